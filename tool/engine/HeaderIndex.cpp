// Files by their last component; the rest of the spelling picks among them.
#include "engine/HeaderIndex.h"
#include "engine/FileKind.h"
#include "engine/Paths.h"
#include "engine/Tree.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

namespace path = llvm::sys::path;

HeaderIndex::HeaderIndex(llvm::vfs::FileSystem &FS, std::string TheRoot,
                         const Limits &L)
    : Root(std::move(TheRoot)) {
  if (Root.empty())
    return;
  auto SkipsNothing = [](llvm::StringRef, bool) { return false; };
  TreeListing Tree = listTree(
      FS, {Root, L.IndexedFiles, L.WalkDepth, isIncludable, SkipsNothing});
  for (TreeFile &F : Tree.Files) {
    ByName[path::filename(F.Path)].push_back(Files.size());
    Files.push_back(std::move(F.Path));
  }
  llvm::copy_if(Tree.Notices, std::back_inserter(Notices),
                [](const Notice &N) { return N.Kind == NoticeKind::Limit; });
}

bool HeaderIndex::contains(llvm::StringRef Path) const {
  return std::binary_search(Files.begin(), Files.end(), Path);
}

/// "./../a//b.h" is looked for as "a/b.h": where it leads from the includer
/// has been tried before, so it is meant from somewhere else.
static std::string suffixOf(llvm::StringRef Spelling) {
  llvm::SmallString<128> Suffix(Spelling);
  path::remove_dots(Suffix, /*remove_dot_dot=*/true);
  llvm::StringRef Rest = Suffix;
  while (Rest.consume_front("../"))
    ;
  return ("/" + Rest.ltrim('/')).str();
}

/// Directories that two paths have in common from the root on.
static size_t sharedDirectories(llvm::StringRef A, llvm::StringRef B) {
  size_t Shared = 0;
  for (size_t I = 0; I < A.size() && I < B.size() && A[I] == B[I]; ++I)
    Shared += A[I] == '/';
  return Shared;
}

llvm::StringRef HeaderIndex::resolve(llvm::StringRef Spelling,
                                     llvm::StringRef Includer) {
  auto Candidates = ByName.find(path::filename(Spelling));
  if (Candidates == ByName.end())
    return {};
  llvm::SmallString<256> Key(path::parent_path(Includer));
  Key += '\0';
  Key += Spelling;
  auto [Slot, IsNew] = Resolved.try_emplace(Key);
  if (!IsNew)
    return Slot->second;
  std::string Suffix = suffixOf(Spelling);
  llvm::StringRef Best;
  size_t BestShared = 0;
  for (uint32_t I : Candidates->second) {
    llvm::StringRef File = Files[I];
    if (!File.ends_with(Suffix))
      continue;
    size_t Shared = sharedDirectories(File, Includer);
    // Files are sorted, so that the first of equals is the same every time.
    if (Best.empty() || Shared > BestShared ||
        (Shared == BestShared && File.size() < Best.size())) {
      Best = File;
      BestShared = Shared;
    }
  }
  return Slot->second = Best;
}

Projects::Projects(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                   std::vector<std::string> Scanned, const Limits &L)
    : FS(std::move(FS)), Scanned(std::move(Scanned)), L(L) {
  llvm::sort(this->Scanned, [](const std::string &A, const std::string &B) {
    return A.size() > B.size(); // the innermost first
  });
}

bool Projects::isMarked(llvm::StringRef Directory) {
  return llvm::any_of(
      llvm::ArrayRef({".git", ".model-tidy", "compile_commands.json"}),
      [&](const char *Name) {
        llvm::SmallString<256> Path(Directory);
        path::append(Path, Name);
        return FS->exists(Path);
      });
}

llvm::StringRef Projects::rootOfDirectory(llvm::StringRef Directory) {
  std::vector<llvm::StringRef> Passed;
  std::string Root;
  for (llvm::StringRef D = Directory; !D.empty(); D = path::parent_path(D)) {
    if (auto Known = RootByDirectory.find(D); Known != RootByDirectory.end()) {
      Root = Known->second;
      break;
    }
    Passed.push_back(D);
    if (isMarked(D)) {
      Root = D.str();
      break;
    }
  }
  for (llvm::StringRef D : Passed)
    RootByDirectory[D] = Root;
  return RootByDirectory[Directory];
}

llvm::StringRef Projects::rootOf(llvm::StringRef Path) {
  llvm::StringRef Marked = rootOfDirectory(path::parent_path(Path));
  if (!Marked.empty())
    return Marked;
  for (const std::string &D : Scanned)
    if (isBelow(Path, D))
      return D;
  return {};
}

HeaderIndex &Projects::headersOf(llvm::StringRef Path) {
  llvm::StringRef Root = rootOf(Path);
  std::unique_ptr<HeaderIndex> &Index = IndexByRoot[Root];
  if (!Index)
    Index = std::make_unique<HeaderIndex>(*FS, Root.str(), L);
  return *Index;
}

std::vector<Notice> Projects::notices() const {
  std::vector<Notice> Result;
  for (const auto &Entry : IndexByRoot)
    llvm::append_range(Result, Entry.second->notices());
  return Result;
}

} // namespace model_tidy
