// The objects of an HDF5 file: what their headers say that a text search does
// not see, namely files elsewhere and attributes that spell their text in
// unexpected ways. Numbers are those of the file format specification 3.0.
#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace model_tidy {

struct Hdf5Visitor {
  /// A text of an attribute, in one piece of the file.
  llvm::function_ref<void(llvm::StringRef Name, uint64_t Begin,
                          uint64_t Length)>
      OnText;
  /// A name of another file that something in this one is read from.
  llvm::function_ref<void(llvm::StringRef File, uint64_t At)> OnFile;
};

/// Walks the objects below the superblock at \p Base. False if there were too
/// many.
bool walkHdf5(llvm::StringRef Bytes, uint64_t Base, const Hdf5Visitor &Visitor);

} // namespace model_tidy
