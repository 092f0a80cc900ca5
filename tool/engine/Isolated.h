// Runs code that hostile input may crash, such as a compiler front-end.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"

namespace model_tidy {

/// Call once before the first runIsolated().
void enableIsolation();

/// Runs \p Fn on a thread of its own with \p StackBytes of stack. False if it
/// crashed, by overflowing that stack too; whatever it held is then leaked.
bool runIsolated(llvm::function_ref<void()> Fn, unsigned StackBytes);

} // namespace model_tidy
