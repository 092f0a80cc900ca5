// --fix: the edits of the findings, brought into the files. A fix is applied
// whole or not at all, and a file that is no longer what was analysed is left
// alone.
#pragma once

#include "facts/Finding.h"
#include "facts/Sources.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

namespace model_tidy {

struct FixResult {
  std::vector<bool> Fixed;  // for each finding
  unsigned Applied = 0;     // findings fixed
  unsigned Files = 0;       // written
  unsigned Overlapping = 0; // left out: another fix changes the same bytes
  std::vector<std::string> Changed; // files that are not what was analysed
};

/// Applies of each finding the first safe fix or, with \p Unsafe, the first
/// one. Of fixes that overlap the first by place wins; an edit that several
/// fixes share is made once. A file is replaced in one step and keeps its
/// owner and permissions. Fails if a file cannot be written; those written
/// before it stay so.
llvm::Expected<FixResult> applyFixes(const std::vector<Finding> &Findings,
                                     Sources &Text, bool Unsafe);

/// For each finding the edits in files that applyFixes() would make for it; an
/// edit that several share is with the first of them. No file is touched.
std::vector<std::vector<Edit>> chosenEdits(llvm::ArrayRef<Finding> Findings,
                                           Sources &Text, bool Unsafe);

/// The edits of \p F as those of the file: in a notebook escaped, and where the
/// strings of its cells stand. None if it would not be a notebook any more.
std::vector<Edit> editsInFile(const Fix &F, Sources &Text);

} // namespace model_tidy
