// A file that is a model, or none, open for reading. Large ones are mapped, so
// that what is not looked at is not read.
#pragma once

#include "container/Container.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace model_tidy {

class ArtifactFile {
public:
  /// Nothing if it is empty or cannot be read.
  static std::optional<ArtifactFile> open(llvm::vfs::FileSystem &FS,
                                          llvm::StringRef Path);
  ArtifactFile(ArtifactFile &&Other);
  ArtifactFile &operator=(ArtifactFile &&) = delete;
  ~ArtifactFile();

  FileBytes bytes() const { return {Buffer->getBuffer(), Handle, Name}; }

private:
  ArtifactFile() = default;
  bool openOnDisk(llvm::StringRef Path, const llvm::vfs::Status &Status);

  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  std::optional<llvm::sys::fs::file_t> Handle;
  std::string Name;
};

} // namespace model_tidy
