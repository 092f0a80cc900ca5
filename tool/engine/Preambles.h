// Which of the files of a run share a preamble, and the preambles. It pays as
// soon as two files begin with the same foreign headers.
#pragma once

#include "engine/ParseAll.h"
#include "engine/PreambleCache.h"
#include "llvm/Support/ThreadPool.h"
#include <future>
#include <map>

namespace model_tidy {

class Preambles {
public:
  /// Plans for those of \p Tasks that \p Chosen names; all must outlive it.
  Preambles(llvm::ArrayRef<ParseTask> Tasks, llvm::ArrayRef<size_t> Chosen,
            const ParseSettings &Settings);

  /// Has \p Pool make them; call it before tasks that need one are added.
  void start(llvm::DefaultThreadPool &Pool);

  /// What the task \p Index can be parsed with, or null; waits for it.
  const KeptPreamble *of(size_t Index) const;

private:
  struct Group {
    std::string Flags;
    std::vector<std::string> Headers;
    std::vector<size_t> Users; // of the tasks
    std::shared_future<void> IsMade;
    std::optional<KeptPreamble> Made;
  };
  std::string flagsOf(const ParseTask &Task);
  std::vector<std::string> headersOf(const ParseTask &Task) const;
  void make(Group &G) const;

  llvm::ArrayRef<ParseTask> Tasks;
  const ParseSettings &Settings;
  llvm::StringMap<std::string> FlagsByCommand;
  std::vector<Group> Groups;
  std::map<size_t, const Group *> ByTask;
};

} // namespace model_tidy
