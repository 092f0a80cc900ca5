// LLVM's crash recovery, and two things it leaves out. A signal handler needs
// a stack of its own where the crash is a stack overflow. And a thread that
// takes too long is made to crash: that is the one way to end it from outside.
#include "engine/Isolated.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/thread.h"
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <ctime>
#include <memory>
#include <mutex>
#include <unistd.h>

namespace model_tidy {

void enableIsolation() {
  llvm::CrashRecoveryContext::Enable();
  for (int Signal : {SIGSEGV, SIGBUS}) {
    struct sigaction Action;
    sigaction(Signal, nullptr, &Action);
    Action.sa_flags |= SA_ONSTACK;
    sigaction(Signal, &Action, nullptr);
  }
}

namespace {
/// One run, seen by the thread that works and the one that waits.
class Work {
public:
  explicit Work(llvm::function_ref<void()> Fn) : Fn(Fn) {}

  /// On the working thread.
  void run() {
    constexpr size_t HandlerStack = 64 << 10;
    auto Memory = std::make_unique<char[]>(HandlerStack);
    stack_t Stack = {}, Previous = {};
    Stack.ss_sp = Memory.get();
    Stack.ss_size = HandlerStack;
    sigaltstack(&Stack, &Previous);
    llvm::CrashRecoveryContext Context;
    bool Survived = Context.RunSafely([&] {
      Fn();
      if (!finish())
        for (;;)
          pause(); // the signal is on its way and must find us here
    });
    sigaltstack(&Previous, nullptr);
    {
      std::lock_guard<std::mutex> Lock(Mutex);
      IsCrashed = !Survived && !IsLate;
      HasEnded = true;
    }
    Ended.notify_one();
  }

  /// On the waiting thread; returns when the other one has ended.
  Fate wait(pthread_t Worker, unsigned Seconds) {
    clockid_t Clock;
    bool HasClock = pthread_getcpuclockid(Worker, &Clock) == 0;
    std::unique_lock<std::mutex> Lock(Mutex);
    while (!Ended.wait_for(Lock, std::chrono::seconds(1),
                           [this] { return HasEnded; })) {
      timespec Used = {};
      if (!HasClock || IsDone || IsLate || clock_gettime(Clock, &Used) != 0 ||
          Used.tv_sec < time_t(Seconds))
        continue;
      IsLate = true;
      pthread_kill(Worker, SIGTRAP);
    }
    return IsCrashed ? Fate::Crashed
           : IsLate  ? Fate::OutOfTime
                     : Fate::Survived;
  }

private:
  /// False if this run is about to be ended from outside.
  bool finish() {
    std::lock_guard<std::mutex> Lock(Mutex);
    IsDone = true;
    return !IsLate;
  }

  llvm::function_ref<void()> Fn;
  std::mutex Mutex;
  std::condition_variable Ended;
  bool IsDone = false;    // Fn has returned
  bool IsLate = false;    // and must be ended
  bool IsCrashed = false; // by itself
  bool HasEnded = false;
};
} // namespace

Fate runIsolated(llvm::function_ref<void()> Fn, Isolation Bounds) {
  Work W(Fn);
  llvm::thread Worker(std::optional<unsigned>(Bounds.StackBytes),
                      [&W] { W.run(); });
  Fate Result = W.wait(Worker.native_handle(), Bounds.Seconds);
  Worker.join();
  return Result;
}

} // namespace model_tidy
