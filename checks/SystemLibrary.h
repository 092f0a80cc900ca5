// Names of shared libraries that nobody but an administrator can give a
// meaning.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace model_tidy {

/// The system's loader finds the library by its name alone, or it lies where
/// nobody else can put one. The empty name, or null, is the program itself.
bool isSystemLibrary(llvm::StringRef Name);

} // namespace model_tidy
