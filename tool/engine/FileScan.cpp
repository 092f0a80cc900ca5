// Asking for a file's status costs a tenth of reading it, so that a run over a
// tree that is known reads nothing but what is shown.
#include "engine/FileScan.h"
#include "cache/Bytes.h"
#include "container/Container.h"
#include "engine/FileKind.h"
#include "engine/Includes.h"
#include "notebook/Notebook.h"

namespace model_tidy {

/// A pickle, or an archive, that is only called a source.
static bool mayBeModel(llvm::StringRef Text) {
  return Text.starts_with("PK\3\4") || Text.starts_with("\x1f\x8b") ||
         Text.starts_with("\x93NUMPY") ||
         beginsLikePickle(Text, ContainerLimits());
}

static FileScan unread(std::error_code Error) {
  FileScan Result;
  Result.Obstacle = "cannot be read: " + Error.message();
  return Result;
}

FileScan FileScanner::scanText(llvm::StringRef Text,
                               bool IsPreprocessed) const {
  FileScan Result;
  if (Text.take_front(L.BinaryProbe).contains('\0')) {
    Result.Obstacle = "a binary file, and no model that is known; "
                      "exclude it, or save it as UTF-8";
    return Result;
  }
  Result.Words = IsPreprocessed ? Words.wordsIn(Text, &Result.HasTexts)
                                : Words.wordsInPython(Text, &Result.HasTexts);
  Result.Macros = Words.wordsInMacros(
      Result.Words.any() && IsPreprocessed ? Text : llvm::StringRef());
  if (Text.size() > L.FileBytes && (Result.Words.any() || Result.HasTexts))
    Result.Obstacle = "larger than " + std::to_string(L.FileBytes) + " bytes";
  if (!IsPreprocessed)
    return Result;
  for (const Include &I : scanIncludes(Text, L.IncludesPerFile))
    Result.Includes.push_back({I.Spelling.str(), I.IsQuoted});
  return Result;
}

/// Outputs of any size are no code, and in the file a line break is an "n" in
/// front of the next word.
FileScan FileScanner::scanNotebook(llvm::StringRef File) const {
  llvm::Expected<Notebook> Cells = Notebook::read(File);
  if (Cells)
    return scanText(Cells->text(), /*IsPreprocessed=*/false);
  FileScan Result;
  Result.Obstacle = llvm::toString(Cells.takeError());
  return Result;
}

FileScan FileScanner::scan(llvm::StringRef Path) const {
  if (Known)
    if (llvm::ErrorOr<llvm::vfs::Status> Now = FS->status(Path))
      if (std::optional<llvm::StringRef> Noted = Known->find(Path, *Now))
        if (std::optional<FileScan> Scan = decode(*Noted))
          return std::move(*Scan);
  auto File = FS->openFileForRead(Path);
  if (!File)
    return unread(File.getError());
  llvm::ErrorOr<llvm::vfs::Status> Status = (*File)->status();
  if (!Status)
    return unread(Status.getError());
  if (Status->getSize() > L.SearchedBytes)
    return unread(std::make_error_code(std::errc::file_too_large));
  // Volatile, for a mapped file that someone shortens now would end us.
  auto Buffer = (*File)->getBuffer(Path, Status->getSize(),
                                   /*RequiresNullTerminator=*/false,
                                   /*IsVolatile=*/true);
  if (!Buffer)
    return unread(Buffer.getError());
  llvm::StringRef Read = (*Buffer)->getBuffer();
  FileScan Result = isNotebook(Path)
                        ? scanNotebook(Read)
                        : scanText(Read, fileKind(Path) != FileKind::Python);
  Result.MayBeModel = mayBeModel(Read);
  if (Known)
    Known->note(Path, *Status, encode(Result));
  return Result;
}

/// The bits that are set, each as its distance from the one before.
static void write(ByteWriter &Writer, const llvm::BitVector &Bits) {
  Writer.number(Bits.count());
  unsigned Next = 0;
  for (unsigned I : Bits.set_bits()) {
    Writer.number(I - Next);
    Next = I + 1;
  }
}

static llvm::BitVector readBits(ByteReader &Reader, size_t Size) {
  llvm::BitVector Bits(Size);
  uint64_t Next = 0;
  for (size_t Left = Reader.count(); Left && !Reader.hasFailed(); --Left) {
    uint64_t Distance = Reader.number();
    if (Distance >= Size - Next) {
      Reader.fail();
      break;
    }
    Next += Distance;
    Bits.set(Next++);
  }
  return Bits;
}

std::string FileScanner::encode(const FileScan &Scan) const {
  ByteWriter Writer;
  Writer.text(Scan.Obstacle);
  Writer.number(!Scan.Words.empty()); // else it was not searched
  write(Writer, Scan.Words);
  write(Writer, Scan.Macros);
  Writer.number(Scan.HasTexts);
  Writer.number(Scan.MayBeModel);
  Writer.number(Scan.Includes.size());
  for (const WrittenInclude &I : Scan.Includes) {
    Writer.number(I.IsQuoted);
    Writer.text(I.Spelling);
  }
  return Writer.take();
}

std::optional<FileScan> FileScanner::decode(llvm::StringRef Bytes) const {
  ByteReader Reader(Bytes);
  FileScan Scan;
  Scan.Obstacle = Reader.text().str();
  size_t Size = Reader.number() ? Words.words().size() : 0;
  Scan.Words = readBits(Reader, Size);
  Scan.Macros = readBits(Reader, Size);
  Scan.HasTexts = Reader.number() != 0;
  Scan.MayBeModel = Reader.number() != 0;
  for (size_t Left = Reader.count(); Left && !Reader.hasFailed(); --Left) {
    bool IsQuoted = Reader.number() != 0;
    Scan.Includes.push_back({Reader.text().str(), IsQuoted});
  }
  if (!Reader.isDone() || Scan.Includes.size() > L.IncludesPerFile)
    return std::nullopt;
  return Scan;
}

} // namespace model_tidy
