// Runs code that hostile input may crash or keep busy for ever, such as a
// compiler front-end.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include <cstdint>

namespace model_tidy {

enum class Fate : uint8_t { Survived, Crashed, OutOfTime };

struct Isolation {
  unsigned StackBytes;
  unsigned Seconds; // of processor time
};

/// Call once before the first runIsolated().
void enableIsolation();

/// Runs \p Fn on a thread of its own. Overflowing the stack is a crash like
/// any other. Whatever \p Fn held when it was ended is leaked.
Fate runIsolated(llvm::function_ref<void()> Fn, Isolation Bounds);

} // namespace model_tidy
