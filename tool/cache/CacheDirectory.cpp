// Names begin with "llvmcache-" because LLVM's pruning, which does the rest,
// removes nothing else: a directory named by mistake loses no files.
#include "cache/CacheDirectory.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CachePruning.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <unistd.h>
#include <vector>

namespace model_tidy {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

static constexpr llvm::StringLiteral Prefix = "llvmcache-";
static constexpr llvm::StringLiteral TagName = "CACHEDIR.TAG";
static constexpr llvm::StringLiteral Timestamp = "llvmcache.timestamp";

// https://bford.info/cachedir: the first line tells backup programs.
static constexpr llvm::StringLiteral Tag =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What model-tidy has read before. It may be removed at any time.\n";

static std::string joined(llvm::StringRef Directory, llvm::StringRef Name) {
  llvm::SmallString<256> Path(Directory);
  path::append(Path, Name);
  return Path.str().str();
}

std::string defaultCachePath() {
  llvm::SmallString<256> Path;
  if (auto Own = llvm::sys::Process::GetEnv("MODEL_TIDY_CACHE_DIR")) {
    Path = *Own;
    if (!Path.empty())
      fs::make_absolute(Path);
  } else if (path::cache_directory(Path)) {
    path::append(Path, "model-tidy");
  }
  return path::is_absolute(Path) ? Path.str().str() : std::string();
}

/// Does it belong to the user, and can nobody else put something into it? Root
/// uses what is there: it is often another user inside of a container.
static bool isPrivate(llvm::StringRef Directory) {
  fs::file_status Status;
  return !fs::status(Directory, Status) && fs::is_directory(Status) &&
         (Status.getUser() == geteuid() || geteuid() == 0) &&
         !(Status.permissions() & fs::others_write);
}

static bool writeFile(llvm::StringRef Path,
                      llvm::ArrayRef<llvm::StringRef> Parts) {
  std::error_code Error;
  llvm::raw_fd_ostream OS(Path, Error);
  if (Error)
    return false;
  for (llvm::StringRef Part : Parts)
    OS << Part;
  OS.close();
  bool IsWhole = !OS.has_error();
  OS.clear_error(); // a full disk; the destructor would end us for it
  return IsWhole;
}

/// Whoever made \p Directory was one of us, so that what lies in it is ours.
static bool isMarked(llvm::StringRef Directory) {
  return fs::exists(joined(Directory, TagName));
}

CacheDirectory::CacheDirectory(llvm::StringRef TheRoot, llvm::StringRef Kind) {
  if (TheRoot.empty())
    return;
  llvm::SmallString<256> Root(TheRoot);
  fs::make_absolute(Root);
  std::string Directory = joined(Root, Kind);
  bool IsNew =
      !fs::create_directories(Root, /*IgnoreExisting=*/true, fs::owner_all) &&
      !fs::create_directory(Directory, /*IgnoreExisting=*/false, fs::owner_all);
  if (IsNew) {
    writeFile(joined(Directory, ".gitignore"), {"*\n"});
    writeFile(joined(Directory, TagName), {Tag});
  }
  if (isPrivate(Directory) && isMarked(Directory))
    Path = std::move(Directory);
}

llvm::StringRef CacheDirectory::root() const { return path::parent_path(Path); }

std::string CacheDirectory::pathOf(const Digest &Key) const {
  return isUsable() ? joined(Path, (Prefix + hex(Key)).str()) : std::string();
}

/// For prune(): often enough to tell used entries from others, and seldom
/// enough to cost nothing, whatever the file system does on its own.
static void noteAccess(fs::file_t File) {
  constexpr auto Often = std::chrono::hours(1);
  fs::file_status Status;
  auto Now = std::chrono::system_clock::now();
  if (!fs::status(File, Status) && Now - Status.getLastAccessedTime() > Often)
    fs::setLastAccessAndModificationTime(File, Now,
                                         Status.getLastModificationTime());
}

void CacheDirectory::touch(const Digest &Key) const {
  llvm::Expected<fs::file_t> File = fs::openNativeFileForRead(pathOf(Key));
  if (!File)
    return llvm::consumeError(File.takeError()); // it has just been pruned
  noteAccess(*File);
  fs::closeFile(*File);
}

/// The digest of an entry covers its name, so that one that was renamed is
/// damaged too.
static Digest seal(const Digest &Key, llvm::StringRef Bytes) {
  return Hasher().add(Key).add(Bytes).finish();
}

std::optional<std::string> CacheDirectory::read(const Digest &Key) const {
  if (!isUsable())
    return std::nullopt;
  llvm::Expected<fs::file_t> File = fs::openNativeFileForRead(pathOf(Key));
  if (!File) {
    llvm::consumeError(File.takeError()); // nothing was written yet
    return std::nullopt;
  }
  // Volatile: copied, because who shortens a mapped file ends our program.
  auto Buffer = llvm::MemoryBuffer::getOpenFile(
      *File, "", /*FileSize=*/-1, /*RequiresNullTerminator=*/false,
      /*IsVolatile=*/true);
  noteAccess(*File);
  fs::closeFile(*File);
  if (!Buffer)
    return std::nullopt;
  llvm::StringRef Text = (*Buffer)->getBuffer();
  llvm::StringRef Seal = Text.take_front(std::tuple_size_v<Digest>);
  Text = Text.drop_front(Seal.size());
  if (Seal != llvm::toStringRef(seal(Key, Text)))
    return std::nullopt;
  return Text.str();
}

std::string CacheDirectory::temporary(const Digest &Key) const {
  if (!isUsable())
    return {};
  llvm::SmallString<256> Name;
  int Descriptor;
  // Left behind by a crash, it is pruned like an entry.
  if (fs::createUniqueFile(pathOf(Key) + "-%%%%%%%%.tmp", Descriptor, Name,
                           fs::OF_None, fs::owner_read | fs::owner_write))
    return {};
  llvm::sys::Process::SafelyCloseFileDescriptor(Descriptor);
  return Name.str().str();
}

bool CacheDirectory::adopt(llvm::StringRef Temporary, const Digest &Key) const {
  if (isUsable() && !fs::rename(Temporary, pathOf(Key)))
    return true;
  fs::remove(Temporary);
  return false;
}

bool CacheDirectory::write(const Digest &Key, llvm::StringRef Bytes) const {
  std::string Name = temporary(Key);
  if (Name.empty())
    return false;
  Digest Seal = seal(Key, Bytes);
  if (writeFile(Name, {llvm::toStringRef(Seal), Bytes}))
    return adopt(Name, Key);
  fs::remove(Name);
  return false;
}

void CacheDirectory::prune(uint64_t MaxBytes, bool Now) const {
  if (!isUsable())
    return;
  llvm::CachePruningPolicy Policy;
  Policy.Expiration = std::chrono::hours(30 * 24);
  Policy.MaxSizeBytes = MaxBytes;
  if (Now)
    Policy.Interval = std::chrono::seconds(0);
  llvm::pruneCache(Path, Policy);
}

static uint64_t cleanKind(llvm::StringRef Directory) {
  uint64_t Freed = 0;
  std::error_code Error;
  for (fs::directory_iterator I(Directory, Error), End; !Error && I != End;
       I.increment(Error)) {
    auto Status = I->status();
    if (path::filename(I->path()).starts_with(Prefix) && Status &&
        !fs::remove(I->path()))
      Freed += Status->getSize();
  }
  for (llvm::StringRef Name :
       {Timestamp, TagName, llvm::StringLiteral(".gitignore")})
    fs::remove(joined(Directory, Name));
  fs::remove(Directory); // which fails if something else lies there
  return Freed;
}

uint64_t cleanCache(llvm::StringRef Root) {
  std::vector<std::string> Kinds;
  std::error_code Error;
  for (fs::directory_iterator I(Root, Error, /*follow_symlinks=*/false), End;
       !Error && I != End; I.increment(Error))
    if (I->type() == fs::file_type::directory_file && isMarked(I->path()))
      Kinds.push_back(I->path());
  uint64_t Freed = 0;
  for (const std::string &Kind : Kinds)
    Freed += cleanKind(Kind);
  fs::remove(Root);
  return Freed;
}

} // namespace model_tidy
