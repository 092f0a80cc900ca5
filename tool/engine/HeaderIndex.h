// Which file of a project an #include means, without knowing the compiler's
// search path: the file whose path ends as written, and among several the one
// nearest to the file that includes it.
#pragma once

#include "engine/Limits.h"
#include "facts/Facts.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <memory>
#include <string>
#include <vector>

namespace model_tidy {

/// The includable files below one directory.
class HeaderIndex {
public:
  /// An empty \p Root indexes nothing.
  HeaderIndex(llvm::vfs::FileSystem &FS, std::string Root, const Limits &L);

  bool contains(llvm::StringRef Path) const;

  /// The file that \p Spelling means in \p Includer, or empty.
  llvm::StringRef resolve(llvm::StringRef Spelling, llvm::StringRef Includer);

  const std::vector<Notice> &notices() const { return Notices; }

private:
  std::string Root;
  std::vector<std::string> Files;                // sorted
  llvm::StringMap<std::vector<uint32_t>> ByName; // last component
  llvm::StringMap<llvm::StringRef> Resolved;     // directory, spelling
  std::vector<Notice> Notices;
};

/// The project of each file: below the nearest directory that has a .git,
/// a .model-tidy or a compile_commands.json, else below the directory that is
/// scanned.
class Projects {
public:
  /// \p Scanned are the directories of the command line, absolute.
  Projects(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
           std::vector<std::string> Scanned, const Limits &L);

  /// Empty if nothing marks a project.
  llvm::StringRef rootOf(llvm::StringRef Path);
  /// Made at the first call.
  HeaderIndex &headersOf(llvm::StringRef Path);

  /// Limits that were hit while indexing.
  std::vector<Notice> notices() const;

private:
  llvm::StringRef rootOfDirectory(llvm::StringRef Directory);
  bool isMarked(llvm::StringRef Directory);

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  std::vector<std::string> Scanned;
  Limits L;
  llvm::StringMap<std::string> RootByDirectory;
  llvm::StringMap<std::unique_ptr<HeaderIndex>> IndexByRoot;
};

} // namespace model_tidy
