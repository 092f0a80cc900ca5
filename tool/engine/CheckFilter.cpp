// clang-tidy's glob list: only '*' is special.
#include "engine/CheckFilter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

CheckFilter::CheckFilter(llvm::StringRef Globs, bool IgnoreNegative) {
  // clang-tidy also takes a line break as a comma, for lists in YAML blocks.
  llvm::SmallVector<llvm::StringRef> Parts;
  llvm::SplitString(Globs, Parts, ",\n");
  for (llvm::StringRef Part : Parts) {
    Part = Part.trim();
    bool On = !Part.consume_front("-");
    Part = Part.trim();
    if (!Part.empty() && (On || !IgnoreNegative))
      Items.push_back({Part.str(), On});
  }
}

/// Backtracks to the last '*' only, which is enough for a single name.
static bool matches(llvm::StringRef Glob, llvm::StringRef Name) {
  size_t G = 0, N = 0, Star = llvm::StringRef::npos, Retry = 0;
  while (N < Name.size()) {
    if (G < Glob.size() && Glob[G] == '*') {
      Star = G++;
      Retry = N;
    } else if (G < Glob.size() && Glob[G] == Name[N]) {
      ++G;
      ++N;
    } else if (Star != llvm::StringRef::npos) {
      G = Star + 1;
      N = ++Retry;
    } else {
      return false;
    }
  }
  return Glob.drop_front(G).find_first_not_of('*') == llvm::StringRef::npos;
}

bool CheckFilter::contains(llvm::StringRef Check) const {
  for (const Item &I : llvm::reverse(Items))
    if (matches(I.Glob, Check))
      return I.On;
  return false;
}

std::vector<std::string>
CheckFilter::unmatched(llvm::ArrayRef<llvm::StringRef> Known) const {
  std::vector<std::string> Result;
  for (const Item &I : Items)
    if (llvm::none_of(
            Known, [&](llvm::StringRef Name) { return matches(I.Glob, Name); }))
      Result.push_back(I.Glob);
  return Result;
}

} // namespace model_tidy
