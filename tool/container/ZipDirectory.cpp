// End records are searched for from the end; each one leads to up to four
// directories, most of which are the same one or none.
#include "container/ZipDirectory.h"
#include "container/Little.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <cstring>

using namespace model_tidy;

namespace {

constexpr llvm::StringRef EndMagic("PK\5\6", 4);
constexpr llvm::StringRef RecordMagic("PK\1\2", 4);
constexpr llvm::StringRef LocatorMagic("PK\6\7", 4);
constexpr llvm::StringRef End64Magic("PK\6\6", 4);
constexpr uint64_t EndSize = 22, RecordSize = 46, LocatorSize = 20,
                   End64Size = 56;
// Of end records that are looked at; a tail can be full of them.
constexpr unsigned MaxEnds = 16;

struct Directory {
  uint64_t Begin = 0;
  uint64_t Size = 0;
  uint64_t Count = 0;
  uint64_t Shift = 0; // to be added to all offsets
  bool Is64 = false;

  bool operator==(const Directory &) const = default;
};

bool isAt(llvm::StringRef Bytes, uint64_t Begin, llvm::StringRef Magic) {
  return hasPart(Bytes, Begin, Magic.size()) &&
         Bytes.substr(Begin).starts_with(Magic);
}

/// The positions of end records, the last one first.
llvm::SmallVector<uint64_t> endRecords(llvm::StringRef Bytes) {
  llvm::SmallVector<uint64_t> Ends;
  uint64_t Floor = Bytes.size() - std::min<uint64_t>(Bytes.size(), 65557);
  llvm::StringRef Window = Bytes.substr(Floor);
  // By its first letter: every member of every archive is asked for this.
  while (Ends.size() < MaxEnds && Window.size() >= EndMagic.size()) {
    const void *Letter = memrchr(Window.data(), EndMagic.front(),
                                 Window.size() - (EndMagic.size() - 1));
    if (!Letter)
      break;
    size_t Position = static_cast<const char *>(Letter) - Window.data();
    if (Window.substr(Position).starts_with(EndMagic) &&
        hasPart(Bytes, Floor + Position, EndSize))
      Ends.push_back(Floor + Position);
    Window = Window.take_front(Position + EndMagic.size() - 1);
  }
  return Ends;
}

class DirectoryFinder {
public:
  explicit DirectoryFinder(llvm::StringRef Bytes) : Bytes(Bytes) {}

  /// All that the end record at \p End leads to.
  llvm::SmallVector<Directory> from(uint64_t End) {
    Found.clear();
    Directory D;
    D.Count = littleAt(Bytes, End + 10, 2);
    D.Size = littleAt(Bytes, End + 12, 4);
    D.Begin = littleAt(Bytes, End + 16, 4);
    uint64_t Behind = End;
    if (End >= LocatorSize && isAt(Bytes, End - LocatorSize, LocatorMagic)) {
      uint64_t Locator = End - LocatorSize;
      // zipfile, then miniz. Whoever moves offsets looks for this record first,
      // and without it the directory ends where the record begins.
      if (Locator >= End64Size) {
        add64(Locator - End64Size, Locator - End64Size);
        if (isAt(Bytes, Locator - End64Size, End64Magic))
          Behind = Locator - End64Size;
      }
      add64(littleAt(Bytes, Locator + 8, 8), Locator - End64Size);
    }
    add(D, Behind);
    return Found;
  }

private:
  void add64(uint64_t Record, uint64_t Behind) {
    if (!isAt(Bytes, Record, End64Magic))
      return;
    Directory D;
    D.Count = littleAt(Bytes, Record + 32, 8);
    D.Size = littleAt(Bytes, Record + 40, 8);
    D.Begin = littleAt(Bytes, Record + 48, 8);
    D.Is64 = true;
    add(D, Behind);
  }

  // Where the offset says, and right before its end record.
  void add(Directory D, uint64_t Behind) {
    Directory Shifted = D;
    if (D.Size <= Behind && D.Begin <= Behind - D.Size) {
      Shifted.Shift = Behind - D.Size - D.Begin;
      Shifted.Begin += Shifted.Shift;
      addIfReal(Shifted, false);
    }
    addIfReal(D, D.Count == 0 && D.Size == 0 && D.Begin == Behind);
  }

