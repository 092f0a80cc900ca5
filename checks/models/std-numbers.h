// Random engines and distributions, bitset, valarray, the constants, and
// the little of ranges that programs around models use.
#pragma once

#include "std.h"

namespace std {
namespace numbers {
constexpr double pi = 3.141592653589793, e = 2.718281828459045,
                 sqrt2 = 1.4142135623730951, ln2 = 0.6931471805599453;
template <class T> constexpr T pi_v = T(pi);
} // namespace numbers

// random
template <class Result> class random_engine {
public:
  using result_type = Result;
  random_engine();
  explicit random_engine(Result);
  template <class S, class = decltype(declval<S &>().generate(
                         (unsigned *)nullptr, (unsigned *)nullptr))>
  explicit random_engine(S &);
  void seed(Result = 0);
  Result operator()();
  void discard(unsigned long long);
  static constexpr Result min() { return 0; }
  static constexpr Result max() { return Result(-1); }
};
using mt19937 = random_engine<uint_fast32_t>;
class mt19937_64 : public random_engine<unsigned long long> {
public:
  using random_engine::random_engine;
};
class minstd_rand : public random_engine<uint_fast32_t> {
public:
  using random_engine::random_engine;
};
using default_random_engine = minstd_rand;
class random_device {
public:
  using result_type = unsigned;
  random_device();
  explicit random_device(const string &);
  unsigned operator()();
  double entropy() const noexcept;
  static constexpr unsigned min() { return 0; }
  static constexpr unsigned max() { return ~0u; }
};
class seed_seq {
public:
  seed_seq();
  template <class T> seed_seq(initializer_list<T>);
  template <class It> seed_seq(It, It);
  template <class It> void generate(It, It);
};
#define MODEL_TIDY_DISTRIBUTION(name, fallback)                                \
  template <class T = fallback> class name {                                   \
  public:                                                                      \
    using result_type = T;                                                     \
    struct param_type {                                                        \
      template <class... A> explicit param_type(A &&...);                      \
    };                                                                         \
    name();                                                                    \
    name(double);                                                              \
    name(double, double);                                                      \
    explicit name(const param_type &);                                         \
    template <class It, class = decltype(*declval<It &>())> name(It, It);      \
    name(initializer_list<double>);                                            \
    template <class G> T operator()(G &);                                      \
    template <class G> T operator()(G &, const param_type &);                  \
    void reset();                                                              \
    T min() const;                                                             \
    T max() const;                                                             \
    T a() const;                                                               \
    T b() const;                                                               \
    T mean() const;                                                            \
    T stddev() const;                                                          \
    param_type param() const;                                                  \
    void param(const param_type &);                                            \
    vector<double> probabilities() const;                                      \
  };
MODEL_TIDY_DISTRIBUTION(uniform_int_distribution, int)
MODEL_TIDY_DISTRIBUTION(uniform_real_distribution, double)
MODEL_TIDY_DISTRIBUTION(normal_distribution, double)
MODEL_TIDY_DISTRIBUTION(lognormal_distribution, double)
MODEL_TIDY_DISTRIBUTION(exponential_distribution, double)
MODEL_TIDY_DISTRIBUTION(gamma_distribution, double)
MODEL_TIDY_DISTRIBUTION(cauchy_distribution, double)
MODEL_TIDY_DISTRIBUTION(poisson_distribution, int)
MODEL_TIDY_DISTRIBUTION(binomial_distribution, int)
MODEL_TIDY_DISTRIBUTION(geometric_distribution, int)
MODEL_TIDY_DISTRIBUTION(discrete_distribution, int)
class bernoulli_distribution {
public:
  using result_type = bool;
  explicit bernoulli_distribution(double = 0.5);
  template <class G> bool operator()(G &);
};
template <class T, size_t Bits, class G> T generate_canonical(G &);

// ranges
namespace ranges {
#define MODEL_TIDY_RANGE(result, name)                                         \
  template <class R, class... A> result name(R &&, A &&...);
MODEL_TIDY_RANGE(bool, all_of)
MODEL_TIDY_RANGE(bool, any_of)
MODEL_TIDY_RANGE(bool, none_of)
MODEL_TIDY_RANGE(bool, equal)
MODEL_TIDY_RANGE(bool, contains)
MODEL_TIDY_RANGE(ptrdiff_t, count)
MODEL_TIDY_RANGE(ptrdiff_t, count_if)
MODEL_TIDY_RANGE(void, for_each)
MODEL_TIDY_RANGE(void, sort)
MODEL_TIDY_RANGE(void, copy)
MODEL_TIDY_RANGE(void, fill)
MODEL_TIDY_RANGE(void, reverse)
MODEL_TIDY_RANGE(void, transform)
#define MODEL_TIDY_RANGE_FIND(name)                                            \
  template <class R, class... A>                                               \
  auto name(R &&r, A &&...) -> decltype(r.begin());
MODEL_TIDY_RANGE_FIND(find)
MODEL_TIDY_RANGE_FIND(find_if)
MODEL_TIDY_RANGE_FIND(max_element)
MODEL_TIDY_RANGE_FIND(min_element)
MODEL_TIDY_RANGE_FIND(lower_bound)
namespace views {
template <class T, class U> seen<const T> iota(T, U);
} // namespace views
template <class R> auto begin(R &&r) -> decltype(r.begin());
template <class R> auto end(R &&r) -> decltype(r.end());
template <class R> auto size(R &&r) -> decltype(r.size());
} // namespace ranges
namespace views = ranges::views;
template <size_t N> class bitset {
public:
  struct reference {
    reference &operator=(bool);
    operator bool() const;
    reference &flip();
  };
  bitset() noexcept;
  bitset(unsigned long long) noexcept;
  explicit bitset(const string &);
  explicit bitset(const char *);
  reference operator[](size_t);
  bool operator[](size_t) const;
  bool test(size_t) const;
  bool all() const;
  bool any() const;
  bool none() const;
  size_t count() const;
  size_t size() const;
  bitset &set();
  bitset &set(size_t, bool = true);
  bitset &reset();
  bitset &reset(size_t);
  bitset &flip();
  bitset &flip(size_t);
  bitset operator~() const;
  bitset operator&(const bitset &) const;
  bitset operator|(const bitset &) const;
  bitset operator^(const bitset &) const;
  bitset operator<<(size_t) const;
  bitset operator>>(size_t) const;
  bitset &operator&=(const bitset &);
  bitset &operator|=(const bitset &);
  bool operator==(const bitset &) const;
  unsigned long to_ulong() const;
  unsigned long long to_ullong() const;
  string to_string() const;
};
template <class T> class valarray : public vector<T> {
public:
  using vector<T>::vector;
  T sum() const;
  T min() const;
  T max() const;
  valarray operator+(const valarray &) const;
  valarray operator-(const valarray &) const;
  valarray operator*(const valarray &) const;
};

template <size_t N> ostream &operator<<(ostream &, const bitset<N> &);
} // namespace std
