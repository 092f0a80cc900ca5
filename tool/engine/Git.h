// What git knows of the files of a run. It is run as a program, never through a
// shell.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>

namespace model_tidy {

/// What git prints when it is run in \p Directory; an error is what it says.
llvm::Expected<std::string> git(llvm::StringRef Directory,
                                llvm::ArrayRef<llvm::StringRef> Arguments);

} // namespace model_tidy
