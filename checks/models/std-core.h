// The standard library's foundations: type traits, utilities, pair and tuple,
// exceptions, numeric limits, iterators. Built on Clang's own trait builtins,
// so that nothing here recurses through templates.
#pragma once

#include "libc.h"

namespace std {
using ::ptrdiff_t;
using ::size_t; // found at once, not by way of the using-directive
using nullptr_t = decltype(nullptr);

template <class T> class initializer_list {
  const T *Begin;
  size_t Size;
  constexpr initializer_list(const T *Begin, size_t Size)
      : Begin(Begin), Size(Size) {}

public:
  using value_type = T;
  using size_type = size_t;
  using reference = const T &;
  using const_reference = const T &;
  using iterator = const T *;
  using const_iterator = const T *;
  constexpr initializer_list() noexcept : Begin(nullptr), Size(0) {}
  constexpr size_t size() const noexcept { return Size; }
  constexpr const T *begin() const noexcept { return Begin; }
  constexpr const T *end() const noexcept { return Begin + Size; }
};

// type_traits
template <class T, T V> struct integral_constant {
  static constexpr T value = V;
  using value_type = T;
  using type = integral_constant;
  constexpr operator T() const noexcept { return V; }
  constexpr T operator()() const noexcept { return V; }
};
template <bool B> using bool_constant = integral_constant<bool, B>;
using true_type = bool_constant<true>;
using false_type = bool_constant<false>;

template <bool B, class T = void> struct enable_if {};
template <class T> struct enable_if<true, T> {
  using type = T;
};
template <bool B, class T = void>
using enable_if_t = typename enable_if<B, T>::type;
template <bool B, class T, class F> struct conditional {
  using type = T;
};
template <class T, class F> struct conditional<false, T, F> {
  using type = F;
};
template <bool B, class T, class F>
using conditional_t = typename conditional<B, T, F>::type;
template <class...> using void_t = void;

#define MODEL_TIDY_ALTERED(name, builtin)                                      \
  template <class T> struct name {                                             \
    using type = builtin(T);                                                   \
  };                                                                           \
  template <class T> using name##_t = builtin(T);
MODEL_TIDY_ALTERED(remove_reference, __remove_reference_t)
MODEL_TIDY_ALTERED(remove_cv, __remove_cv)
MODEL_TIDY_ALTERED(remove_const, __remove_const)
MODEL_TIDY_ALTERED(remove_volatile, __remove_volatile)
MODEL_TIDY_ALTERED(remove_all_extents, __remove_all_extents)
MODEL_TIDY_ALTERED(remove_cvref, __remove_cvref)
MODEL_TIDY_ALTERED(remove_pointer, __remove_pointer)
MODEL_TIDY_ALTERED(remove_extent, __remove_extent)
MODEL_TIDY_ALTERED(add_lvalue_reference, __add_lvalue_reference)
MODEL_TIDY_ALTERED(add_rvalue_reference, __add_rvalue_reference)
MODEL_TIDY_ALTERED(add_pointer, __add_pointer)
MODEL_TIDY_ALTERED(decay, __decay)
MODEL_TIDY_ALTERED(make_signed, __make_signed)
MODEL_TIDY_ALTERED(make_unsigned, __make_unsigned)
MODEL_TIDY_ALTERED(underlying_type, __underlying_type)
template <class T> struct add_const {
  using type = const T;
};
template <class T> using add_const_t = const T;
template <class T> struct type_identity {
  using type = T;
};
template <class T> using type_identity_t = typename type_identity<T>::type;

#define MODEL_TIDY_TRAIT(name, value)                                          \
  template <class T> struct name : bool_constant<value> {};                    \
  template <class T> constexpr bool name##_v = value;
MODEL_TIDY_TRAIT(is_void, __is_void(T))
MODEL_TIDY_TRAIT(is_integral, __is_integral(T))
MODEL_TIDY_TRAIT(is_floating_point, __is_floating_point(T))
MODEL_TIDY_TRAIT(is_arithmetic, __is_arithmetic(T))
MODEL_TIDY_TRAIT(is_signed, __is_signed(T))
MODEL_TIDY_TRAIT(is_unsigned, __is_unsigned(T))
MODEL_TIDY_TRAIT(is_scalar, __is_scalar(T))
MODEL_TIDY_TRAIT(is_pointer, __is_pointer(T))
MODEL_TIDY_TRAIT(is_reference, __is_reference(T))
MODEL_TIDY_TRAIT(is_array, __is_array(T))
MODEL_TIDY_TRAIT(is_function, __is_function(T))
MODEL_TIDY_TRAIT(is_enum, __is_enum(T))
MODEL_TIDY_TRAIT(is_fundamental, __is_fundamental(T))
MODEL_TIDY_TRAIT(is_compound, !__is_fundamental(T))
MODEL_TIDY_TRAIT(is_object, __is_object(T))
MODEL_TIDY_TRAIT(is_member_pointer, __is_member_pointer(T))
MODEL_TIDY_TRAIT(is_member_function_pointer, __is_member_function_pointer(T))
MODEL_TIDY_TRAIT(is_member_object_pointer, __is_member_object_pointer(T))
MODEL_TIDY_TRAIT(is_lvalue_reference, __is_lvalue_reference(T))
MODEL_TIDY_TRAIT(is_rvalue_reference, __is_rvalue_reference(T))
MODEL_TIDY_TRAIT(is_union, __is_union(T))
MODEL_TIDY_TRAIT(is_volatile, __is_volatile(T))
MODEL_TIDY_TRAIT(is_empty, __is_empty(T))
MODEL_TIDY_TRAIT(is_final, __is_final(T))
MODEL_TIDY_TRAIT(is_abstract, __is_abstract(T))
MODEL_TIDY_TRAIT(is_polymorphic, __is_polymorphic(T))
MODEL_TIDY_TRAIT(is_trivial, __is_trivial(T))
MODEL_TIDY_TRAIT(is_standard_layout, __is_standard_layout(T))
MODEL_TIDY_TRAIT(is_aggregate, __is_aggregate(T))
MODEL_TIDY_TRAIT(is_pod, __is_pod(T))
MODEL_TIDY_TRAIT(is_literal_type, __is_literal_type(T))
MODEL_TIDY_TRAIT(is_destructible, __is_destructible(T))
MODEL_TIDY_TRAIT(is_nothrow_destructible, __is_nothrow_destructible(T))
MODEL_TIDY_TRAIT(is_nothrow_default_constructible, __is_constructible(T))
MODEL_TIDY_TRAIT(is_nothrow_copy_constructible,
                 __is_constructible(T, const T &))
MODEL_TIDY_TRAIT(is_nothrow_move_constructible, __is_constructible(T, T &&))
MODEL_TIDY_TRAIT(is_nothrow_move_assignable, __is_assignable(T &, T &&))
MODEL_TIDY_TRAIT(is_trivially_destructible, __is_trivially_destructible(T))
MODEL_TIDY_TRAIT(is_trivially_default_constructible, __is_trivial(T))
MODEL_TIDY_TRAIT(is_trivially_copy_constructible, __is_trivially_copyable(T))
MODEL_TIDY_TRAIT(is_move_assignable, __is_assignable(T &, T &&))
MODEL_TIDY_TRAIT(is_copy_assignable, __is_assignable(T &, const T &))
MODEL_TIDY_TRAIT(is_null_pointer, __is_same(T, nullptr_t))
MODEL_TIDY_TRAIT(is_class, __is_class(T))
MODEL_TIDY_TRAIT(is_const, __is_const(T))
MODEL_TIDY_TRAIT(is_trivially_copyable, __is_trivially_copyable(T))
MODEL_TIDY_TRAIT(is_default_constructible, __is_constructible(T))
MODEL_TIDY_TRAIT(is_copy_constructible, __is_constructible(T, const T &))
MODEL_TIDY_TRAIT(is_move_constructible, __is_constructible(T, T &&))
#define MODEL_TIDY_RELATION(name, value)                                       \
  template <class T, class U> struct name : bool_constant<value> {};           \
  template <class T, class U> constexpr bool name##_v = value;
MODEL_TIDY_RELATION(is_same, __is_same(T, U))
MODEL_TIDY_RELATION(is_base_of, __is_base_of(T, U))
MODEL_TIDY_RELATION(is_convertible, __is_convertible(T, U))
MODEL_TIDY_RELATION(is_assignable, __is_assignable(T, U))
template <class T, class... A>
struct is_constructible : bool_constant<__is_constructible(T, A...)> {};
template <class T, class... A>
constexpr bool is_constructible_v = __is_constructible(T, A...);
#if __cplusplus >= 201703L
template <class... B> struct conjunction : bool_constant<(B::value && ...)> {};
template <class... B> struct disjunction : bool_constant<(B::value || ...)> {};
template <class... B> constexpr bool conjunction_v = (B::value && ...);
template <class... B> constexpr bool disjunction_v = (B::value || ...);
#endif
template <class T, class... A>
struct is_nothrow_constructible : is_constructible<T, A...> {};
template <class B> struct negation : bool_constant<!B::value> {};
template <class B> constexpr bool negation_v = !B::value;
template <class T>
struct alignment_of : integral_constant<size_t, alignof(T)> {};
template <class T> struct rank : integral_constant<size_t, 0> {};
template <class T, unsigned = 0>
struct extent : integral_constant<size_t, 0> {};
template <class T, size_t N>
struct extent<T[N]> : integral_constant<size_t, N> {};
template <size_t Size, size_t Align = 8> struct aligned_storage {
  struct type {
    unsigned char Bytes[Size];
  };
};
template <size_t Size, size_t Align = 8>
using aligned_storage_t = typename aligned_storage<Size, Align>::type;
template <class... T> struct common_type {};
template <class T> struct common_type<T> {
  using type = __decay(T);
};
template <class T, class U, class... R> struct common_type<T, U, R...> {
  using type = __decay(decltype(true ? *(__remove_reference_t(T) *)nullptr
                                     : *(__remove_reference_t(U) *)nullptr));
};
template <class... T> using common_type_t = typename common_type<T...>::type;
constexpr bool is_constant_evaluated() noexcept { return false; }

template <class T> __add_rvalue_reference(T) declval() noexcept;
template <class T>
constexpr __remove_reference_t(T) &&move(T &&value) noexcept {
  return static_cast<__remove_reference_t(T) &&>(value);
}
template <class T>
constexpr T &&forward(__remove_reference_t(T) &value) noexcept {
  return static_cast<T &&>(value);
}
template <class T>
constexpr T &&forward(__remove_reference_t(T) &&value) noexcept {
  return static_cast<T &&>(value);
}
template <class T> T &&move_if_noexcept(T &value) noexcept;
template <class T> constexpr const T &as_const(T &value) noexcept {
  return value;
}
template <class T> T *addressof(T &) noexcept;
template <class T> T *launder(T *) noexcept;
template <class T> T *to_address(T *) noexcept;
template <class P>
auto to_address(const P &p) noexcept -> decltype(p.operator->());
template <class T, class U = T> T exchange(T &, U &&);
template <class T> void swap(T &, T &) noexcept;
template <class T, size_t N> void swap(T (&)[N], T (&)[N]) noexcept;
template <class E> __underlying_type(E) to_underlying(E value) noexcept;
template <class To, class From> To bit_cast(const From &) noexcept;
[[noreturn]] void unreachable();

// What calling F with A gives, member pointers included.
namespace model {
template <class F, class... A>
auto call(F &&f, A &&...a)
    -> decltype(static_cast<F &&>(f)(static_cast<A &&>(a)...));
template <class R, class C, class O, class... P, class... A>
R call(R (C::*)(P...), O &&, A &&...);
template <class R, class C, class O, class... P, class... A>
R call(R (C::*)(P...) const, O &&, A &&...);
template <class R, class C, class O> R &call(R C::*, O &&);
} // namespace model
template <class F, class... A>
using invoke_result_t = decltype(model::call(declval<F>(), declval<A>()...));
template <class F, class... A> struct invoke_result {
  using type = invoke_result_t<F, A...>;
};
template <class S> struct result_of;
template <class F, class... A> struct result_of<F(A...)> {
  using type = invoke_result_t<F, A...>;
};
template <class S> using result_of_t = typename result_of<S>::type;
template <class F, class... A> invoke_result_t<F, A...> invoke(F &&, A &&...);
template <class V, class F, class... A> struct is_invocable_in : false_type {};
template <class F, class... A>
struct is_invocable_in<void_t<invoke_result_t<F, A...>>, F, A...> : true_type {
};
template <class F, class... A>
struct is_invocable : is_invocable_in<void, F, A...> {};
template <class F, class... A>
constexpr bool is_invocable_v = is_invocable<F, A...>::value;
template <class R, class F, class... A>
constexpr bool is_invocable_r_v = is_invocable<F, A...>::value;

template <class T, T... I> struct integer_sequence {
  using value_type = T;
  static constexpr size_t size() noexcept { return sizeof...(I); }
};
template <size_t... I> using index_sequence = integer_sequence<size_t, I...>;
template <class T, T N>
using make_integer_sequence = __make_integer_seq<integer_sequence, T, N>;
template <size_t N>
using make_index_sequence = make_integer_sequence<size_t, N>;
template <class... T>
using index_sequence_for = make_index_sequence<sizeof...(T)>;

// pair and tuple
struct piecewise_construct_t {};
constexpr piecewise_construct_t piecewise_construct{};
struct in_place_t {};
constexpr in_place_t in_place{};
template <class T> struct in_place_type_t {};
template <class T> constexpr in_place_type_t<T> in_place_type{};

template <class T, class U> struct pair {
  using first_type = T;
  using second_type = U;
  T first;
  U second;
  constexpr pair() : first(), second() {}
  constexpr pair(const T &a, const U &b) : first(a), second(b) {}
  template <
      class A, class B,
      class = enable_if_t<__is_constructible(T, A) && __is_constructible(U, B)>>
  constexpr pair(A &&a, B &&b)
      : first(static_cast<A &&>(a)), second(static_cast<B &&>(b)) {}
  template <class A, class B>
  constexpr pair(const pair<A, B> &other)
      : first(other.first), second(other.second) {}
  template <class A, class B> pair(piecewise_construct_t, A &&, B &&);
  pair(const pair &) = default;
  pair(pair &&) = default;
  pair &operator=(const pair &);
  pair &operator=(pair &&);
  template <class A, class B> pair &operator=(const pair<A, B> &);
  void swap(pair &);
};
template <class T, class U> pair<__decay(T), __decay(U)> make_pair(T &&, U &&);

template <class... T> class tuple {
public:
  tuple();
  tuple(const T &...);
  template <class... A,
            class = enable_if_t<sizeof...(A) == sizeof...(T) && sizeof...(A)>>
  tuple(A &&...);
  template <class... U> tuple(const tuple<U...> &);
  template <class A, class B> tuple(const pair<A, B> &);
  tuple(const tuple &) = default;
  tuple(tuple &&) = default;
  tuple &operator=(const tuple &);
  tuple &operator=(tuple &&);
  template <class... U> tuple &operator=(const tuple<U...> &);
  template <class A, class B> tuple &operator=(const pair<A, B> &);
  void swap(tuple &);
};
template <> class tuple<> {};
template <class T> class reference_wrapper;
template <class T> struct tuple_size;
template <class... T>
struct tuple_size<tuple<T...>> : integral_constant<size_t, sizeof...(T)> {};
template <class T, class U>
struct tuple_size<pair<T, U>> : integral_constant<size_t, 2> {};
template <class T> struct tuple_size<const T> : tuple_size<T> {};
template <class T> constexpr size_t tuple_size_v = tuple_size<T>::value;
template <size_t I, class T> struct tuple_element;
template <size_t I, class... T> struct tuple_element<I, tuple<T...>> {
  using type = __type_pack_element<I, T...>;
};
template <size_t I, class T, class U> struct tuple_element<I, pair<T, U>> {
  using type = __type_pack_element<I, T, U>;
};
template <size_t I, class T> struct tuple_element<I, const T> {
  using type = const typename tuple_element<I, T>::type;
};
template <size_t I, class T>
using tuple_element_t = typename tuple_element<I, T>::type;
template <size_t I, class... T>
__type_pack_element<I, T...> &get(tuple<T...> &) noexcept;
template <size_t I, class... T>
const __type_pack_element<I, T...> &get(const tuple<T...> &) noexcept;
template <size_t I, class... T>
__type_pack_element<I, T...> &&get(tuple<T...> &&) noexcept;
template <size_t I, class T, class U>
__type_pack_element<I, T, U> &get(pair<T, U> &) noexcept;
template <size_t I, class T, class U>
const __type_pack_element<I, T, U> &get(const pair<T, U> &) noexcept;
template <size_t I, class T, class U>
__type_pack_element<I, T, U> &&get(pair<T, U> &&) noexcept;
template <class E, class... T> E &get(tuple<T...> &) noexcept;
template <class E, class... T> const E &get(const tuple<T...> &) noexcept;
template <class... T> tuple<__decay(T)...> make_tuple(T &&...);
template <class... T> tuple<T &...> tie(T &...) noexcept;
template <class... T> tuple<T &&...> forward_as_tuple(T &&...) noexcept;
template <class... T, class... U>
tuple<T..., U...> tuple_cat(const tuple<T...> &, const tuple<U...> &);
template <class F, class... T>
invoke_result_t<F, T &...> apply(F &&, const tuple<T...> &);
struct ignore_t {
  template <class T> const ignore_t &operator=(const T &) const;
};
constexpr ignore_t ignore{};
#define MODEL_TIDY_COMPARE_PAIRS(op)                                           \
  template <class T, class U>                                                  \
  bool operator op(const pair<T, U> &, const pair<T, U> &);                    \
  template <class... T>                                                        \
  bool operator op(const tuple<T...> &, const tuple<T...> &);
MODEL_TIDY_COMPARE_PAIRS(==)
MODEL_TIDY_COMPARE_PAIRS(<)
#if __cplusplus < 202002L
MODEL_TIDY_COMPARE_PAIRS(!=)
#endif
#if __cplusplus >= 201703L
template <class T, class U> pair(T, U) -> pair<T, U>;
template <class... T> tuple(T...) -> tuple<T...>;
template <class T, class U> tuple(pair<T, U>) -> tuple<T, U>;
#endif

#if __cplusplus >= 202002L
// compare: Clang looks these up for operator<=>
#define MODEL_TIDY_ORDERING(name)                                              \
  struct name {                                                                \
    int Value;                                                                 \
    static const name less, equivalent, greater, equal, unordered;             \
    friend constexpr bool operator==(name a, name b) {                         \
      return a.Value == b.Value;                                               \
    }                                                                          \
    friend constexpr bool operator==(name a, int) { return a.Value == 0; }     \
    friend constexpr bool operator<(name a, int) { return a.Value < 0; }       \
    friend constexpr bool operator>(name a, int) { return a.Value > 0; }       \
    friend constexpr bool operator<=(name a, int) { return a.Value <= 0; }     \
    friend constexpr bool operator>=(name a, int) { return a.Value >= 0; }     \
  };                                                                           \
  inline constexpr name name::less{-1}, name::equivalent{0}, name::greater{1}, \
      name::equal{0}, name::unordered{2};
MODEL_TIDY_ORDERING(partial_ordering)
MODEL_TIDY_ORDERING(weak_ordering)
MODEL_TIDY_ORDERING(strong_ordering)

// concepts
template <class T, class U>
concept same_as = __is_same(T, U);
template <class T, class U>
concept derived_from = __is_base_of(U, T) && __is_convertible(T *, U *);
template <class T, class U>
concept convertible_to = __is_convertible(T, U);
template <class T>
concept integral = __is_integral(T);
template <class T>
concept signed_integral = integral<T> && __is_signed(T);
template <class T>
concept unsigned_integral = integral<T> && !__is_signed(T);
template <class T>
concept copy_constructible = __is_constructible(T, const T &);
template <class T>
concept move_constructible = __is_constructible(T, T &&);
template <class T>
concept default_initializable = __is_constructible(T);
template <class T>
concept copyable = copy_constructible<T>;
template <class T>
concept movable = move_constructible<T>;
template <class T>
concept semiregular = copyable<T>;
template <class T>
concept regular = copyable<T>;
template <class T>
concept equality_comparable = requires(const T &a) { a == a; };
template <class T>
concept totally_ordered = requires(const T &a) { a < a; };
template <class T>
concept floating_point = __is_floating_point(T);
template <class T, class... A>
concept constructible_from = __is_constructible(T, A...);
template <class F, class... A>
concept invocable = is_invocable_v<F, A...>;
#endif

// typeinfo, exceptions, new
class type_info {
public:
  virtual ~type_info();
  const char *name() const noexcept;
  size_t hash_code() const noexcept;
  bool operator==(const type_info &) const noexcept;
  bool operator!=(const type_info &) const noexcept;
  bool before(const type_info &) const noexcept;
};
class type_index : public type_info {
public:
  type_index(const type_info &) noexcept;
};
template <class C> struct char_traits;
template <class T> class allocator;
template <class C, class T = char_traits<C>, class A = allocator<C>>
class basic_string;
using string = basic_string<char>;
class exception {
public:
  exception() noexcept;
  exception(const exception &) noexcept;
  exception &operator=(const exception &) noexcept;
  virtual ~exception();
  virtual const char *what() const noexcept;
};
#define MODEL_TIDY_EXCEPTION(name, base)                                       \
  class name : public base {                                                   \
  public:                                                                      \
    explicit name(const string &);                                             \
    explicit name(const char *);                                               \
  };
MODEL_TIDY_EXCEPTION(logic_error, exception)
MODEL_TIDY_EXCEPTION(domain_error, logic_error)
MODEL_TIDY_EXCEPTION(invalid_argument, logic_error)
MODEL_TIDY_EXCEPTION(length_error, logic_error)
MODEL_TIDY_EXCEPTION(out_of_range, logic_error)
MODEL_TIDY_EXCEPTION(runtime_error, exception)
MODEL_TIDY_EXCEPTION(range_error, runtime_error)
MODEL_TIDY_EXCEPTION(overflow_error, runtime_error)
MODEL_TIDY_EXCEPTION(underflow_error, runtime_error)
class bad_alloc : public exception {};
class bad_cast : public exception {};
class bad_typeid : public exception {};
class bad_exception : public exception {};
class bad_weak_ptr : public exception {};
class bad_array_new_length : public bad_alloc {};
class bad_function_call : public exception {};
class bad_optional_access : public exception {};
class bad_variant_access : public exception {};
class bad_any_cast : public bad_cast {};
class exception_ptr {
public:
  exception_ptr(nullptr_t = nullptr) noexcept;
  explicit operator bool() const noexcept;
  bool operator==(const exception_ptr &) const noexcept;
  bool operator!=(const exception_ptr &) const noexcept;
};
exception_ptr current_exception() noexcept;
template <class E> exception_ptr make_exception_ptr(E) noexcept;
[[noreturn]] void rethrow_exception(exception_ptr);
template <class E> [[noreturn]] void throw_with_nested(E &&);
template <class E> void rethrow_if_nested(const E &);
int uncaught_exceptions() noexcept;
bool uncaught_exception() noexcept;
[[noreturn]] void terminate() noexcept;
using terminate_handler = void (*)();
terminate_handler set_terminate(terminate_handler) noexcept;
struct nothrow_t {};
extern const nothrow_t nothrow;
enum class align_val_t : size_t {};
enum class byte : unsigned char {};
template <class I> I to_integer(byte) noexcept;
byte operator|(byte a, byte b) noexcept;
byte operator&(byte a, byte b) noexcept;
byte operator^(byte a, byte b) noexcept;
byte operator~(byte a) noexcept;
byte operator<<(byte a, int) noexcept;
byte operator>>(byte a, int) noexcept;

enum class errc {
  no_such_file_or_directory = 2,
  io_error = 5,
  not_enough_memory = 12,
  permission_denied = 13,
  invalid_argument = 22,
  result_out_of_range = 34,
  timed_out = 110
};
class error_category {
public:
  virtual ~error_category();
  virtual const char *name() const noexcept = 0;
  virtual string message(int) const = 0;
};
class error_code {
public:
  error_code() noexcept;
  error_code(int, const error_category &) noexcept;
  error_code(errc) noexcept;
  int value() const noexcept;
  const error_category &category() const noexcept;
  string message() const;
  void clear() noexcept;
  explicit operator bool() const noexcept;
  bool operator==(const error_code &) const noexcept;
  bool operator!=(const error_code &) const noexcept;
};
class error_condition {
public:
  error_condition(errc) noexcept;
  string message() const;
};
const error_category &generic_category() noexcept;
const error_category &system_category() noexcept;
error_code make_error_code(errc) noexcept;
class system_error : public runtime_error {
public:
  explicit system_error(error_code);
  system_error(error_code, const string &);
  system_error(error_code, const char *);
  system_error(int, const error_category &);
  system_error(int, const error_category &, const string &);
  const error_code &code() const noexcept;
};
class source_location {
public:
  static constexpr source_location current() noexcept { return {}; }
  constexpr const char *file_name() const noexcept { return ""; }
  constexpr const char *function_name() const noexcept { return ""; }
  constexpr unsigned line() const noexcept { return 0; }
  constexpr unsigned column() const noexcept { return 0; }
};

// limits
template <class T> class numeric_limits {
public:
  static constexpr bool is_signed = __is_signed(T);
  static constexpr bool is_integer = __is_integral(T);
  static constexpr bool has_infinity = __is_floating_point(T);
  static constexpr bool has_quiet_NaN = __is_floating_point(T);
  static constexpr bool is_iec559 = __is_floating_point(T);
  static constexpr int digits = sizeof(T) * 8 - is_signed;
  static constexpr int digits10 = sizeof(T) * 2;
  static constexpr int max_digits10 = sizeof(T) * 2 + 1;
  static constexpr T max() noexcept { return T(~0ULL >> is_signed); }
  static constexpr T min() noexcept { return T(is_signed ? 1 : 0); }
  static constexpr T lowest() noexcept { return T(is_signed ? -1 : 0); }
  static constexpr T epsilon() noexcept { return T(1); }
  static constexpr T infinity() noexcept { return T(1); }
  static constexpr T quiet_NaN() noexcept { return T(1); }
  static constexpr T denorm_min() noexcept { return T(1); }
};
template <class T> class numeric_limits<const T> : public numeric_limits<T> {};

// iterators
struct output_iterator_tag {};
struct input_iterator_tag {};
struct forward_iterator_tag : input_iterator_tag {};
struct bidirectional_iterator_tag : forward_iterator_tag {};
struct random_access_iterator_tag : bidirectional_iterator_tag {};
struct contiguous_iterator_tag : random_access_iterator_tag {};
template <class Category, class T, class D = ptrdiff_t, class P = T *,
          class R = T &>
struct iterator {
  using iterator_category = Category;
  using value_type = T;
  using difference_type = D;
  using pointer = P;
  using reference = R;
};
template <class It> struct iterator_traits {
  using iterator_category = typename It::iterator_category;
  using value_type = typename It::value_type;
  using difference_type = typename It::difference_type;
  using pointer = typename It::pointer;
  using reference = typename It::reference;
};
template <class T> struct iterator_traits<T *> {
  using iterator_category = random_access_iterator_tag;
  using value_type = __remove_cv(T);
  using difference_type = ptrdiff_t;
  using pointer = T *;
  using reference = T &;
};
template <class It>
using iter_value_t = typename iterator_traits<It>::value_type;
template <class It> using iter_reference_t = decltype(*declval<It &>());
template <class It>
using iter_difference_t = typename iterator_traits<It>::difference_type;

namespace model {
// The iterator of every container that is not contiguous.
template <class T> struct iterator {
  using iterator_category = random_access_iterator_tag;
  using value_type = __remove_cv(T);
  using difference_type = ptrdiff_t;
  using pointer = T *;
  using reference = T &;
  iterator();
  iterator(const iterator<__remove_cv(T)> &);
  T &operator*() const;
  T *operator->() const;
  T &operator[](ptrdiff_t) const;
  iterator &operator++();
  iterator operator++(int);
  iterator &operator--();
  iterator operator--(int);
  iterator &operator+=(ptrdiff_t);
  iterator &operator-=(ptrdiff_t);
  iterator operator+(ptrdiff_t) const;
  iterator operator-(ptrdiff_t) const;
  friend ptrdiff_t operator-(const iterator &, const iterator &) { return 0; }
  friend bool operator==(const iterator &, const iterator &) { return true; }
  friend bool operator!=(const iterator &, const iterator &) { return true; }
  friend bool operator<(const iterator &, const iterator &) { return true; }
};
} // namespace model
template <class It> class reverse_iterator {
public:
  using iterator_category = random_access_iterator_tag;
  using value_type = typename iterator_traits<It>::value_type;
  using difference_type = ptrdiff_t;
  using pointer = typename iterator_traits<It>::pointer;
  using reference = typename iterator_traits<It>::reference;
  reverse_iterator();
  explicit reverse_iterator(It);
  template <class U> reverse_iterator(const reverse_iterator<U> &);
  It base() const;
  reference operator*() const;
  pointer operator->() const;
  reverse_iterator &operator++();
  reverse_iterator operator++(int);
  reverse_iterator &operator--();
  reverse_iterator operator--(int);
  reverse_iterator operator+(ptrdiff_t) const;
  reverse_iterator operator-(ptrdiff_t) const;
  ptrdiff_t operator-(const reverse_iterator &) const;
  bool operator==(const reverse_iterator &) const;
  bool operator!=(const reverse_iterator &) const;
};
template <class It> class move_iterator : public reverse_iterator<It> {
public:
  using reverse_iterator<It>::reverse_iterator;
};
template <class C> class back_insert_iterator {
public:
  using iterator_category = output_iterator_tag;
  using value_type = void;
  using difference_type = ptrdiff_t;
  using pointer = void;
  using reference = void;
  explicit back_insert_iterator(C &);
  template <class T> back_insert_iterator &operator=(T &&);
  back_insert_iterator &operator*();
  back_insert_iterator &operator++();
  back_insert_iterator operator++(int);
};
template <class C> back_insert_iterator<C> back_inserter(C &);
template <class C> back_insert_iterator<C> front_inserter(C &);
template <class C, class It> back_insert_iterator<C> inserter(C &, It);
template <class It> reverse_iterator<It> make_reverse_iterator(It);
template <class It> move_iterator<It> make_move_iterator(It);
template <class It, class D> void advance(It &, D);
template <class It> ptrdiff_t distance(It, It);
template <class It> It next(It, ptrdiff_t = 1);
template <class It> It prev(It, ptrdiff_t = 1);
template <class C> auto begin(C &c) -> decltype(c.begin());
template <class C> auto begin(const C &c) -> decltype(c.begin());
template <class C> auto end(C &c) -> decltype(c.end());
template <class C> auto end(const C &c) -> decltype(c.end());
template <class T, size_t N> constexpr T *begin(T (&array)[N]) noexcept {
  return array;
}
template <class T, size_t N> constexpr T *end(T (&array)[N]) noexcept {
  return array + N;
}
template <class C> auto cbegin(const C &c) -> decltype(std::begin(c));
template <class C> auto cend(const C &c) -> decltype(std::end(c));
template <class C> auto rbegin(C &c) -> decltype(c.rbegin());
template <class C> auto rend(C &c) -> decltype(c.rend());
template <class C> auto size(const C &c) -> decltype(c.size());
template <class T, size_t N> constexpr size_t size(const T (&)[N]) noexcept {
  return N;
}
template <class C> auto empty(const C &c) -> decltype(c.empty());
template <class C> auto data(C &c) -> decltype(c.data());
template <class C> auto data(const C &c) -> decltype(c.data());
template <class T, size_t N> constexpr T *data(T (&array)[N]) noexcept {
  return array;
}
} // namespace std

void *operator new(std::size_t, void *) noexcept;
void *operator new[](std::size_t, void *) noexcept;
void *operator new(std::size_t, const std::nothrow_t &) noexcept;
void *operator new[](std::size_t, const std::nothrow_t &) noexcept;
