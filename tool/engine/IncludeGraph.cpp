// Breadth first: the files of one wave are read by all threads, then their
// includes are resolved by one, which gives the next wave.
#include "engine/IncludeGraph.h"
#include "engine/Paths.h"
#include "frontend/cpp/ModelFiles.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/ThreadPool.h"

namespace model_tidy {

namespace path = llvm::sys::path;

IncludeGraph::IncludeGraph(FileScanner Scanner, Projects &TheProjects,
                           unsigned Jobs)
    : Scanner(std::move(Scanner)), TheProjects(TheProjects), Jobs(Jobs) {}

uint32_t IncludeGraph::idOf(llvm::StringRef Path) {
  auto [Slot, IsNew] = Ids.try_emplace(Path, Nodes.size());
  if (IsNew) {
    Unread.push_back(Nodes.size());
    Nodes.push_back({Path.str(), {}, {}, {}, {}, {}, {}, false, false});
  }
  return Slot->second;
}

void IncludeGraph::add(llvm::ArrayRef<std::string> Files) {
  for (const std::string &F : Files)
    idOf(F);
  std::vector<uint32_t> Fresh;
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Jobs));
  while (!Unread.empty()) {
    std::vector<uint32_t> Wave = std::move(Unread);
    Unread.clear();
    std::vector<std::vector<WrittenInclude>> Includes(Wave.size());
    // A file is too little work for a task of its own.
    constexpr size_t Batch = 32;
    for (size_t From = 0; From < Wave.size(); From += Batch)
      Pool.async([&, From] {
        size_t To = std::min(From + Batch, Wave.size());
        for (size_t I = From; I < To; ++I)
          Includes[I] = read(Nodes[Wave[I]]);
      });
    Pool.wait();
    for (auto [Id, Found] : llvm::zip_equal(Wave, Includes))
      for (const WrittenInclude &W : Found)
        connect(Id, W);
    llvm::append_range(Fresh, Wave);
  }
  spreadWords(Fresh);
}

std::vector<WrittenInclude> IncludeGraph::read(Node &N) const {
  FileScan Scan = Scanner.scan(N.Path);
  N.Obstacle = std::move(Scan.Obstacle);
  N.Own = N.Around = std::move(Scan.Words);
  N.Macros = std::move(Scan.Macros);
  N.HasTexts = Scan.HasTexts;
  N.MayBeModel = Scan.MayBeModel;
  return std::move(Scan.Includes);
}

/// The file that is found from the includer's own directory, or empty.
llvm::StringRef
IncludeGraph::besideIncluder(const WrittenInclude &W, llvm::StringRef Includer,
                             HeaderIndex &Headers,
                             llvm::SmallVectorImpl<char> &Buffer) {
  Buffer.clear();
  if (!path::is_absolute(W.Spelling)) {
    llvm::StringRef Directory = path::parent_path(Includer);
    Buffer.append(Directory.begin(), Directory.end());
  }
  path::append(Buffer, W.Spelling);
  path::remove_dots(Buffer, /*remove_dot_dot=*/true);
  llvm::StringRef Path(Buffer.data(), Buffer.size());
  if (Ids.count(Path) || Headers.contains(Path))
    return Path;
  // Not below the root, or ignored there: generated headers often are.
  if (!W.IsQuoted)
    return {};
  llvm::ErrorOr<llvm::vfs::Status> Status = Scanner.files().status(Path);
  bool IsFile = Status && Status->isRegularFile();
  return IsFile ? Path : llvm::StringRef();
}

void IncludeGraph::connect(uint32_t From, const WrittenInclude &W) {
  std::string Includer = Nodes[From].Path;
  HeaderIndex &Headers = TheProjects.headersOf(Includer);
  llvm::SmallString<256> Buffer;
  llvm::StringRef Target = besideIncluder(W, Includer, Headers, Buffer);
  bool FoundBeside = !Target.empty();
  if (!FoundBeside)
    Target = Headers.resolve(W.Spelling, Includer);
  if (Target.empty())
    return;
  std::string Directory;
  // The compiler finds quoted ones beside the includer by itself.
  if (!(FoundBeside && W.IsQuoted) && Target.ends_with("/" + W.Spelling))
    Directory = Target.drop_back(W.Spelling.size() + 1).str();
  uint32_t To = idOf(Target);
  Nodes[From].Includes.push_back({To, std::move(Directory)});
  Nodes[To].IncludedBy.push_back(From);
}

/// Adds \p More to \p Set; true if that changed it.
static bool merge(llvm::BitVector &Set, const llvm::BitVector &More) {
  if (!More.test(Set))
    return false;
  Set |= More;
  return true;
}

