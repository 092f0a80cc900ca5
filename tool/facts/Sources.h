// The text behind the places: reads each file once, keeps it, and answers
// which line and column an offset has. Every room that shows or cuts source
// text asks here, so that one run sees one version of every file.
#pragma once

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <memory>
#include <mutex>
#include <vector>

namespace model_tidy {

/// Counted from 1; the column counts characters (Unicode scalar values; a
/// byte that is not UTF-8 counts as one).
struct LineColumn {
  uint32_t Line = 0;
  uint32_t Column = 0;
};

class Sources {
public:
  explicit Sources(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

  /// The whole file; empty if it cannot be read (the run has reported that).
  /// The reference stays valid as long as this object. Thread-safe.
  llvm::StringRef text(llvm::StringRef Path);
  /// The bytes [Begin, End), clamped to the file.
  llvm::StringRef slice(llvm::StringRef Path, uint32_t Begin, uint32_t End);
  LineColumn position(llvm::StringRef Path, uint32_t Offset);
  /// Line \p Line (from 1) without its line break; empty past the end.
  llvm::StringRef line(llvm::StringRef Path, uint32_t Line);

private:
  struct Entry {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    std::vector<uint32_t> LineStarts;
  };
  const Entry &entry(llvm::StringRef Path);

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  llvm::StringMap<std::unique_ptr<Entry>> Entries;
  std::mutex Mutex;
};

} // namespace model_tidy
