// Facts of files that were parsed before. An entry is found in two steps, as
// ccache does it: what is known before the parse (program, path, options) leads
// to the questions that parses of this kind have asked of the file system;
// questions and today's answers lead to the facts.
#pragma once

#include "engine/ParseAll.h"
#include "engine/ParseRecord.h"
#include <atomic>

namespace model_tidy {

/// Thread-safe.
class FactsCache {
public:
  /// \p Program is what buildId() says. All others must outlive the cache.
  FactsCache(const CacheDirectory &Directory, const Digest &Program,
             FileStates &States)
      : Directory(Directory), Program(Program), States(States) {}

  /// The units of an earlier parse that would be the same now.
  std::optional<std::vector<Unit>> find(const ParseTask &Task);

  /// \p Record is what the parse was given for a file system.
  void keep(const ParseTask &Task, const std::vector<Unit> &Units,
            const ParseRecord &Record);

  /// Below it lies nothing that a parse depends on.
  llvm::StringRef root() const { return Directory.root(); }

  unsigned hits() const { return Hits; }
  unsigned misses() const { return Misses; }

private:
  Digest subjectOf(const ParseTask &Task) const;
  std::optional<std::vector<Unit>> load(const Digest &Key,
                                        const ParseTask &Task) const;

  const CacheDirectory &Directory;
  Digest Program;
  FileStates &States;
  std::atomic<unsigned> Hits = 0, Misses = 0;
};

} // namespace model_tidy
