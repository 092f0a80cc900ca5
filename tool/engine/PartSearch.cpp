// The loop over the text has no step that waits for the one before it, which
// is worth more here than the longer jumps of Boyer-Moore and its kin.
#include "engine/PartSearch.h"
#include "llvm/ADT/STLExtras.h"
#include <limits>

namespace model_tidy {

static constexpr uint32_t None = std::numeric_limits<uint32_t>::max();

static unsigned pairAt(llvm::StringRef Text, size_t I) {
  return (unsigned char)Text[I] << 8 | (unsigned char)Text[I + 1];
}

PartSearch::PartSearch(std::vector<std::string> TheParts)
    : Parts(std::move(TheParts)) {
  if (Parts.empty())
    return;
  First.assign(1 << 16, None);
  size_t Shortest = std::numeric_limits<size_t>::max();
  for (const std::string &P : Parts)
    Shortest = std::min(Shortest, P.size());
  Stride = Shortest - 1;
  for (auto [Index, P] : llvm::enumerate(Parts))
    for (size_t I = 0; I < Stride; ++I) {
      unsigned Pair = pairAt(P, I);
      Known[Pair / 64] |= uint64_t(1) << Pair % 64;
      Occurrences.push_back({uint32_t(Index), uint32_t(I), First[Pair]});
      First[Pair] = Occurrences.size() - 1;
    }
}

bool PartSearch::isAnyAt(llvm::StringRef Text, size_t At, unsigned Pair) const {
  for (uint32_t I = First[Pair]; I != None; I = Occurrences[I].Next) {
    const Occurrence &O = Occurrences[I];
    if (At >= O.Offset && Text.substr(At - O.Offset).starts_with(Parts[O.Part]))
      return true;
  }
  return false;
}

bool PartSearch::isAnyIn(llvm::StringRef Text) const {
  if (Parts.empty())
    return false;
  for (size_t At = 0; At + 1 < Text.size(); At += Stride) {
    unsigned Pair = pairAt(Text, At);
    if ((Known[Pair / 64] >> Pair % 64 & 1) && isAnyAt(Text, At, Pair))
      return true;
  }
  return false;
}

} // namespace model_tidy
