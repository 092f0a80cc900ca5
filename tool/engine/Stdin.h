// --stdin-filename: an editor's text in the place of a file.
#pragma once

#include "engine/Settings.h"
#include "llvm/Support/Error.h"

namespace model_tidy {

/// Reads standard input and makes it the content of \p Path, which alone is
/// scanned; the file need not exist, and all others are as on the disk.
/// Nothing is cached: an unfinished text is no state of the file.
llvm::Error scanStdin(Settings &S, llvm::StringRef Path);

} // namespace model_tidy
