// A hash of everything that stays when lines move.
#include "engine/Fingerprint.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/xxhash.h"

namespace model_tidy {

static std::string lineWithoutBlanks(const Finding &F, Sources &Text) {
  if (!F.Where.Member.empty() || F.Where.IsBinary)
    return {};
  // Of a line that nobody wrote by hand, what stands around the finding.
  constexpr uint32_t Around = 512;
  uint32_t Begin = F.Where.Begin;
  std::string Line = Text.lineAround(F.Where.Path, Begin, Around).str();
  llvm::erase_if(Line, [](char C) { return llvm::isSpace(C); });
  return Line;
}

void addFingerprints(
    llvm::MutableArrayRef<Finding> Findings, Sources &Text,
    llvm::function_ref<std::string(llvm::StringRef)> StablePath) {
  llvm::StringMap<unsigned> Seen;
  for (Finding &F : Findings) {
    std::string Key = llvm::join(
        std::initializer_list<std::string>{F.Check, StablePath(F.Where.Path),
                                           F.Where.Member, F.Callee,
                                           lineWithoutBlanks(F, Text)},
        llvm::StringRef("\0", 1));
    Key += '\0';
    Key += std::to_string(Seen[Key]++);
    F.Fingerprint =
        llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true, 16);
  }
}

} // namespace model_tidy
