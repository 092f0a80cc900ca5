// Preambles that earlier runs have made, on disk. An entry is found like facts
// are (see FactsCache.h): it is what Clang would make of the headers now.
#pragma once

#include "cache/CacheDirectory.h"
#include "engine/ParseRecord.h"
#include "frontend/cpp/Preamble.h"

namespace model_tidy {

/// A preamble, and what was asked while it was made.
struct KeptPreamble {
  cpp::Preamble Content;
  std::string Questions; // may be empty without a cache
};

/// Thread-safe.
class PreambleCache {
public:
  /// \p Program is what buildId() says; \p States must outlive the cache.
  PreambleCache(CacheDirectory Directory, const Digest &Program,
                FileStates &States)
      : Directory(std::move(Directory)), Program(Program), States(States) {}

  Digest subjectOf(llvm::StringRef Flags,
                   llvm::ArrayRef<std::string> Headers) const;

  std::optional<KeptPreamble> find(const Digest &Subject,
                                   const HeaderTest &Test);

  /// Also writes down in \p P what was asked.
  void keep(const Digest &Subject, KeptPreamble &P, const ParseRecord &Record);

  /// While it lives, no other process makes the preamble \p Subject.
  class Lock {
  public:
    Lock(const CacheDirectory &Directory, const Digest &Subject,
         unsigned Seconds);
    ~Lock();
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;

    /// True if another process has had it for all the time we waited.
    bool isTaken() const { return Taken; }

  private:
    int Descriptor = -1;
    bool Taken = false;
  };

  const CacheDirectory &directory() const { return Directory; }
  void prune(uint64_t MaxBytes) const { Directory.prune(MaxBytes); }

private:
  CacheDirectory Directory;
  Digest Program;
  FileStates &States;
};

} // namespace model_tidy
