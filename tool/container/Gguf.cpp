// GGUF: numbers that say how much follows, metadata, tensor descriptions. Its
// readers have trusted the numbers (CVE-2024-21802, CVE-2024-23496), and
// rendered the chat template it brings along (CVE-2024-34359).
#include "container/Formats.h"
#include "container/Little.h"
#include "container/Template.h"
#include "llvm/Support/MathExtras.h"

using namespace model_tidy;

namespace {

enum Type : uint64_t { String = 8, Array = 9, Types = 13 };

// Bytes of a value of each type; texts and arrays say it themselves.
constexpr unsigned Widths[Types] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

class GgufReader {
public:
  GgufReader(Session &S, const Piece &P) : S(S), P(P) {}

  void read() {
    S.member(MemberKind::Data, P, "gguf");
    uint64_t Version = littleAt(P.Bytes, 4, 4);
    // The first version counted in 32 bits.
    Wide = Version == 1 ? 4 : 8;
    Position = 8;
    uint64_t Tensors = number(Wide), Keys = number(Wide);
    if (Version < 1 || Version > 3)
      return malformed("a GGUF version that is not known");
    uint64_t Rest = P.Bytes.size() - Position;
    // A key has a length, a type and a value; a tensor has more.
    if (Keys > Rest / (Wide + 5) || Tensors > Rest / (2 * Wide + 8))
      return malformed("the header counts more entries than fit into the file");
    for (uint64_t I = 0; I < Keys; ++I)
      if (!readKey())
        return malformed("the metadata ends beyond the file or is of no known "
                         "type");
    for (uint64_t I = 0; I < Tensors; ++I)
      if (!readTensor())
        return;
  }

private:
  void malformed(llvm::StringRef What) {
    S.oddity(OddityKind::Malformed, P,
             std::min<uint64_t>(Position, P.Bytes.size()), What);
  }

  uint64_t number(unsigned Width) {
    uint64_t Result = littleAt(P.Bytes, Position, Width);
    HasEnded |= !skip(Width);
    return Result;
  }

  bool skip(uint64_t Length) {
    if (!hasPart(P.Bytes, Position, Length))
      return false;
    Position += Length;
    return true;
  }

  std::optional<llvm::StringRef> text() {
    uint64_t Length = number(Wide), Begin = Position;
    if (HasEnded || !skip(Length))
      return std::nullopt;
    return P.Bytes.substr(Begin, Length);
  }

  bool readKey() {
    std::optional<llvm::StringRef> Key = text();
    uint64_t Kind = number(4);
    if (!Key || HasEnded || Kind >= Types)
      return false;
    if (Kind == Array)
      return readArray();
    if (Kind == String)
      return readText(*Key);
    uint64_t Value = number(Widths[Kind]);
    if (*Key == "general.alignment" && !llvm::isPowerOf2_64(Value))
      malformed("the alignment is no power of two");
    return !HasEnded;
  }

  bool readText(llvm::StringRef Key) {
    uint64_t Begin = Position + Wide;
    std::optional<llvm::StringRef> Value = text();
    if (Value && Key.starts_with("tokenizer.chat_template"))
      if (auto Found = escapeInTemplate(*Value))
        S.oddity(OddityKind::CodeInConfig, P, Begin + Found->first,
                 "the chat template reaches for " + inQuotes(Found->second));
    return Value.has_value();
  }

  bool readArray() {
    uint64_t Kind = number(4), Count = number(Wide);
    if (HasEnded || Kind >= Types || Kind == Array)
      return false;
    if (Kind != String)
      return Count <= P.Bytes.size() && skip(Count * Widths[Kind]);
    for (uint64_t I = 0; I < Count; ++I)
      if (!text())
        return false;
    return true;
  }

  bool readTensor() {
    std::optional<llvm::StringRef> Name = text();
    uint64_t Dimensions = number(4);
    if (!Name || HasEnded || Dimensions > 8 || !skip(Dimensions * Wide)) {
      malformed("the tensor descriptions end beyond the file");
      return false;
    }
    number(4); // its type
    uint64_t Offset = number(8);
    if (!HasEnded && Offset <= P.Size)
      return true;
    malformed("a tensor lies beyond the file");
    return false;
  }

  Session &S;
  const Piece &P;
  uint64_t Position = 0;
  unsigned Wide = 8;
  bool HasEnded = false;
};

} // namespace

bool model_tidy::isGguf(llvm::StringRef Bytes) {
  return Bytes.starts_with("GGUF") && Bytes.size() >= 24;
}

void model_tidy::readGguf(Session &S, const Piece &P) {
  GgufReader(S, P).read();
}
