// Preprocessor branches as text: which macros would have to be defined for
// the code that matters to be read at all.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace model_tidy::cpp {

struct Conditions {
  /// One list of definitions ("NAME=VALUE", or "-NAME" to leave NAME
  /// undefined) for each configuration worth reading; at least one, often
  /// empty. Bounded: see MaxConfigurations.
  std::vector<std::vector<std::string>> Configurations;
  /// Byte ranges under `#if 0`, which nobody will ever compile.
  std::vector<std::pair<uint32_t, uint32_t>> Dead;
};

inline constexpr size_t MaxConfigurations = 3;

/// Reads the directives of \p Text and asks for the branches in which one of
/// \p Words occurs. A condition too intricate to satisfy asks for nothing.
Conditions scanConditions(llvm::StringRef Text,
                          llvm::ArrayRef<std::string> Words);

} // namespace model_tidy::cpp
