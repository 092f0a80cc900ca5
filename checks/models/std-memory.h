// Owning things: smart pointers, function, optional.
#pragma once

#include "std-containers.h"

namespace std {
template <class T> struct default_delete {
  default_delete() noexcept;
  template <class U> default_delete(const default_delete<U> &) noexcept;
  void operator()(T *) const;
};
template <class T> struct default_delete<T[]> {
  void operator()(T *) const;
};
template <class T, class D = default_delete<T>> class unique_ptr {
public:
  using element_type = T;
  using pointer = T *;
  using deleter_type = D;
  unique_ptr() noexcept;
  unique_ptr(nullptr_t) noexcept;
  explicit unique_ptr(T *) noexcept;
  template <class E> unique_ptr(T *, E &&) noexcept;
  unique_ptr(unique_ptr &&) noexcept;
  template <class U, class E, class = enable_if_t<__is_convertible(U *, T *)>>
  unique_ptr(unique_ptr<U, E> &&) noexcept;
  unique_ptr(const unique_ptr &) = delete;
  ~unique_ptr();
  unique_ptr &operator=(unique_ptr &&) noexcept;
  unique_ptr &operator=(nullptr_t) noexcept;
  template <class U, class E, class = enable_if_t<__is_convertible(U *, T *)>>
  unique_ptr &operator=(unique_ptr<U, E> &&) noexcept;
  unique_ptr &operator=(const unique_ptr &) = delete;
  __add_lvalue_reference(T) operator*() const;
  T *operator->() const noexcept;
  T *get() const noexcept;
  D &get_deleter() noexcept;
  explicit operator bool() const noexcept;
  T *release() noexcept;
  void reset(T * = nullptr) noexcept;
  void swap(unique_ptr &) noexcept;
};
template <class T, class D> class unique_ptr<T[], D> {
public:
  using element_type = T;
  using pointer = T *;
  unique_ptr() noexcept;
  unique_ptr(nullptr_t) noexcept;
  explicit unique_ptr(T *) noexcept;
  template <class E> unique_ptr(T *, E &&) noexcept;
  unique_ptr(unique_ptr &&) noexcept;
  unique_ptr(const unique_ptr &) = delete;
  ~unique_ptr();
  unique_ptr &operator=(unique_ptr &&) noexcept;
  unique_ptr &operator=(nullptr_t) noexcept;
  T &operator[](size_t) const;
  T *get() const noexcept;
  explicit operator bool() const noexcept;
  T *release() noexcept;
  void reset(T * = nullptr) noexcept;
  void swap(unique_ptr &) noexcept;
};
template <class T> struct is_unbounded_array : false_type {};
template <class T> struct is_unbounded_array<T[]> : true_type {};
template <class T, class... A> unique_ptr<T> make_unique(A &&...);
template <class T> unique_ptr<T> make_unique_for_overwrite(size_t);

template <class T> class weak_ptr;
template <class T> class shared_ptr {
public:
  using element_type = __remove_extent(T);
  using weak_type = weak_ptr<T>;
  shared_ptr() noexcept;
  shared_ptr(nullptr_t) noexcept;
  template <class U, class = enable_if_t<__is_convertible(U *, element_type *)>>
  explicit shared_ptr(U *);
  template <class U, class D,
            class = enable_if_t<__is_convertible(U *, element_type *)>>
  shared_ptr(U *, D);
  template <class U> shared_ptr(const shared_ptr<U> &, element_type *) noexcept;
  shared_ptr(const shared_ptr &) noexcept;
  shared_ptr(shared_ptr &&) noexcept;
  template <class U, class = enable_if_t<__is_convertible(U *, T *)>>
  shared_ptr(const shared_ptr<U> &) noexcept;
  template <class U, class D, class = enable_if_t<__is_convertible(U *, T *)>>
  shared_ptr(unique_ptr<U, D> &&);
  template <class U> explicit shared_ptr(const weak_ptr<U> &);
  ~shared_ptr();
  shared_ptr &operator=(const shared_ptr &) noexcept;
  shared_ptr &operator=(shared_ptr &&) noexcept;
  template <class U> shared_ptr &operator=(const shared_ptr<U> &) noexcept;
  template <class U, class D> shared_ptr &operator=(unique_ptr<U, D> &&);
  __add_lvalue_reference(element_type) operator*() const noexcept;
  element_type *operator->() const noexcept;
  __add_lvalue_reference(element_type) operator[](ptrdiff_t) const;
  element_type *get() const noexcept;
  explicit operator bool() const noexcept;
  long use_count() const noexcept;
  bool unique() const noexcept;
  void reset() noexcept;
  template <class U> void reset(U *);
  template <class U, class D> void reset(U *, D);
  void swap(shared_ptr &) noexcept;
  template <class U> bool owner_before(const shared_ptr<U> &) const;
};
template <class T> class weak_ptr {
public:
  weak_ptr() noexcept;
  weak_ptr(const weak_ptr &) noexcept;
  template <class U> weak_ptr(const shared_ptr<U> &) noexcept;
  weak_ptr &operator=(const weak_ptr &) noexcept;
  template <class U> weak_ptr &operator=(const shared_ptr<U> &) noexcept;
  shared_ptr<T> lock() const noexcept;
  bool expired() const noexcept;
  long use_count() const noexcept;
  void reset() noexcept;
};
template <class T> class enable_shared_from_this {
protected:
  enable_shared_from_this() noexcept;
  enable_shared_from_this(const enable_shared_from_this &) noexcept;
  enable_shared_from_this &operator=(const enable_shared_from_this &) noexcept;
  ~enable_shared_from_this();

public:
  shared_ptr<T> shared_from_this();
  shared_ptr<const T> shared_from_this() const;
  weak_ptr<T> weak_from_this() noexcept;
};
template <class T, class... A> shared_ptr<T> make_shared(A &&...);
template <class T, class L, class... A>
shared_ptr<T> allocate_shared(const L &, A &&...);
template <class T, class U>
shared_ptr<T> static_pointer_cast(const shared_ptr<U> &) noexcept;
template <class T, class U>
shared_ptr<T> dynamic_pointer_cast(const shared_ptr<U> &) noexcept;
template <class T, class U>
shared_ptr<T> const_pointer_cast(const shared_ptr<U> &) noexcept;
template <class T, class U>
shared_ptr<T> reinterpret_pointer_cast(const shared_ptr<U> &) noexcept;
#define MODEL_TIDY_POINTERS(op)                                                \
  template <class T, class D, class U, class E>                                \
  bool operator op(const unique_ptr<T, D> &, const unique_ptr<U, E> &);        \
  template <class T, class D>                                                  \
  bool operator op(const unique_ptr<T, D> &, nullptr_t) noexcept;              \
  template <class T, class D>                                                  \
  bool operator op(nullptr_t, const unique_ptr<T, D> &) noexcept;              \
  template <class T, class U>                                                  \
  bool operator op(const shared_ptr<T> &, const shared_ptr<U> &) noexcept;     \
  template <class T>                                                           \
  bool operator op(const shared_ptr<T> &, nullptr_t) noexcept;                 \
  template <class T>                                                           \
  bool operator op(nullptr_t, const shared_ptr<T> &) noexcept;
MODEL_TIDY_POINTERS(==)
#if __cplusplus < 202002L
MODEL_TIDY_POINTERS(!=)
#endif

// functional
template <class S> class function;
template <class R, class... A> class function<R(A...)> {
public:
  using result_type = R;
  function() noexcept;
  function(nullptr_t) noexcept;
  function(const function &);
  function(function &&) noexcept;
  template <class F, class = invoke_result_t<F &, A...>,
            class = enable_if_t<!__is_same(__decay(F), function)>>
  function(F &&);
  ~function();
  function &operator=(const function &);
  function &operator=(function &&);
  function &operator=(nullptr_t) noexcept;
  template <class F, class = invoke_result_t<F &, A...>,
            class = enable_if_t<!__is_same(__decay(F), function)>>
  function &operator=(F &&);
  R operator()(A...) const;
  explicit operator bool() const noexcept;
  void swap(function &) noexcept;
  const type_info &target_type() const noexcept;
  template <class T> T *target() noexcept;
};
template <class S> using move_only_function = function<S>;
template <class R, class... A>
bool operator==(const function<R(A...)> &, nullptr_t) noexcept;
#if __cplusplus < 202002L
template <class R, class... A>
bool operator!=(const function<R(A...)> &, nullptr_t) noexcept;
#endif
template <class T> class reference_wrapper {
public:
  using type = T;
  reference_wrapper(T &) noexcept;
  operator T &() const noexcept;
  T &get() const noexcept;
  template <class... A> invoke_result_t<T &, A...> operator()(A &&...) const;
};
template <class T> reference_wrapper<T> ref(T &) noexcept;
template <class T> reference_wrapper<const T> cref(const T &) noexcept;
namespace placeholders {
template <int N> struct placeholder {};
constexpr placeholder<1> _1{};
constexpr placeholder<2> _2{};
constexpr placeholder<3> _3{};
constexpr placeholder<4> _4{};
constexpr placeholder<5> _5{};
} // namespace placeholders
namespace model {
// What bind makes: callable with anything, and a function of any signature.
template <class R> struct bound {
  template <class... A> R operator()(A &&...) const;
};
template <class F> struct result : result<decltype(&F::operator())> {};
template <class R, class... A> struct result<R (*)(A...)> {
  using type = R;
};
template <class R, class... A> struct result<R(A...)> {
  using type = R;
};
template <class R, class C, class... A> struct result<R (C::*)(A...)> {
  using type = R;
};
template <class R, class C, class... A> struct result<R (C::*)(A...) const> {
  using type = R;
};
} // namespace model
template <class F, class... A>
model::bound<typename model::result<__decay(F)>::type> bind(F &&, A &&...);
template <class F, class... A>
model::bound<typename model::result<__decay(F)>::type> bind_front(F &&,
                                                                  A &&...);
template <class R, class C>
model::bound<typename model::result<R C::*>::type> mem_fn(R C::*);
template <class F> model::bound<bool> not_fn(F &&);
template <class T = void> struct greater {
  bool operator()(const T &, const T &) const;
};
template <> struct greater<void> {
  template <class T, class U> bool operator()(T &&, U &&) const;
};
template <> struct less<void> {
  template <class T, class U> bool operator()(T &&, U &&) const;
};
template <> struct equal_to<void> {
  template <class T, class U> bool operator()(T &&, U &&) const;
};
#define MODEL_TIDY_FUNCTOR(name, result)                                       \
  template <class T = void> struct name {                                      \
    result operator()(const T &, const T &) const;                             \
  };                                                                           \
  template <> struct name<void> {                                              \
    template <class T, class U> __decay(T) operator()(T &&, U &&) const;       \
  };
MODEL_TIDY_FUNCTOR(plus, T)
MODEL_TIDY_FUNCTOR(minus, T)
MODEL_TIDY_FUNCTOR(multiplies, T)
MODEL_TIDY_FUNCTOR(divides, T)
MODEL_TIDY_FUNCTOR(modulus, T)
MODEL_TIDY_FUNCTOR(bit_and, T)
MODEL_TIDY_FUNCTOR(bit_or, T)
MODEL_TIDY_FUNCTOR(bit_xor, T)
MODEL_TIDY_FUNCTOR(logical_and, bool)
MODEL_TIDY_FUNCTOR(logical_or, bool)
MODEL_TIDY_FUNCTOR(not_equal_to, bool)
MODEL_TIDY_FUNCTOR(less_equal, bool)
MODEL_TIDY_FUNCTOR(greater_equal, bool)
template <class T = void> struct negate {
  T operator()(const T &) const;
};
template <class T = void> struct logical_not {
  bool operator()(const T &) const;
};
struct identity {
  template <class T> T &&operator()(T &&) const noexcept;
};

// optional
struct nullopt_t {
  explicit constexpr nullopt_t(int) {}
};
constexpr nullopt_t nullopt{0};
template <class T> class optional {
public:
  using value_type = T;
  optional() noexcept;
  optional(nullopt_t) noexcept;
  optional(const optional &);
  optional(optional &&);
  template <class U = T,
            class = enable_if_t<__is_constructible(T, U &&) &&
                                !__is_same(__decay(U), optional) &&
                                !__is_same(__decay(U), in_place_t)>>
  optional(U &&);
  template <class U, class = enable_if_t<__is_constructible(T, const U &)>>
  optional(const optional<U> &);
  template <class... A> explicit optional(in_place_t, A &&...);
  ~optional();
  optional &operator=(nullopt_t) noexcept;
  optional &operator=(const optional &);
  optional &operator=(optional &&);
  template <class U = T, class = enable_if_t<__is_constructible(T, U &&) &&
                                             !__is_same(__decay(U), optional)>>
  optional &operator=(U &&);
  T *operator->() noexcept;
  const T *operator->() const noexcept;
  T &operator*() & noexcept;
  const T &operator*() const & noexcept;
  T &&operator*() && noexcept;
  explicit operator bool() const noexcept;
  bool has_value() const noexcept;
  T &value() &;
  const T &value() const &;
  T &&value() &&;
  template <class U> T value_or(U &&) const;
  template <class... A> T &emplace(A &&...);
  template <class F> invoke_result_t<F, T &> and_then(F &&) const;
  template <class F>
  optional<__remove_cvref(invoke_result_t<F, T &>)> transform(F &&) const;
  template <class F> optional or_else(F &&) const;
  void reset() noexcept;
  void swap(optional &);
};
template <class T> optional<__decay(T)> make_optional(T &&);
template <class T, class... A> optional<T> make_optional(A &&...);
#define MODEL_TIDY_OPTIONALS(op)                                               \
  template <class T, class U>                                                  \
  bool operator op(const optional<T> &, const optional<U> &);                  \
  template <class T> bool operator op(const optional<T> &, nullopt_t);         \
  template <class T, class U>                                                  \
  bool operator op(const optional<T> &, const U &);                            \
  template <class T, class U> bool operator op(const U &, const optional<T> &);
MODEL_TIDY_OPTIONALS(==)
#if __cplusplus < 202002L
MODEL_TIDY_OPTIONALS(!=)
#endif

#if __cplusplus >= 201703L
template <class T> unique_ptr(T *) -> unique_ptr<T>;
template <class T> shared_ptr(T *) -> shared_ptr<T>;
template <class T> optional(T) -> optional<T>;
template <class R, class... A> function(R (*)(A...)) -> function<R(A...)>;
namespace model {
template <class S> struct signature;
template <class R, class C, class... A> struct signature<R (C::*)(A...)> {
  using type = R(A...);
};
template <class R, class C, class... A> struct signature<R (C::*)(A...) const> {
  using type = R(A...);
};
} // namespace model
template <class F>
function(F)
    -> function<typename model::signature<decltype(&F::operator())>::type>;
#endif
} // namespace std
