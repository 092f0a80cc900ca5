// Nearest file up the tree, added to its parents where it asks for that.
#include "engine/Config.h"
#include "checks/Versions.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

namespace path = llvm::sys::path;

static constexpr llvm::StringLiteral FileName = ".model-tidy";

bool Config::excludes(llvm::StringRef Path, bool IsDirectory) const {
  for (const IgnorePatterns &P : llvm::reverse(Exclude))
    if (std::optional<bool> Decision = P.decideWithParents(Path, IsDirectory))
      return *Decision;
  return false;
}

ConfigTree::ConfigTree(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                       const Paths &Names, const Limits &L,
                       std::string OnlyFile)
    : FS(std::move(FS)), Names(Names), L(L), OnlyFile(std::move(OnlyFile)) {}

const Config &ConfigTree::find(llvm::StringRef Path) {
  if (!OnlyFile.empty())
    return load(OnlyFile, path::parent_path(OnlyFile));
  return inDirectory(path::parent_path(Path));
}

const Config &ConfigTree::inDirectory(llvm::StringRef Directory) {
  // Upwards to a directory that has a file or is known, then note the answer
  // for all that were passed.
  std::vector<llvm::StringRef> Passed;
  const Config *Answer = &Default;
  for (llvm::StringRef D = Directory; !D.empty(); D = path::parent_path(D)) {
    if (auto Known = ByDirectory.find(D); Known != ByDirectory.end()) {
      Answer = Known->second;
      break;
    }
    Passed.push_back(D);
    llvm::SmallString<256> File(D);
    path::append(File, FileName);
    llvm::ErrorOr<llvm::vfs::Status> Status = FS->status(File);
    if (Status && !Status->isDirectory()) {
      Answer = &load(File, D);
      break;
    }
  }
  for (llvm::StringRef D : Passed)
    ByDirectory[D] = Answer;
  return *Answer;
}

const Config *ConfigTree::parentOf(llvm::StringRef Directory) {
  llvm::StringRef Above = path::parent_path(Directory);
  if (Above.empty() || Depth >= L.ConfigParents)
    return &Default;
  ++Depth;
  const Config &Parent = inDirectory(Above);
  --Depth;
  return &Parent;
}

static std::string appended(llvm::StringRef Globs, llvm::StringRef More) {
  if (Globs.empty() || More.empty())
    return (Globs + More).str();
  return (Globs + "," + More).str();
}

const Config &ConfigTree::load(llvm::StringRef File,
                               llvm::StringRef Directory) {
  auto [Slot, IsNew] = ByFile.try_emplace(File);
  if (!IsNew)
    return *Slot->second;
  // In place before the parent is asked for: --config in a directory whose
  // parents lead back to the same file must not go round.
  Slot->second = std::make_unique<Config>();
  Config &Result = *Slot->second;
  auto Fail = [&](const llvm::Twine &Message) -> const Config & {
    Errors.push_back(
        {NoticeKind::Incomplete, Names.shown(File), Message.str()});
    return Result;
  };
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> Text =
      FS->getBufferForFile(File);
  if (!Text)
    return Fail("cannot be read: " + Text.getError().message());
  llvm::Expected<ConfigFile> Parsed = parseConfig((*Text)->getBuffer(), L);
  if (!Parsed)
    return Fail(llvm::toString(Parsed.takeError()));
  if (Parsed->InheritParentConfig)
    Result = *parentOf(Directory);
  Result.File = File.str();
  Result.Checks = appended(Result.Checks, Parsed->Checks);
  Result.WarningsAsErrors =
      appended(Result.WarningsAsErrors, Parsed->WarningsAsErrors);
  IgnorePatterns Exclude(Directory.str());
  for (const std::string &Line : Parsed->Exclude)
    Exclude.add(Line);
  if (!Exclude.empty())
    Result.Exclude.push_back(std::move(Exclude));
  for (const std::string &P : Parsed->Catalogues)
    Result.Catalogues.push_back(Names.absolute(P, Directory));
  for (const std::string &P : Parsed->ExtraIncludePaths)
    Result.ExtraIncludePaths.push_back(Names.absolute(P, Directory));
  for (const auto &[Check, Level] : Parsed->Severities)
    Result.Severities[Check] = Level;
  for (const auto &[Package, Versions] : Parsed->PackageVersions)
    if (VersionSet::parse(Versions))
      Result.PackageVersions[Package] = Versions;
    else
      Fail("PackageVersions: '" + Versions + "' is no list of versions of " +
           Package + "; write \">=2.6,<3\" or \"2.6\"");
  Result.Written = std::move(*Parsed);
  return Result;
}

std::vector<const Config *> ConfigTree::all() const {
  std::vector<const Config *> Result;
  for (const auto &Entry : ByFile)
    Result.push_back(Entry.second.get());
  llvm::sort(Result, [](const Config *A, const Config *B) {
    return A->File < B->File;
  });
  return Result;
}

} // namespace model_tidy
