// Arguments to files. Two names of one file are one file: the walk does not
// follow links to directories, so only links to files and the arguments
// themselves have to be compared by where they really are.
#include "engine/Discover.h"
#include "engine/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"

namespace model_tidy {

using llvm::sys::fs::file_type;

static std::string realPath(llvm::vfs::FileSystem &FS, llvm::StringRef Path) {
  llvm::SmallString<256> Real;
  if (FS.getRealPath(Path, Real))
    return Path.str();
  return Real.str().str();
}

namespace {
/// The files found so far, by their real path.
class Found {
public:
  void add(std::string Real, InputFile File) {
    auto [Slot, IsNew] = ByRealPath.try_emplace(Real, File);
    InputFile &Known = Slot->second;
    if (IsNew)
      return;
    Known.Named |= File.Named;
    // The name that is not a link, or else the first, so that neither the
    // order of arguments nor of directory entries shows.
    bool KnownIsReal = Known.Path == Real, IsReal = File.Path == Real;
    if (IsReal > KnownIsReal ||
        (IsReal == KnownIsReal && File.Path < Known.Path))
      Known.Path = File.Path;
  }
  std::vector<InputFile> take() {
    std::vector<InputFile> Files;
    for (auto &Entry : ByRealPath)
      Files.push_back(std::move(Entry.second));
    llvm::sort(Files, [](const InputFile &A, const InputFile &B) {
      return A.Path < B.Path;
    });
    return Files;
  }

private:
  llvm::StringMap<InputFile> ByRealPath;
};
} // namespace

Discovery discover(llvm::vfs::FileSystem &FS,
                   llvm::ArrayRef<std::string> Arguments, const Limits &L,
                   llvm::function_ref<bool(llvm::StringRef, bool)> Skips,
                   bool SkipsNamed) {
  Discovery Result;
  Found Files, Others;
  auto Fail = [&](llvm::StringRef Path, const llvm::Twine &Message) {
    Result.Notices.push_back(
        {NoticeKind::NotAnalyzed, Path.str(), Message.str()});
  };
  for (const std::string &Path : Arguments) {
    llvm::ErrorOr<llvm::vfs::Status> Status = FS.status(Path);
    if (!Status) {
      Fail(Path, "cannot be read: " + Status.getError().message());
      continue;
    }
    if (SkipsNamed && Skips(Path, Status->isDirectory()))
      continue;
    std::string Real = realPath(FS, Path);
    if (Status->getType() == file_type::regular_file) {
      FileKind Kind = fileKind(Path);
      (Kind == FileKind::None ? Others : Files)
          .add(Real, {Path, Kind, /*Named=*/true});
      continue;
    }
    if (Status->getType() != file_type::directory_file) {
      Fail(Path, "neither a file nor a directory");
      continue;
    }
    Result.Directories.push_back(Path);
    auto Wants = [](llvm::StringRef) { return true; };
    TreeListing Tree = listTree(
        FS, {Path, L.WalkedFiles, L.WalkDepth, Wants, Skips, isCalledModel});
    for (TreeFile &F : Tree.Files) {
      std::string RealFile =
          F.IsLink ? realPath(FS, F.Path)
                   : (Real == "/" ? F.Path : Real + F.Path.substr(Path.size()));
      FileKind Kind = fileKind(F.Path);
      (Kind == FileKind::None ? Others : Files)
          .add(RealFile, {std::move(F.Path), Kind, /*Named=*/false});
    }
    llvm::append_range(Result.Notices, Tree.Notices);
  }
  Result.Files = Files.take();
  Result.Others = Others.take();
  return Result;
}

} // namespace model_tidy
