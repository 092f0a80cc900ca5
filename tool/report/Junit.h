// --output-format=junit: test results, which every CI server can show.
#pragma once

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// A suite for each file with findings; each finding is a failed test. Notes,
/// if shown, are tests that pass; a file that could not be analysed is a test
/// with an error. A run without any of them is one test that passes.
void writeJunit(const Report &R, Sources &Text, bool ShowNotes,
                llvm::raw_ostream &OS);

} // namespace model_tidy
