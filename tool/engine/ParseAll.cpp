// One isolated parse per task.
#include "engine/ParseAll.h"
#include "engine/Isolated.h"
#include "llvm/Support/ThreadPool.h"
#include <mutex>

namespace model_tidy {

static Unit crashed(llvm::StringRef Path) {
  Unit U;
  U.Language = "c++";
  U.Files.push_back({Path.str(), {}});
  U.Notices.push_back({NoticeKind::NotAnalyzed, Path.str(),
                       "Clang crashed while reading it; exclude it, or try "
                       "the other of --fast and -p"});
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
      bool Survived = runIsolated(
          [&] {
            Units = cpp::parse(Task.Path, Settings.FileSystem(), Task.Options);
          },
          Settings.L.ParseStack);
      Result[I] =
          Survived ? std::move(Units) : std::vector<Unit>{crashed(Task.Path)};
    });
  Pool.wait();
  return Result;
}

} // namespace model_tidy
