// One isolated parse per task.
#include "engine/ParseAll.h"
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
      // Not into Result: a crash must not leave a half-written vector there.
      std::vector<Unit> Units;
      const Limits &L = Settings.L;
      Fate Parse = runIsolated(
          [&] {
            Units = cpp::parse(Task.Path, Settings.FileSystem(), Task.Options);
          },
          {L.ParseStack, L.ParseSeconds});
      if (Parse == Fate::Survived)
        Result[I] = std::move(Units);
      else
        Result[I] = {unread(Task.Path, Parse, L)};
    });
  Pool.wait();
  return Result;
}

} // namespace model_tidy
