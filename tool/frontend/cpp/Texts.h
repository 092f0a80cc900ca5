// The string literals of a file, each with the name of what it is for. Nothing
// is parsed: what is in a macro or a dead branch is as public as the rest.
#pragma once

#include "facts/Facts.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace model_tidy::cpp {

/// A unit with the texts of \p Path and the comments that speak to the tool,
/// and nothing else. Texts too short to matter are left out.
Unit readTexts(llvm::StringRef Path, llvm::vfs::FileSystem &FS);

} // namespace model_tidy::cpp
