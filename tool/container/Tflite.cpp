// TFLite: which operators are custom. A FlatBuffer is tables that point at
// each other; only the way to the operators is gone.
#include "container/Formats.h"
#include "container/Little.h"

using namespace model_tidy;

namespace {

class FlatBuffer {
public:
  explicit FlatBuffer(llvm::StringRef Bytes) : Bytes(Bytes) {}

  /// Where an offset at \p Position leads; nothing beyond the end.
  std::optional<uint64_t> follow(uint64_t Position) const {
    uint64_t Target = Position + littleAt(Bytes, Position, 4);
    if (Target == Position || !hasPart(Bytes, Target, 4))
      return std::nullopt;
    return Target;
  }

  /// Where the value of a field of a table is.
  std::optional<uint64_t> field(uint64_t Table, unsigned Index) const {
    // The distance back to the table's list of fields is signed.
    uint64_t Fields =
        Table - uint64_t(int64_t(int32_t(uint32_t(littleAt(Bytes, Table, 4)))));
    uint64_t Entry = 4 + 2 * uint64_t(Index);
    if (!hasPart(Bytes, Fields, 4) || littleAt(Bytes, Fields, 2) < Entry + 2)
      return std::nullopt;
    uint64_t Offset = littleAt(Bytes, Fields + Entry, 2);
    if (!Offset || !hasPart(Bytes, Table + Offset, 4))
      return std::nullopt;
    return Table + Offset;
  }

  llvm::StringRef Bytes;
};

} // namespace

bool model_tidy::isTflite(llvm::StringRef Bytes) {
  return Bytes.substr(4).starts_with("TFL3");
}

// schema.fbs: Model.operator_codes is field 1, OperatorCode.custom_code too.
void model_tidy::readTflite(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "tflite");
  FlatBuffer Buffer(P.Bytes);
  auto Malformed = [&] {
    S.oddity(OddityKind::Malformed, P, 0,
             "the TFLite model points beyond its end");
  };
  std::optional<uint64_t> Root = Buffer.follow(0);
  std::optional<uint64_t> Field = Root ? Buffer.field(*Root, 1) : std::nullopt;
  std::optional<uint64_t> Codes = Field ? Buffer.follow(*Field) : std::nullopt;
  if (!Codes)
    return Root ? void() : Malformed();
  uint64_t Count = littleAt(P.Bytes, *Codes, 4);
  if (!hasPart(P.Bytes, *Codes + 4, Count * 4))
    return Malformed();
  for (uint64_t I = 0; I < Count; ++I) {
    std::optional<uint64_t> Code = Buffer.follow(*Codes + 4 + 4 * I);
    if (!Code)
      return Malformed();
    Field = Buffer.field(*Code, 1);
    std::optional<uint64_t> Text = Field ? Buffer.follow(*Field) : std::nullopt;
    if (!Text)
      continue;
    llvm::StringRef Name =
        P.Bytes.substr(*Text + 4, littleAt(P.Bytes, *Text, 4));
    // TensorFlow's own operators, in TFLite.
    if (Name.empty() || Name == "TFLite_Detection_PostProcess" ||
        Name.starts_with("Flex"))
      continue;
    S.oddity(OddityKind::CustomOperator, P, *Text,
             "the operator " + inQuotes(Name) +
                 " needs a library that is not part of TFLite");
  }
}
