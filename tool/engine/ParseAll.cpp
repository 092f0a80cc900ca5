// One isolated parse per task, unless the cache has its result. Preambles are
// made first: those who need one find it being made, and wait.
#include "engine/ParseAll.h"
#include "engine/FactsCache.h"
#include "engine/Isolated.h"
#include "engine/Preambles.h"
#include "engine/PythonFiles.h"
#include "llvm/Support/ThreadPool.h"
#include <mutex>

namespace model_tidy {

/// A mebibyte of Python takes a fraction of a second, unless it is none: the
/// parser's ways to go on after an error can take a time that is quadratic.
static unsigned secondsFor(const ParseTask &Task, llvm::vfs::FileSystem &FS,
                           const Limits &L) {
  llvm::ErrorOr<llvm::vfs::Status> File = FS.status(Task.Path);
  if (Task.Kind != FileKind::Python || !File)
    return L.ParseSeconds;
  return std::min<uint64_t>(L.ParseSeconds,
                            L.PythonSeconds * (1 + (File->getSize() >> 20)));
}

static Unit unread(const ParseTask &Task, Fate Why, unsigned Seconds) {
  bool IsPython = Task.Kind == FileKind::Python;
  std::string Message =
      Why == Fate::Crashed
          ? (IsPython ? "the parser crashed while reading it; exclude it"
                      : "Clang crashed while reading it; exclude it, or try "
                        "the other of --fast and -p")
          : "not read to its end within " + std::to_string(Seconds) +
                " s of processor time; exclude it, or split it";
  Unit U;
  U.Language = IsPython ? "python" : "c++";
  U.Files.push_back({Task.Path, {}});
  U.Notices.push_back({NoticeKind::NotAnalyzed, Task.Path, std::move(Message)});
  return U;
}

/// Reads the file, whatever that does to the thread it is done on.
static std::vector<Unit> parse(const ParseTask &Task,
                               const ParseSettings &Settings,
                               const KeptPreamble *Preamble) {
  cpp::Options Options = Task.Options;
  auto FS = Settings.FileSystem();
  llvm::IntrusiveRefCntPtr<ParseRecord> Record;
  if (Settings.Cache) {
    FS = Record =
        llvm::makeIntrusiveRefCnt<ParseRecord>(FS, Settings.Cache->root());
    Options.IsProjectHeader = Record->watch(Options.IsProjectHeader);
    if (Preamble)
      Record->add(Preamble->Questions);
  }
  // Not the result itself: a crash would leave a half-written one there.
  std::vector<Unit> Units;
  unsigned Seconds = secondsFor(Task, *FS, Settings.L);
  auto Try = [&](const cpp::Preamble *P) {
    Units.clear();
    return runIsolated(
        [&] {
          if (Task.Kind == FileKind::Python)
            Units = {parsePython(Task.Path, *FS, Task.Python)};
          else if (Settings.ParseCpp)
            Units = Settings.ParseCpp(Task.Path, Options);
          else
            Units = cpp::parse(Task.Path, FS, Options, P);
        },
        {Settings.L.ParseStack, Seconds});
  };
  Fate End = Try(Preamble ? &Preamble->Content : nullptr);
  if (End != Fate::Survived && Preamble)
    End = Try(nullptr);
  if (End != Fate::Survived)
    return {unread(Task, End, Seconds)};
  if (Record)
    Settings.Cache->keep(Task, Units, *Record);
  return Units;
}

std::vector<std::vector<Unit>> parseAll(llvm::ArrayRef<ParseTask> Tasks,
                                        const ParseSettings &Settings) {
  std::vector<std::vector<Unit>> Result(Tasks.size());
  std::mutex ProgressMutex;
  size_t Started = 0;
  auto Begin = [&](const ParseTask &Task) {
    std::lock_guard<std::mutex> Lock(ProgressMutex);
    if (Settings.OnProgress)
      Settings.OnProgress(Started++, Task.Path);
  };
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Settings.Jobs));
  for (size_t I = 0; I < Tasks.size() && Settings.Cache; ++I)
    Pool.async([&, I] {
      if (auto Known = Settings.Cache->find(Tasks[I])) {
        Begin(Tasks[I]);
        Result[I] = std::move(*Known);
      }
    });
  Pool.wait();
  std::vector<size_t> Missing;
  for (size_t I = 0; I < Tasks.size(); ++I)
    if (Result[I].empty())
      Missing.push_back(I);
  Preambles Shared(Tasks, Missing, Settings);
  Shared.start(Pool);
  for (size_t I : Missing)
    Pool.async([&, I] {
      Begin(Tasks[I]);
      Result[I] = parse(Tasks[I], Settings, Shared.of(I));
    });
  Pool.wait();
  return Result;
}

} // namespace model_tidy
