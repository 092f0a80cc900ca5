// --show-files and --show-settings: what a run would do, and why.
#pragma once

#include "engine/Settings.h"
#include "facts/Facts.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// The files a run would look at, one in a line, as the user reads them. What
/// went wrong is returned.
std::vector<Notice> showFiles(const Settings &S, llvm::raw_ostream &OS);

/// For each path the configuration that holds there, as YAML that can be
/// written into a .model-tidy, and the checks that are on.
std::vector<Notice> showSettings(const Settings &S, llvm::raw_ostream &OS);

} // namespace model_tidy
