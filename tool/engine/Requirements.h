// Which versions of a Python package the project of a file allows: what its
// configuration says, or else the nearest requirement files up the tree. Where
// several files speak of a package, each may be somebody's environment, and
// all they allow counts; but what a lock file pins is what is installed.
#pragma once

#include "engine/Config.h"
#include "engine/RequirementFiles.h"

namespace model_tidy {

class Requirements {
public:
  Requirements(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
               const Paths &Names, const Limits &L);

  /// Nothing if nobody says anything. \p File is absolute, \p Settings what is
  /// configured for it.
  std::optional<VersionSet> allowed(llvm::StringRef File,
                                    const Config &Settings,
                                    llvm::StringRef Package);

  /// About requirement files that could not be used.
  const std::vector<Notice> &notices() const { return Notices; }

private:
  struct Directory {
    Declarations Locked, Ranges;
    bool IsTop = false; // of a repository: nothing above concerns it
  };
  const Directory &directory(llvm::StringRef Path);
  const Declarations &script(llvm::StringRef File);
  void read(llvm::StringRef Path, Directory &D);
  std::optional<std::string> contents(llvm::StringRef Path);

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  const Paths &Names;
  Limits L;
  llvm::StringMap<Directory> Directories;
  llvm::StringMap<Declarations> Scripts;
  std::vector<Notice> Notices;
};

} // namespace model_tidy
