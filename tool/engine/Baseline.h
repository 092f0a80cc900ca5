// --baseline: findings a project has accepted, so that only new ones are told.
// The file has a line for each, so that it merges like code.
#pragma once

#include "engine/Run.h"
#include "llvm/Support/Error.h"

namespace model_tidy {

struct BaselineEntry {
  std::string Fingerprint;
  Severity Level = Severity::Warning;
  std::string Check;
  std::string Path; // seen from the folder of the baseline
};

/// The text of a baseline; an error names the line.
llvm::Expected<std::vector<BaselineEntry>> parseBaseline(llvm::StringRef Text);
std::string printBaseline(std::vector<BaselineEntry> Entries);

/// Writes all findings to \p File; notes only if the run has looked for them.
llvm::Error writeBaseline(const Settings &S, llvm::StringRef File,
                          llvm::ArrayRef<Finding> Findings);

/// Takes out of \p Result what \p File has accepted. An entry that nothing
/// matches is told of if this run would have found it: of a file it has
/// looked at, of a check that is on. A baseline that cannot be read is an
/// error of the run.
void applyBaseline(const Settings &S, llvm::StringRef File, Outcome &Result);

} // namespace model_tidy
