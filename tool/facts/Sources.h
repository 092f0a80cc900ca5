// The text behind the places: reads each file once, keeps it, and answers
// which line and column an offset has. Every room that shows or cuts source
// text asks here, so that one run sees one version of every file.
#pragma once

#include "notebook/Notebook.h"
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

/// A place in a cell of a notebook.
struct CellPlace {
  uint32_t Cell = 0; // from 1
  LineColumn At;     // within it
};

/// The text of a notebook is that of its code cells, one after the other, and
/// every offset and every line is one of that text, as if it were a module; a
/// file that is no notebook is its own text. Only what leaves the program
/// speaks of the file: see the functions for that below.
class Sources {
public:
  explicit Sources(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

  /// The whole file; empty if it cannot be read (the run has reported that).
  /// The reference stays valid as long as this object. Thread-safe.
  llvm::StringRef text(llvm::StringRef Path);
  /// The bytes [Begin, End), clamped to the file.
  llvm::StringRef slice(llvm::StringRef Path, uint32_t Begin, uint32_t End);
  LineColumn position(llvm::StringRef Path, uint32_t Offset);
  /// Of the line that \p Offset lies in, no more than \p Most bytes before and
  /// behind it.
  llvm::StringRef lineAround(llvm::StringRef Path, uint32_t Offset,
                             uint32_t Most);
  /// Line \p Line (from 1) without its line break; empty past the end.
  llvm::StringRef line(llvm::StringRef Path, uint32_t Line);

  /// The file as it is stored.
  llvm::StringRef bytes(llvm::StringRef Path);
  /// Null for what is no notebook.
  const Notebook *notebook(llvm::StringRef Path);
  /// Nothing outside of notebooks.
  std::optional<CellPlace> cellPlace(llvm::StringRef Path, uint32_t Offset);
  /// "line 3" or "cell 2, line 3"
  std::string lineName(llvm::StringRef Path, uint32_t Offset);
  /// Where the byte at \p Offset of the text stands in the file, or with
  /// \p IsEnd where the one before it ends.
  LineColumn positionInFile(llvm::StringRef Path, uint32_t Offset, bool IsEnd);
  /// The same for an offset of the file.
  LineColumn positionOfByte(llvm::StringRef Path, uint32_t Offset);

private:
  struct Lines {
    llvm::StringRef Text;
    std::vector<uint32_t> Starts;
  };
  struct Entry {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    std::optional<Notebook> Cells;
    Lines OfText;
    std::optional<Lines> OfFile; // where it is not the text
    const Lines &ofFile() const { return OfFile ? *OfFile : OfText; }
  };
  static LineColumn position(const Lines &In, uint32_t Offset);
  const Entry &entry(llvm::StringRef Path);

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  llvm::StringMap<std::unique_ptr<Entry>> Entries;
  std::mutex Mutex;
};

} // namespace model_tidy
