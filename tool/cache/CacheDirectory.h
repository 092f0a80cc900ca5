// Files that only save time, in a directory of the user's: whoever asks gets
// back what was written under this key, whole, or nothing. Many runs may share
// it, may be killed in the middle of a write, and may find it full, read-only
// or damaged; none of that is an error. What lies in it was not necessarily
// written by us, so that readers check what they take out of it.
#pragma once

#include "cache/Digest.h"
#include <optional>
#include <string>

namespace model_tidy {

/// $MODEL_TIDY_CACHE_DIR, or model-tidy in the user's directory for caches
/// ($XDG_CACHE_HOME, ~/.cache). Empty without a home.
std::string defaultCachePath();

/// Removes all that any CacheDirectory keeps below \p Root, and \p Root if
/// nothing else lies in it. Returns the bytes that were freed.
uint64_t cleanCache(llvm::StringRef Root);

/// The entries of one kind: "facts", "preambles", … Its calls are thread-safe,
/// and it never asks for a signal handler, as llvm::sys::fs::TempFile does:
/// that would replace those that keep a crash of Clang's from ending the run.
class CacheDirectory {
public:
  /// Keeps nothing and finds nothing.
  CacheDirectory() = default;
  /// Makes the directory, for the user alone, and never uses one that somebody
  /// else made or may write to. An empty \p Root is no directory.
  CacheDirectory(llvm::StringRef Root, llvm::StringRef Kind);

  bool isUsable() const { return !Path.empty(); }

  /// The directory that holds those of all kinds; absolute.
  llvm::StringRef root() const;

  /// What was written under \p Key; nothing if there is nothing, or if it is
  /// cut off or damaged.
  std::optional<std::string> read(const Digest &Key) const;

  /// False if it could not be written, which is nobody's concern.
  bool write(const Digest &Key, llvm::StringRef Bytes) const;

  /// For entries that somebody else has to read or write by name, such as a
  /// precompiled header: where the entry \p Key is or will be. Nobody checks
  /// its contents.
  std::string pathOf(const Digest &Key) const;
  /// A fresh name beside the entries for a file that becomes one; empty if
  /// there can be none.
  std::string temporary(const Digest &Key) const;
  /// Makes the finished file \p Temporary the entry \p Key at one blow. False,
  /// and no file is left behind, if that does not work.
  bool adopt(llvm::StringRef Temporary, const Digest &Key) const;
  /// Keeps prune() from taking the entry \p Key for an old one.
  void touch(const Digest &Key) const;

  /// Removes what was not used for a month, and then the least recently used
  /// until \p MaxBytes are left. Looks at the directory once in a while only,
  /// unless \p Now.
  void prune(uint64_t MaxBytes, bool Now = false) const;

private:
  std::string Path;
};

} // namespace model_tidy
