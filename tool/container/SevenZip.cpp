// 7z through libarchive: its headers are compressed themselves, and a reader
// of our own would be no safer. A malicious model was first seen in one
// (nullifAI), because scanners did not open it.
#include "container/Formats.h"
#include <archive.h>
#include <archive_entry.h>

using namespace model_tidy;

namespace {

class SevenZipReader {
public:
  SevenZipReader(Session &S, const Piece &P)
      : S(S), P(P), Archive(archive_read_new()) {}
  ~SevenZipReader() { archive_read_free(Archive); }

  void read() {
    S.member(MemberKind::Container, P, "7z");
    if (!Archive || archive_read_support_format_7zip(Archive) != ARCHIVE_OK ||
        archive_read_open_memory(Archive, P.Bytes.data(), P.Bytes.size()) !=
            ARCHIVE_OK)
      return failed();
    archive_entry *Entry = nullptr;
    int Result;
    while ((Result = archive_read_next_header(Archive, &Entry)) == ARCHIVE_OK ||
           Result == ARCHIVE_WARN)
      if (!S.mayGoOn(P) || !readEntry(Entry))
        return;
    if (Result != ARCHIVE_EOF)
      failed();
  }

private:
  void failed() {
    const char *Reason = Archive ? archive_error_string(Archive) : nullptr;
    S.oddity(OddityKind::Unreadable, P, 0,
             "the 7z archive cannot be read: " +
                 inQuotes(Reason ? Reason : "no reason given"));
  }

  bool readEntry(archive_entry *Entry) {
    const char *Text = archive_entry_pathname_utf8(Entry);
    std::string Name = Text ? Text : "<unnamed>";
    checkName(S, P, 0, Name);
    if (archive_entry_filetype(Entry) == AE_IFDIR)
      return true;
    Piece Inside = P.made(Name, 0, {});
    Inside.Format = "7z";
    if (archive_entry_is_encrypted(Entry)) {
      S.oddity(OddityKind::Unreadable, Inside, 0, "encrypted");
      return true;
    }
    ScratchBytes Out(S.Limits.MemoryBytes);
    bool IsGood = fill(Out, Inside, S.Limits.ProbeBytes);
    uint64_t Size = archive_entry_size_is_set(Entry)
                        ? std::max<int64_t>(archive_entry_size(Entry), 0)
                        : UINT64_MAX;
    bool IsWorthIt = IsGood && Out.size() >= S.Limits.ProbeBytes &&
                     isWorthExpanding(Out.bytes(), Size, S.Limits);
    if (IsWorthIt)
      IsGood = fill(Out, Inside, UINT64_MAX);
    Inside.Bytes = Out.bytes();
    Inside.Size = Size == UINT64_MAX ? Inside.Bytes.size() : Size;
    S.open(Inside);
    return IsGood;
  }

  /// False if reading has to end here.
  bool fill(ScratchBytes &Out, const Piece &Inside, uint64_t Wanted) {
    while (Out.size() < Wanted) {
      const void *Block = nullptr;
      size_t Size = 0;
      la_int64_t Offset = 0;
      int Result = archive_read_data_block(Archive, &Block, &Size, &Offset);
      if (Result == ARCHIVE_EOF)
        return true;
      if (Result != ARCHIVE_OK && Result != ARCHIVE_WARN) {
        failed();
        return false;
      }
      uint64_t Total = Out.size() + Size;
      if (Size > S.Budget.TotalBytes || Total > S.Limits.MemberBytes ||
          (Total > S.Limits.RatioBytes &&
           Total / S.Limits.Ratio > P.Bytes.size()) ||
          !Out.append({static_cast<const char *>(Block), Size})) {
        S.oddity(OddityKind::Limit, Inside, 0,
                 "expands to more than " + llvm::Twine(Out.size()) +
                     " bytes, and the rest is not read");
        return false;
      }
      S.Budget.TotalBytes -= Size;
    }
    return true;
  }

  Session &S;
  const Piece &P;
  archive *Archive;
};

} // namespace

bool model_tidy::isSevenZip(llvm::StringRef Bytes) {
  return Bytes.starts_with("7z\xbc\xaf\x27\x1c");
}

void model_tidy::readSevenZip(Session &S, const Piece &P) {
  SevenZipReader(S, P).read();
}

bool model_tidy::isRar(llvm::StringRef Bytes) {
  return Bytes.starts_with("Rar!\x1a\x07");
}

void model_tidy::readRar(Session &S, const Piece &P) {
  S.member(MemberKind::Container, P, "rar");
  S.oddity(OddityKind::Unreadable, P, 0, "rar archives are not read");
}
