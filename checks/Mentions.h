// Callables that are handed another one to look at it, and do not call it.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace model_tidy {

/// `inspect.signature(torch.load)`, `callable(f)`, `mock.patch(…, f)`.
bool onlyLooksAtCallables(llvm::StringRef Callee);

} // namespace model_tidy
