// The sum types a program names when it needs them: variant, any, expected.
#pragma once

#include "std.h"

namespace std {
template <class E> class unexpected {
public:
  template <class U> explicit unexpected(U &&);
};
template <class T, class E> class expected : public optional<T> {
public:
  using optional<T>::optional;
  expected(const unexpected<E> &);
  E &error() &;
  const E &error() const &;
};

struct monostate {};
template <class... T> class variant {
public:
  variant() noexcept;
  variant(const variant &);
  variant(variant &&);
  template <class U, class = enable_if_t<!__is_same(__decay(U), variant)>>
  variant(U &&);
  template <class U, class... A> explicit variant(in_place_type_t<U>, A &&...);
  ~variant();
  variant &operator=(const variant &);
  variant &operator=(variant &&);
  template <class U, class = enable_if_t<!__is_same(__decay(U), variant)>>
  variant &operator=(U &&);
  template <class U, class... A> U &emplace(A &&...);
  size_t index() const noexcept;
  bool valueless_by_exception() const noexcept;
  void swap(variant &);
};
size_t variant_npos = size_t(-1);
template <class V> struct variant_size;
template <class... T>
struct variant_size<variant<T...>> : integral_constant<size_t, sizeof...(T)> {};
template <class V> constexpr size_t variant_size_v = variant_size<V>::value;
template <size_t I, class V> struct variant_alternative;
template <size_t I, class... T> struct variant_alternative<I, variant<T...>> {
  using type = __type_pack_element<I, T...>;
};
template <size_t I, class V>
using variant_alternative_t = typename variant_alternative<I, V>::type;
template <class U, class... T>
bool holds_alternative(const variant<T...> &) noexcept;
template <size_t I, class... T>
__type_pack_element<I, T...> &get(variant<T...> &);
template <size_t I, class... T>
const __type_pack_element<I, T...> &get(const variant<T...> &);
template <class U, class... T> U &get(variant<T...> &);
template <class U, class... T> const U &get(const variant<T...> &);
template <class U, class... T> U &&get(variant<T...> &&);
template <size_t I, class... T>
__type_pack_element<I, T...> *get_if(variant<T...> *) noexcept;
template <class U, class... T> U *get_if(variant<T...> *) noexcept;
template <class U, class... T> const U *get_if(const variant<T...> *) noexcept;
template <class F, class... V>
auto visit(F &&f, V &&...v) -> decltype(f(std::get<0>(v)...));
template <class R, class F, class... V> R visit(F &&, V &&...);
template <class... T>
bool operator==(const variant<T...> &, const variant<T...> &);

class any {
public:
  any() noexcept;
  any(const any &);
  any(any &&) noexcept;
  template <class T, class = enable_if_t<!__is_same(__decay(T), any)>>
  any(T &&);
  ~any();
  any &operator=(const any &);
  any &operator=(any &&) noexcept;
  template <class T, class = enable_if_t<!__is_same(__decay(T), any)>>
  any &operator=(T &&);
  template <class T, class... A> T &emplace(A &&...);
  void reset() noexcept;
  bool has_value() const noexcept;
  const type_info &type() const noexcept;
};
template <class T> T any_cast(const any &);
template <class T> T any_cast(any &);
template <class T> T any_cast(any &&);
template <class T> T *any_cast(any *) noexcept;
template <class T> const T *any_cast(const any *) noexcept;
template <class T, class... A> any make_any(A &&...);
} // namespace std
