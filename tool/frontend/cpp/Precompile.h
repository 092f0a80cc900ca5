// The models as a precompiled header: parsing them costs ten times what most
// files cost themselves, so it is done once, when the program is built.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace model_tidy::cpp {

/// Writes what fast mode sees after `#include <Header>` to \p Output. Header
/// is a name of checks/models/index.json; std.h is part of every model.
llvm::Error precompile(llvm::StringRef Header, llvm::StringRef Output);

} // namespace model_tidy::cpp
