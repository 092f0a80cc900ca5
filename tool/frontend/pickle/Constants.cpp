// The part of Lowering that turns data into values: constants are read again
// from the opcode that made them, containers are followed a few levels down.
#include "frontend/pickle/Lowering.h"
#include "frontend/pickle/Texts.h"

namespace model_tidy::pickle {

std::optional<std::string> Lowering::text(Datum D) const {
  if (D.Kind != Datum::String && D.Kind != Datum::Bytes &&
      D.Kind != Datum::Latin1)
    return std::nullopt;
  std::optional<Instruction> I = OpcodeReader(Bytes, D.Payload).next();
  if (!I || I->Text.size() > std::min(O.L.TextBytes, TextLeft))
    return std::nullopt;
  TextLeft -= I->Text.size();
  return D.Kind == Datum::Latin1 ? decodeLatin1(*I) : decodeText(*I);
}

std::optional<int64_t> Lowering::integer(Datum D) const {
  if (D.Kind != Datum::Int)
    return std::nullopt;
  std::optional<Instruction> I = OpcodeReader(Bytes, D.Payload).next();
  if (!I)
    return std::nullopt;
  int64_t Value = 0;
  switch (I->Code) {
  case Op::BinInt:
    return int32_t(I->Number);
  case Op::BinInt1:
  case Op::BinInt2:
    return I->Number;
  case Op::Int:
  case Op::Long:
    if (I->Text.rtrim("L").getAsInteger(0, Value))
      return std::nullopt;
    return Value;
  default: // LONG1, LONG4: two's complement, little-endian
    if (I->Text.size() > 8)
      return std::nullopt;
    for (size_t At = I->Text.size(); At-- > 0;)
      Value = Value << 8 | uint8_t(I->Text[At]);
    if (I->Text.size() < 8 && !I->Text.empty() && I->Text.back() < 0)
      Value -= int64_t(1) << (8 * I->Text.size());
    return Value;
  }
}

ValueId Lowering::constant(Datum D, LiteralKind Kind) {
  std::optional<Instruction> I = OpcodeReader(Bytes, D.Payload).next();
  Location Loc = I ? at(I->Begin, I->End) : Location();
  std::optional<std::string> Text;
  if (Kind == LiteralKind::String || Kind == LiteralKind::Bytes)
    Text = text(D);
  else if (std::optional<int64_t> Number = integer(D))
    Text = std::to_string(*Number);
  else if (Kind == LiteralKind::Int)
    return Builder.number(Loc);
  else if (I && I->Code == Op::Float)
    Text = I->Text.take_front(64).str();
  if (Text)
    return Builder.literal(Kind, *Text, Loc);
  ValueId V = Builder.unknown(Loc);
  if (Kind == LiteralKind::Bytes) { // how it begins is enough to tell formats
    constexpr size_t Beginning = 16;
    Value &Long = Builder.unit().Values[V.Index];
    Long.Literal = Kind;
    if (I && D.Kind == Datum::Latin1) {
      I->Text = I->Text.take_front(2 * Beginning);
      Long.Text = decodeLatin1(*I).value_or("");
    } else if (I) {
      Long.Text = I->Text.take_front(Beginning).str();
    }
  }
  return V;
}

/// Everything but containers.
ValueId Lowering::shallow(Datum D) {
  switch (D.Kind) {
  case Datum::None:
    return Builder.literal(LiteralKind::None, "None");
  case Datum::True:
    return Builder.literal(LiteralKind::Bool, "True");
  case Datum::False:
    return Builder.literal(LiteralKind::Bool, "False");
  case Datum::Int:
    return constant(D, LiteralKind::Int);
  case Datum::Float:
    return constant(D, LiteralKind::Float);
  case Datum::String:
    return constant(D, LiteralKind::String);
  case Datum::Bytes:
  case Datum::Latin1:
    return constant(D, LiteralKind::Bytes);
  case Datum::Object: {
    // One object of a class stands for all of them.
    auto First = ResultOf.find(Memory.object(D).Class.Payload);
    return First == ResultOf.end() ? Builder.unknown({}) : First->second;
  }
  case Datum::Fact:
    return {uint32_t(D.Payload)};
  default:
    return Builder.unknown({});
  }
}

/// Nested data up to a fixed depth and size: the walk is a stack, and what
/// lies deeper is unknown.
ValueId Lowering::value(Datum Asked) {
  struct Level {
    Datum Container;
    size_t Next = 0;
    std::vector<ValueId> Done;
  };
  std::vector<Level> Open;
  size_t Shown = 0;
  std::optional<ValueId> Made;
  auto Enter = [&](Datum D) {
    bool IsKept = D.isContainer() && D.Payload != 0;
    if (D.Kind == Datum::Fact) {
      Made = shallow(D);
    } else if (++ValueCount > O.L.Values || ++Shown > O.L.ShownValues ||
               (IsKept && Open.size() == O.L.ShownDepth)) {
      Made = Builder.unknown({});
    } else if (IsKept) {
      Open.push_back({D, 0, {}});
      Made.reset();
    } else {
      Made = shallow(D);
    }
  };
  Enter(Asked);
  while (!Open.empty()) {
    Level &Top = Open.back();
    if (Made)
      Top.Done.push_back(*std::exchange(Made, std::nullopt));
    llvm::ArrayRef<Datum> Elements = Memory.elements(Top.Container);
    if (Top.Next < Elements.size() && Top.Done.size() < O.L.ShownValues) {
      Enter(Elements[Top.Next++]);
      continue;
    }
    if (Top.Next < Elements.size() || Memory.isPartial(Top.Container))
      Top.Done.push_back(Builder.unknown({}));
    size_t Offset = Memory.offsetOf(Top.Container);
    Made = Builder.aggregate(std::move(Top.Done), at(Offset, Offset + 1));
    // How it would be written, for who tells people.
    if (Top.Container.Kind == Datum::Dict)
      Builder.unit().Values[Made->Index].Text = "{}";
    else if (Top.Container.Kind == Datum::List)
      Builder.unit().Values[Made->Index].Text = "[]";
    Open.pop_back();
  }
  return *Made;
}

} // namespace model_tidy::pickle
