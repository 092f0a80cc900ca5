// Paths meet as real paths: git tells them from the top of its work tree, and
// that may be reached through a symbolic link.
#include "engine/DiffFilter.h"
#include "engine/Diff.h"
#include "engine/Git.h"
#include "engine/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <set>

namespace model_tidy {

namespace path = llvm::sys::path;

static std::string below(llvm::StringRef Folder, llvm::StringRef Name) {
  llvm::SmallString<128> Path(Folder);
  path::append(Path, Name);
  return Path.str().str();
}

/// With the links of its folders resolved, but not itself: that is what git
/// tracks.
static std::string trackedName(llvm::StringRef Absolute) {
  llvm::SmallString<128> Folder;
  if (llvm::sys::fs::real_path(path::parent_path(Absolute), Folder))
    return Absolute.str();
  return below(Folder, path::filename(Absolute));
}

static std::string realName(llvm::StringRef Absolute) {
  llvm::SmallString<128> Real;
  return llvm::sys::fs::real_path(Absolute, Real) ? Absolute.str()
                                                  : Real.str().str();
}

/// The work trees that the paths of a run are in.
static llvm::Expected<std::set<std::string>> workTrees(const Settings &S,
                                                       const Paths &Names) {
  std::set<std::string> Folders, Trees;
  for (const std::string &Argument : S.Paths) {
    std::string Path = Names.absolute(Argument);
    Folders.insert(llvm::sys::fs::is_directory(Path)
                       ? Path
                       : path::parent_path(Path).str());
  }
  for (const std::string &Folder : Folders) {
    auto Top = git(Folder, {"rev-parse", "--show-toplevel"});
    if (!Top)
      return Top.takeError();
    Trees.insert(llvm::StringRef(*Top).rtrim('\n').str());
  }
  return Trees;
}

static llvm::Error addChanges(llvm::StringRef Tree, llvm::StringRef Revision,
                              ChangedFiles &All) {
  auto Diff =
      git(Tree, {"diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv",
                 "--find-renames", "--src-prefix=a/", "--dst-prefix=b/",
                 "--submodule=short", "--ignore-submodules=none",
                 "--end-of-options", Revision, "--"});
  if (!Diff)
    return Diff.takeError();
  auto Untracked =
      git(Tree, {"ls-files", "--others", "--exclude-standard", "-z"});
  if (!Untracked)
    return Untracked.takeError();
  ChangedFiles Changed = parseDiff(*Diff);
  for (auto &Entry : Changed) {
    llvm::StringRef Name = Entry.getKey();
    Name.consume_front("b/");
    All[below(Tree, Name)] = std::move(Entry.second);
  }
  llvm::SmallVector<llvm::StringRef> New;
  llvm::StringRef(*Untracked).split(New, '\0', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Name : New)
    All[below(Tree, Name)].Whole = true;
  return llvm::Error::success();
}

/// A diff of unknown making: its paths may have the prefix "b/" or not, and
/// start at the top of the work tree or here.
static ChangedFiles changesOf(llvm::StringRef Diff, const Paths &Names) {
  std::vector<std::string> Folders = {realName(Names.workingDirectory())};
  if (auto Top = git(Folders.front(), {"rev-parse", "--show-toplevel"}))
    Folders.insert(Folders.begin(), llvm::StringRef(*Top).rtrim('\n').str());
  else
    llvm::consumeError(Top.takeError());
  ChangedFiles All, Changed = parseDiff(Diff);
  for (auto &Entry : Changed) {
    llvm::StringRef Name = Entry.getKey(), Bare = Name;
    Bare.consume_front("b/");
    // What is in none of these places is not in the run either.
    for (const std::string &Folder : Folders)
      for (llvm::StringRef N : {Bare, Name})
        if (std::string Path = below(Folder, N); llvm::sys::fs::exists(Path)) {
          ChangedFile &C = All[Path];
          C.Whole |= Entry.second.Whole;
          llvm::append_range(C.Lines, Entry.second.Lines);
        }
  }
  return All;
}

static llvm::Expected<ChangedFiles>
changesSince(const Settings &S, llvm::StringRef Revision, const Paths &Names) {
  if (Revision == "-") {
    auto Input = llvm::MemoryBuffer::getSTDIN();
    if (!Input)
      return llvm::errorCodeToError(Input.getError());
    return changesOf((*Input)->getBuffer(), Names);
  }
  auto Trees = workTrees(S, Names);
  if (!Trees)
    return Trees.takeError();
  ChangedFiles All;
  for (const std::string &Tree : *Trees)
    if (llvm::Error E = addChanges(Tree, Revision, All))
      return std::move(E);
  return All;
}

static bool isChanged(const ChangedFiles &Changed, llvm::StringRef Path,
                      unsigned First, unsigned Last) {
  auto It = Changed.find(Path);
  if (It != Changed.end() && It->second.touches(First, Last))
    return true;
  // A submodule, or a folder with a repository of its own.
  for (llvm::StringRef Folder = path::parent_path(Path); !Folder.empty();
       Folder = path::parent_path(Folder)) {
    for (std::string Name : {Folder.str(), Folder.str() + "/"})
      if (auto At = Changed.find(Name); At != Changed.end() && At->second.Whole)
        return true;
    if (Folder == path::root_path(Folder))
      break;
  }
  return false;
}

void keepChanged(const Settings &S, llvm::StringRef Revision, Outcome &Result) {
  auto FS = S.FileSystem();
  Paths Names(FS, S.Paths);
  auto Changed = changesSince(S, Revision, Names);
  if (!Changed) {
    Result.Errors.push_back({NoticeKind::Incomplete, "",
                             "--diff: " + llvm::toString(Changed.takeError())});
    return;
  }
  Sources Text(FS);
  Report &R = Result.TheReport;
  llvm::erase_if(R.Findings, [&](const Finding &F) {
    Region At = regionOf(F.Where, Text);
    unsigned First = At.Begin.Line, Last = At.End.Line;
    if (At.IsBinary)
      First = 1, Last = ~0u;
    std::string Path = Names.absolute(F.Where.Path);
    return !isChanged(*Changed, trackedName(Path), First, Last) &&
           !isChanged(*Changed, realName(Path), First, Last);
  });
  finish(R);
}

} // namespace model_tidy
