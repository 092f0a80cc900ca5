// joblib's own way to store arrays: NumpyPickler writes a wrapper object and,
// right behind the opcode that gives it its state, the bytes of the array,
// which are no opcodes (joblib 1.4 numpy_pickle.py:96-170 and 328-360).
#pragma once

#include "frontend/pickle/Lowering.h"

namespace model_tidy::pickle {

/// Where opcodes go on, if an object of \p Class with \p State is such a
/// wrapper and the bytes behind \p At are those of an array of numbers.
std::optional<size_t> endOfRawArray(llvm::StringRef Class, Datum State,
                                    Lowering &Facts, llvm::StringRef Bytes,
                                    size_t At);

} // namespace model_tidy::pickle
