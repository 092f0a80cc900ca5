// What was found out about files, for as long as their size, time and identity
// stay the same: the way git trusts its index. A file that was changed only
// just before it was looked at may change again without a new time, so nothing
// is noted about it.
#pragma once

#include "cache/CacheDirectory.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <mutex>
#include <optional>

namespace model_tidy {

/// A table in the cache. Thread-safe.
class StampedFiles {
public:
  /// \p Directory must outlive the table; \p Key says what is noted in it.
  StampedFiles(const CacheDirectory &Directory, const Digest &Key);

  /// What was noted about \p Path; nothing if it was not then as \p Now says.
  /// Valid as long as the table.
  std::optional<llvm::StringRef> find(llvm::StringRef Path,
                                      const llvm::vfs::Status &Now);

  /// \p Then was asked before the file was read.
  void note(llvm::StringRef Path, const llvm::vfs::Status &Then,
            llvm::StringRef What);

  /// Writes the table, if there is anything new in it.
  void save();

private:
  struct Stamp {
    uint64_t Size, Time, Device, Inode;
    bool operator==(const Stamp &) const = default;
  };
  struct Entry {
    Stamp When;
    llvm::StringRef What;
    bool IsUsed = false;
  };
  static Stamp stampOf(const llvm::vfs::Status &S);
  void load();

  const CacheDirectory &Directory;
  Digest Key;
  uint64_t TrustedUntil; // nanoseconds; files changed later are not
  std::string Loaded;
  llvm::BumpPtrAllocator Added;
  llvm::StringMap<Entry> Entries;
  bool IsChanged = false;
  std::mutex Mutex;
};

} // namespace model_tidy
