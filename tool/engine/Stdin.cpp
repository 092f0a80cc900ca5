// A file in memory lies over the disk, for every thread.
#include "engine/Stdin.h"
#include "engine/Paths.h"

namespace model_tidy {

llvm::Error scanStdin(Settings &S, llvm::StringRef Path) {
  auto Input = llvm::MemoryBuffer::getSTDIN();
  if (!Input)
    return llvm::errorCodeToError(Input.getError());
  S.Paths = {Path.str()};
  S.CachePath.clear();
  std::string File = Paths(S.FileSystem(), S.Paths).absolute(Path);
  std::shared_ptr<llvm::MemoryBuffer> Text = std::move(*Input);
  S.FileSystem = [File, Text, Disk = S.FileSystem] {
    auto Both = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(Disk());
    auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    Memory->addFile(File, 0,
                    llvm::MemoryBuffer::getMemBuffer(Text->getMemBufferRef()));
    Both->pushOverlay(Memory);
    return Both;
  };
  return llvm::Error::success();
}

} // namespace model_tidy
