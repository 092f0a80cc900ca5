// Up the tree to the root of the repository; the first directory that says
// something about the package answers.
#include "engine/Requirements.h"
#include "notebook/Notebook.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

namespace path = llvm::sys::path;

/// What a script says about itself stands in its first lines.
static constexpr size_t ScriptHead = 4096;

Requirements::Requirements(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                           const Paths &Names, const Limits &L)
    : FS(std::move(FS)), Names(Names), L(L) {}

std::optional<std::string> Requirements::contents(llvm::StringRef Path) {
  auto Status = FS->status(Path);
  if (!Status || Status->isDirectory())
    return std::nullopt;
  auto Fail = [&](const llvm::Twine &Message) {
    Notices.push_back({NoticeKind::Incomplete, Names.shown(Path),
                       ("versions of packages: " + Message).str()});
    return std::nullopt;
  };
  if (Status->getSize() > L.RequirementBytes)
    return Fail("larger than " + llvm::Twine(L.RequirementBytes) + " bytes");
  auto Buffer = FS->getBufferForFile(Path);
  if (!Buffer)
    return Fail("cannot be read: " + Buffer.getError().message());
  llvm::StringRef Text = (*Buffer)->getBuffer();
  if (Text.contains('\0'))
    return Fail("not a text file");
  return Text.str();
}

/// \p Path and what it includes, each once.
void Requirements::read(llvm::StringRef Path, Directory &D) {
  std::vector<std::string> Work = {Path.str()};
  llvm::StringSet<> Seen;
  while (!Work.empty() && Seen.size() < L.RequirementIncludes) {
    std::string File = std::move(Work.back());
    Work.pop_back();
    if (!Seen.insert(File).second)
      continue;
    std::optional<std::string> Text = contents(File);
    if (!Text)
      continue;
    Declarations Read = readRequirementFile(path::filename(File), *Text);
    for (const std::string &Other : Read.Included)
      Work.push_back(Names.absolute(Other, path::parent_path(File)));
    Declarations &To = Read.IsLocked ? D.Locked : D.Ranges;
    for (const auto &Entry : Read.Packages)
      To.add(Entry.first(), Entry.second);
  }
}

const Requirements::Directory &Requirements::directory(llvm::StringRef Path) {
  auto [It, New] = Directories.try_emplace(Path);
  Directory &D = It->second;
  if (!New)
    return D;
  std::vector<std::string> Files;
  std::error_code Error;
  for (llvm::vfs::directory_iterator I = FS->dir_begin(Path, Error), End;
       I != End && !Error; I.increment(Error)) {
    llvm::StringRef Name = path::filename(I->path());
    D.IsTop |= Name == ".git" || Name == ".hg";
    if (isRequirementFile(Name))
      Files.push_back(I->path().str());
  }
  llvm::sort(Files); // as the file system lists them, they have no order
  for (const std::string &File : Files)
    read(File, D);
  return D;
}

const Declarations &Requirements::script(llvm::StringRef File) {
  auto [It, New] = Scripts.try_emplace(File);
  if (!New)
    return It->second;
  auto Buffer = FS->getBufferForFile(File);
  if (!Buffer)
    return It->second;
  if (!File.ends_with(".ipynb"))
    It->second = readScript((*Buffer)->getBuffer().take_front(ScriptHead));
  else if (auto Read = Notebook::read((*Buffer)->getBuffer()))
    It->second = readNotebook(Read->text());
  else
    llvm::consumeError(Read.takeError()); // told where the file is read
  return It->second;
}

std::optional<VersionSet> Requirements::allowed(llvm::StringRef File,
                                                const Config &Settings,
                                                llvm::StringRef Package) {
  std::string Name = normalizedPackage(Package);
  for (const auto &[Configured, Versions] : Settings.PackageVersions)
    if (normalizedPackage(Configured) == Name)
      return VersionSet::parse(Versions, VersionSet::Bare::Exactly);
  auto Find = [&](const Declarations &D) -> const VersionSet * {
    auto It = D.Packages.find(Name);
    return It == D.Packages.end() ? nullptr : &It->second;
  };
  if (const VersionSet *Own = Find(script(File)))
    return *Own;
  for (llvm::StringRef Path = path::parent_path(File); !Path.empty();
       Path = path::parent_path(Path)) {
    const Directory &D = directory(Path);
    if (const VersionSet *Locked = Find(D.Locked))
      return *Locked;
    if (const VersionSet *Ranges = Find(D.Ranges))
      return *Ranges;
    if (D.IsTop)
      break;
  }
  return std::nullopt;
}

} // namespace model_tidy
