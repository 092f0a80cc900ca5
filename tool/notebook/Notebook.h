// Jupyter notebooks: the Python of their code cells as one text, with the way
// back to where each byte of it stands in the file.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace model_tidy {

/// A code cell is the bytes [Begin, End) of the text. The last of them, an
/// empty line, was put there by us, and so was the line break before it unless
/// EndsLine.
struct NotebookCell {
  uint32_t Number = 0; // among all cells of the file, from 1
  uint32_t Begin = 0, End = 0;
  bool EndsLine = false;
  bool IsMagic = false;   // begins with "%%", before which nothing may stand
  bool IsBroken = false;  // ends within brackets or a string: it cannot run
  std::string NextString; // what stands between two lines; empty if they are
                          // all in one string
};

class Notebook {
public:
  /// Of a notebook that holds another language the cells are left out. Fails
  /// on what is no JSON or no notebook.
  static llvm::Expected<Notebook> read(llvm::StringRef Bytes);

  /// The code cells as they are written, one after the other.
  llvm::StringRef text() const { return Text; }
  /// The same, byte for byte, with blanks for what is no Python.
  llvm::StringRef code() const { return Code; }
  llvm::ArrayRef<NotebookCell> cells() const { return Cells; }

  /// The cell that the byte \p Offset of the text belongs to; the last one for
  /// its end. Null if there is none.
  const NotebookCell *cellAt(uint32_t Offset) const;

  /// Where that byte is spelled in the file.
  uint32_t beginInFile(uint32_t Offset) const;
  /// Where that is spelled which stands before \p Offset, for ends of ranges.
  uint32_t endInFile(uint32_t Offset) const;

  struct Edit {
    uint32_t Offset = 0, Length = 0; // in the file
    std::string Text;
  };
  /// Replaces \p Length bytes of the text; nothing if that is more than a part
  /// of one cell, or would break it.
  std::optional<Edit> edit(uint32_t Offset, uint32_t Length,
                           llvm::StringRef New) const;

private:
  friend class NotebookReader;
  struct Origin { // bytes of the file
    uint32_t Begin = 0, End = 0;
  };
  std::string Text, Code;
  std::vector<Origin> Origins; // of each byte of Text
  std::vector<NotebookCell> Cells;
};

/// By its name.
bool isNotebook(llvm::StringRef Path);

} // namespace model_tidy
