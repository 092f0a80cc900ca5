// Completions of the command line, as scripts that shells read.
#pragma once

#include "engine/CommandLine.h"

namespace model_tidy {

/// Made of the tables in Options.h and the checks that are built in.
void printCompletions(Shell For, llvm::raw_ostream &OS);

} // namespace model_tidy
