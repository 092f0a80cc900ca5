// The #include lines of a text, found without preprocessing: what stands in an
// inactive branch or a comment is found too, which only makes the tool read
// more than it must.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <vector>

namespace model_tidy {

struct Include {
  llvm::StringRef Spelling; // what stands between the quotes or brackets
  bool IsQuoted = false;
};

/// At most \p Most of them, in order. Refers into \p Text.
std::vector<Include> scanIncludes(llvm::StringRef Text, size_t Most);

} // namespace model_tidy
