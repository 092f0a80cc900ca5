#include "engine/ArtifactFile.h"
#include "llvm/Support/Path.h"
#include <utility>

using namespace model_tidy;

// A smaller one has few pages, and one system call more would cost as much.
constexpr uint64_t WorthAHandle = 1 << 20;

std::optional<ArtifactFile> ArtifactFile::open(llvm::vfs::FileSystem &FS,
                                               llvm::StringRef Path) {
  auto File = FS.openFileForRead(Path);
  if (!File)
    return std::nullopt;
  auto Status = (*File)->status();
  if (!Status || Status->getSize() == 0)
    return std::nullopt;
  auto Buffer = (*File)->getBuffer(Path, Status->getSize(),
                                   /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return std::nullopt;
  ArtifactFile Result;
  Result.Buffer = std::move(*Buffer);
  Result.Name = llvm::sys::path::filename(Path).str();
  if (Status->getSize() >= WorthAHandle)
    Result.openOnDisk(Path, *Status);
  return Result;
}

/// A virtual file system hands out no handle; the file on the disk is taken
/// only if it is the very one that was mapped.
void ArtifactFile::openOnDisk(llvm::StringRef Path,
                              const llvm::vfs::Status &Status) {
  namespace fs = llvm::sys::fs;
  llvm::Expected<fs::file_t> Opened = fs::openNativeFileForRead(Path);
  if (!Opened)
    return llvm::consumeError(Opened.takeError()); // it is read as mapped
  Handle = *Opened;
  fs::file_status Now;
  if (fs::status(*Handle, Now) || Now.getUniqueID() != Status.getUniqueID() ||
      Now.getSize() != Status.getSize()) {
    fs::closeFile(*Handle);
    Handle.reset();
  }
}

ArtifactFile::ArtifactFile(ArtifactFile &&Other)
    : Buffer(std::move(Other.Buffer)),
      Handle(std::exchange(Other.Handle, std::nullopt)),
      Name(std::move(Other.Name)) {}

ArtifactFile::~ArtifactFile() {
  if (Handle)
    llvm::sys::fs::closeFile(*Handle);
}
