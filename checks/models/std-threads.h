// Time, threads, locks, atomics and futures.
#pragma once

#include "std.h"

namespace std {
template <long N, long D = 1> struct ratio {
  static constexpr long num = N, den = D;
};
using nano = ratio<1, 1000000000>;
using micro = ratio<1, 1000000>;
using milli = ratio<1, 1000>;
namespace chrono {
template <class Rep, class Period = ratio<1>> class duration {
public:
  using rep = Rep;
  using period = Period;
  constexpr duration() = default;
  template <class T, class = enable_if_t<__is_convertible(T, Rep)>>
  constexpr explicit duration(const T &count) : Count(count) {}
  template <class R, class P>
  constexpr duration(const duration<R, P> &other) : Count(other.count()) {}
  constexpr Rep count() const { return Count; }
  duration &operator+=(const duration &);
  duration &operator-=(const duration &);
  duration &operator*=(const Rep &);
  duration operator-() const;
  static duration zero();
  static duration min();
  static duration max();

private:
  Rep Count = Rep();
};
#define MODEL_TIDY_DURATIONS(result, op)                                       \
  template <class R, class P, class S, class Q>                                \
  result operator op(const duration<R, P> &, const duration<S, Q> &);
#define MODEL_TIDY_DURATION duration<R, P>
MODEL_TIDY_DURATIONS(MODEL_TIDY_DURATION, +)
MODEL_TIDY_DURATIONS(MODEL_TIDY_DURATION, -)
MODEL_TIDY_DURATIONS(R, /)
MODEL_TIDY_DURATIONS(bool, ==)
MODEL_TIDY_DURATIONS(bool, !=)
MODEL_TIDY_DURATIONS(bool, <)
MODEL_TIDY_DURATIONS(bool, >)
MODEL_TIDY_DURATIONS(bool, <=)
MODEL_TIDY_DURATIONS(bool, >=)
template <class R, class P, class N, class = enable_if_t<__is_arithmetic(N)>>
duration<R, P> operator*(const duration<R, P> &, const N &);
template <class R, class P, class N, class = enable_if_t<__is_arithmetic(N)>>
duration<R, P> operator*(const N &, const duration<R, P> &);
template <class R, class P, class N, class = enable_if_t<__is_arithmetic(N)>>
duration<R, P> operator/(const duration<R, P> &, const N &);
using nanoseconds = duration<long, nano>;
using microseconds = duration<long, micro>;
using milliseconds = duration<long, milli>;
using seconds = duration<long>;
using minutes = duration<long, ratio<60>>;
using hours = duration<long, ratio<3600>>;
using days = duration<long, ratio<86400>>;
template <class Clock, class D = typename Clock::duration> class time_point {
public:
  using clock = Clock;
  using duration = D;
  using rep = typename D::rep;
  time_point();
  explicit time_point(const D &);
  template <class E> time_point(const time_point<Clock, E> &);
  D time_since_epoch() const;
  template <class R, class P>
  time_point &operator+=(const chrono::duration<R, P> &);
  template <class R, class P>
  time_point &operator-=(const chrono::duration<R, P> &);
  static constexpr time_point min();
  static constexpr time_point max();
  friend bool operator==(const time_point &, const time_point &) {
    return true;
  }
  friend bool operator!=(const time_point &, const time_point &) {
    return true;
  }
  friend bool operator<(const time_point &, const time_point &) { return true; }
  friend bool operator>(const time_point &, const time_point &) { return true; }
  friend bool operator<=(const time_point &, const time_point &) {
    return true;
  }
  friend bool operator>=(const time_point &, const time_point &) {
    return true;
  }
};
template <class C, class D, class E>
D operator-(const time_point<C, D> &, const time_point<C, E> &);
template <class C, class D, class R, class P>
time_point<C, D> operator+(const time_point<C, D> &, const duration<R, P> &);
template <class C, class D, class R, class P>
time_point<C, D> operator-(const time_point<C, D> &, const duration<R, P> &);
template <class To, class R, class P> To duration_cast(const duration<R, P> &);
template <class To, class R, class P> To floor(const duration<R, P> &);
template <class To, class C, class D>
time_point<C, To> time_point_cast(const time_point<C, D> &);
#define MODEL_TIDY_CLOCK(name)                                                 \
  struct name {                                                                \
    using duration = nanoseconds;                                              \
    using rep = long;                                                          \
    using period = nano;                                                       \
    using time_point = chrono::time_point<name>;                               \
    static constexpr bool is_steady = true;                                    \
    static time_point now() noexcept;                                          \
    static time_t to_time_t(const time_point &) noexcept;                      \
    static time_point from_time_t(time_t) noexcept;                            \
  };
MODEL_TIDY_CLOCK(system_clock)
MODEL_TIDY_CLOCK(steady_clock)
using high_resolution_clock = system_clock;
} // namespace chrono
inline namespace literals {
inline namespace chrono_literals {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wuser-defined-literals"
constexpr chrono::hours operator""h(unsigned long long count) {
  return chrono::hours(count);
}
constexpr chrono::minutes operator""min(unsigned long long count) {
  return chrono::minutes(count);
}
constexpr chrono::seconds operator""s(unsigned long long count) {
  return chrono::seconds(count);
}
constexpr chrono::milliseconds operator""ms(unsigned long long count) {
  return chrono::milliseconds(count);
}
constexpr chrono::microseconds operator""us(unsigned long long count) {
  return chrono::microseconds(count);
}
constexpr chrono::nanoseconds operator""ns(unsigned long long count) {
  return chrono::nanoseconds(count);
}
#pragma clang diagnostic pop
} // namespace chrono_literals
} // namespace literals

class thread {
public:
  using native_handle_type = pthread_t;
  class id {
  public:
    friend bool operator==(id, id) { return true; }
    friend bool operator!=(id, id) { return true; }
    friend bool operator<(id, id) { return true; }
    friend ostream &operator<<(ostream &out, id) { return out; }
  };
  thread() noexcept;
  template <class F, class... A, class = enable_if_t<!__is_same(F, thread)>>
  explicit thread(F &&, A &&...);
  thread(thread &&) noexcept;
  thread(const thread &) = delete;
  ~thread();
  thread &operator=(thread &&) noexcept;
  void join();
  void detach();
  bool joinable() const noexcept;
  id get_id() const noexcept;
  pthread_t native_handle();
  static unsigned hardware_concurrency() noexcept;
};
class stop_token {
public:
  bool stop_requested() const noexcept;
};
class jthread : public thread {
public:
  using thread::thread;
  bool request_stop() noexcept;
  stop_token get_stop_token() const noexcept;
};
namespace this_thread {
thread::id get_id() noexcept;
void yield() noexcept;
template <class R, class P> void sleep_for(const chrono::duration<R, P> &);
template <class C, class D> void sleep_until(const chrono::time_point<C, D> &);
} // namespace this_thread

struct defer_lock_t {};
struct try_to_lock_t {};
struct adopt_lock_t {};
constexpr defer_lock_t defer_lock{};
constexpr try_to_lock_t try_to_lock{};
constexpr adopt_lock_t adopt_lock{};
#define MODEL_TIDY_MUTEX(name)                                                 \
  class name {                                                                 \
  public:                                                                      \
    constexpr name() noexcept = default;                                       \
    name(const name &) = delete;                                               \
    void lock();                                                               \
    bool try_lock();                                                           \
    void unlock();                                                             \
    void lock_shared();                                                        \
    bool try_lock_shared();                                                    \
    void unlock_shared();                                                      \
    template <class D> bool try_lock_for(const D &);                           \
  };
MODEL_TIDY_MUTEX(mutex)
MODEL_TIDY_MUTEX(recursive_mutex)
MODEL_TIDY_MUTEX(timed_mutex)
MODEL_TIDY_MUTEX(recursive_timed_mutex)
MODEL_TIDY_MUTEX(shared_mutex)
MODEL_TIDY_MUTEX(shared_timed_mutex)
template <class M> class lock_guard {
public:
  using mutex_type = M;
  explicit lock_guard(M &);
  lock_guard(M &, adopt_lock_t);
  ~lock_guard();
};
template <class... M> class scoped_lock {
public:
  explicit scoped_lock(M &...);
  ~scoped_lock();
};
template <class M> class unique_lock {
public:
  using mutex_type = M;
  unique_lock() noexcept;
  explicit unique_lock(M &);
  template <class A> unique_lock(M &, const A &);
  unique_lock(unique_lock &&) noexcept;
  unique_lock &operator=(unique_lock &&);
  ~unique_lock();
  void lock();
  bool try_lock();
  void unlock();
  bool owns_lock() const noexcept;
  explicit operator bool() const noexcept;
  M *mutex() const noexcept;
  M *release() noexcept;
};
template <class M> class shared_lock : public unique_lock<M> {
public:
  using unique_lock<M>::unique_lock;
};
#if __cplusplus >= 201703L
template <class M> lock_guard(M &) -> lock_guard<M>;
template <class M> unique_lock(M &) -> unique_lock<M>;
template <class M> shared_lock(M &) -> shared_lock<M>;
#endif
template <class... M> void lock(M &...);
struct once_flag {};
template <class F, class... A> void call_once(once_flag &, F &&, A &&...);
enum class cv_status { no_timeout, timeout };
class condition_variable {
public:
  condition_variable();
  void notify_one() noexcept;
  void notify_all() noexcept;
  template <class L> void wait(L &);
  template <class L, class F> void wait(L &, F);
  template <class L, class D> cv_status wait_for(L &, const D &);
  template <class L, class D, class F> bool wait_for(L &, const D &, F);
  template <class L, class D> cv_status wait_until(L &, const D &);
  template <class L, class D, class F> bool wait_until(L &, const D &, F);
};
using condition_variable_any = condition_variable;

enum memory_order {
  memory_order_relaxed,
  memory_order_consume,
  memory_order_acquire,
  memory_order_release,
  memory_order_acq_rel,
  memory_order_seq_cst
};
template <class T> struct atomic {
  using value_type = T;
  atomic() noexcept;
  atomic(T) noexcept;
  atomic(const atomic &) = delete;
  T operator=(T) noexcept;
  operator T() const noexcept;
  T load(memory_order = memory_order_seq_cst) const noexcept;
  void store(T, memory_order = memory_order_seq_cst) noexcept;
  T exchange(T, memory_order = memory_order_seq_cst) noexcept;
  template <class... A> bool compare_exchange_weak(T &, T, A...) noexcept;
  template <class... A> bool compare_exchange_strong(T &, T, A...) noexcept;
  template <class D> T fetch_add(D, memory_order = memory_order_seq_cst);
  template <class D> T fetch_sub(D, memory_order = memory_order_seq_cst);
  T fetch_and(T, memory_order = memory_order_seq_cst) noexcept;
  T fetch_or(T, memory_order = memory_order_seq_cst) noexcept;
  T operator++() noexcept;
  T operator++(int) noexcept;
  T operator--() noexcept;
  T operator--(int) noexcept;
  template <class D> T operator+=(D) noexcept;
  template <class D> T operator-=(D) noexcept;
  bool is_lock_free() const noexcept;
  void wait(T) const noexcept;
  void notify_one() noexcept;
  void notify_all() noexcept;
};
using atomic_bool = atomic<bool>;
using atomic_int = atomic<int>;
using atomic_uint = atomic<unsigned>;
using atomic_long = atomic<long>;
using atomic_size_t = atomic<size_t>;
using atomic_int64_t = atomic<int64_t>;
using atomic_uint64_t = atomic<uint64_t>;
struct atomic_flag {
  bool test_and_set(memory_order = memory_order_seq_cst) noexcept;
  void clear(memory_order = memory_order_seq_cst) noexcept;
  bool test() const noexcept;
};
#define ATOMIC_FLAG_INIT                                                       \
  {                                                                            \
  }
void atomic_thread_fence(memory_order) noexcept;

enum class future_status { ready, timeout, deferred };
enum class launch { async = 1, deferred = 2 };
constexpr launch operator|(launch a, launch) { return a; }
class future_error : public logic_error {
public:
  using logic_error::logic_error;
};
template <class T> class shared_future {
public:
  shared_future() noexcept;
  T get() const;
  bool valid() const noexcept;
  void wait() const;
  template <class D> future_status wait_for(const D &) const;
};
template <class T> class future {
public:
  future() noexcept;
  future(future &&) noexcept;
  future &operator=(future &&) noexcept;
  T get();
  bool valid() const noexcept;
  void wait() const;
  template <class D> future_status wait_for(const D &) const;
  template <class D> future_status wait_until(const D &) const;
  shared_future<T> share() noexcept;
};
template <class T> class promise {
public:
  promise();
  promise(promise &&) noexcept;
  promise &operator=(promise &&) noexcept;
  future<T> get_future();
  template <class... U> void set_value(U &&...);
  void set_exception(exception_ptr);
};
template <class S> class packaged_task;
template <class R, class... A> class packaged_task<R(A...)> {
public:
  packaged_task() noexcept;
  template <class F> explicit packaged_task(F &&);
  packaged_task(packaged_task &&) noexcept;
  future<R> get_future();
  void operator()(A...);
  bool valid() const noexcept;
};
template <class F, class... A>
future<invoke_result_t<__decay(F), __decay(A)...>> async(F &&, A &&...);
template <class F, class... A>
future<invoke_result_t<__decay(F), __decay(A)...>> async(launch, F &&, A &&...);
} // namespace std
