// MessagePack, as Flax writes checkpoints: maps of arrays, in extension types
// that flax/serialization.py numbers 1 to 3. Any other number is for a hook of
// the loading program, which may well unpickle it.
#include "container/Formats.h"
#include "container/Little.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace model_tidy;

namespace {

struct Extension {
  int Type;
  uint64_t Begin;
  uint64_t Length;
};

class MsgpackReader {
public:
  MsgpackReader(llvm::StringRef Bytes, size_t Nesting)
      : Bytes(Bytes), Nesting(Nesting) {}

  llvm::SmallVector<Extension> Unknown;
  llvm::SmallVector<Extension> Blobs; // values that are bytes

  /// Is it one value, to the last byte?
  bool read() {
    Due.push_back(1);
    while (!Due.empty()) {
      if (Due.back() == 0) {
        Due.pop_back();
        continue;
      }
      --Due.back();
      if (!value())
        return false;
    }
    return Position == Bytes.size();
  }

private:
  std::optional<uint64_t> number(unsigned Width) {
    if (Position > Bytes.size() || Bytes.size() - Position < Width)
      return std::nullopt;
    uint64_t Result = 0;
    for (unsigned I = 0; I < Width; ++I)
      Result = Result << 8 | uint8_t(Bytes[Position++]);
    return Result;
  }

  bool skip(std::optional<uint64_t> Length) {
    if (!Length || *Length > Bytes.size() - Position)
      return false;
    Position += *Length;
    return true;
  }

  bool open(std::optional<uint64_t> Values) {
    if (!Values || *Values > Bytes.size() || Due.size() >= Nesting)
      return false;
    Due.push_back(*Values);
    return true;
  }

  bool pairs(std::optional<uint64_t> Count) {
    return Count && *Count <= Bytes.size() && open(*Count * 2);
  }

  bool bytes(std::optional<uint64_t> Length) {
    constexpr size_t MaxBlobs = 10'000;
    if (Length && Blobs.size() < MaxBlobs)
      Blobs.push_back({0, Position, *Length});
    return skip(Length);
  }

  bool extension(std::optional<uint64_t> Length) {
    std::optional<uint64_t> Type = number(1);
    if (!Length || !Type)
      return false;
    int Number = int8_t(*Type);
    constexpr size_t MaxUnknown = 1000;
    if ((Number < 1 || Number > 3) && Number != -1 &&
        Unknown.size() < MaxUnknown)
      Unknown.push_back({Number, Position, *Length});
    return skip(Length);
  }

  bool value() {
    std::optional<uint64_t> First = number(1);
    if (!First)
      return false;
    unsigned Code = unsigned(*First);
    if (Code < 0x80 || Code >= 0xe0)
      return true;
    if (Code < 0x90)
      return pairs(Code & 15);
    if (Code < 0xa0)
      return open(Code & 15);
    if (Code < 0xc0)
      return skip(Code & 31);
    if (Code >= 0xd4 && Code <= 0xd8)
      return extension(1u << (Code - 0xd4));
    switch (Code) {
    case 0xc0: // nil, false, true
    case 0xc2:
    case 0xc3:
      return true;
    case 0xc4: // bytes
    case 0xc5:
    case 0xc6:
      return bytes(number(1u << (Code - 0xc4)));
    case 0xc7: // extensions
    case 0xc8:
    case 0xc9:
      return extension(number(1u << (Code - 0xc7)));
    case 0xca: // numbers
      return skip(4);
    case 0xcb:
      return skip(8);
    case 0xcc:
    case 0xcd:
    case 0xce:
    case 0xcf:
      return skip(1u << (Code - 0xcc));
    case 0xd0:
    case 0xd1:
    case 0xd2:
    case 0xd3:
      return skip(1u << (Code - 0xd0));
    case 0xd9: // texts
    case 0xda:
    case 0xdb:
      return skip(number(1u << (Code - 0xd9)));
    case 0xdc: // arrays
    case 0xdd:
      return open(number(Code == 0xdc ? 2 : 4));
    case 0xde: // maps
    case 0xdf:
      return pairs(number(Code == 0xde ? 2 : 4));
    default:
      return false;
    }
  }

  llvm::StringRef Bytes;
  size_t Nesting;
  uint64_t Position = 0;
  llvm::SmallVector<uint64_t> Due; // values, of each open map or array
};

} // namespace

bool model_tidy::isMsgpack(llvm::StringRef Bytes) {
  if (Bytes.size() < 3)
    return false;
  unsigned Map = uint8_t(Bytes[0]);
  size_t Key = Map == 0xde ? 3 : Map == 0xdf ? 5 : 1;
  bool IsMap = (Map > 0x80 && Map < 0x90) || Key > 1;
  // Its first key is a short text.
  if (!IsMap || Key >= Bytes.size() || (uint8_t(Bytes[Key]) & 0xe0) != 0xa0)
    return false;
  size_t Length = uint8_t(Bytes[Key]) & 31;
  return Length && hasPart(Bytes, Key + 1, Length) &&
         llvm::all_of(Bytes.substr(Key + 1, Length), llvm::isPrint);
}

void model_tidy::readMsgpack(Session &S, const Piece &P) {
  MsgpackReader Reader(P.Bytes, S.Limits.Nesting);
  bool IsWhole = Reader.read();
  S.member(MemberKind::Data, P, "msgpack");
  // Arrays, mostly; a restore function of one's own may unpickle them.
  if (IsWhole)
    for (const Extension &Blob : Reader.Blobs)
      readHidden(S, P.part("<bytes>", Blob.Begin, Blob.Length), "msgpack");
  // Nearly any byte is a value of some kind: half a text proves little.
  if (!IsWhole && Reader.Unknown.size() != 1)
    return;
  for (const Extension &E : Reader.Unknown) {
    S.oddity(OddityKind::CustomOperator, P, E.Begin,
             "an extension of type " + llvm::Twine(E.Type) +
                 ", which Flax does not write, needs code to be read");
    Piece Inside = P.part("<extension>", E.Begin, E.Length);
    if (beginsLikePickle(Inside.Bytes, S.Limits))
      S.member(MemberKind::Pickle, Inside, "msgpack");
  }
}
