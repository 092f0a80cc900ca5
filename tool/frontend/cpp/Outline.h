// The classes of a file by their spelling: enough to tell which classes derive
// from one and what they declare, for the many files that nothing else makes
// worth parsing.
#pragma once

#include "facts/Facts.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace model_tidy::cpp {

/// Its classes with their bases as written ("a::Base", arguments left out) and
/// the names of their methods; its aliases as writes of a global to a name; and
/// for each class in \p Made a call that is NameOnly where an object of it is
/// made. Names are qualified by the scopes they stand in, as far as those are
/// written in this file.
Unit outline(llvm::StringRef Path, llvm::vfs::FileSystem &FS,
             const llvm::StringSet<> &Made);

} // namespace model_tidy::cpp
