// Chooses names, so that neither another program nor another project is ever
// answered with what this one has found.
#include "engine/RunCache.h"
#include "cache/BuildId.h"

namespace model_tidy {

RunCache::RunCache(const Settings &S, llvm::StringRef Project) : L(S.L) {
  std::optional<Digest> Program = buildId();
  if (S.CachePath.empty() || !Program)
    return;
  Entries = CacheDirectory(S.CachePath, "facts");
  if (!Entries.isUsable())
    return;
  Base = Hasher().add(*Program).add(Project).finish();
  Digests.emplace(Entries, Hasher().add(Base).add("digests").finish());
  States.emplace(S.FileSystem(), *Digests);
  Facts.emplace(Entries, *Program, *States);
  Preambles.emplace(CacheDirectory(S.CachePath, "preambles"), *Program,
                    *States);
}

std::unique_ptr<StampedFiles> RunCache::searches(const Relevance &Words) const {
  if (!Facts)
    return nullptr;
  Hasher Key;
  Key.add(Base).add("searches").add(Words.words()).add(Words.parts());
  Key.add(uint64_t(Words.areGiven()));
  for (uint64_t Limit : {L.SearchedBytes, L.FileBytes, uint64_t(L.BinaryProbe),
                         uint64_t(L.IncludesPerFile)})
    Key.add(Limit);
  return std::make_unique<StampedFiles>(Entries, Key.finish());
}

void RunCache::finish() {
  if (Digests)
    Digests->save();
  Entries.prune(L.CacheBytes);
  if (Preambles)
    Preambles->prune(L.PreambleBytes);
}

} // namespace model_tidy