  // Of an empty archive there is only the end record, whose magic number is in
  // every program that reads zip.
  void addIfReal(Directory D, bool IsEmpty) {
    D.Size = std::min<uint64_t>(D.Size, Bytes.size());
    bool IsKnown = llvm::any_of(
        Found, [&](const Directory &F) { return F.Begin == D.Begin; });
    if (!IsKnown && (IsEmpty || isAt(Bytes, D.Begin, RecordMagic)))
      Found.push_back(D);
  }

  llvm::StringRef Bytes;
  llvm::SmallVector<Directory> Found;
};

class DirectoryReader {
public:
  DirectoryReader(llvm::StringRef Bytes, size_t MaxRecords)
      : Bytes(Bytes), MaxRecords(MaxRecords) {}

  ZipDirectories read() {
    llvm::SmallVector<uint64_t> Begins;
    for (uint64_t End : endRecords(Bytes)) {
      // An end record within a member belongs to an archive in this archive.
      if (Result.IsFound && isWithinMember(End))
        continue;
      for (const Directory &D : DirectoryFinder(Bytes).from(End)) {
        if (llvm::is_contained(Begins, D.Begin))
          continue;
        if (!Begins.empty()) {
          Result.HasSecond = true;
          quarrel(D.Begin, "a second central directory, which other readers "
                           "take for the first");
        }
        Begins.push_back(D.Begin);
        readDirectory(D);
      }
      if (!Begins.empty())
        finish(End);
    }
    return std::move(Result);
  }

private:
  void quarrel(uint64_t Place, std::string What) {
    Result.Quarrels.emplace_back(Place, std::move(What));
  }

  bool isWithinMember(uint64_t End) const {
    return llvm::any_of(Result.Records, [&](const ZipRecord &R) {
      uint64_t Header =
          30 + R.Name.size() + littleAt(Bytes, R.LocalHeader + 28, 2);
      return R.LocalHeader < End &&
             End - R.LocalHeader < Header + R.CompressedSize;
    });
  }

  void finish(uint64_t End) {
    uint64_t Comment = littleAt(Bytes, End + 20, 2);
    uint64_t Behind = std::min<uint64_t>(Bytes.size(), End + EndSize + Comment);
    remark(End + EndSize, Behind);
    uint64_t Begin = End;
    if (End >= LocatorSize && isAt(Bytes, End - LocatorSize, LocatorMagic)) {
      uint64_t Record = littleAt(Bytes, End - LocatorSize + 8, 8);
      Begin = End - LocatorSize;
      if (Begin >= End64Size && isAt(Bytes, Begin - End64Size, End64Magic))
        Begin -= End64Size;
      if (Record != Begin && isAt(Bytes, Record, End64Magic))
        Result.Ranges.push_back({Record, Record + End64Size});
    }
    Result.Ranges.push_back({Begin, Behind});
    Result.End = std::max(Result.End, Behind);
    Result.IsFound = true;
  }

  // Shorter than a pickle that does something.
  void remark(uint64_t Begin, uint64_t End) {
    constexpr uint64_t Least = 16;
    End = std::min<uint64_t>(End, Bytes.size());
    if (Begin < End && End - Begin >= Least)
      Result.Remarks.push_back({Begin, End});
  }

  void remarkFields(llvm::StringRef Extra) {
    while (Extra.size() > 4) {
      uint64_t Length = littleAt(Extra, 2, 2);
      llvm::StringRef Field = Extra.substr(4, Length);
      uint64_t Begin = uint64_t(Field.data() - Bytes.data());
      remark(Begin, Begin + Field.size());
      Extra = Extra.drop_front(std::min<uint64_t>(Extra.size(), 4 + Length));
    }
  }

