// What the user sees of a run: findings on one stream, everything about the
// run itself on the other.
#pragma once

#include "engine/CommandLine.h"
#include "engine/Run.h"
#include "facts/Sources.h"

namespace model_tidy {

/// One line each: "PATH: error: MESSAGE".
void writeErrors(llvm::ArrayRef<Notice> Errors, llvm::raw_ostream &OS);
void writeError(llvm::Error E, llvm::raw_ostream &OS);

/// Writes the findings to \p Out or the file that \p C names, applies fixes if
/// it asks for that, and tells \p Err about the run. Returns the exit code.
int present(const CommandLine &C, const Outcome &Result, Sources &Text,
            llvm::raw_fd_ostream &Out, llvm::raw_ostream &Err);

/// Writes --write-baseline instead of a report.
int presentBaseline(const CommandLine &C, const Outcome &Result,
                    llvm::raw_ostream &Err);

} // namespace model_tidy
