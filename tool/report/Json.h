// --output-format=json, the form that scripts rely on: docs/json-output.md
// says what each member means, and additions must not change that.
#pragma once

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// All findings, notes included.
void writeJson(const Report &R, Sources &Text, llvm::raw_ostream &OS);

} // namespace model_tidy
