// Numbers as most formats write them: the low byte first. Beyond the end there
// are zeros, so that readers compare positions with sizes and nothing else.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace model_tidy {

inline uint64_t littleAt(llvm::StringRef Bytes, uint64_t Begin,
                         unsigned Width) {
  uint64_t Result = 0;
  if (Begin > Bytes.size() || Bytes.size() - Begin < Width)
    return 0;
  for (unsigned I = Width; I-- > 0;)
    Result = Result << 8 | uint8_t(Bytes[Begin + I]);
  return Result;
}

/// Is there a part of this length?
inline bool hasPart(llvm::StringRef Bytes, uint64_t Begin, uint64_t Length) {
  return Begin <= Bytes.size() && Length <= Bytes.size() - Begin;
}

} // namespace model_tidy
