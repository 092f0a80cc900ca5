// Reads files once and finds lines in them by binary search in a table of line
// starts. An entry is complete before anyone else sees it and never changes
// afterwards, so only looking it up needs the lock.

#include "facts/Sources.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include <algorithm>
#include <limits>

namespace model_tidy {

namespace {

constexpr llvm::StringLiteral ByteOrderMark = "\xEF\xBB\xBF";

/// Null if \p Path cannot be read, or is so large that our offsets cannot name
/// all of its bytes; no source text is.
std::unique_ptr<llvm::MemoryBuffer> readFile(llvm::vfs::FileSystem &FS,
                                             llvm::StringRef Path) {
  auto File = FS.openFileForRead(Path);
  if (!File)
    return nullptr;
  auto Status = (*File)->status();
  if (!Status || Status->getSize() > std::numeric_limits<uint32_t>::max())
    return nullptr;
  // Volatile, for a mapped file changes under us when its owner saves it.
  auto Buffer = (*File)->getBuffer(Path, Status->getSize(),
                                   /*RequiresNullTerminator=*/false,
                                   /*IsVolatile=*/true);
  return Buffer ? std::move(*Buffer) : nullptr;
}

/// Lines end where Clang, Python and the language server protocol end them:
/// after "\n", "\r\n" and "\r". A byte order mark is not part of line 1.
std::vector<uint32_t> findLineStarts(llvm::StringRef Text) {
  std::vector<uint32_t> Starts;
  Starts.push_back(Text.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0);
  for (uint32_t I = Starts.front(), Size = Text.size(); I < Size; ++I) {
    bool InsidePair = Text[I] == '\r' && I + 1 < Size && Text[I + 1] == '\n';
    if (Text[I] == '\n' || (Text[I] == '\r' && !InsidePair))
      Starts.push_back(I + 1);
  }
  return Starts;
}

/// Whether each byte is a character, found out without a branch for each.
bool isPlain(llvm::StringRef Text) {
  unsigned char All = 0;
  for (char C : Text)
    All |= static_cast<unsigned char>(C);
  return All < 0x80;
}

/// How many bytes the first character of \p Text has.
size_t characterLength(llvm::StringRef Text) {
  const llvm::UTF8 *Begin = Text.bytes_begin();
  if (!llvm::isLegalUTF8Sequence(Begin, Text.bytes_end()))
    return 1;
  return llvm::getNumBytesForUTF8(*Begin);
}

} // namespace

Sources::Sources(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS)
    : FS(std::move(FS)) {}

const Sources::Entry &Sources::entry(llvm::StringRef Path) {
  std::lock_guard<std::mutex> Lock(Mutex);
  std::unique_ptr<Entry> &Known = Entries[Path];
  if (!Known) {
    auto Buffer = readFile(*FS, Path);
    if (!Buffer)
      Buffer = llvm::MemoryBuffer::getMemBuffer("");
    llvm::StringRef File = Buffer->getBuffer();
    Known = std::make_unique<Entry>();
    Known->Buffer = std::move(Buffer);
    llvm::StringRef Text = File;
    if (isNotebook(Path)) {
      if (llvm::Expected<Notebook> Read = Notebook::read(File))
        Known->Cells = std::move(*Read);
      else // the run has reported it, too
        llvm::consumeError(Read.takeError());
    }
    if (Known->Cells) {
      Text = Known->Cells->text();
      Known->OfFile = Lines{File, findLineStarts(File)};
    }
    Known->OfText = Lines{Text, findLineStarts(Text)};
  }
  return *Known;
}

llvm::StringRef Sources::text(llvm::StringRef Path) {
  return entry(Path).OfText.Text;
}

llvm::StringRef Sources::bytes(llvm::StringRef Path) {
  return entry(Path).Buffer->getBuffer();
}

const Notebook *Sources::notebook(llvm::StringRef Path) {
  const Entry &E = entry(Path);
  return E.Cells ? &*E.Cells : nullptr;
}

llvm::StringRef Sources::slice(llvm::StringRef Path, uint32_t Begin,
                               uint32_t End) {
  return text(Path).slice(Begin, End);
}

LineColumn Sources::position(const Lines &In, uint32_t Offset) {
  llvm::StringRef Text = In.Text;
  Offset = std::clamp<uint32_t>(Offset, In.Starts.front(), Text.size());
  auto Next = llvm::upper_bound(In.Starts, Offset);
  uint32_t Line = Next - In.Starts.begin(), Column = 1;
  for (size_t At = Next[-1]; At < Offset;) {
    // A notebook may be one line of megabytes.
    llvm::StringRef Ahead = Text.slice(At, Offset).take_front(256);
    if (isPlain(Ahead)) {
      At += Ahead.size();
      Column += Ahead.size();
      continue;
    }
    for (size_t End = At + Ahead.size(); At < End;) {
      At += characterLength(Text.drop_front(At));
      if (At <= Offset) // otherwise it lies inside of this character
        ++Column;
    }
  }
  return {Line, Column};
}

LineColumn Sources::position(llvm::StringRef Path, uint32_t Offset) {
  return position(entry(Path).OfText, Offset);
}

std::optional<CellPlace> Sources::cellPlace(llvm::StringRef Path,
                                            uint32_t Offset) {
  const Entry &E = entry(Path);
  const NotebookCell *Cell = E.Cells ? E.Cells->cellAt(Offset) : nullptr;
  if (!Cell)
    return std::nullopt;
  LineColumn At = position(E.OfText, Offset);
  At.Line -= position(E.OfText, Cell->Begin).Line - 1;
  return CellPlace{Cell->Number, At};
}

std::string Sources::lineName(llvm::StringRef Path, uint32_t Offset) {
  if (std::optional<CellPlace> In = cellPlace(Path, Offset))
    return "cell " + std::to_string(In->Cell) + ", line " +
           std::to_string(In->At.Line);
  return "line " + std::to_string(position(Path, Offset).Line);
}

LineColumn Sources::positionInFile(llvm::StringRef Path, uint32_t Offset,
                                   bool IsEnd) {
  const Entry &E = entry(Path);
  if (E.Cells)
    Offset = IsEnd ? E.Cells->endInFile(Offset) : E.Cells->beginInFile(Offset);
  return position(E.ofFile(), Offset);
}

LineColumn Sources::positionOfByte(llvm::StringRef Path, uint32_t Offset) {
  return position(entry(Path).ofFile(), Offset);
}

llvm::StringRef Sources::lineAround(llvm::StringRef Path, uint32_t Offset,
                                    uint32_t Most) {
  const auto &[Whole, Starts] = entry(Path).OfText;
  llvm::StringRef Text = Whole;
  Offset = std::min<uint32_t>(Offset, Text.size());
  auto Next = llvm::upper_bound(Starts, Offset);
  uint32_t Start = Next == Starts.begin() ? 0 : Next[-1];
  uint32_t Begin = std::max(Start, Offset - std::min(Offset, Most));
  return Text.substr(Begin, Offset - Begin + Most).take_until([](char C) {
    return C == '\n' || C == '\r';
  });
}

llvm::StringRef Sources::line(llvm::StringRef Path, uint32_t Line) {
  const auto &[Whole, Starts] = entry(Path).OfText;
  if (Line == 0 || Line > Starts.size())
    return {};
  uint32_t Begin = Starts[Line - 1];
  uint32_t End = Line < Starts.size() ? Starts[Line] : Whole.size();
  return llvm::StringRef(Whole).slice(Begin, End).rtrim("\r\n");
}

} // namespace model_tidy
