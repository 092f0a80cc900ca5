// Words that mean nothing here: what was meant, for those who mistyped it or
// know it from another tool.
#pragma once

#include "engine/Settings.h"
#include "llvm/Support/Error.h"

namespace model_tidy {

/// An option that there is not.
llvm::Error unknownOption(llvm::StringRef Name);

/// "help" of a command that there is not.
llvm::Error unknownCommand(llvm::StringRef Name);

/// An error if the first path is nothing that exists, but near to a command.
llvm::Error mistypedCommand(const Settings &S);

} // namespace model_tidy
