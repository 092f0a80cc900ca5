// Edit distance, at most a third of the word.
#include "engine/Nearest.h"
#include "llvm/ADT/Twine.h"

namespace model_tidy {

llvm::StringRef nearest(llvm::StringRef Written,
                        llvm::ArrayRef<llvm::StringRef> Known) {
  // Nobody misspells a name of this length, and the distance is quadratic.
  constexpr size_t LongestWord = 200;
  if (Written.size() > LongestWord)
    return {};
  unsigned Allowed = std::max<size_t>(1, Written.size() / 3);
  llvm::StringRef Best;
  for (llvm::StringRef Name : Known) {
    unsigned Distance = Written.edit_distance_insensitive(
        Name, /*AllowReplacements=*/true, /*MaxEditDistance=*/Allowed);
    if (Distance > Allowed)
      continue;
    Best = Name;
    if (Distance == 0)
      break;
    Allowed = Distance - 1;
  }
  return Best;
}

std::string didYouMean(llvm::StringRef Written,
                       llvm::ArrayRef<llvm::StringRef> Known) {
  llvm::StringRef Name = nearest(Written, Known);
  return Name.empty() ? "" : ("; did you mean '" + Name + "'?").str();
}

} // namespace model_tidy
