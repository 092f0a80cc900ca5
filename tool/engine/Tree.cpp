// A walk with an explicit stack. Every directory knows the .gitignore files
// that speak for it as a chain to the outermost one.
#include "engine/Tree.h"
#include "engine/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include <deque>

namespace model_tidy {

namespace path = llvm::sys::path;
using llvm::sys::fs::file_type;

namespace {

struct Rules {
  IgnorePatterns Patterns;
  const Rules *Outer = nullptr;
};

struct Directory {
  std::string Path;
  const Rules *Ignored = nullptr;
  unsigned Depth = 0;
  bool IsInRepository = false;
};

class Walk {
public:
  Walk(llvm::vfs::FileSystem &FS, const TreeQuery &Query)
      : FS(FS), Query(Query) {}
  TreeListing run();

private:
  const Rules *rulesAbove(llvm::StringRef Root);
  const Rules *addRules(llvm::StringRef Directory, llvm::StringRef File,
                        const Rules *Outer);
  void visit(const Directory &D);
  bool isFull();
  void enter(const Directory &Parent, llvm::StringRef Path,
             const Rules *Ignored, bool IsInRepository);
  void addFile(llvm::StringRef Path, file_type Type, const Rules *Ignored);
  bool isIgnored(llvm::StringRef Path, bool IsDirectory, const Rules *R) const;
  void note(NoticeKind Kind, llvm::StringRef Path, const llvm::Twine &Message) {
    Result.Notices.push_back({Kind, Path.str(), Message.str()});
  }

