// Runs of the engine over what is open, on threads of their own: a request
// never waits for one, unless it asks for what the run finds.
#pragma once

#include "engine/Run.h"
#include "lsp/Documents.h"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <thread>

namespace model_tidy::lsp {

/// What a run has found, with the texts it has seen. Paths are absolute.
struct Analysis {
  std::string Path; // the file, or the directory, that was looked at
  std::string Root;
  uint64_t Revision = 0; // of the document at Path
  int64_t Version = 0;
  bool IsPrecise = false;
  std::map<std::string, std::vector<Cell>> Cells; // of open notebooks, by path
  std::vector<Finding> Findings;
  std::vector<Notice> Problems;
  std::unique_ptr<Sources> Text;
};

/// Runs the engine over \p A.Path as \p Wishes say, with \p Open in front of
/// the disk. Findings in notebooks that are not open are left out: only a
/// client that shows their cells could show them.
void analyse(Analysis &A, Settings Wishes, OpenTexts Open);

/// One thread that does one thing at a time. What is asked for again before
/// it has begun is done once, and only as long after the last time as was
/// asked for then.
class Worker {
public:
  using Clock = std::chrono::steady_clock;

  explicit Worker(std::function<void(const std::string &Key)> Do);
  ~Worker() { stop(); }

  void schedule(const std::string &Key, std::chrono::milliseconds Delay);
  /// Without any delay, if it has not begun yet.
  void hasten(const std::string &Key);
  /// Not again; what has begun goes on.
  void drop(const std::string &Key);
  /// Begins with nothing more. Waits a moment for what has begun; false if it
  /// goes on, and then the thread is still there.
  bool stop();

private:
  void loop();

  std::function<void(const std::string &)> Do;
  std::mutex Mutex;
  std::condition_variable Changed;
  std::map<std::string, Clock::time_point> Due;
  bool IsStopping = false;
  bool IsDone = false;
  std::thread Thread;
};

} // namespace model_tidy::lsp
