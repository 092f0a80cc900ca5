// Everything is measured twice: in bytes of the source line, which is what
// places and edits know, and in columns of the screen, which differ by tabs,
// wide characters and what has to be escaped. View translates.

#include "report/Excerpt.h"
#include "report/Printable.h"

namespace model_tidy {
namespace {

constexpr unsigned MaxWidth = 120;       // columns of source shown
constexpr unsigned BeforeCaret = 40;     // of these, left of the caret
constexpr size_t MaxMeasured = 4096;     // bytes looked at on each side
constexpr llvm::StringLiteral Cut = "…"; // one column

/// A source line and the part of it that is shown, all in byte offsets of the
/// file.
struct View {
  size_t LineBegin = 0;
  size_t LineEnd = 0; // without the line break
  size_t First = 0;
  size_t Last = 0;
  ShownLine Shown;

  bool shows(size_t Offset) const { return First <= Offset && Offset <= Last; }
  unsigned before() const { return First > LineBegin ? 1 : 0; }
  unsigned columnOf(size_t Offset) const {
    if (Offset < First)
      return 0;
    return before() + Shown.Columns[std::min(Offset, Last) - First];
  }
};

/// \p At or, if it lies inside a character, where that starts. A character has
/// three more bytes at most, however many bytes of that kind a file may have.
size_t characterStart(llvm::StringRef Bytes, size_t At, size_t LowerBound) {
  LowerBound = std::max(LowerBound + 3, At) - 3;
  while (At > LowerBound && At < Bytes.size() && (Bytes[At] & 0xC0) == 0x80)
    --At;
  return At;
}

/// Leaves of what is shown the MaxWidth columns around \p Caret.
void narrow(View &V, llvm::StringRef File, size_t Caret) {
  const std::vector<unsigned> &Columns = V.Shown.Columns;
  unsigned At = Columns[Caret - V.First];
  unsigned Left = At > BeforeCaret ? At - BeforeCaret : 0;
  Left = std::min(Left, V.Shown.width() - MaxWidth);
  auto Lower = std::lower_bound(Columns.begin(), Columns.end(), Left);
  auto Upper = std::upper_bound(Lower, Columns.end(), Left + MaxWidth) - 1;
  size_t First = V.First + (Lower - Columns.begin());
  size_t Last = V.First + (Upper - Columns.begin());
  V.First = characterStart(File, First, V.First);
  V.Last = characterStart(File, Last, V.First);
  V.Shown = show(File.slice(V.First, V.Last));
}

View viewOf(llvm::StringRef File, llvm::StringRef Line, size_t Caret) {
  View V;
  V.LineBegin = Line.data() - File.data();
  V.LineEnd = V.LineBegin + Line.size();
  Caret = std::clamp(Caret, V.LineBegin, V.LineEnd);

  V.First = V.LineBegin;
  if (Caret - V.LineBegin > MaxMeasured)
    V.First = characterStart(File, Caret - MaxMeasured, V.LineBegin);
  V.Last = V.LineEnd;
  if (V.LineEnd - Caret > MaxMeasured)
    V.Last = characterStart(File, Caret + MaxMeasured, Caret);
  V.Shown = show(File.slice(V.First, V.Last));
  if (V.Shown.width() > MaxWidth)
    narrow(V, File, Caret);
  return V;
}

std::string markers(const View &V, const Place &Where,
                    const std::vector<Edit> &Edits) {
  std::string Line;
  auto Mark = [&](size_t Begin, size_t End) {
    unsigned From = V.columnOf(Begin), To = V.columnOf(End);
    if (From < To && Line.size() < To)
      Line.resize(To, ' ');
    for (unsigned Column = From; Column < To; ++Column)
      Line[Column] = '~';
  };
  Mark(Where.Begin, Where.End);
  for (const Edit &E : Edits)
    if (E.Path == Where.Path && V.shows(E.Offset))
      Mark(E.Offset, size_t(E.Offset) + E.Length);

  unsigned Caret = V.columnOf(Where.Begin);
  if (Line.size() <= Caret)
    Line.resize(Caret + 1, ' ');
  Line[Caret] = '^';
  return Line;
}

/// As Clang: each insertion starts at its column, or one space after the one
/// before it; text with line breaks is left out.
std::string insertions(const View &V, const Place &Where,
                       const std::vector<Edit> &Edits) {
  std::string Line;
  unsigned Column = 0; // Line may have more bytes than columns
  for (const Edit &E : Edits) {
    if (E.Path != Where.Path || !V.shows(E.Offset) || E.Text.empty() ||
        llvm::StringRef(E.Text).find_first_of("\r\n") != llvm::StringRef::npos)
      continue;
    unsigned Start = V.columnOf(E.Offset);
    if (Column > 0)
      Start = std::max(Start, Column + 1);
    Line.append(Start - Column, ' ');
    ShownLine Inserted = show(E.Text);
    Line += Inserted.Text;
    Column = Start + Inserted.width();
  }
  return Line;
}

void writeGreen(unsigned Number, llvm::StringRef Line, bool Bold,
                llvm::raw_ostream &OS) {
  OS << blankGutter(Number);
  OS.changeColor(llvm::raw_ostream::GREEN, Bold) << Line;
  OS.resetColor() << '\n';
}

} // namespace

std::string numberedGutter(unsigned Number) {
  std::string Digits = std::to_string(Number);
  return std::string(Digits.size() < 4 ? 5 - Digits.size() : 1, ' ') + Digits +
         " | ";
}

std::string blankGutter(unsigned Number) {
  return std::string(numberedGutter(Number).size() - 2, ' ') + "| ";
}

void writeExcerpt(const Place &Where, const std::vector<Edit> &Edits,
                  Sources &Text, llvm::raw_ostream &OS) {
  llvm::StringRef File = Text.text(Where.Path);
  if (File.empty() || Where.Begin > File.size())
    return;
  unsigned Number = Text.position(Where.Path, Where.Begin).Line;
  View V = viewOf(File, Text.line(Where.Path, Number), Where.Begin);
  if (std::optional<CellPlace> In = Text.cellPlace(Where.Path, Where.Begin))
    Number = In->At.Line;
  OS << numberedGutter(Number) << (V.before() ? Cut : "") << V.Shown.Text
     << (V.Last < V.LineEnd ? Cut : "") << '\n';
  writeGreen(Number, markers(V, Where, Edits), true, OS);
  std::string Inserted = insertions(V, Where, Edits);
  if (!Inserted.empty())
    writeGreen(Number, Inserted, false, OS);
}

} // namespace model_tidy
