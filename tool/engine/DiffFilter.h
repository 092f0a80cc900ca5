// --diff REV: only findings on lines that have changed since then.
#pragma once

#include "engine/Run.h"

namespace model_tidy {

/// Takes out of \p Result what is not new since \p Revision of git, or by the
/// diff on standard input if that is "-". What git does not track is new. If
/// nobody can say what has changed that is an error of the run and no finding
/// is taken out.
void keepChanged(const Settings &S, llvm::StringRef Revision, Outcome &Result);

} // namespace model_tidy
