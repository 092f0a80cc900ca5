// --diff: which lines a change touches, out of a unified diff.
#pragma once

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace model_tidy {

/// What is new in one file.
struct ChangedFile {
  bool Whole = false; // all of it: binary, or not known to git before
  std::vector<std::pair<unsigned, unsigned>> Lines; // first and last, from 1

  bool touches(unsigned First, unsigned Last) const;
};

/// By the path after the change as the diff names it, without the quotes of
/// git. The prefix "b/" stays: only the caller knows whether it is a folder.
/// Files that the change removes are not in it; a submodule is there, whole.
using ChangedFiles = llvm::StringMap<ChangedFile>;
ChangedFiles parseDiff(llvm::StringRef Text);

} // namespace model_tidy
