// Findings for people, as Clang prints its diagnostics: editors, problem
// matchers and eyes know that form already.
#pragma once

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

namespace model_tidy {

struct TextOptions {
  bool Color = false;
  bool ShowNotes = false;  // findings of severity note
  bool Statistics = false; // counts instead of the findings themselves
  /// Where the names of checks lead, for a terminal that shows links.
  std::map<std::string, std::string> Addresses = {};
};

/// Each finding with its source line, then the trace from the origin to the
/// call, then the replacement. Code that was already shown for the same check
/// and callee is not shown again.
void writeText(const Report &R, Sources &Text, const TextOptions &Options,
               llvm::raw_ostream &OS);

/// How many findings per check, and under each check per callee.
void writeStatistics(const Report &R, const TextOptions &Options,
                     llvm::raw_ostream &OS);

} // namespace model_tidy
