// Opcodes that only make data: numbers, texts, containers.
#include "frontend/pickle/Machine.h"
#include "frontend/pickle/Texts.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::pickle {

bool Machine::number(const Instruction &I, uint64_t Size) {
  if (Size > L.IntegerBytes && !std::exchange(ToldNumber, true))
    Out.flaw(FlawKind::Malformed, at(I),
             "the pickle has a number of " + llvm::Twine(Size) +
                 " bytes, which takes long to read and longer to print");
  return push({Datum::Int, I.Begin});
}

/// The result is "I00" and "I01" for bool in both unpicklers; the C one takes
/// every line of two bytes with that value (_pickle.c:5167).
bool Machine::enter(const Instruction &I) {
  if (I.Code == Op::Int && (I.Text == "00" || I.Text == "01"))
    return push({I.Text == "01" ? Datum::True : Datum::False, 0});
  switch (numberForm(I)) {
  case NumberForm::Broken:
    return fail("has a number that no unpickler reads");
  case NumberForm::Lenient:
    if (!std::exchange(ToldNumber, true))
      Out.flaw(FlawKind::Malformed, at(I),
               "the pickle writes a number in a form that only some unpicklers "
               "read");
    break;
  case NumberForm::Plain:
    break;
  }
  return I.Code == Op::Float ? push({Datum::Float, I.Begin})
                             : number(I, I.Text.size());
}

bool Machine::text(const Instruction &I, Datum::KindType Kind) {
  if (I.Code == Op::String && !decodeText(I))
    return fail("has a text without quotes around it");
  return push({Kind, I.Begin});
}

bool Machine::data(const Instruction &I) {
  switch (I.Code) {
  case Op::None:
    return push({Datum::None, 0});
  case Op::NewTrue:
    return push({Datum::True, 0});
  case Op::NewFalse:
    return push({Datum::False, 0});
  case Op::Int:
  case Op::Long:
  case Op::Float:
    return enter(I);
  case Op::BinInt:
  case Op::BinInt1:
  case Op::BinInt2:
  case Op::Long1:
    return number(I, 1);
  case Op::Long4:
    if (I.End - I.Begin > 5 + uint64_t(INT32_MAX))
      return fail("has a number of negative size");
    return number(I, I.Text.size());
  case Op::BinFloat:
    return push({Datum::Float, I.Begin});
  case Op::BinBytes:
  case Op::ShortBinBytes:
  case Op::BinBytes8:
  case Op::ByteArray8:
    return text(I, Datum::Bytes);
  case Op::Proto:
    Protocol = I.Number;
    return I.Number <= 5 || fail("is of a protocol that does not exist");
  case Op::Frame:
    // Both unpicklers read the whole frame first. If there is less of it, C
    // stops (_pickle.c:6793) and Python runs what there is (pickle.py:311).
    if (I.Number > Bytes.size() - I.End) {
      Out.flaw(FlawKind::Malformed, at(I),
               "the pickle has a frame that ends behind the stream, which some "
               "unpicklers run all the same");
      FrameEnd = Bytes.size();
      return true;
    }
    FrameEnd = I.End + I.Number;
    return true;
  default:
    return text(I, Datum::String);
  }
}

/// \p More goes into the value below it, whatever that is.
bool Machine::grow(const Instruction &I, llvm::ArrayRef<Datum> More) {
  if (!hasTop())
    return fail("adds to what is not there");
  Datum Target = top();
  bool IsDict = I.Code == Op::SetItem || I.Code == Op::SetItems;
  if (IsDict && More.size() % 2)
    return fail("sets a key without a value");
  if (More.empty())
    return true;
  if (Target.isContainer()) {
    Out.heap().append(Target, More);
    inspect(Target, I);
    return true;
  }
  // Objects of a plain class that are filled are still objects of that class.
  if (Target.Kind == Datum::Object || Target.Kind == Datum::Unknown)
    return true;
  llvm::StringRef Name = I.Code == Op::AddItems ? "update"
                         : I.Code == Op::Append ? "append"
                         : IsDict               ? "__setitem__"
                                                : "extend";
  Out.method(Target, Name, More, at(I));
  return true;
}

bool Machine::containers(const Instruction &I) {
  Values.clear();
  auto Make = [&](Datum::KindType Kind) {
    Datum Made = Out.heap().container(Kind, I.Begin, Values);
    inspect(Made, I);
    return push(Made);
  };
  auto Take = [&](size_t Count) {
    if (Stack.size() >= Count && depth() - Count >= fence()) {
      Values.assign(Stack.end() - Count, Stack.end());
      Stack.resize(Stack.size() - Count);
      return true;
    }
    Values.resize(Count);
    for (Datum &Value : llvm::reverse(Values)) {
      if (!hasTop())
        return fail("takes more values than there are");
      Value = *pop();
    }
    return true;
  };
  switch (I.Code) {
  case Op::EmptyDict:
    return Make(Datum::Dict);
  case Op::EmptyList:
    return Make(Datum::List);
  case Op::EmptySet:
    return Make(Datum::Set);
  case Op::EmptyTuple:
    return Make(Datum::Tuple);
  case Op::Tuple1:
    return Take(1) && Make(Datum::Tuple);
  case Op::Tuple2:
    return Take(2) && Make(Datum::Tuple);
  case Op::Tuple3:
    return Take(3) && Make(Datum::Tuple);
  case Op::Tuple:
    return popMark(Values) && Make(Datum::Tuple);
  case Op::List:
    return popMark(Values) && Make(Datum::List);
  case Op::FrozenSet:
    return popMark(Values) && Make(Datum::FrozenSet);
  case Op::Dict:
    if (!popMark(Values))
      return false;
    return Values.size() % 2 == 0 ? Make(Datum::Dict)
                                  : fail("has a key without a value");
  case Op::Append:
    return Take(1) && grow(I, Values);
  case Op::SetItem:
    return Take(2) && grow(I, Values);
  default: // APPENDS, SETITEMS, ADDITEMS
    return popMark(Values) && grow(I, Values);
  }
}

} // namespace model_tidy::pickle
