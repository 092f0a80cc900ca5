// What the program says of its own command line, on the screen and in man.
#pragma once

#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// Fits on a screen unless \p All options are asked for.
void printHelp(llvm::raw_ostream &OS, bool All = false);

/// Of one subcommand; false if there is none of that name.
bool printHelpOn(llvm::StringRef Subcommand, llvm::raw_ostream &OS);

/// A page for man(1), with all options; in the macros of man(7).
void printManual(llvm::raw_ostream &OS, llvm::StringRef Version);

} // namespace model_tidy
