// What loading a model file would do, for people and, as JSON, for programs.
#pragma once

#include "engine/CommandLine.h"

namespace model_tidy {

/// Writes about each file of the command line. False if one could not be read;
/// \p Err says which.
bool inspectFiles(const CommandLine &C, llvm::raw_ostream &Out,
                  llvm::raw_ostream &Err);

} // namespace model_tidy
