// Names of files. Inside the engine every path is absolute and normal; what
// the user reads is relative to the working directory where that is possible.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <string>

namespace model_tidy {

class Paths {
public:
  /// \p Arguments are the paths as the user wrote them: a file outside the
  /// working directory is shown as "../x" if one of them is that far outside.
  Paths(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
        llvm::ArrayRef<std::string> Arguments);

  /// \p Path as an absolute path without "." and "..", taken from \p Base or,
  /// without one, from the working directory. A ".." that a symbolic link
  /// makes meaningful stays.
  std::string absolute(llvm::StringRef Path, llvm::StringRef Base = {}) const;

  /// An absolute path as the user reads it.
  std::string shown(llvm::StringRef Absolute) const;

  llvm::StringRef workingDirectory() const { return Cwd; }

private:
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  std::string Cwd;
  unsigned StepsUp = 0;
};

/// Is \p Path below \p Directory, or the directory itself? Both absolute.
bool isBelow(llvm::StringRef Path, llvm::StringRef Directory);

/// \p Path without \p Directory and its slash; \p Path must be below it.
llvm::StringRef relativeTo(llvm::StringRef Path, llvm::StringRef Directory);

} // namespace model_tidy
