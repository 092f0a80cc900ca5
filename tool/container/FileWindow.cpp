#include "container/FileWindow.h"
#include "container/Little.h"
#include "llvm/Support/FileSystem.h"

using namespace model_tidy;

llvm::StringRef FileWindow::at(uint64_t Begin, size_t Most) {
  Most = std::min(Most, Size);
  if (!File.Handle || !hasPart(File.Mapped, Begin, Most))
    return File.Mapped.substr(Begin, Most);
  bool IsThere =
      Begin >= Start && hasPart({Buffer, Length}, Begin - Start, Most);
  if (!IsThere) {
    // What stands behind one look is often what the next one asks for.
    llvm::MutableArrayRef<char> Room(Buffer, std::max(Most, AtOnce));
    llvm::Expected<size_t> Got =
        llvm::sys::fs::readNativeFileSlice(*File.Handle, Room, Begin);
    if (!Got)
      llvm::consumeError(Got.takeError()); // the mapping says what is wrong
    Start = Begin;
    Length = Got ? *Got : 0;
  }
  return llvm::StringRef(Buffer, Length).substr(Begin - Start, Most);
}
