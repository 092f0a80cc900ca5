// Members of a tar: v7, ustar, GNU and pax. Readers differ in the size of a
// member that pax and the header tell differently, and in what they do after
// the blocks of zeros that end the archive; both ways are gone.
#include "container/Formats.h"
#include "container/Little.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

using namespace model_tidy;

namespace {

constexpr uint64_t Block = 512;

/// Octal, as Python's int() reads it, or with the first bit set, base 256.
/// Nothing for anything else.
std::optional<uint64_t> numberIn(llvm::StringRef Field) {
  if (uint8_t(Field[0]) == 0x80) {
    uint64_t Number = 0;
    for (char Byte : Field.drop_front()) {
      if (Number >> 55)
        return std::nullopt;
      Number = Number << 8 | uint8_t(Byte);
    }
    return Number;
  }
  Field = Field.split('\0').first.trim();
  Field.consume_front("+");
  Field.consume_front_insensitive("0o");
  bool HasDigits = Field.empty();
  uint64_t Number = 0; // of twelve digits at most
  for (char C : Field) {
    if (C == '_')
      continue;
    if (C < '0' || C > '7')
      return std::nullopt;
    HasDigits = true;
    Number = Number << 3 | uint64_t(C - '0');
  }
  return HasDigits ? std::optional(Number) : std::nullopt;
}

// Some writers added the bytes as signed numbers.
bool hasChecksum(llvm::StringRef Header) {
  std::optional<uint64_t> Expected = numberIn(Header.substr(148, 8));
  uint64_t Unsigned = 0;
  int64_t Signed = 0;
  for (size_t I = 0; I < Block; ++I) {
    char Byte = I >= 148 && I < 156 ? ' ' : Header[I];
    Unsigned += uint8_t(Byte);
    Signed += int8_t(Byte);
  }
  return Expected && (*Expected == Unsigned || int64_t(*Expected) == Signed);
}

struct Header {
  std::string Name;
  llvm::StringRef Link;
  char Type = '0';
  uint64_t Size = 0;
  bool HasChecksum = true;
};

std::optional<Header> headerAt(llvm::StringRef Bytes, uint64_t Begin) {
  if (!hasPart(Bytes, Begin, Block))
    return std::nullopt;
  llvm::StringRef Text = Bytes.substr(Begin, Block);
  std::optional<uint64_t> Size = numberIn(Text.substr(124, 12));
  constexpr llvm::StringRef Magic = "ustar";
  if (!Size)
    return std::nullopt;
  Header H;
  // Most readers refuse a wrong one, but it costs nothing to write it wrong.
  H.HasChecksum = hasChecksum(Text);
  if (!H.HasChecksum &&
      (Text[0] == '\0' || !Text.substr(257).starts_with(Magic)))
    return std::nullopt;
  H.Name = Text.take_front(100).split('\0').first.str();
  H.Type = Text[156];
  H.Link = Text.substr(157, 100).split('\0').first;
  H.Size = *Size;
  llvm::StringRef Prefix = Text.substr(345, 155).split('\0').first;
  if (Text.substr(257, 6) == llvm::StringRef("ustar\0", 6) && !Prefix.empty())
    H.Name = (Prefix + "/" + H.Name).str();
  return H;
}

/// What the next member is called and how long it is, said before its header.
struct Override {
  std::optional<std::string> Name;
  std::optional<std::string> Link;
  std::optional<uint64_t> Size;
};

// Records of the form "27 path=models/weights.bin\n".
void takePax(llvm::StringRef Text, Override &Next) {
  while (!Text.empty()) {
    auto [Length, Rest] = Text.split(' ');
    uint64_t Size = 0;
    if (Length.getAsInteger(10, Size) || Size > Text.size() ||
        Size <= Length.size() + 1)
      return;
    llvm::StringRef Record = Text.slice(Length.size() + 1, Size).rtrim('\n');
    auto [Key, Value] = Record.split('=');
    uint64_t Number = 0;
    if (Key == "path")
      Next.Name = Value.str();
    else if (Key == "linkpath")
      Next.Link = Value.str();
    else if (Key == "size" && !Value.getAsInteger(10, Number))
      Next.Size = Number;
    Text = Text.drop_front(Size);
  }
}

class TarReader {
public:
  TarReader(Session &S, const Piece &P) : S(S), P(P) {}

