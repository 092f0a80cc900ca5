// LLVM's crash recovery, plus what it leaves out: a signal handler needs a
// stack of its own where the crash is a stack overflow.
#include "engine/Isolated.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include <csignal>
#include <memory>

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

bool runIsolated(llvm::function_ref<void()> Fn, unsigned StackBytes) {
  constexpr size_t HandlerStack = 64 << 10;
  auto Memory = std::make_unique<char[]>(HandlerStack);
  llvm::CrashRecoveryContext Context;
  return Context.RunSafelyOnThread(
      [&] {
        stack_t Stack = {}, Previous = {};
        Stack.ss_sp = Memory.get();
        Stack.ss_size = HandlerStack;
        sigaltstack(&Stack, &Previous);
        Fn();
        sigaltstack(&Previous, nullptr);
      },
      StackBytes);
}

} // namespace model_tidy
