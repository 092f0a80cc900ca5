// Containers: vector, array, the lists, the sorted and hashed maps and sets,
// the adaptors and span. Contiguous ones iterate by pointer.
#pragma once

#include "std-text.h"

namespace std {
template <class T = void> struct less {
  bool operator()(const T &, const T &) const;
};
template <class T = void> struct equal_to {
  bool operator()(const T &, const T &) const;
};

#define MODEL_TIDY_TYPES(it, const_it)                                         \
  using size_type = size_t;                                                    \
  using difference_type = ptrdiff_t;                                           \
  using reference = value_type &;                                              \
  using const_reference = const value_type &;                                  \
  using pointer = value_type *;                                                \
  using const_pointer = const value_type *;                                    \
  using iterator = it;                                                         \
  using const_iterator = const_it;                                             \
  using reverse_iterator = std::reverse_iterator<iterator>;                    \
  using const_reverse_iterator = std::reverse_iterator<const_iterator>;
#define MODEL_TIDY_WALK                                                        \
  iterator begin() noexcept;                                                   \
  const_iterator begin() const noexcept;                                       \
  iterator end() noexcept;                                                     \
  const_iterator end() const noexcept;                                         \
  const_iterator cbegin() const noexcept, cend() const noexcept;               \
  reverse_iterator rbegin() const noexcept, rend() const noexcept;             \
  bool empty() const noexcept;                                                 \
  size_t size() const noexcept, max_size() const noexcept;
#define MODEL_TIDY_ENDS                                                        \
  T &front();                                                                  \
  const T &front() const;                                                      \
  T &back();                                                                   \
  const T &back() const;
#define MODEL_TIDY_ACCESS                                                      \
  T &operator[](size_t);                                                       \
  const T &operator[](size_t) const;                                           \
  T &at(size_t);                                                               \
  const T &at(size_t) const;
#define MODEL_TIDY_SEQUENCE(name)                                              \
  name() noexcept;                                                             \
  explicit name(const A &) noexcept;                                           \
  explicit name(size_t);                                                       \
  name(size_t, const T &);                                                     \
  name(const name &);                                                          \
  name(name &&) noexcept;                                                      \
  name(initializer_list<T>);                                                   \
  template <class It, class = decltype(*declval<It &>())> name(It, It);        \
  ~name();                                                                     \
  name &operator=(const name &);                                               \
  name &operator=(name &&) noexcept;                                           \
  name &operator=(initializer_list<T>);                                        \
  MODEL_TIDY_WALK                                                              \
  void assign(size_t, const T &);                                              \
  void assign(initializer_list<T>);                                            \
  template <class It, class = decltype(*declval<It &>())> void assign(It, It); \
  void resize(size_t);                                                         \
  void resize(size_t, const T &);                                              \
  void clear() noexcept;                                                       \
  void push_back(const T &);                                                   \
  void push_back(T &&);                                                        \
  template <class... P> T &emplace_back(P &&...);                              \
  void pop_back();                                                             \
  iterator insert(const_iterator, const T &);                                  \
  iterator insert(const_iterator, T &&);                                       \
  iterator insert(const_iterator, size_t, const T &);                          \
  iterator insert(const_iterator, initializer_list<T>);                        \
  template <class It, class = decltype(*declval<It &>())>                      \
  iterator insert(const_iterator, It, It);                                     \
  template <class... P> iterator emplace(const_iterator, P &&...);             \
  iterator erase(const_iterator);                                              \
  iterator erase(const_iterator, const_iterator);                              \
  void swap(name &) noexcept;                                                  \
  A get_allocator() const noexcept;

template <class T, class A = allocator<T>> class vector {
public:
  using value_type = T;
  using allocator_type = A;
  MODEL_TIDY_TYPES(T *, const T *)
  MODEL_TIDY_SEQUENCE(vector)
  MODEL_TIDY_ENDS
  MODEL_TIDY_ACCESS
  T *data() noexcept;
  const T *data() const noexcept;
  void reserve(size_t);
  size_t capacity() const noexcept;
  void shrink_to_fit();
};
template <class T, class A = allocator<T>> class deque {
public:
  using value_type = T;
  MODEL_TIDY_TYPES(model::iterator<T>, model::iterator<const T>)
  MODEL_TIDY_SEQUENCE(deque)
  MODEL_TIDY_ENDS
  MODEL_TIDY_ACCESS
  void push_front(const T &);
  void push_front(T &&);
  template <class... P> T &emplace_front(P &&...);
  void pop_front();
  void shrink_to_fit();
};
template <class T, class A = allocator<T>> class list {
public:
  using value_type = T;
  MODEL_TIDY_TYPES(model::iterator<T>, model::iterator<const T>)
  MODEL_TIDY_SEQUENCE(list)
  MODEL_TIDY_ENDS
  void push_front(const T &);
  void push_front(T &&);
  template <class... P> T &emplace_front(P &&...);
  void pop_front();
  void reverse() noexcept;
  void sort();
  template <class F> void sort(F);
  void unique();
  void remove(const T &);
  template <class F> void remove_if(F);
  template <class... P> void splice(const_iterator, list &, P...);
  void merge(list &);
};
template <class T, class A = allocator<T>>
class forward_list : public list<T, A> {
public:
  using list<T, A>::list;
};

template <class T, size_t N> struct array {
  using value_type = T;
  MODEL_TIDY_TYPES(T *, const T *)
  T Elements[N ? N : 1];
  constexpr T *begin() noexcept { return Elements; }
  constexpr const T *begin() const noexcept { return Elements; }
  constexpr T *end() noexcept { return Elements + N; }
  constexpr const T *end() const noexcept { return Elements + N; }
  constexpr const T *cbegin() const noexcept { return Elements; }
  constexpr const T *cend() const noexcept { return Elements + N; }
  reverse_iterator rbegin() noexcept;
  const_reverse_iterator rbegin() const noexcept;
  reverse_iterator rend() noexcept;
  const_reverse_iterator rend() const noexcept;
  constexpr bool empty() const noexcept { return N == 0; }
  constexpr size_t size() const noexcept { return N; }
  constexpr size_t max_size() const noexcept { return N; }
  constexpr T &operator[](size_t i) { return Elements[i]; }
  constexpr const T &operator[](size_t i) const { return Elements[i]; }
  constexpr T &at(size_t i) { return Elements[i]; }
  constexpr const T &at(size_t i) const { return Elements[i]; }
  constexpr T &front() { return Elements[0]; }
  constexpr const T &front() const { return Elements[0]; }
  constexpr T &back() { return Elements[N - 1]; }
  constexpr const T &back() const { return Elements[N - 1]; }
  constexpr T *data() noexcept { return Elements; }
  constexpr const T *data() const noexcept { return Elements; }
  void fill(const T &);
  void swap(array &) noexcept;
};
template <class T, size_t N>
struct tuple_size<array<T, N>> : integral_constant<size_t, N> {};
template <size_t I, class T, size_t N> struct tuple_element<I, array<T, N>> {
  using type = T;
};
template <size_t I, class T, size_t N> T &get(array<T, N> &) noexcept;
template <size_t I, class T, size_t N>
const T &get(const array<T, N> &) noexcept;
template <class T, size_t N> array<T, N> to_array(const T (&)[N]);

#define MODEL_TIDY_ASSOCIATIVE(name)                                           \
  name();                                                                      \
  explicit name(Less);                                                         \
  explicit name(size_t);                                                       \
  name(const name &);                                                          \
  name(name &&) noexcept;                                                      \
  name(initializer_list<value_type>);                                          \
  template <class It, class = decltype(*declval<It &>())> name(It, It);        \
  ~name();                                                                     \
  name &operator=(const name &);                                               \
  name &operator=(name &&) noexcept;                                           \
  name &operator=(initializer_list<value_type>);                               \
  MODEL_TIDY_WALK                                                              \
  void clear() noexcept;                                                       \
  pair<iterator, bool> insert(const value_type &);                             \
  pair<iterator, bool> insert(value_type &&);                                  \
  iterator insert(const_iterator, const value_type &);                         \
  template <class P, class = enable_if_t<__is_constructible(value_type, P)>>   \
  pair<iterator, bool> insert(P &&);                                           \
  void insert(initializer_list<value_type>);                                   \
  template <class It, class = decltype(*declval<It &>())> void insert(It, It); \
  template <class... P> pair<iterator, bool> emplace(P &&...);                 \
  template <class... P> iterator emplace_hint(const_iterator, P &&...);        \
  iterator erase(const_iterator);                                              \
  iterator erase(const_iterator, const_iterator);                              \
  size_t erase(const K &);                                                     \
  void swap(name &) noexcept;                                                  \
  node_type extract(const K &);                                                \
  iterator find(const K &);                                                    \
  const_iterator find(const K &) const;                                        \
  template <class Q> iterator find(const Q &);                                 \
  template <class Q> const_iterator find(const Q &) const;                     \
  size_t count(const K &) const;                                               \
  template <class Q> size_t count(const Q &) const;                            \
  bool contains(const K &) const;                                              \
  template <class Q> bool contains(const Q &) const;                           \
  iterator lower_bound(const K &);                                             \
  const_iterator lower_bound(const K &) const;                                 \
  iterator upper_bound(const K &);                                             \
  const_iterator upper_bound(const K &) const;                                 \
  pair<iterator, iterator> equal_range(const K &);                             \
  void merge(name &);                                                          \
  void reserve(size_t), rehash(size_t), max_load_factor(float);                \
  float load_factor() const;                                                   \
  size_t bucket_count() const;
#define MODEL_TIDY_MAP(name)                                                   \
  using key_type = K;                                                          \
  using mapped_type = T;                                                       \
  using value_type = pair<const K, T>;                                         \
  MODEL_TIDY_TYPES(model::iterator<value_type>,                                \
                   model::iterator<const value_type>)                          \
  struct node_type {                                                           \
    bool empty() const;                                                        \
    K &key() const;                                                            \
    T &mapped() const;                                                         \
  };                                                                           \
  MODEL_TIDY_ASSOCIATIVE(name)                                                 \
  T &operator[](const K &);                                                    \
  T &operator[](K &&);                                                         \
  T &at(const K &);                                                            \
  const T &at(const K &) const;                                                \
  template <class V> pair<iterator, bool> insert_or_assign(const K &, V &&);   \
  template <class... P> pair<iterator, bool> try_emplace(const K &, P &&...);
#define MODEL_TIDY_SET(name)                                                   \
  using key_type = K;                                                          \
  using value_type = K;                                                        \
  MODEL_TIDY_TYPES(model::iterator<const K>, model::iterator<const K>)         \
  struct node_type {                                                           \
    bool empty() const;                                                        \
    K &value() const;                                                          \
  };                                                                           \
  MODEL_TIDY_ASSOCIATIVE(name)

template <class K, class T, class Less = less<K>,
          class A = allocator<pair<const K, T>>>
class map {
public:
  MODEL_TIDY_MAP(map)
};
template <class K, class T, class Less = hash<K>, class Equal = equal_to<K>,
          class A = allocator<pair<const K, T>>>
class unordered_map {
public:
  MODEL_TIDY_MAP(unordered_map)
};
template <class K, class Less = less<K>, class A = allocator<K>> class set {
public:
  MODEL_TIDY_SET(set)
};
template <class K, class Less = hash<K>, class Equal = equal_to<K>,
          class A = allocator<K>>
class unordered_set {
public:
  MODEL_TIDY_SET(unordered_set)
};
// As their single-valued relatives, but for what insert gives.
template <class K, class T, class... O>
class multimap : public map<K, T, O...> {
public:
  using map<K, T, O...>::map;
};
template <class K, class T, class... O>
class unordered_multimap : public unordered_map<K, T, O...> {
public:
  using unordered_map<K, T, O...>::unordered_map;
};
template <class K, class... O> class multiset : public set<K, O...> {
public:
  using set<K, O...>::set;
};
template <class K, class... O>
class unordered_multiset : public unordered_set<K, O...> {
public:
  using unordered_set<K, O...>::unordered_set;
};

#define MODEL_TIDY_ADAPTOR(name)                                               \
  name();                                                                      \
  template <class... P> explicit name(P &&...);                                \
  bool empty() const;                                                          \
  size_t size() const;                                                         \
  void push(const T &);                                                        \
  void push(T &&);                                                             \
  template <class... P> void emplace(P &&...);                                 \
  void pop();                                                                  \
  void swap(name &);                                                           \
  using value_type = T;                                                        \
  using container_type = C;                                                    \
  using size_type = size_t;
template <class T, class C = deque<T>> class stack {
public:
  MODEL_TIDY_ADAPTOR(stack)
  T &top();
  const T &top() const;
};
template <class T, class C = deque<T>> class queue {
public:
  MODEL_TIDY_ADAPTOR(queue)
  MODEL_TIDY_ENDS
};
template <class T, class C = vector<T>, class Less = less<T>>
class priority_queue {
public:
  MODEL_TIDY_ADAPTOR(priority_queue)
  const T &top() const;
};

template <class T, size_t N = size_t(-1)> class span {
public:
  using element_type = T;
  using value_type = __remove_cv(T);
  MODEL_TIDY_TYPES(T *, T *)
  span() noexcept;
  span(T *, size_t);
  span(T *, T *);
  template <size_t M> span(T (&)[M]);
  template <class C, class = enable_if_t<__is_convertible(
                         decltype(declval<C &>().data()), T *)>>
  span(C &&);
  T *begin() const noexcept;
  T *end() const noexcept;
  reverse_iterator rbegin() const noexcept;
  reverse_iterator rend() const noexcept;
  T *data() const noexcept;
  size_t size() const noexcept;
  size_t size_bytes() const noexcept;
  bool empty() const noexcept;
  T &operator[](size_t) const;
  T &front() const;
  T &back() const;
  span<T> subspan(size_t, size_t = size_t(-1)) const;
  span<T> first(size_t) const;
  span<T> last(size_t) const;
};

#define MODEL_TIDY_COMPARE_CONTAINERS(op)                                      \
  template <class T, class A>                                                  \
  bool operator op(const vector<T, A> &, const vector<T, A> &);                \
  template <class... A>                                                        \
  bool operator op(const set<A...> &, const set<A...> &);                      \
  template <class... A>                                                        \
  bool operator op(const map<A...> &, const map<A...> &);                      \
  template <class T, class A>                                                  \
  bool operator op(const deque<T, A> &, const deque<T, A> &);                  \
  template <class T, class A>                                                  \
  bool operator op(const list<T, A> &, const list<T, A> &);                    \
  template <class... A>                                                        \
  bool operator op(const unordered_set<A...> &, const unordered_set<A...> &);  \
  template <class... A>                                                        \
  bool operator op(const unordered_map<A...> &, const unordered_map<A...> &);  \
  template <class T, size_t N>                                                 \
  bool operator op(const array<T, N> &, const array<T, N> &);
MODEL_TIDY_COMPARE_CONTAINERS(==)
MODEL_TIDY_COMPARE_CONTAINERS(<)
#if __cplusplus < 202002L
MODEL_TIDY_COMPARE_CONTAINERS(!=)
#endif
template <class T, size_t N> span<const byte> as_bytes(span<T, N>) noexcept;
template <class T, size_t N> span<byte> as_writable_bytes(span<T, N>) noexcept;
template <class C, class T> size_t erase(C &, const T &);
template <class C, class F> size_t erase_if(C &, F);
#if __cplusplus >= 201703L
template <class It>
vector(It, It) -> vector<typename iterator_traits<It>::value_type>;
template <class T, class... U> array(T, U...) -> array<T, 1 + sizeof...(U)>;
template <class T> span(T *, size_t) -> span<T>;
template <class C>
span(C &) -> span<__remove_pointer(decltype(declval<C &>().data()))>;
#endif
} // namespace std