  llvm::vfs::FileSystem &FS;
  const TreeQuery &Query;
  TreeListing Result;
  std::vector<Directory> Pending;
  std::deque<Rules> AllRules;
  bool IsBelowRepository = false; // the root
  std::string FirstIgnored; // of the files that the query wants to hear of
  size_t OthersIgnored = 0;
};

} // namespace

static std::string joined(llvm::StringRef Directory, llvm::StringRef Name) {
  llvm::SmallString<256> Path(Directory);
  path::append(Path, Name);
  return Path.str().str();
}

const Rules *Walk::addRules(llvm::StringRef Directory, llvm::StringRef File,
                            const Rules *Outer) {
  std::string Path = joined(Directory, File);
  llvm::ErrorOr<llvm::vfs::Status> Status = FS.status(Path);
  if (!Status || Status->getType() != file_type::regular_file)
    return Outer;
  auto Text = FS.getBufferForFile(Path);
  if (!Text)
    return Outer;
  IgnorePatterns Patterns(Directory.str());
  Patterns.addLines((*Text)->getBuffer());
  if (Patterns.empty())
    return Outer;
  return &AllRules.emplace_back(Rules{std::move(Patterns), Outer});
}

/// The rules of the directories between the repository's root and \p Root.
const Rules *Walk::rulesAbove(llvm::StringRef Root) {
  std::vector<llvm::StringRef> Above;
  llvm::StringRef D = Root;
  while (!D.empty() && !FS.exists(joined(D, ".git"))) {
    Above.push_back(D);
    D = path::parent_path(D);
  }
  if (D.empty())
    return nullptr;
  IsBelowRepository = true;
  Above.push_back(D);
  const Rules *R = addRules(D, ".git/info/exclude", nullptr);
  for (llvm::StringRef Directory : llvm::reverse(Above))
    if (Directory != Root)
      R = addRules(Directory, ".gitignore", R);
  return R;
}

bool Walk::isIgnored(llvm::StringRef Path, bool IsDirectory,
                     const Rules *R) const {
  for (; R; R = R->Outer)
    if (std::optional<bool> Decision = R->Patterns.decide(Path, IsDirectory))
      return *Decision;
  return false;
}

void Walk::enter(const Directory &Parent, llvm::StringRef Path,
                 const Rules *Ignored, bool IsInRepository) {
  llvm::StringRef Name = path::filename(Path);
  if (Name.starts_with(".") || Name == "node_modules")
    return;
  if (isIgnored(Path, /*IsDirectory=*/true, Ignored) || Query.Skips(Path, true))
    return;
  if (Parent.Depth == Query.MostDepth)
    return note(NoticeKind::Limit, Path,
                "not entered: more than " + llvm::Twine(Query.MostDepth) +
                    " directories deep");
  Pending.push_back({Path.str(), Ignored, Parent.Depth + 1, IsInRepository});
}

void Walk::addFile(llvm::StringRef Path, file_type Type, const Rules *Ignored) {
  if (!Query.Wants(Path) || Query.Skips(Path, false))
    return;
  if (isIgnored(Path, /*IsDirectory=*/false, Ignored)) {
    if (!Query.IsMissed || !Query.IsMissed(Path))
      return;
    if (FirstIgnored.empty())
      FirstIgnored = Path.str();
    else
      ++OthersIgnored;
    return;
  }
  bool IsLink = Type == file_type::symlink_file;
  if (IsLink || Type == file_type::type_unknown) {
    llvm::ErrorOr<llvm::vfs::Status> Status = FS.status(Path);
    if (!Status || Status->getType() != file_type::regular_file)
      return;
  } else if (Type != file_type::regular_file) {
    return;
  }
  Result.Files.push_back({Path.str(), IsLink});
}

bool Walk::isFull() {
  if (Result.Files.size() < Query.MostFiles)
    return false;
  note(NoticeKind::Limit, Query.Root,
       "more than " + llvm::Twine(Query.MostFiles) +
           " files; the rest is not read");
  Pending.clear();
  return true;
}

void Walk::visit(const Directory &D) {
  std::vector<llvm::vfs::directory_entry> Entries;
  bool HasRules = false, HasCache = false, HasLists = false;
  bool IsInRepository = D.IsInRepository;
  std::error_code Error;
  for (llvm::vfs::directory_iterator I = FS.dir_begin(D.Path, Error), End;
       !Error && I != End; I.increment(Error)) {
    Entries.push_back(*I);
    llvm::StringRef Name = path::filename(I->path());
    HasRules |= Name == ".gitignore";
    IsInRepository |= Name == ".git";
    HasCache |= Name == "CMakeCache.txt";
    HasLists |= Name == "CMakeLists.txt";
  }
  // A build tree, unless the project is built inside its own source tree.
  if (D.Depth > 0 && HasCache && !HasLists)
    return;
  // Where git does not rule, its files mean nothing: a folder that was
  // downloaded could hide its models in one.
  const Rules *Ignored = HasRules && IsInRepository
                             ? addRules(D.Path, ".gitignore", D.Ignored)
                             : D.Ignored;
  for (const llvm::vfs::directory_entry &E : Entries) {
    file_type Type = E.type();
    if (Type == file_type::type_unknown)
      if (llvm::ErrorOr<llvm::vfs::Status> Status = FS.status(E.path()))
        Type = Status->getType();
    if (Type == file_type::directory_file)
      enter(D, E.path(), Ignored, IsInRepository);
    else
      addFile(E.path(), Type, Ignored);
    if (isFull())
      return;
  }
  if (Error)
    note(NoticeKind::NotAnalyzed, D.Path,
         "cannot read the directory: " + Error.message());
}

TreeListing Walk::run() {
  const Rules *Above = rulesAbove(Query.Root);
  Pending.push_back({Query.Root, Above, 0, IsBelowRepository});
  while (!Pending.empty()) {
    Directory D = std::move(Pending.back());
    Pending.pop_back();
    visit(D);
  }
  if (!FirstIgnored.empty())
    note(NoticeKind::Limit, FirstIgnored,
         OthersIgnored
             ? "left out, and " + llvm::Twine(OthersIgnored) +
                   " more that are called models, because of a "
                   ".gitignore; name them to have them read"
             : llvm::Twine("called a model, and left out because of a "
                           ".gitignore; name it to have it read"));
  llvm::sort(Result.Files, [](const TreeFile &A, const TreeFile &B) {
    return A.Path < B.Path;
  });
  return std::move(Result);
}

TreeListing listTree(llvm::vfs::FileSystem &FS, const TreeQuery &Query) {
  return Walk(FS, Query).run();
}

} // namespace model_tidy
