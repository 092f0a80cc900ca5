// The raw arrays of joblib, which lie between the opcodes of a pickle. The
// loader reads them from the file as soon as a NumpyArrayWrapper has been
// built, so that a machine has to step over them to see what follows.
//
// joblib/numpy_pickle.py, NumpyUnpickler.load_build: after every BUILD whose
// instance is a NumpyArrayWrapper (or the older NDArrayWrapper), the array is
// read through the same file handle:
//   dtype.hasobject          a whole pickle follows (pickle.load), on a fresh
//                            stack and memo; then the outer one goes on
//   numpy_array_alignment_bytes in the state, and not None
//                            one byte N, N bytes of padding, the items
//   otherwise                the items
// The pure Python unpickler is in use, and it has already taken a whole frame
// out of the file: if BUILD lies within a frame that is not used up, the array
// begins after the end of that frame.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace model_tidy {

struct RawArray {
  llvm::ArrayRef<uint64_t> Shape; // none is a single item
  uint64_t ItemSize = 0;          // itemSizeOfDtype
  bool IsAligned = false;         // numpy_array_alignment_bytes is a number
};

/// Where the pickle goes on after an array that begins at \p Begin. Nothing if
/// it does not end within \p Bytes (its loader fails there).
std::optional<uint64_t> endOfRawArray(llvm::StringRef Bytes, uint64_t Begin,
                                      const RawArray &Array);

/// Bytes of one item of a simple type as numpy writes it: "f8", "<i4", "|S12",
/// "<U3", "M8[ns]", "?". Nothing for what is no such text; 0 for objects.
std::optional<uint64_t> itemSizeOfDtype(llvm::StringRef Dtype);

/// Does an item hold objects? Such arrays are pickles.
bool isObjectDtype(llvm::StringRef Dtype);

} // namespace model_tidy
