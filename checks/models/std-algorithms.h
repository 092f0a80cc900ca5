// Algorithms and mathematics. Arguments are taken as they come: the result is
// what counts.
#pragma once

#include "std-memory.h"

namespace std {
template <class T> constexpr const T &min(const T &a, const T &b) {
  return b < a ? b : a;
}
template <class T> constexpr const T &max(const T &a, const T &b) {
  return a < b ? b : a;
}
template <class T, class F> const T &min(const T &, const T &, F);
template <class T, class F> const T &max(const T &, const T &, F);
template <class T> T min(initializer_list<T>);
template <class T> T max(initializer_list<T>);
template <class T> pair<const T &, const T &> minmax(const T &, const T &);
template <class T> constexpr const T &clamp(const T &v, const T &, const T &) {
  return v;
}
#define MODEL_TIDY_RETURNS(result, name)                                       \
  template <class It, class... A> result name(It, It, A &&...);
MODEL_TIDY_RETURNS(bool, all_of)
MODEL_TIDY_RETURNS(bool, any_of)
MODEL_TIDY_RETURNS(bool, none_of)
MODEL_TIDY_RETURNS(bool, equal)
MODEL_TIDY_RETURNS(bool, is_sorted)
MODEL_TIDY_RETURNS(bool, binary_search)
MODEL_TIDY_RETURNS(bool, next_permutation)
MODEL_TIDY_RETURNS(ptrdiff_t, count)
MODEL_TIDY_RETURNS(ptrdiff_t, count_if)
MODEL_TIDY_RETURNS(It, find)
MODEL_TIDY_RETURNS(It, find_if)
MODEL_TIDY_RETURNS(It, find_if_not)
MODEL_TIDY_RETURNS(It, find_first_of)
MODEL_TIDY_RETURNS(It, search)
MODEL_TIDY_RETURNS(It, lower_bound)
MODEL_TIDY_RETURNS(It, upper_bound)
MODEL_TIDY_RETURNS(It, max_element)
MODEL_TIDY_RETURNS(It, min_element)
MODEL_TIDY_RETURNS(It, remove)
MODEL_TIDY_RETURNS(It, remove_if)
MODEL_TIDY_RETURNS(It, unique)
MODEL_TIDY_RETURNS(It, partition)
MODEL_TIDY_RETURNS(It, stable_partition)
MODEL_TIDY_RETURNS(void, sort)
MODEL_TIDY_RETURNS(void, stable_sort)
MODEL_TIDY_RETURNS(void, reverse)
MODEL_TIDY_RETURNS(void, shuffle)
MODEL_TIDY_RETURNS(void, fill)
MODEL_TIDY_RETURNS(void, generate)
MODEL_TIDY_RETURNS(void, iota)
MODEL_TIDY_RETURNS(void, replace)
MODEL_TIDY_RETURNS(void, replace_if)
template <class It, class... A> void nth_element(It, It, It, A &&...);
template <class It, class... A> void partial_sort(It, It, It, A &&...);
template <class It> It rotate(It, It, It);
template <class It, class F> F for_each(It, It, F);
template <class It, class N, class F> It for_each_n(It, N, F);
template <class It, class N, class T> It fill_n(It, N, const T &);
template <class It, class N, class F> It generate_n(It, N, F);
template <class It, class Out> Out copy(It, It, Out);
template <class It, class Out> Out move(It, It, Out);
template <class It, class Out> Out copy_backward(It, It, Out);
template <class It, class Out, class F> Out copy_if(It, It, Out, F);
template <class It, class N, class Out> Out copy_n(It, N, Out);
template <class It, class Out, class F> Out transform(It, It, Out, F);
template <class It, class It2, class Out, class F>
Out transform(It, It, It2, Out, F);
template <class It, class Out> Out reverse_copy(It, It, Out);
template <class It, class Out> Out uninitialized_copy(It, It, Out);
template <class It, class Out, class... A> Out unique_copy(It, It, Out, A...);
template <class It, class Out, class T> Out remove_copy(It, It, Out, const T &);
template <class It, class Out, class F> Out remove_copy_if(It, It, Out, F);
template <class It, class Out, class N, class G>
Out sample(It, It, Out, N, G &&);
template <class It, class It2, class Out, class... A>
Out set_union(It, It, It2, It2, Out, A...);
template <class It, class It2, class Out, class... A>
Out set_intersection(It, It, It2, It2, Out, A...);
template <class It, class It2, class Out, class... A>
Out set_difference(It, It, It2, It2, Out, A...);
template <class It, class It2, class Out, class... A>
Out merge(It, It, It2, It2, Out, A...);
template <class It, class It2> pair<It, It2> mismatch(It, It, It2);
template <class It, class It2, class F> pair<It, It2> mismatch(It, It, It2, F);
template <class It, class... A> pair<It, It> minmax_element(It, It, A...);
template <class It, class T, class... A>
pair<It, It> equal_range(It, It, const T &, A...);
template <class It> void iter_swap(It, It);
template <class It, class It2> It2 swap_ranges(It, It, It2);
template <class It, class T, class... A> T accumulate(It, It, T, A &&...);
template <class It, class T, class... A> T reduce(It, It, T, A &&...);
template <class It> typename iterator_traits<It>::value_type reduce(It, It);
template <class It, class It2, class T, class... A>
T inner_product(It, It, It2, T, A &&...);
template <class It, class T, class... A> T transform_reduce(It, It, T, A &&...);
template <class It, class Out, class... A>
Out partial_sum(It, It, Out, A &&...);
template <class It, class Out, class... A>
Out inclusive_scan(It, It, Out, A &&...);
template <class It, class Out, class... A>
Out exclusive_scan(It, It, Out, A &&...);
template <class It, class Out, class... A>
Out adjacent_difference(It, It, Out, A &&...);
template <class T, class U> common_type_t<T, U> gcd(T, U);
template <class T, class U> common_type_t<T, U> lcm(T, U);
template <class T> T midpoint(T, T);
template <class T> T lerp(T, T, T);
template <class T> int popcount(T);
template <class T> int countl_zero(T);
template <class T> int countr_zero(T);
template <class T> T bit_ceil(T);
template <class T> bool has_single_bit(T);
template <class T> T byteswap(T);
enum class endian { little, big, native = little };
namespace ranges {
template <class T> struct seen {
  model::iterator<T> begin() const;
  model::iterator<T> end() const;
  size_t size() const;
};
} // namespace ranges
namespace execution {
struct policy {};
constexpr policy seq{}, par{}, par_unseq{}, unseq{};
} // namespace execution

// cmath: C's functions take doubles; these the other types of number.
namespace model {
template <class T> struct real {};
template <> struct real<float> {
  using type = float;
};
template <> struct real<double> {
  using type = double;
};
template <> struct real<long double> {
  using type = long double;
};
template <class T, class U = T>
using real_t = typename real<decltype(T() * U() * 1.0f)>::type;
} // namespace model
#define MODEL_TIDY_REAL(name) template <class T> model::real_t<T> name(T);
#define MODEL_TIDY_REAL2(name)                                                 \
  template <class T, class U> model::real_t<T, U> name(T, U);
MODEL_TIDY_REAL(acos)
MODEL_TIDY_REAL(acosh)
MODEL_TIDY_REAL(asin)
MODEL_TIDY_REAL(asinh)
MODEL_TIDY_REAL(atan)
MODEL_TIDY_REAL(atanh)
MODEL_TIDY_REAL(cbrt)
MODEL_TIDY_REAL(ceil)
MODEL_TIDY_REAL(cos)
MODEL_TIDY_REAL(cosh)
MODEL_TIDY_REAL(erf)
MODEL_TIDY_REAL(erfc)
MODEL_TIDY_REAL(exp)
MODEL_TIDY_REAL(exp2)
MODEL_TIDY_REAL(expm1)
MODEL_TIDY_REAL(fabs)
MODEL_TIDY_REAL(floor)
MODEL_TIDY_REAL(log)
MODEL_TIDY_REAL(log10)
MODEL_TIDY_REAL(log1p)
MODEL_TIDY_REAL(log2)
MODEL_TIDY_REAL(nearbyint)
MODEL_TIDY_REAL(rint)
MODEL_TIDY_REAL(round)
MODEL_TIDY_REAL(sin)
MODEL_TIDY_REAL(sinh)
MODEL_TIDY_REAL(sqrt)
MODEL_TIDY_REAL(tan)
MODEL_TIDY_REAL(tanh)
MODEL_TIDY_REAL(trunc)
MODEL_TIDY_REAL2(atan2)
MODEL_TIDY_REAL2(copysign)
MODEL_TIDY_REAL2(fmax)
MODEL_TIDY_REAL2(fmin)
MODEL_TIDY_REAL2(fmod)
MODEL_TIDY_REAL2(hypot)
MODEL_TIDY_REAL2(pow)
MODEL_TIDY_REAL2(remainder)
int abs(int);
long abs(long);
long long abs(long long);
float abs(float);
double abs(double);
long double abs(long double);
using ::remove; // the file; the algorithm would hide it
template <class T> class complex {
public:
  using value_type = T;
  constexpr complex(T = T(), T = T());
  template <class U> complex(const complex<U> &);
  T real() const;
  T imag() const;
  void real(T);
  void imag(T);
  complex &operator+=(const complex &);
  complex &operator-=(const complex &);
  complex &operator*=(const complex &);
  complex &operator/=(const complex &);
  friend complex operator+(const complex &a, const complex &) { return a; }
  friend complex operator-(const complex &a, const complex &) { return a; }
  friend complex operator*(const complex &a, const complex &) { return a; }
  friend complex operator/(const complex &a, const complex &) { return a; }
  friend complex operator-(const complex &a) { return a; }
  friend bool operator==(const complex &, const complex &) { return true; }
};
template <class T> T real(const complex<T> &);
template <class T> T imag(const complex<T> &);
template <class T> T abs(const complex<T> &);
template <class T> T arg(const complex<T> &);
template <class T> T norm(const complex<T> &);
template <class T> complex<T> conj(const complex<T> &);
template <class T> complex<T> polar(const T &, const T & = T());
template <class T> complex<T> exp(const complex<T> &);
} // namespace std