void IncludeGraph::spreadWords(llvm::ArrayRef<uint32_t> Fresh) {
  auto Take = [&](Node &N, const Node &Header) {
    bool Changed = merge(N.Around, Header.Around);
    Changed |= merge(N.Macros, Header.Macros);
    N.Own |= N.Macros;
    return Changed;
  };
  // A fresh file may also include one that was read before.
  std::vector<uint32_t> Pending(Fresh);
  for (uint32_t Id : Fresh)
    for (const Edge &E : Nodes[Id].Includes)
      Take(Nodes[Id], Nodes[E.To]);
  while (!Pending.empty()) {
    uint32_t Id = Pending.back();
    Pending.pop_back();
    for (uint32_t I : Nodes[Id].IncludedBy)
      if (Take(Nodes[I], Nodes[Id]))
        Pending.push_back(I);
  }
}

bool IncludeGraph::isRelevant(llvm::StringRef Path) const {
  auto Id = Ids.find(Path);
  if (Id == Ids.end())
    return false;
  const Node &N = Nodes[Id->second];
  return N.Own.any() && Scanner.words().isRelevant(N.Own, N.Around);
}

bool IncludeGraph::hasTexts(llvm::StringRef Path) const {
  auto Id = Ids.find(Path);
  return Id != Ids.end() && Nodes[Id->second].HasTexts &&
         Nodes[Id->second].Obstacle.empty();
}

bool IncludeGraph::mayBeModel(llvm::StringRef Path) const {
  auto Id = Ids.find(Path);
  return Id != Ids.end() && Nodes[Id->second].MayBeModel;
}

std::vector<std::string> IncludeGraph::mentionedBy(llvm::StringRef Path) const {
  auto Id = Ids.find(Path);
  if (Id == Ids.end())
    return {};
  return Scanner.words().names(Nodes[Id->second].Around);
}

llvm::StringRef IncludeGraph::includedAs(llvm::StringRef Path,
                                         llvm::StringRef Spelling) const {
  auto Id = Ids.find(Path);
  while (Spelling.consume_front("./") || Spelling.consume_front("../"))
    ;
  if (Id != Ids.end())
    for (const Edge &E : Nodes[Id->second].Includes)
      if (llvm::StringRef To = Nodes[E.To].Path;
          To.ends_with(Spelling) &&
          To.drop_back(Spelling.size()).ends_with("/"))
        return To;
  return {};
}

llvm::StringRef IncludeGraph::obstacle(llvm::StringRef Path) const {
  auto Id = Ids.find(Path);
  return Id == Ids.end() ? llvm::StringRef()
                         : llvm::StringRef(Nodes[Id->second].Obstacle);
}

std::vector<uint32_t> IncludeGraph::closureOf(uint32_t Start) const {
  llvm::BitVector Seen(Nodes.size());
  std::vector<uint32_t> Order = {Start};
  Seen.set(Start);
  for (size_t I = 0; I < Order.size(); ++I)
    for (const Edge &E : Nodes[Order[I]].Includes)
      if (!Seen[E.To]) {
        Seen.set(E.To);
        Order.push_back(E.To);
      }
  return Order;
}

bool IncludeGraph::reachesRelevant(llvm::StringRef Path) const {
  auto Start = Ids.find(Path);
  return Start != Ids.end() &&
         llvm::any_of(closureOf(Start->second),
                      [&](uint32_t Id) { return isRelevant(Nodes[Id].Path); });
}

std::vector<std::string>
IncludeGraph::includePaths(llvm::StringRef Path) const {
  std::vector<std::string> Result;
  auto Start = Ids.find(Path);
  if (Start == Ids.end())
    return Result;
  llvm::StringSet<> Taken;
  for (uint32_t Id : closureOf(Start->second))
    for (const Edge &E : Nodes[Id].Includes)
      if (!E.Directory.empty() &&
          Result.size() < Scanner.limits().IncludePaths &&
          Taken.insert(E.Directory).second)
        Result.push_back(E.Directory);
  return Result;
}

std::vector<std::string>
IncludeGraph::ownLibraries(llvm::StringRef Path) const {
  std::vector<std::string> Result;
  auto Start = Ids.find(Path);
  if (Start == Ids.end())
    return Result;
  llvm::BitVector Seen(Nodes.size());
  std::vector<uint32_t> Order = {Start->second};
  Seen.set(Start->second);
  for (size_t I = 0; I < Order.size(); ++I)
    for (const Edge &E : Nodes[Order[I]].Includes) {
      if (!Seen[E.To]) {
        Seen.set(E.To);
        Order.push_back(E.To);
      }
      if (E.Directory.empty())
        continue;
      llvm::StringRef Include = Nodes[E.To].Path;
      Include = Include.drop_front(E.Directory.size() + 1);
      std::string Library = cpp::modelledLibrary(Include);
      if (!Library.empty() && !llvm::is_contained(Result, Library) &&
          Path.starts_with(E.Directory + "/" + Library))
        Result.push_back(std::move(Library));
    }
  return Result;
}

} // namespace model_tidy
