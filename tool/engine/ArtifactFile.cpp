// Most files of a model store are small, and then to open one costs as much as
// to read and judge it: a virtual file system asks for the real name of each,
// and a second handle would be one more system call.
#include "engine/ArtifactFile.h"
#include "llvm/Support/Path.h"
#include <fcntl.h>
#include <utility>

using namespace model_tidy;

namespace fs = llvm::sys::fs;

// A smaller one has few pages, so that there is nothing to be read but all.
constexpr uint64_t WorthAHandle = 1 << 20;

static std::optional<llvm::vfs::Status> statusOf(llvm::vfs::FileSystem &FS,
                                                 llvm::StringRef Path) {
  llvm::ErrorOr<llvm::vfs::Status> Status = FS.status(Path);
  if (!Status || Status->getSize() == 0 || Status->isDirectory())
    return std::nullopt;
  return *Status;
}

std::optional<ArtifactFile> ArtifactFile::open(llvm::vfs::FileSystem &FS,
                                               llvm::StringRef Path) {
  std::optional<llvm::vfs::Status> Status = statusOf(FS, Path);
  if (!Status)
    return std::nullopt;
  ArtifactFile Result;
  if (!Result.openOnDisk(Path, *Status)) {
    auto Buffer = FS.getBufferForFile(Path, Status->getSize(),
                                      /*RequiresNullTerminator=*/false);
    if (!Buffer || (*Buffer)->getBuffer().empty())
      return std::nullopt;
    Result.Buffer = std::move(*Buffer);
  }
  Result.Name = llvm::sys::path::filename(Path).str();
  return Result;
}

/// A virtual file system hands out no handle; the file on the disk is taken
/// only if it is the very one that it knows.
bool ArtifactFile::openOnDisk(llvm::StringRef Path,
                              const llvm::vfs::Status &Status) {
  llvm::Expected<fs::file_t> Opened = fs::openNativeFileForRead(Path);
  if (!Opened) {
    llvm::consumeError(Opened.takeError()); // whoever asks next says it
    return false;
  }
  fs::file_t File = *Opened;
  fs::file_status Now;
  bool IsTheSame = !fs::status(File, Now) &&
                   Now.getUniqueID() == Status.getUniqueID() &&
                   Now.getSize() == Status.getSize();
  if (IsTheSame)
    if (auto Read =
            llvm::MemoryBuffer::getOpenFile(File, Path, Status.getSize(),
                                            /*RequiresNullTerminator=*/false))
      Buffer = std::move(*Read);
  if (!Buffer || Status.getSize() < WorthAHandle) {
    fs::closeFile(File);
    return Buffer != nullptr;
  }
  // What stands around a look is weights, which nobody needs to wait for.
  posix_fadvise(File, 0, 0, POSIX_FADV_RANDOM);
  Handle = File;
  return true;
}

ArtifactFile::ArtifactFile(ArtifactFile &&Other)
    : Buffer(std::move(Other.Buffer)),
      Handle(std::exchange(Other.Handle, std::nullopt)),
      Name(std::move(Other.Name)) {}

ArtifactFile::~ArtifactFile() {
  if (Handle)
    fs::closeFile(*Handle);
}
