// A run cannot be interrupted; its result is compared with the state of the
// document when it arrives.
#include "lsp/Linter.h"
#include "notebook/Notebook.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace model_tidy::lsp {

static void makeAbsolute(std::string &Path, llvm::StringRef Root) {
  if (Path.empty())
    return;
  llvm::SmallString<256> Full(Path);
  llvm::sys::fs::make_absolute(Root, Full);
  llvm::sys::path::remove_dots(Full, /*remove_dot_dot=*/true);
  Path = Full.str().str();
}

void analyse(Analysis &A, Settings Wishes, OpenTexts Open) {
  Wishes.Paths = {A.Path};
  Wishes.FileSystem = [Open = std::move(Open), Root = A.Root] {
    return overlay(Open, Root);
  };
  A.Text = std::make_unique<Sources>(Wishes.FileSystem());
  Outcome Result = run(Wishes, *A.Text);
  A.Findings = std::move(Result.TheReport.Findings);
  llvm::erase_if(A.Findings, [&](const Finding &F) {
    return !isShown(F, Wishes.Notes) || F.Where.IsBinary ||
           !F.Where.Member.empty();
  });
  for (Finding &F : A.Findings) {
    makeAbsolute(F.Where.Path, A.Root);
    for (TraceStep &Step : F.Trace)
      makeAbsolute(Step.Where.Path, A.Root);
    for (Fix &X : F.Fixes)
      for (Edit &E : X.Edits)
        makeAbsolute(E.Path, A.Root);
  }
  llvm::erase_if(A.Findings, [&](const Finding &F) {
    return isNotebook(F.Where.Path) && !A.Cells.count(F.Where.Path);
  });
  A.Problems = std::move(Result.Errors);
  llvm::copy_if(Result.TheReport.Notices, std::back_inserter(A.Problems),
                isFailure);
}

Worker::Worker(std::function<void(const std::string &)> Do)
    : Do(std::move(Do)), Thread([this] { loop(); }) {}

void Worker::schedule(const std::string &Key, std::chrono::milliseconds Delay) {
  std::lock_guard<std::mutex> Lock(Mutex);
  Due[Key] = Clock::now() + Delay;
  Changed.notify_all();
}

void Worker::hasten(const std::string &Key) {
  std::lock_guard<std::mutex> Lock(Mutex);
  if (auto Found = Due.find(Key); Found != Due.end())
    Found->second = Clock::now();
  Changed.notify_all();
}

void Worker::drop(const std::string &Key) {
  std::lock_guard<std::mutex> Lock(Mutex);
  Due.erase(Key);
}

void Worker::loop() {
  std::unique_lock<std::mutex> Lock(Mutex);
  while (!IsStopping) {
    auto Next = llvm::min_element(
        Due, [](const auto &A, const auto &B) { return A.second < B.second; });
    if (Next == Due.end()) {
      Changed.wait(Lock);
      continue;
    }
    if (Clock::time_point When = Next->second; When > Clock::now()) {
      Changed.wait_until(Lock, When);
      continue;
    }
    std::string Key = Next->first;
    Due.erase(Next);
    Lock.unlock();
    Do(Key);
    Lock.lock();
  }
  IsDone = true;
  Changed.notify_all();
}

bool Worker::stop() {
  std::unique_lock<std::mutex> Lock(Mutex);
  IsStopping = true;
  Changed.notify_all();
  if (!Changed.wait_for(Lock, std::chrono::seconds(2),
                        [this] { return IsDone; }))
    return false;
  Lock.unlock();
  if (Thread.joinable())
    Thread.join();
  return true;
}

} // namespace model_tidy::lsp
