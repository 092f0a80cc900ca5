// What the parser can see of a file system, as digests: each path is looked at
// once in a run, and files whose digest is known from an earlier run are not
// read again.
#pragma once

#include "engine/StampedFiles.h"

namespace model_tidy {

struct FileState {
  enum KindType : uint8_t { Absent, Directory, File, Unreadable, Other };
  KindType Kind = Absent;
  Digest Content = {}; // of a File
};

/// Thread-safe.
class FileStates {
public:
  FileStates(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
             StampedFiles &Known)
      : FS(std::move(FS)), Known(Known) {}

  FileState of(llvm::StringRef Path);
  /// Somebody has read the file \p Path; \p Then was asked before.
  void learn(llvm::StringRef Path, const llvm::vfs::Status &Then,
             const Digest &Content);
  /// The names of what is in a directory.
  Digest listing(llvm::StringRef Directory);

private:
  FileState look(llvm::StringRef Path);

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  StampedFiles &Known;
  llvm::StringMap<FileState> States;
  llvm::StringMap<Digest> Listings;
  std::mutex Mutex;
};

} // namespace model_tidy
