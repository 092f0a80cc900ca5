// Edit distance, at most a third of the word; two letters that changed places
// are one mistake, and what was cut short is a beginning.
#include "engine/Nearest.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace model_tidy {

/// The name that \p Written is when two neighbours change places.
static llvm::StringRef
withLettersSwapped(llvm::StringRef Written,
                   llvm::ArrayRef<llvm::StringRef> Known) {
  std::string Swapped = Written.str();
  for (size_t I = 1; I < Swapped.size(); ++I) {
    std::swap(Swapped[I - 1], Swapped[I]);
    if (auto Name = llvm::find(Known, Swapped); Name != Known.end())
      return *Name;
    std::swap(Swapped[I - 1], Swapped[I]);
  }
  return {};
}

static llvm::StringRef
onlyOneBeginningWith(llvm::StringRef Written,
                     llvm::ArrayRef<llvm::StringRef> Known) {
  constexpr size_t ShortestBeginning = 4; // "--fi"
  auto Begins = [&](llvm::StringRef Name) { return Name.starts_with(Written); };
  if (Written.size() < ShortestBeginning || llvm::count_if(Known, Begins) != 1)
    return {};
  return *llvm::find_if(Known, Begins);
}

llvm::StringRef nearest(llvm::StringRef Written,
                        llvm::ArrayRef<llvm::StringRef> Known) {
  // Before the distance: "--list" is nearer to "--fast" than to
  // "--list-checks".
  llvm::StringRef Whole = onlyOneBeginningWith(Written, Known);
  return Whole.empty() ? nearestSpelling(Written, Known) : Whole;
}

llvm::StringRef nearestSpelling(llvm::StringRef Written,
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
  return Best.empty() ? withLettersSwapped(Written, Known) : Best;
}

std::string didYouMean(llvm::StringRef Written,
                       llvm::ArrayRef<llvm::StringRef> Known) {
  llvm::StringRef Name = nearest(Written, Known);
  return Name.empty() ? "" : ("; did you mean '" + Name + "'?").str();
}

} // namespace model_tidy
