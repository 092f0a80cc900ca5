// joblib's own way to store arrays: behind the BUILD of a NumpyArrayWrapper the
// loader reads from the file itself (see container/RawArray.h).
#pragma once

#include "frontend/pickle/Lowering.h"

namespace model_tidy::pickle {

struct ArrayBehind {
  size_t End = 0;         // of an array of numbers
  bool IsObjects = false; // instead, a pickle with a memo of its own follows
};

/// What follows at \p At, if an object of \p Class with \p State is such a
/// wrapper and the bytes there can be its array.
std::optional<ArrayBehind> arrayBehind(llvm::StringRef Class, Datum State,
                                       Lowering &Facts, llvm::StringRef Bytes,
                                       size_t At);

/// The file that an object of \p Class with \p State reads an array from (a
/// pickle, perhaps), if it lies anywhere but beside the model.
std::optional<std::string> fileBeside(llvm::StringRef Class, Datum State,
                                      Lowering &Facts);

} // namespace model_tidy::pickle
