// The lock is not held while a file is read: two threads that ask for one file
// at the same time read it twice, which is rare and does no harm.
#include "engine/FileStates.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Errc.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

FileState FileStates::look(llvm::StringRef Path) {
  llvm::ErrorOr<llvm::vfs::Status> Status = FS->status(Path);
  if (!Status) {
    std::error_code Error = Status.getError();
    bool IsAbsent = Error == llvm::errc::no_such_file_or_directory ||
                    Error == llvm::errc::not_a_directory;
    return {IsAbsent ? FileState::Absent : FileState::Unreadable, {}};
  }
  if (Status->isDirectory())
    return {FileState::Directory, {}};
  if (!Status->isRegularFile())
    return {FileState::Other, {}};
  FileState Result = {FileState::File, {}};
  if (auto Noted = Known.find(Path, *Status);
      Noted && Noted->size() == Result.Content.size()) {
    llvm::copy(Noted->bytes(), Result.Content.begin());
    return Result;
  }
  // Volatile, for a mapped file that someone shortens now would end us.
  auto Buffer = FS->getBufferForFile(Path, /*FileSize=*/-1,
                                     /*RequiresNullTerminator=*/false,
                                     /*IsVolatile=*/true);
  if (!Buffer)
    return {FileState::Unreadable, {}};
  Result.Content = digestOf((*Buffer)->getBuffer());
  Known.note(Path, *Status, llvm::toStringRef(Result.Content));
  return Result;
}

FileState FileStates::of(llvm::StringRef Path) {
  {
    std::lock_guard<std::mutex> Lock(Mutex);
    if (auto Known = States.find(Path); Known != States.end())
      return Known->second;
  }
  FileState State = look(Path);
  std::lock_guard<std::mutex> Lock(Mutex);
  return States.try_emplace(Path, State).first->second;
}

void FileStates::learn(llvm::StringRef Path, const llvm::vfs::Status &Then,
                       const Digest &Content) {
  Known.note(Path, Then, llvm::toStringRef(Content));
  std::lock_guard<std::mutex> Lock(Mutex);
  States.try_emplace(Path, FileState{FileState::File, Content});
}

Digest FileStates::listing(llvm::StringRef Directory) {
  std::lock_guard<std::mutex> Lock(Mutex);
  auto [Slot, IsNew] = Listings.try_emplace(Directory);
  if (IsNew) {
    std::vector<std::string> Names;
    std::error_code Error;
    for (llvm::vfs::directory_iterator I = FS->dir_begin(Directory, Error), End;
         !Error && I != End; I.increment(Error))
      Names.push_back(llvm::sys::path::filename(I->path()).str());
    llvm::sort(Names); // the order of a directory means nothing
    Slot->second = Hasher().add(llvm::ArrayRef<std::string>(Names)).finish();
  }
  return Slot->second;
}

} // namespace model_tidy
