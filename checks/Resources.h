// The files that are part of the program: catalogue rows, check records, doc
// pages, the declarations of checks/models and Clang's own headers. They are
// put there by cmake/embed.py, so that one binary is a whole installation.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace model_tidy {

struct Resource {
  llvm::StringRef Name; // "apis/libtorch.json", "clang/include/stddef.h", …
  llvm::StringRef Data; // a null byte follows it, as MemoryBuffer wants
};

/// Every file, sorted by name.
llvm::ArrayRef<Resource> resources();

/// The bytes of \p Name; data() is null if there is no such file.
llvm::StringRef resource(llvm::StringRef Name);

} // namespace model_tidy
