// What adjacent string literals of C++ say, and where each byte of that
// stands: for texts in other languages that are written in them.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace model_tidy::cpp {

struct LiteralText {
  std::string Text;
  /// For each byte of Text the bytes of the source that spell it.
  struct Origin {
    uint32_t Begin, End;
  };
  std::vector<Origin> Origins;
};

/// The literals in \p Source, which begins with one; comments and white space
/// between them are passed over, anything else ends them. \p At is where
/// Source begins in its file.
LiteralText readLiterals(llvm::StringRef Source, uint32_t At);

} // namespace model_tidy::cpp
