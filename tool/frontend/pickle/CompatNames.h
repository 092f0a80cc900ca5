// Names of Python 2 that streams below protocol 3 are written with.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <utility>

namespace model_tidy::pickle {

/// What an unpickler of Python 3 looks for instead, with its default of
/// fix_imports=True (_compat_pickle.py; _pickle.c:7040).
std::pair<llvm::StringRef, llvm::StringRef> modernName(llvm::StringRef Module,
                                                       llvm::StringRef Name);

} // namespace model_tidy::pickle
