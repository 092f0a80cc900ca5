// All that one run takes from the cache and puts into it. Without a cache, or
// one that cannot be used, there is nothing to take, and nothing else differs.
#pragma once

#include "engine/FactsCache.h"
#include "engine/PreambleCache.h"
#include "engine/Relevance.h"
#include "engine/Settings.h"

namespace model_tidy {

class RunCache {
public:
  /// \p Project: tables of what is known about files are kept for each.
  RunCache(const Settings &S, llvm::StringRef Project);

  /// Null without a cache.
  FactsCache *facts() { return Facts ? &*Facts : nullptr; }

  /// Null without a cache.
  PreambleCache *preambles() { return Facts ? &*Preambles : nullptr; }

  /// What \p Words were found in which file; null without a cache.
  std::unique_ptr<StampedFiles> searches(const Relevance &Words) const;

  /// Writes what is new, and makes room.
  void finish();

private:
  Limits L;
  CacheDirectory Entries;
  Digest Base = {}; // of the program and the project
  std::optional<StampedFiles> Digests;
  std::optional<FileStates> States;
  std::optional<FactsCache> Facts;
  std::optional<PreambleCache> Preambles;
};

} // namespace model_tidy
