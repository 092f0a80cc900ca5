// A question is a path with bits: what is there? what is in it? is it one of
// the project's headers? Of a file nobody found in a directory that does not
// exist, only the directory is asked for, or most questions would be about
// /usr/include/x/y/z for each directory on the search path.
#include "engine/ParseRecord.h"
#include "cache/Bytes.h"
#include "engine/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <map>

namespace model_tidy {

enum : uint64_t { AsksState = 1, AsksListing = 2, AsksHeader = 4 };

namespace {
/// One list of questions and the answers to them; both sides of the cache go
/// through here.
class Answers {
public:
  explicit Answers(llvm::StringRef Questions) { All.add(Questions); }
  void add(const FileState &S) {
    All.add(uint64_t(S.Kind));
    All.add(S.Content);
  }
  void add(const Digest &Listing) { All.add(Listing); }
  void add(bool IsHeader) { All.add(uint64_t(IsHeader)); }
  Digest finish() { return All.finish(); }

private:
  Hasher All;
};
} // namespace

/// Digests what is handed on, so that what is remembered is what was read.
class RecordedFile : public llvm::vfs::File {
public:
  RecordedFile(std::unique_ptr<File> Inner,
               std::optional<ParseRecord::ReadFile> &Read)
      : Inner(std::move(Inner)), Read(Read) {}

  llvm::ErrorOr<llvm::vfs::Status> status() override { return Inner->status(); }
  llvm::ErrorOr<std::string> getName() override { return Inner->getName(); }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, int64_t FileSize,
            bool RequiresNullTerminator, bool IsVolatile) override {
    llvm::ErrorOr<llvm::vfs::Status> Then = Inner->status();
    auto Buffer =
        Inner->getBuffer(Name, FileSize, RequiresNullTerminator, IsVolatile);
    if (Buffer && Then)
      Read = {*Then, digestOf((*Buffer)->getBuffer())};
    return Buffer;
  }
  std::error_code close() override { return Inner->close(); }

private:
  std::unique_ptr<File> Inner;
  std::optional<ParseRecord::ReadFile> &Read;
};

ParseRecord::Asked &ParseRecord::at(const llvm::Twine &Path) {
  llvm::SmallString<256> Absolute;
  Path.toVector(Absolute);
  makeAbsolute(Absolute);
  return isBelow(Absolute, CacheRoot) ? Ignored : Paths[Absolute];
}

llvm::ErrorOr<llvm::vfs::Status> ParseRecord::status(const llvm::Twine &Path) {
  at(Path).State = true;
  return ProxyFileSystem::status(Path);
}

bool ParseRecord::exists(const llvm::Twine &Path) {
  at(Path).State = true;
  return ProxyFileSystem::exists(Path);
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
ParseRecord::openFileForRead(const llvm::Twine &Path) {
  Asked &A = at(Path); // stays where it is; see llvm::StringMap
  A.State = true;
  auto File = ProxyFileSystem::openFileForRead(Path);
  if (!File)
    return File;
  return std::make_unique<RecordedFile>(std::move(*File), A.Read);
}

llvm::vfs::directory_iterator
ParseRecord::dir_begin(const llvm::Twine &Directory, std::error_code &Error) {
  at(Directory).Listing = true;
  return ProxyFileSystem::dir_begin(Directory, Error);
}

HeaderTest ParseRecord::watch(HeaderTest TheTest) {
  if (!TheTest)
    return TheTest;
  Test = std::move(TheTest);
  return [this](llvm::StringRef Path) {
    Asked &A = Paths[Path];
    if (!A.Header)
      A.IsHeader = Test(Path);
    A.Header = true;
    return A.IsHeader;
  };
}

void ParseRecord::add(llvm::StringRef Questions) {
  ByteReader Reader(Questions);
  for (size_t Left = Reader.count(); Left && !Reader.hasFailed(); --Left) {
    llvm::StringRef Path = Reader.path();
    Asked &A = Paths[Path];
    uint64_t What = Reader.number();
    A.State |= (What & AsksState) != 0;
    A.Listing |= (What & AsksListing) != 0;
  }
}

/// The outermost directory above \p Path that does not exist, or \p Path.
static llvm::StringRef absentPart(llvm::StringRef Path, FileStates &States) {
  for (;;) {
    llvm::StringRef Parent = llvm::sys::path::parent_path(Path);
    if (Parent.empty() || Parent == Path ||
        States.of(Parent).Kind != FileState::Absent)
      return Path;
    Path = Parent;
  }
}

Questions ParseRecord::questions(FileStates &States) const {
  std::map<llvm::StringRef, Asked> Sorted;
  for (const auto &Entry : Paths) {
    Asked A = Entry.second;
    llvm::StringRef Path = Entry.getKey();
    if (A.Read)
      States.learn(Path, A.Read->Then, A.Read->Content);
    if (A.State && !A.Read && States.of(Path).Kind == FileState::Absent) {
      Sorted[absentPart(Path, States)].State = true;
      A.State = false;
    }
    if (A.State || A.Listing || A.Header) {
      Asked &All = Sorted[Path];
      A.State |= All.State;
      All = A;
    }
  }
  ByteWriter Writer;
  Writer.number(Sorted.size());
  for (const auto &[Path, A] : Sorted) {
    Writer.path(Path);
    Writer.number(A.State * AsksState | A.Listing * AsksListing |
                  A.Header * AsksHeader);
  }
  Questions Result = {Writer.take(), {}};
  Answers Given(Result.Bytes);
  for (const auto &[Path, A] : Sorted) {
    if (A.State)
      Given.add(A.Read ? FileState{FileState::File, A.Read->Content}
                       : States.of(Path));
    if (A.Listing)
      Given.add(States.listing(Path));
    if (A.Header)
      Given.add(A.IsHeader);
  }
  Result.Answers = Given.finish();
  return Result;
}

std::optional<Digest> answer(llvm::StringRef Bytes, FileStates &States,
                             const HeaderTest &Test) {
  ByteReader Reader(Bytes);
  Answers Given(Bytes);
  for (size_t Left = Reader.count(); Left && !Reader.hasFailed(); --Left) {
    llvm::StringRef Path = Reader.path();
    uint64_t What = Reader.number();
    if (Reader.hasFailed())
      break;
    if (What & AsksState)
      Given.add(States.of(Path));
    if (What & AsksListing)
      Given.add(States.listing(Path));
    if (What & AsksHeader)
      Given.add(Test && Test(Path));
  }
  if (!Reader.isDone())
    return std::nullopt;
  return Given.finish();
}

} // namespace model_tidy
