// The files below a directory, without what nobody means when naming it:
// what .gitignore names in a work tree of git, directories that begin with a
// dot, node_modules and CMake build trees. Symbolic links to directories are
// not followed.
#pragma once

#include "engine/IgnorePatterns.h"
#include "engine/Limits.h"
#include "facts/Facts.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <string>
#include <vector>

namespace model_tidy {

struct TreeFile {
  std::string Path;
  bool IsLink = false; // reached through a symbolic link
};

struct TreeListing {
  std::vector<TreeFile> Files; // sorted by path
  std::vector<Notice> Notices; // directories that could not be read, limits
};

struct TreeQuery {
  std::string Root; // absolute; walked even if it is ignored itself
  size_t MostFiles = Limits().WalkedFiles;
  unsigned MostDepth = Limits().WalkDepth;
  /// Which files are wanted, by name.
  llvm::function_ref<bool(llvm::StringRef Path)> Wants;
  /// What else is to be left out.
  llvm::function_ref<bool(llvm::StringRef Path, bool IsDirectory)> Skips;
  /// Of which files a notice is due if a .gitignore names them; may be null.
  llvm::function_ref<bool(llvm::StringRef Path)> IsMissed = nullptr;
};

TreeListing listTree(llvm::vfs::FileSystem &FS, const TreeQuery &Query);

} // namespace model_tidy
