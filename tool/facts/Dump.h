// Facts as text, for people and for FileCheck: `model-tidy dump-facts`.
#pragma once

#include "facts/Facts.h"
#include "facts/Sources.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// Prints every function with its calls in order, then classes and writes.
/// Places are "line:column" of the unit's own file, "path:line:column" in
/// others, and "member@offset" inside of archives.
void dump(const Unit &U, Sources &Text, llvm::raw_ostream &OS);

/// One value in one line: `element(param argv, 1)`, `concat("a", %3)`.
std::string toString(const Unit &U, ValueId V);

} // namespace model_tidy
