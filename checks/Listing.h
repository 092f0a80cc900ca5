// What --list-checks and explain print: the catalogue as text for people.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// One line for each built-in check, or the table of docs/checks/README.md.
void printChecks(llvm::raw_ostream &Out, bool Markdown);

/// Everything known about \p Check: its record, the callables that it is
/// about and its doc page. False, and nothing printed, if there is no such
/// check.
bool explain(llvm::StringRef Check, llvm::raw_ostream &Out);

} // namespace model_tidy
