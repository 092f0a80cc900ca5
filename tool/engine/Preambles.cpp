// Files are grouped by flags and by how their lists of foreign headers begin.
// Each preamble parses all its headers anew, so that a longer list gets one of
// its own only where a good part of the files has it.
#include "engine/Preambles.h"
#include "engine/Isolated.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

namespace path = llvm::sys::path;

/// Commands that differ in their file's name alone have the same flags. The
/// driver takes long enough that it should be asked only once for these.
static std::string commandOf(const ParseTask &Task) {
  llvm::StringRef Name = path::filename(Task.Path);
  std::string Result = Task.Options.Directory;
  bool IsOutput = false;
  for (llvm::StringRef Word : Task.Options.CommandLine) {
    bool IsOwn = IsOutput || path::filename(Word) == Name;
    Result += '\n';
    Result += IsOwn ? path::extension(Word) : Word;
    IsOutput = Word == "-o" || Word == "-MF" || Word == "-MT" || Word == "-MQ";
  }
  return Result;
}

std::string Preambles::flagsOf(const ParseTask &Task) {
  auto [Slot, IsNew] = FlagsByCommand.try_emplace(commandOf(Task));
  if (IsNew)
    Slot->second =
        cpp::preambleFlags(Task.Path, Task.Options, Settings.FileSystem());
  return Slot->second;
}

/// The foreign headers that \p Task begins with, whether it includes them
/// itself or the project's headers do that come before them.
std::vector<std::string> Preambles::headersOf(const ParseTask &Task) const {
  struct Open {
    std::string Path;
    cpp::LeadingIncludes Includes;
    size_t Next = 0;
  };
  std::vector<std::string> Headers;
  llvm::StringSet<> Seen;
  std::vector<Open> Stack;
  auto FS = Settings.FileSystem();
  auto Enter = [&](llvm::StringRef Path) {
    auto Text = FS->getBufferForFile(Path);
    if (!Text)
      return false;
    Stack.push_back({Path.str(), cpp::leadingIncludes((*Text)->getBuffer())});
    return true;
  };
  if (!Enter(Task.Path))
    return {};
  while (!Stack.empty()) {
    Open &Top = Stack.back();
    if (Top.Next == Top.Includes.All.size()) {
      if (!Top.Includes.ReachEnd)
        break;
      Stack.pop_back();
      continue;
    }
    const cpp::LeadingInclude &I = Top.Includes.All[Top.Next++];
    std::string Own = Settings.IncludedAs(Top.Path, I.Spelling);
    if (!Own.empty()) {
      if (Seen.insert(Own).second && !Enter(Own))
        break;
    } else if (I.IsQuoted && llvm::StringRef(I.Spelling).starts_with(".")) {
      break; // relative to a file that we do not know
    } else if (!llvm::is_contained(Headers, I.Spelling)) {
      Headers.push_back(I.Spelling);
    }
  }
  return Headers;
}

Preambles::Preambles(llvm::ArrayRef<ParseTask> Tasks,
                     llvm::ArrayRef<size_t> Chosen,
                     const ParseSettings &Settings)
    : Tasks(Tasks), Settings(Settings) {
  struct User {
    size_t Task;
    std::string Flags;
    std::vector<std::string> Headers;
  };
  using Key = std::pair<std::string, std::vector<std::string>>;
  std::vector<User> Users;
  std::map<Key, size_t> Sharing; // how many begin like this
  for (size_t I : Chosen) {
    if (Tasks[I].Options.CommandLine.empty() || !Settings.IncludedAs)
      continue;
    std::vector<std::string> Headers = headersOf(Tasks[I]);
    std::string Flags = Headers.empty() ? "" : flagsOf(Tasks[I]);
    if (Flags.empty())
      continue;
    for (size_t N = 1; N <= Headers.size(); ++N)
      ++Sharing[{Flags, {Headers.begin(), Headers.begin() + N}}];
    Users.push_back({I, std::move(Flags), std::move(Headers)});
  }
  constexpr size_t Part = 4; // of the files with the same first header
  std::map<Key, std::vector<size_t>> Found;
  for (User &U : Users) {
    size_t Most = Sharing[{U.Flags, {U.Headers.front()}}];
    auto Shares = [&] { return Sharing[{U.Flags, U.Headers}]; };
    while (U.Headers.size() > 1 && (Shares() < 2 || Shares() * Part < Most))
      U.Headers.pop_back();
    Found[{U.Flags, U.Headers}].push_back(U.Task);
  }
  for (auto &[Wanted, By] : Found)
    Groups.push_back({Wanted.first, Wanted.second, By, {}, {}});
  llvm::sort(Groups, [](const Group &A, const Group &B) {
    return std::pair(B.Users.size(), A.Users.front()) <
           std::pair(A.Users.size(), B.Users.front());
  });
  if (Groups.size() > Settings.L.Preambles)
    Groups.resize(Settings.L.Preambles);
  for (const Group &G : Groups)
    for (size_t User : G.Users)
      ByTask[User] = &G;
}

void Preambles::make(Group &G) const {
  const ParseTask &First = Tasks[G.Users.front()];
  PreambleCache *Cache = Settings.Preambles;
  cpp::Options Options = First.Options;
  auto FS = Settings.FileSystem();
  Digest Subject = {};
  std::optional<PreambleCache::Lock> Lock;
  llvm::IntrusiveRefCntPtr<ParseRecord> Record;
  if (Cache) {
    Subject = Cache->subjectOf(G.Flags, G.Headers);
    if ((G.Made = Cache->find(Subject, Options.IsProjectHeader)))
      return;
  }
  if (G.Users.size() < 2)
    return;
  if (Cache) {
    Lock.emplace(Cache->directory(), Subject, Settings.L.PreambleWait);
    if (Lock->isTaken())
      return;
    // Perhaps it was made while we waited.
    if ((G.Made = Cache->find(Subject, Options.IsProjectHeader)))
      return;
    FS = Record =
        llvm::makeIntrusiveRefCnt<ParseRecord>(FS, Cache->directory().root());
    Options.IsProjectHeader = Record->watch(Options.IsProjectHeader);
  }
  std::optional<cpp::Preamble> Made;
  Fate End = runIsolated(
      [&] { Made = cpp::buildPreamble(G.Headers, First.Path, Options, FS); },
      {Settings.L.ParseStack, Settings.L.ParseSeconds});
  if (End != Fate::Survived || !Made)
    return; // each file then tells by itself what is wrong
  G.Made = {std::move(*Made), {}};
  if (Cache)
    Cache->keep(Subject, *G.Made, *Record);
}

void Preambles::start(llvm::DefaultThreadPool &Pool) {
  for (Group &G : Groups)
    G.IsMade = Pool.async([this, &G] { make(G); });
}

const KeptPreamble *Preambles::of(size_t Index) const {
  auto It = ByTask.find(Index);
  if (It == ByTask.end())
    return nullptr;
  It->second->IsMade.wait();
  return It->second->Made ? &*It->second->Made : nullptr;
}

} // namespace model_tidy
