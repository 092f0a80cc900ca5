// What loading a model file would do, for people and, as JSON, for programs.
#pragma once

#include "engine/CommandLine.h"
#include "report/Html.h"

namespace model_tidy {

/// Writes about each file of the command line. False if one could not be read;
/// \p Err says which.
bool inspectFiles(const CommandLine &C, llvm::raw_ostream &Out,
                  llvm::raw_ostream &Err);

/// The same of each model that \p Verdicts are about, the worst ones first, up
/// to a number that somebody may want to look at.
std::vector<ArtifactDetails> detailsOf(std::vector<ArtifactVerdict> Verdicts,
                                       const Settings &S);

} // namespace model_tidy
