// Several lists of questions under one subject, because a file asks different
// ones on different branches of a repository, and people change between them.
#include "engine/FactsCache.h"
#include "cache/Bytes.h"
#include "facts/Serialize.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/TargetParser/Host.h"

namespace model_tidy {

/// Lists of questions that are remembered about one subject.
static constexpr size_t MostLists = 4;

/// What Clang's driver reads besides its command line and files.
static constexpr const char *Environment[] = {
    "CPATH",         "C_INCLUDE_PATH",       "CPLUS_INCLUDE_PATH",
    "COMPILER_PATH", "CCC_OVERRIDE_OPTIONS", "OBJCPLUS_INCLUDE_PATH",
    "SDKROOT",       "OBJC_INCLUDE_PATH",    "GCC_EXEC_PREFIX",
    "CUDA_PATH",     "SOURCE_DATE_EPOCH",
};

static void addEnvironment(Hasher &H) {
  for (const char *Name : Environment) {
    auto Value = llvm::sys::Process::GetEnv(Name);
    H.add(uint64_t(Value.has_value())).add(llvm::StringRef(Value.value_or("")));
  }
  H.add(llvm::sys::getHostCPUName()); // for -march=native
}

Digest FactsCache::subjectOf(const ParseTask &Task) const {
  // A new option does not compile until someone has decided whether it changes
  // what a parse finds.
  const auto &[CommandLine, Directory, IncludePaths, IsProjectHeader,
               RelevantWords, DistinctNames, Mentioned, OwnLibraries,
               ScopeClasses] = Task.Options;
  Hasher H;
  H.add(Program).add(llvm::StringRef(Task.Path));
  H.add(CommandLine).add(llvm::StringRef(Directory)).add(IncludePaths);
  H.add(RelevantWords).add(DistinctNames).add(Mentioned);
  H.add(OwnLibraries).add(ScopeClasses);
  const auto &[Module, IsPackage, Local] = Task.Python;
  H.add(uint64_t(Task.Kind)).add(llvm::StringRef(Module));
  H.add(uint64_t(IsPackage));
  for (const auto &[Name, Meant] : Local)
    H.add(llvm::StringRef(Name)).add(llvm::StringRef(Meant));
  if (!CommandLine.empty())
    addEnvironment(H);
  return H.finish();
}

static Digest keyOf(const Digest &Subject, const Digest &Answers) {
  return Hasher().add(Subject).add(Answers).finish();
}

std::optional<std::vector<Unit>> FactsCache::load(const Digest &Key,
                                                  const ParseTask &Task) const {
  std::optional<std::string> Bytes = Directory.read(Key);
  if (!Bytes)
    return std::nullopt;
  ByteReader Reader(*Bytes);
  std::vector<Unit> Units;
  for (size_t Left = Reader.count(); Left && !Reader.hasFailed(); --Left) {
    llvm::Expected<Unit> U = deserialize(Reader.text());
    if (!U) {
      llvm::consumeError(U.takeError()); // damaged on purpose; parse it again
      return std::nullopt;
    }
    if (U->Files.front().Path != Task.Path)
      return std::nullopt;
    Units.push_back(std::move(*U));
  }
  if (!Reader.isDone() || Units.empty())
    return std::nullopt;
  return Units;
}

/// The lists of questions in \p Bytes; none if they are damaged.
static std::vector<llvm::StringRef> readLists(llvm::StringRef Bytes) {
  ByteReader Reader(Bytes);
  std::vector<llvm::StringRef> Lists;
  for (size_t Left = Reader.count(); Left && !Reader.hasFailed(); --Left)
    Lists.push_back(Reader.text());
  if (!Reader.isDone() || Lists.size() > MostLists)
    Lists.clear();
  return Lists;
}

std::optional<std::vector<Unit>> FactsCache::find(const ParseTask &Task) {
  Digest Subject = subjectOf(Task);
  std::string Bytes = Directory.read(Subject).value_or("");
  for (llvm::StringRef List : readLists(Bytes)) {
    std::optional<Digest> Answers =
        answer(List, States, Task.Options.IsProjectHeader);
    if (!Answers)
      continue;
    if (auto Units = load(keyOf(Subject, *Answers), Task)) {
      ++Hits;
      return Units;
    }
  }
  ++Misses;
  return std::nullopt;
}

/// Another time it may be readable.
static bool isUnread(const Unit &U) {
  return llvm::any_of(U.Notices, [](const Notice &N) {
    return N.Kind == NoticeKind::NotAnalyzed;
  });
}

void FactsCache::keep(const ParseTask &Task, const std::vector<Unit> &Units,
                      const ParseRecord &Record) {
  if (!Directory.isUsable() || llvm::any_of(Units, isUnread))
    return;
  Questions Asked = Record.questions(States);
  Digest Subject = subjectOf(Task);
  ByteWriter Facts;
  Facts.number(Units.size());
  for (const Unit &U : Units)
    Facts.text(serialize(U));
  // The facts come first: whoever finds the questions finds them too.
  if (!Directory.write(keyOf(Subject, Asked.Answers), Facts.take()))
    return;
  std::string Bytes = Directory.read(Subject).value_or("");
  std::vector<llvm::StringRef> Lists = readLists(Bytes);
  llvm::erase(Lists, Asked.Bytes);
  Lists.insert(Lists.begin(), Asked.Bytes);
  if (Lists.size() > MostLists)
    Lists.resize(MostLists);
  ByteWriter Writer;
  Writer.number(Lists.size());
  for (llvm::StringRef List : Lists)
    Writer.text(List);
  Directory.write(Subject, Writer.take());
}

} // namespace model_tidy
