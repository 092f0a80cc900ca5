// What goes to stderr at the end of a run: what could not be read, what was
// found, and how much was looked at. "No findings" is said only together with
// what it covers.
#pragma once

#include "report/Fixes.h"
#include "report/Text.h"

namespace model_tidy {

/// One line per notice, "path: notice: message [kind]"; the same message about
/// several files is one line that counts the others.
void writeNotices(const Report &R, llvm::raw_ostream &OS);

/// "8 findings (4 errors, 4 warnings) in 4 files; 9 files looked at, 9
/// analysed."
std::string totals(const Report &R, const TextOptions &Options);

/// One line of counts; a second one if something can be fixed or was not
/// analysed completely.
void writeSummary(const Report &R, const TextOptions &Options,
                  llvm::raw_ostream &OS);

/// "2 files not analysed completely: findings may be missing there."; empty if
/// everything was: else a result without findings is not clean.
std::string gaps(const Report &R);

/// What --fix did; nothing if there was nothing to do.
void writeFixSummary(const FixResult &Result, llvm::raw_ostream &OS);

} // namespace model_tidy