  void readDirectory(const Directory &D) {
    uint64_t Position = D.Begin, Number = 0;
    Result.IsShifted |= D.Shift != 0;
    auto IsDue = [&] {
      return Number < D.Count || Position < D.Begin + D.Size;
    };
    std::optional<uint64_t> WithinSize;
    while (IsDue() && isAt(Bytes, Position, RecordMagic) &&
           hasPart(Bytes, Position, RecordSize) &&
           Result.Records.size() < MaxRecords) {
      if (!WithinSize && Position >= D.Begin + D.Size)
        WithinSize = Number;
      Position = readRecord(Position, D.Shift);
      ++Number;
    }
    Result.Ranges.push_back({D.Begin, Position});
    uint64_t Listed = WithinSize.value_or(Number);
    // Without zip64, more than 65535 are counted modulo 65536.
    if (Listed != D.Count && (D.Is64 || Listed % 65536 != D.Count))
      quarrel(D.Begin, "the central directory counts " +
                           std::to_string(D.Count) + " entries but holds " +
                           std::to_string(Listed));
  }

  uint64_t readRecord(uint64_t Begin, uint64_t Shift) {
    ZipRecord R;
    R.Begin = Begin;
    R.Flags = uint16_t(littleAt(Bytes, Begin + 8, 2));
    R.Method = uint16_t(littleAt(Bytes, Begin + 10, 2));
    R.Crc = uint32_t(littleAt(Bytes, Begin + 16, 4));
    R.CompressedSize = littleAt(Bytes, Begin + 20, 4);
    R.Size = littleAt(Bytes, Begin + 24, 4);
    uint64_t NameSize = littleAt(Bytes, Begin + 28, 2);
    uint64_t ExtraSize = littleAt(Bytes, Begin + 30, 2);
    uint64_t CommentSize = littleAt(Bytes, Begin + 32, 2);
    R.Attributes = uint32_t(littleAt(Bytes, Begin + 38, 4));
    R.LocalHeader = littleAt(Bytes, Begin + 42, 4);
    R.Name = Bytes.substr(Begin + RecordSize, NameSize);
    llvm::StringRef Extra =
        Bytes.substr(Begin + RecordSize + NameSize, ExtraSize);
    takeZip64(Extra, R.Size, R.CompressedSize, &R.LocalHeader);
    uint64_t Comment = Begin + RecordSize + NameSize + ExtraSize;
    remark(Comment, Comment + CommentSize);
    remarkFields(Extra);
    // Moved offsets that lead to nothing may have been absolute after all.
    if (Shift && Shift <= Bytes.size() && R.LocalHeader <= Bytes.size() &&
        (isAt(Bytes, R.LocalHeader + Shift, {"PK\3\4", 4}) ||
         !isAt(Bytes, R.LocalHeader, {"PK\3\4", 4})))
      R.LocalHeader += Shift;
    Result.Records.push_back(R);
    return Begin + RecordSize + NameSize + ExtraSize + CommentSize;
  }

  llvm::StringRef Bytes;
  size_t MaxRecords;
  ZipDirectories Result;
};

} // namespace

void model_tidy::takeZip64(llvm::StringRef Extra, uint64_t &Size,
                           uint64_t &CompressedSize, uint64_t *LocalHeader) {
  constexpr uint64_t Full = 0xffffffff;
  while (Extra.size() >= 4) {
    uint64_t Length = littleAt(Extra, 2, 2);
    llvm::StringRef Field = Extra.substr(4, Length);
    if (littleAt(Extra, 0, 2) == 1) {
      for (uint64_t *Number : {&Size, &CompressedSize, LocalHeader})
        if (Number && *Number == Full && Field.size() >= 8) {
          *Number = littleAt(Field, 0, 8);
          Field = Field.drop_front(8);
        }
      return;
    }
    Extra = Extra.drop_front(std::min<uint64_t>(Extra.size(), 4 + Length));
  }
}

bool model_tidy::hasZipDirectory(llvm::StringRef Bytes, uint64_t Begin) {
  return llvm::any_of(endRecords(Bytes), [&](uint64_t End) {
    return End >= Begin && !DirectoryFinder(Bytes).from(End).empty();
  });
}

ZipDirectories model_tidy::readZipDirectories(llvm::StringRef Bytes,
                                              size_t MaxRecords) {
  return DirectoryReader(Bytes, MaxRecords).read();
}
