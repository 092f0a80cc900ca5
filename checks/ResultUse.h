// What becomes of what a call gives.
#pragma once

#include "flow/Program.h"

namespace model_tidy {

/// Is the result of \p C, or a part of it, handed to a method called as one of
/// \p Methods, in the same file?
bool resultGoesInto(CallRef C, llvm::ArrayRef<std::string> Methods);

} // namespace model_tidy