  void read() {
    S.member(MemberKind::Container, P, "tar");
    Begins.push_back(0);
    while (!Begins.empty()) {
      uint64_t Begin = Begins.pop_back_val();
      if (!readFrom(Begin))
        return;
    }
  }

private:
  /// From one header to the end of the archive, or to where somebody has been.
  bool readFrom(uint64_t Position) {
    Override Next;
    while (Seen.insert(Position).second) {
      if (!hasPart(P.Bytes, Position, Block))
        return true;
      if (P.Bytes.substr(Position, Block).ltrim('\0').empty())
        return readBehindEnd(Position);
      std::optional<Header> H = headerAt(P.Bytes, Position);
      if (!H) {
        S.oddity(OddityKind::Malformed, P, Position,
                 "the tar breaks off: no header where one should be");
        return true;
      }
      if (!S.mayGoOn(P))
        return false;
      if (!H->HasChecksum)
        S.oddity(OddityKind::Tampered, P, Position,
                 "the header of " + inQuotes(H->Name) +
                     " has a wrong checksum, which some readers refuse and "
                     "some do not look at");
      uint64_t Size = readMember(*H, Position, Next);
      uint64_t Padded = (Size + Block - 1) / Block * Block;
      if (!hasPart(P.Bytes, Position + Block, Padded))
        return true;
      Position += Block + Padded;
    }
    return true;
  }

  bool readBehindEnd(uint64_t Position) {
    llvm::StringRef Rest = P.Bytes.substr(Position).ltrim('\0');
    if (Rest.empty())
      return true;
    uint64_t Begin = P.Bytes.size() - Rest.size();
    uint64_t Aligned = Begin / Block * Block;
    S.oddity(OddityKind::Tampered, P, Begin,
             llvm::Twine(Rest.size()) + " bytes lie behind the end of the tar");
    if (headerAt(P.Bytes, Aligned))
      Begins.push_back(Aligned);
    else
      S.open(P.part("<gap>", Begin, Rest.size()));
    return true;
  }

  /// Returns its size.
  uint64_t readMember(const Header &H, uint64_t Begin, Override &Next) {
    uint64_t Size = std::min<uint64_t>(H.Size, P.Bytes.size());
    llvm::StringRef Content = P.Bytes.substr(Begin + Block, Size);
    switch (H.Type) {
    case 'x':
    case 'g':
      takePax(Content, Next);
      return Size;
    case 'L':
      Next.Name = Content.split('\0').first.str();
      return Size;
    case 'K':
      Next.Link = Content.split('\0').first.str();
      return Size;
    default:
      break;
    }
    Override Said = std::exchange(Next, {});
    std::string Name = Said.Name.value_or(H.Name);
    checkName(S, P, Begin, Name);
    if (H.Type == '1' || H.Type == '2')
      checkLink(S, P, Begin, Name, Said.Link.value_or(H.Link.str()));
    // Links, devices and folders have no content, whatever their size says.
    if (H.Type >= '1' && H.Type <= '6')
      return H.Type == '5' || H.Type == '1' || H.Type == '2' ? 0 : Size;
    return readFile(Name, Begin, Size, Said.Size);
  }

  uint64_t readFile(llvm::StringRef Name, uint64_t Begin, uint64_t Size,
                    std::optional<uint64_t> PaxSize) {
    if (PaxSize && *PaxSize != Size) {
      // The header's size is what a reader without pax goes by.
      S.oddity(OddityKind::Tampered, P, Begin,
               "the member " + inQuotes(Name) + " has " + llvm::Twine(Size) +
                   " bytes in its header, but " + llvm::Twine(*PaxSize) +
                   " in its extended header");
      uint64_t Other = Begin + Block + (Size + Block - 1) / Block * Block;
      if (headerAt(P.Bytes, Other))
        Begins.push_back(Other);
      Size = std::min<uint64_t>(*PaxSize, P.Bytes.size());
    }
    if (!hasPart(P.Bytes, Begin + Block, Size))
      S.oddity(OddityKind::Malformed, P, Begin,
               "the member " + inQuotes(Name) + " ends beyond the archive");
    Piece Inside = P.part(Name, Begin + Block, Size);
    Inside.Format = "tar";
    S.open(Inside);
    return Size;
  }

  Session &S;
  const Piece &P;
  llvm::SmallVector<uint64_t> Begins;
  llvm::DenseSet<uint64_t> Seen;
};

} // namespace

// An old tar has no magic number, but a checksum, which zeros do not have.
bool model_tidy::isTar(llvm::StringRef Bytes) {
  return hasPart(Bytes, 0, Block) && Bytes[0] != '\0' &&
         headerAt(Bytes, 0).has_value();
}

uint64_t model_tidy::endOfTar(llvm::StringRef Bytes) {
  uint64_t Position = 0;
  while (std::optional<Header> H = headerAt(Bytes, Position)) {
    bool IsEmpty = H->Type == '1' || H->Type == '2' || H->Type == '5';
    uint64_t Size = IsEmpty ? 0 : H->Size;
    if (!hasPart(Bytes, Position + Block, Size))
      break; // what is there is not all of a member
    Position += Block + (Size + Block - 1) / Block * Block;
  }
  return std::min<uint64_t>(Position, Bytes.size());
}

void model_tidy::readTar(Session &S, const Piece &P) { TarReader(S, P).read(); }
