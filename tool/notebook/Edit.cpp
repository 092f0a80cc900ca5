// What is written into a notebook is written as Jupyter does it: escaped, and
// a line in each string of the list.
#include "notebook/Notebook.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

static void writeEscaped(char C, std::string &To) {
  switch (C) {
  case '"':
  case '\\':
    To += '\\';
    To += C;
    return;
  case '\n':
    To += "\\n";
    return;
  case '\r':
    To += "\\r";
    return;
  case '\t':
    To += "\\t";
    return;
  default:
    if (static_cast<unsigned char>(C) < 0x20)
      To += "\\u00" + llvm::utohexstr(C, /*LowerCase=*/true, 2);
    else
      To += C;
  }
}

std::optional<Notebook::Edit> Notebook::edit(uint32_t Offset, uint32_t Length,
                                             llvm::StringRef New) const {
  const NotebookCell *Cell = cellAt(Offset);
  if (!Cell)
    return std::nullopt;
  uint32_t Own = Cell->End - (Cell->EndsLine ? 1 : 2); // end of what is theirs
  if (Length ? Offset + Length > Own : Offset >= Cell->End)
    return std::nullopt;
  if (Cell->IsMagic && Offset == Cell->Begin)
    return std::nullopt;
  Edit E;
  std::string Line = New.str();
  bool IsBehind = !Length && Offset > Own;
  if (IsBehind) { // the last line has no break of its own
    Line = "\n" + Line;
    if (llvm::StringRef(Line).ends_with("\n"))
      Line.pop_back();
  }
  bool AtEnd = Offset + Length >= Own;
  E.Offset = !Length && AtEnd ? endInFile(Own) : beginInFile(Offset);
  E.Length = Length ? endInFile(Offset + Length) - E.Offset : 0;
  for (size_t I = 0; I < Line.size(); ++I) {
    writeEscaped(Line[I], E.Text);
    bool IsLast = AtEnd && I + 1 == Line.size();
    if (Line[I] == '\n' && !IsLast && !Cell->NextString.empty())
      E.Text += "\"" + Cell->NextString + "\"";
  }
  return E;
}

} // namespace model_tidy
