// --output-format=github: workflow commands, which GitHub shows as annotations
// on the lines of a pull request.
#pragma once

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// GitHub takes so many annotations of each level from one step and drops the
/// others without a word; those are listed as lines of the log instead, the
/// least severe and last ones.
constexpr size_t GithubAnnotations = 10;

void writeGithub(const Report &R, Sources &Text, bool ShowNotes,
                 llvm::raw_ostream &OS);

/// \p Lines so that the runner finds no workflow command in them. It looks into
/// everything a step prints, and a file may be called "::error::x".
std::string withoutCommands(llvm::StringRef Lines);

} // namespace model_tidy
