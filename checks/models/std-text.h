// Strings: basic_string, string_view, conversions, format.
#pragma once

#include "std-core.h"

namespace std {
template <class T> class allocator {
public:
  using value_type = T;
  using size_type = size_t;
  using difference_type = ptrdiff_t;
  using pointer = T *;
  using const_pointer = const T *;
  using reference = T &;
  using const_reference = const T &;
  template <class U> struct rebind {
    using other = allocator<U>;
  };
  allocator() noexcept;
  template <class U> allocator(const allocator<U> &) noexcept;
  T *allocate(size_t);
  void deallocate(T *, size_t);
};
template <class A> struct allocator_traits {
  using value_type = typename A::value_type;
  using pointer = value_type *;
  using const_pointer = const value_type *;
  using size_type = size_t;
  using difference_type = ptrdiff_t;
  template <class T> using rebind_alloc = allocator<T>;
  template <class T, class... P> static void construct(A &, T *, P &&...);
  template <class T> static void destroy(A &, T *);
  static size_t max_size(const A &);
  static pointer allocate(A &, size_t);
  static void deallocate(A &, pointer, size_t);
};

template <class C> struct char_traits {
  using char_type = C;
  using int_type = int;
  using pos_type = long;
  using off_type = long;
  static size_t length(const C *);
  static int compare(const C *, const C *, size_t);
  static C *copy(C *, const C *, size_t);
  static int_type eof();
  static int_type to_int_type(C);
  static bool eq_int_type(int_type, int_type);
  static int_type not_eof(int_type);
  static C to_char_type(int_type);
};

template <class C, class T = char_traits<C>> class basic_string_view {
public:
  using value_type = C;
  using traits_type = T;
  using size_type = size_t;
  using iterator = const C *;
  using const_iterator = const C *;
  static constexpr size_t npos = size_t(-1);
  constexpr basic_string_view() noexcept : Data(nullptr), Size(0) {}
  constexpr basic_string_view(const C *data) : Data(data), Size(0) {}
  constexpr basic_string_view(const C *data, size_t size)
      : Data(data), Size(size) {}
  const C *begin() const noexcept;
  const C *end() const noexcept;
  const C *cbegin() const noexcept;
  const C *cend() const noexcept;
  reverse_iterator<const C *> rbegin() const noexcept;
  reverse_iterator<const C *> rend() const noexcept;
  const C *data() const noexcept;
  size_t size() const noexcept;
  size_t length() const noexcept;
  bool empty() const noexcept;
  const C &operator[](size_t) const;
  const C &at(size_t) const;
  const C &front() const;
  const C &back() const;
  void remove_prefix(size_t);
  void remove_suffix(size_t);
  basic_string_view substr(size_t = 0, size_t = npos) const;
  int compare(basic_string_view) const noexcept;
  bool starts_with(basic_string_view) const noexcept;
  bool starts_with(C) const noexcept;
  bool ends_with(basic_string_view) const noexcept;
  bool ends_with(C) const noexcept;
  bool contains(basic_string_view) const noexcept;
  bool contains(C) const noexcept;
  size_t find(basic_string_view, size_t = 0) const noexcept;
  size_t find(C, size_t = 0) const noexcept;
  size_t rfind(basic_string_view, size_t = npos) const noexcept;
  size_t rfind(C, size_t = npos) const noexcept;
  size_t find_first_of(basic_string_view, size_t = 0) const;
  size_t find_first_of(C, size_t = 0) const;
  size_t find_last_of(basic_string_view, size_t = npos) const;
  size_t find_last_of(C, size_t = npos) const;
  size_t find_first_not_of(basic_string_view, size_t = 0) const;
  size_t find_first_not_of(C, size_t = 0) const;
  size_t find_last_not_of(basic_string_view, size_t = npos) const;
  size_t find_last_not_of(C, size_t = npos) const;

private:
  const C *Data;
  size_t Size;
};
using string_view = basic_string_view<char>;
using wstring_view = basic_string_view<wchar_t>;

template <class C, class T, class A> class basic_string {
public:
  using value_type = C;
  using traits_type = T;
  using allocator_type = A;
  using size_type = size_t;
  using difference_type = ptrdiff_t;
  using reference = C &;
  using const_reference = const C &;
  using pointer = C *;
  using iterator = C *;
  using const_iterator = const C *;
  using reverse_iterator = std::reverse_iterator<C *>;
  using const_reverse_iterator = std::reverse_iterator<const C *>;
  static constexpr size_t npos = size_t(-1);
  basic_string() noexcept;
  explicit basic_string(const A &) noexcept;
  basic_string(const C *);
  basic_string(const C *, size_t);
  basic_string(size_t, C);
  basic_string(const basic_string &);
  basic_string(basic_string &&) noexcept;
  basic_string(const basic_string &, size_t, size_t = npos);
  basic_string(initializer_list<C>);
  basic_string(nullptr_t) = delete;
  explicit basic_string(basic_string_view<C, T>);
  template <class It, class = decltype(*declval<It &>())> basic_string(It, It);
  ~basic_string();
  basic_string &operator=(const basic_string &);
  basic_string &operator=(basic_string &&) noexcept;
  basic_string &operator=(const C *);
  basic_string &operator=(C);
  basic_string &operator=(basic_string_view<C, T>);
  operator basic_string_view<C, T>() const noexcept;
  C *begin() noexcept;
  const C *begin() const noexcept;
  C *end() noexcept;
  const C *end() const noexcept;
  const C *cbegin() const noexcept;
  const C *cend() const noexcept;
  reverse_iterator rbegin() noexcept;
  const_reverse_iterator rbegin() const noexcept;
  reverse_iterator rend() noexcept;
  const_reverse_iterator rend() const noexcept;
  size_t size() const noexcept;
  size_t length() const noexcept;
  size_t max_size() const noexcept;
  size_t capacity() const noexcept;
  bool empty() const noexcept;
  void resize(size_t);
  void resize(size_t, C);
  void reserve(size_t = 0);
  void shrink_to_fit();
  void clear() noexcept;
  C &operator[](size_t);
  const C &operator[](size_t) const;
  C &at(size_t);
  const C &at(size_t) const;
  C &front();
  const C &front() const;
  C &back();
  const C &back() const;
  const C *c_str() const noexcept;
  const C *data() const noexcept;
  C *data() noexcept;
  A get_allocator() const noexcept;
  basic_string &operator+=(const basic_string &);
  basic_string &operator+=(const C *);
  basic_string &operator+=(C);
  basic_string &operator+=(initializer_list<C>);
  basic_string &operator+=(basic_string_view<C, T>);
  basic_string &append(const basic_string &);
  basic_string &append(const basic_string &, size_t, size_t = npos);
  basic_string &append(const C *);
  basic_string &append(const C *, size_t);
  basic_string &append(size_t, C);
  basic_string &append(basic_string_view<C, T>);
  template <class It, class = decltype(*declval<It &>())>
  basic_string &append(It, It);
  basic_string &assign(const basic_string &);
  basic_string &assign(const basic_string &, size_t, size_t = npos);
  basic_string &assign(const C *);
  basic_string &assign(const C *, size_t);
  basic_string &assign(size_t, C);
  basic_string &assign(basic_string_view<C, T>);
  template <class It, class = decltype(*declval<It &>())>
  basic_string &assign(It, It);
  basic_string &insert(size_t, const basic_string &);
  basic_string &insert(size_t, const C *);
  basic_string &insert(size_t, const C *, size_t);
  basic_string &insert(size_t, size_t, C);
  C *insert(const C *, C);
  C *insert(const C *, size_t, C);
  template <class It> C *insert(const C *, It, It);
  basic_string &erase(size_t = 0, size_t = npos);
  C *erase(const C *);
  C *erase(const C *, const C *);
  void push_back(C);
  void pop_back();
  basic_string &replace(size_t, size_t, const basic_string &);
  basic_string &replace(size_t, size_t, const C *);
  basic_string &replace(size_t, size_t, const C *, size_t);
  basic_string &replace(size_t, size_t, size_t, C);
  basic_string &replace(const C *, const C *, const basic_string &);
  size_t copy(C *, size_t, size_t = 0) const;
  void swap(basic_string &) noexcept;
  basic_string substr(size_t = 0, size_t = npos) const;
  int compare(const basic_string &) const;
  int compare(const C *) const;
  int compare(size_t, size_t, const basic_string &) const;
  int compare(size_t, size_t, const C *) const;
  int compare(size_t, size_t, const basic_string &, size_t, size_t) const;
  bool starts_with(basic_string_view<C, T>) const noexcept;
  bool starts_with(C) const noexcept;
  bool ends_with(basic_string_view<C, T>) const noexcept;
  bool ends_with(C) const noexcept;
  bool contains(basic_string_view<C, T>) const noexcept;
  bool contains(C) const noexcept;
#define MODEL_TIDY_FIND(name, start)                                           \
  size_t name(const basic_string &, size_t = start) const noexcept;            \
  size_t name(const C *, size_t = start) const;                                \
  size_t name(const C *, size_t, size_t) const;                                \
  size_t name(C, size_t = start) const noexcept;                               \
  size_t name(basic_string_view<C, T>, size_t = start) const noexcept;
  MODEL_TIDY_FIND(find, 0)
  MODEL_TIDY_FIND(rfind, npos)
  MODEL_TIDY_FIND(find_first_of, 0)
  MODEL_TIDY_FIND(find_last_of, npos)
  MODEL_TIDY_FIND(find_first_not_of, 0)
  MODEL_TIDY_FIND(find_last_not_of, npos)
};
using wstring = basic_string<wchar_t>;
using u16string = basic_string<char16_t>;
using u32string = basic_string<char32_t>;

#define MODEL_TIDY_STRING basic_string<C, T, A>
#define MODEL_TIDY_OF template <class C, class T, class A>
MODEL_TIDY_OF MODEL_TIDY_STRING operator+(const MODEL_TIDY_STRING &,
                                          const MODEL_TIDY_STRING &);
MODEL_TIDY_OF MODEL_TIDY_STRING operator+(const MODEL_TIDY_STRING &, const C *);
MODEL_TIDY_OF MODEL_TIDY_STRING operator+(const MODEL_TIDY_STRING &, C);
MODEL_TIDY_OF MODEL_TIDY_STRING operator+(const C *, const MODEL_TIDY_STRING &);
MODEL_TIDY_OF MODEL_TIDY_STRING operator+(C, const MODEL_TIDY_STRING &);
#define MODEL_TIDY_COMPARE(op)                                                 \
  MODEL_TIDY_OF bool operator op(const MODEL_TIDY_STRING &,                    \
                                 const MODEL_TIDY_STRING &) noexcept;          \
  MODEL_TIDY_OF bool operator op(const MODEL_TIDY_STRING &, const C *);        \
  MODEL_TIDY_OF bool operator op(const C *, const MODEL_TIDY_STRING &);        \
  template <class C, class T>                                                  \
  bool operator op(basic_string_view<C, T>, basic_string_view<C, T>) noexcept; \
  template <class C, class T>                                                  \
  bool operator op(basic_string_view<C, T>,                                    \
                   type_identity_t<basic_string_view<C, T>>) noexcept;
MODEL_TIDY_COMPARE(==)
MODEL_TIDY_COMPARE(<)
MODEL_TIDY_COMPARE(>)
MODEL_TIDY_COMPARE(<=)
MODEL_TIDY_COMPARE(>=)
#if __cplusplus < 202002L
MODEL_TIDY_COMPARE(!=)
#endif

#define MODEL_TIDY_TO_STRING(name, result)                                     \
  result name(int);                                                            \
  result name(unsigned);                                                       \
  result name(long);                                                           \
  result name(unsigned long);                                                  \
  result name(long long);                                                      \
  result name(unsigned long long);                                             \
  result name(float);                                                          \
  result name(double);                                                         \
  result name(long double);
MODEL_TIDY_TO_STRING(to_string, string)
MODEL_TIDY_TO_STRING(to_wstring, wstring)
#define MODEL_TIDY_STRING_TO(name, result)                                     \
  result name(const string &, size_t * = nullptr, int = 10);
MODEL_TIDY_STRING_TO(stoi, int)
MODEL_TIDY_STRING_TO(stol, long)
MODEL_TIDY_STRING_TO(stoul, unsigned long)
MODEL_TIDY_STRING_TO(stoll, long long)
MODEL_TIDY_STRING_TO(stoull, unsigned long long)
MODEL_TIDY_STRING_TO(stof, float)
MODEL_TIDY_STRING_TO(stod, double)
MODEL_TIDY_STRING_TO(stold, long double)
struct from_chars_result {
  const char *ptr;
  errc ec;
};
struct to_chars_result {
  char *ptr;
  errc ec;
};
enum class chars_format { scientific = 1, fixed = 2, hex = 4, general = 3 };
template <class N, class... A>
from_chars_result from_chars(const char *, const char *, N &, A...);
template <class N, class... A>
to_chars_result to_chars(char *, char *, N, A...);

inline namespace literals {
inline namespace string_literals {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wuser-defined-literals"
string operator""s(const char *, size_t);
#pragma clang diagnostic pop
} // namespace string_literals
inline namespace string_view_literals {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wuser-defined-literals"
constexpr string_view operator""sv(const char *data, size_t size) noexcept {
  return {data, size};
}
#pragma clang diagnostic pop
} // namespace string_view_literals
} // namespace literals

template <class T> struct hash {
  size_t operator()(const T &) const noexcept;
};

// format
template <class T, class C = char> struct formatter;
class locale {
public:
  locale();
  explicit locale(const char *);
  explicit locale(const string &);
  static const locale &classic();
  static locale global(const locale &);
  template <class F> locale(const locale &, F *);
  string name() const;
};
using ::isspace; // which the templates would hide
using ::tolower;
using ::toupper;
template <class C> bool isspace(C, const locale &);
template <class C> C tolower(C, const locale &);
template <class C> C toupper(C, const locale &);
template <class... A> string format(string_view, A &&...);
template <class... A> string format(const locale &, string_view, A &&...);
struct format_args {};
template <class... A> format_args make_format_args(A &&...);
string vformat(string_view, format_args);
template <class Out> struct format_to_n_result {
  Out out;
  ptrdiff_t size;
};
template <class Out, class... A>
format_to_n_result<Out> format_to_n(Out, ptrdiff_t, string_view, A &&...);
template <class Out, class... A> Out format_to(Out, string_view, A &&...);
template <class... A> void print(string_view, A &&...);
template <class... A> void println(string_view, A &&...);

} // namespace std
