// The bytes that a file of C++ spells, by spelling alone: string literals, and
// lists of numbers and characters, with or without braces (xxd writes both).
#pragma once

#include "facts/ByteText.h"
#include "llvm/ADT/StringRef.h"
#include <vector>

namespace model_tidy::cpp {

/// In the order they stand. \p Text must be followed by a null byte.
std::vector<ByteText> readByteTexts(llvm::StringRef Text);

} // namespace model_tidy::cpp
