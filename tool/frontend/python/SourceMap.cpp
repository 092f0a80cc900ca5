#include "frontend/python/SourceMap.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {

SourceText wholeFile(llvm::StringRef Path, llvm::StringRef Text) {
  return {Text.str(), {{Path.str(), {}}}, {}, {}};
}

/// The stretch that \p Offset lies in or behind.
static const Stretch &stretchAt(const SourceText &Text, uint32_t Offset) {
  auto After = llvm::upper_bound(
      Text.Stretches, Offset,
      [](uint32_t Wanted, const Stretch &S) { return Wanted < S.Begin; });
  return After == Text.Stretches.begin() ? *After : *std::prev(After);
}

/// How far into the file's bytes of \p S the text's byte \p Offset stands; an
/// end of a range counts as the end of what spells the byte before it.
static uint32_t within(const Stretch &S, uint32_t Offset, bool IsEnd) {
  if (Offset <= S.Begin)
    return 0;
  if (S.Length != S.End - S.Begin)
    return IsEnd || Offset >= S.End ? S.Length : 0;
  return std::min(Offset - S.Begin, S.Length);
}

Location locate(const SourceText &Text, uint32_t Begin, uint32_t End) {
  if (Text.Stretches.empty())
    return {{0}, Begin, End};
  const Stretch &First = stretchAt(Text, Begin);
  const Stretch &Last = stretchAt(Text, End > Begin ? End - 1 : Begin);
  uint32_t From = First.At + within(First, Begin, false);
  uint32_t To = Last.At + within(Last, End, true);
  if (Last.File != First.File || To < From)
    To = First.At + First.Length;
  return {{First.File}, From, std::max(From, To)};
}

} // namespace model_tidy::python
