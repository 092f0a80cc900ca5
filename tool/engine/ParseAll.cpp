// One isolated parse per task, unless the cache has its result.
#include "engine/ParseAll.h"
#include "engine/FactsCache.h"
#include "engine/Isolated.h"
#include "llvm/Support/ThreadPool.h"
#include <mutex>

namespace model_tidy {

static Unit unread(llvm::StringRef Path, Fate Why, const Limits &L) {
  std::string Message =
      Why == Fate::Crashed
          ? "Clang crashed while reading it; exclude it, or try the other of "
            "--fast and -p"
          : "not read to its end within " + std::to_string(L.ParseSeconds) +
                " s of processor time; exclude it, or split it";
  Unit U;
  U.Language = "c++";
  U.Files.push_back({Path.str(), {}});
  U.Notices.push_back(
      {NoticeKind::NotAnalyzed, Path.str(), std::move(Message)});
  return U;
}

/// Reads the file, whatever that does to the thread it is done on.
static std::vector<Unit> parse(const ParseTask &Task,
                               const ParseSettings &Settings) {
  cpp::Options Options = Task.Options;
  auto FS = Settings.FileSystem();
  llvm::IntrusiveRefCntPtr<ParseRecord> Record;
  if (Settings.Cache) {
    FS = Record =
        llvm::makeIntrusiveRefCnt<ParseRecord>(FS, Settings.Cache->root());
    Options.IsProjectHeader = Record->watch(Options.IsProjectHeader);
  }
  // Not the result itself: a crash would leave a half-written one there.
  std::vector<Unit> Units;
  const Limits &L = Settings.L;
  Fate End = runIsolated([&] { Units = cpp::parse(Task.Path, FS, Options); },
                         {L.ParseStack, L.ParseSeconds});
  if (End != Fate::Survived)
    return {unread(Task.Path, End, L)};
  if (Record)
    Settings.Cache->keep(Task, Units, *Record);
  return Units;
}

std::vector<std::vector<Unit>> parseAll(llvm::ArrayRef<ParseTask> Tasks,
                                        const ParseSettings &Settings) {
  std::vector<std::vector<Unit>> Result(Tasks.size());
  std::mutex ProgressMutex;
  size_t Started = 0;
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Settings.Jobs));
  for (size_t I = 0; I < Tasks.size(); ++I)
    Pool.async([&, I] {
      const ParseTask &Task = Tasks[I];
      if (Settings.OnProgress) {
        std::lock_guard<std::mutex> Lock(ProgressMutex);
        Settings.OnProgress(Started++, Task.Path);
      }
      std::optional<std::vector<Unit>> Known;
      if (Settings.Cache)
        Known = Settings.Cache->find(Task);
      Result[I] = Known ? std::move(*Known) : parse(Task, Settings);
    });
  Pool.wait();
  return Result;
}

} // namespace model_tidy
