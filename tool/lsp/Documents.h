// The texts that are open in the editor, and a file system in which they
// stand in front of what is on disk.
#pragma once

#include "lsp/Position.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace model_tidy::lsp {

/// A cell of a notebook is a document of its own for the client.
struct Cell {
  std::string Uri;
  int64_t Version = 0;
  bool IsPython = false; // else it only counts
  std::string Text;
};

struct Document {
  std::string Uri;  // as the client writes it
  std::string Path; // absolute
  int64_t Version = 0;
  /// Grows with every change of any document: what a run was made of.
  uint64_t Revision = 0;
  std::shared_ptr<const std::string> Text; // of a notebook: its file
  bool HasCells = false;                   // opened as a notebook
  std::vector<Cell> Cells = {};
};

/// Makes the changes of a didChange in their order. What is no change is left
/// out, and \p Problem says so.
std::string changedText(std::string Text, const llvm::json::Array &Changes,
                        Encoding Units, std::string &Problem);

using OpenTexts = std::map<std::string, std::shared_ptr<const std::string>>;

/// Thread-safe.
class Documents {
public:
  static constexpr size_t MostBytes = 64 << 20; // of one text

  void open(Document D);
  void close(llvm::StringRef Path);
  std::optional<Document> find(llvm::StringRef Path) const;
  std::vector<Document> all() const;
  OpenTexts texts() const;

  /// Where the client's \p Uri leads: a file, or a cell of an open notebook.
  /// The path is empty for what is neither.
  struct Target {
    std::string Path;
    std::optional<unsigned> Cell;
  };
  Target target(llvm::StringRef Uri) const;

  /// As changedText() for the document at \p Path. False if it is not open.
  bool change(llvm::StringRef Path, int64_t Version,
              const llvm::json::Array &Changes, Encoding Units,
              std::string &Problem);

private:
  mutable std::mutex Mutex;
  std::map<std::string, Document> ByPath;
  uint64_t LastRevision = 0;
};

/// The disk with \p Open in front of it, working in \p Directory.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
overlay(OpenTexts Open, llvm::StringRef Directory);

} // namespace model_tidy::lsp
