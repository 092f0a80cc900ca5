// Does a text contain one of many parts, whatever stands around them? A part
// has several pairs of neighbouring bytes; where the shortest has N of them,
// looking at every N-th pair of the text is enough to meet each part once.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace model_tidy {

class PartSearch {
public:
  /// Of two bytes at least.
  explicit PartSearch(std::vector<std::string> Parts);

  bool isAnyIn(llvm::StringRef Text) const;

private:
  /// A pair stands in a part, so many bytes from its begin.
  struct Occurrence {
    uint32_t Part;
    uint32_t Offset;
    uint32_t Next; // another occurrence of the same pair
  };
  bool isAnyAt(llvm::StringRef Text, size_t At, unsigned Pair) const;

  std::vector<std::string> Parts;
  size_t Stride = 1;
  std::array<uint64_t, 1024> Known = {}; // a bit for each pair
  std::vector<uint32_t> First;           // by pair
  std::vector<Occurrence> Occurrences;
};

} // namespace model_tidy
