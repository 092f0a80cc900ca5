// --output-format=gitlab: a Code Quality report as merge requests of GitLab
// show it.
#pragma once

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// Files that could not be analysed are entries, too: the report has no other
/// place for them, and an empty one would call them clean.
void writeGitlab(const Report &R, Sources &Text, bool ShowNotes,
                 llvm::raw_ostream &OS);

} // namespace model_tidy
