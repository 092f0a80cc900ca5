// The main loop, and what opcodes have in common.
#include "frontend/pickle/Machine.h"
#include "container/Little.h"
#include "frontend/pickle/Texts.h"

namespace model_tidy::pickle {

bool Machine::fail(llvm::StringRef Message) {
  if (Error.empty())
    Error = Message.str();
  return false;
}

bool Machine::push(Datum D) {
  if (Stack.size() >= L.StackDepth) {
    if (!std::exchange(ToldDepth, true))
      Out.flaw(FlawKind::Malformed, {},
               "the pickle has more values on its stack than any model needs");
    size_t Half = Stack.size() - Stack.size() / 2;
    Stack.erase(Stack.begin(), Stack.begin() + Half);
    Forgotten += Half;
  }
  Stack.push_back(D);
  return true;
}

bool Machine::pushMark() {
  if (!Marks.empty() && Marks.back().At == depth()) {
    ++Marks.back().Count;
    return true;
  }
  if (Marks.size() >= L.StackDepth) {
    size_t Half = Marks.size() - Marks.size() / 2;
    for (size_t I = 0; I < Half; ++I)
      ForgottenMarks += Marks[I].Count;
    Marks.erase(Marks.begin(), Marks.begin() + Half);
  }
  Marks.push_back({depth(), 1});
  return true;
}

/// Nothing below the last mark can be popped (_pickle.c:528 Pdata_pop).
std::optional<Datum> Machine::pop() {
  if (!hasTop()) {
    fail(Marks.empty() ? "takes a value from an empty stack"
                       : "takes a value from below a mark");
    return std::nullopt;
  }
  Datum D = top();
  if (!Stack.empty())
    Stack.pop_back();
  else if (Forgotten != 0)
    --Forgotten;
  return D;
}

bool Machine::popMark(std::vector<Datum> &Values) {
  uint64_t Begin = fence();
  if (!Marks.empty()) {
    if (--Marks.back().Count == 0)
      Marks.pop_back();
  } else if (ForgottenMarks != 0) {
    --ForgottenMarks;
    IsBottomless = true;
  } else {
    return fail("goes back to a mark where there is none");
  }
  Values.clear();
  if (Begin < Forgotten) { // an even number of values stays one
    Values.assign((Forgotten - Begin) % 2 ? 1 : 2, Datum{Datum::Unknown});
    Forgotten = Begin;
  }
  size_t First = Begin - Forgotten;
  Values.insert(Values.end(), Stack.begin() + First, Stack.end());
  Stack.resize(First);
  return true;
}

Machine::Run Machine::run(size_t Begin) {
  OpcodeReader Reader(Bytes, Begin);
  Run R;
  R.End = Begin;
  for (Instruction I; Reader.next(I);) {
    R.HasHeader |= I.Begin == Begin && I.Code == Op::Proto;
    ++R.Opcodes;
    R.HasFrame |= R.HasHeader && R.Opcodes == 2 && I.Code == Op::Frame;
    if (I.Code == Op::Stop && !Outer.empty()) {
      leaveInner();
      continue;
    }
    if (I.Code == Op::Stop) {
      std::optional<Datum> Result = pop();
      if (!Result) {
        R.Error = Error;
        R.Broke = true;
        return R;
      }
      constexpr size_t Many = 1000; // honest ones leave nothing behind
      if (depth() > Many)
        Out.flaw(FlawKind::Malformed, at(I),
                 "the pickle leaves " + llvm::Twine(depth()) +
                     " values on the stack that nothing uses");
      Out.endStream(Result);
      R.How = Outcome::Stopped;
      R.End = I.End;
      return R;
    }
    if (!step(I)) {
      R.Error = opcodeName(uint8_t(I.Code)).str() + " " + Error;
      R.Broke = true;
      break;
    }
    if (SkipAt != 0 && Reader.position() >= SkipAt) {
      SkipAt = 0;
      if (std::exchange(Enters, false))
        enterInner();
      else
        Reader = OpcodeReader(Bytes, SkipTo);
    }
    R.End = Reader.position();
  }
  if (!R.Broke) {
    R.Error = Reader.error().str();
    R.Broke = Reader.position() < Bytes.size();
    R.LacksArgument =
        R.Broke && !Marks.empty() && Reader.error().starts_with("the stream");
  }
  Out.endStream(std::nullopt);
  return R;
}

/// An array of objects is a pickle of its own, whose loader has its own memo
/// and stack (joblib numpy_pickle.py: read_array calls pickle.load).
void Machine::enterInner() {
  constexpr size_t Deepest = 64;
  if (Outer.size() == Deepest)
    return;
  Outer.push_back({std::exchange(Stack, {}), std::exchange(Forgotten, 0),
                   std::exchange(Marks, {}), std::exchange(ForgottenMarks, 0),
                   std::exchange(TheMemo, std::make_unique<Memo>(L)),
                   Protocol});
}

void Machine::leaveInner() {
  Context &C = Outer.back();
  Stack = std::move(C.Stack);
  Forgotten = C.Forgotten;
  Marks = std::move(C.Marks);
  ForgottenMarks = C.ForgottenMarks;
  TheMemo = std::move(C.Entries);
  Protocol = C.Protocol;
  FrameEnd = 0;
  Outer.pop_back();
}

bool Machine::step(const Instruction &I) {
  if (FrameEnd != 0 && I.End > FrameEnd && I.Begin < FrameEnd)
    crossFrame(I);
  switch (I.Code) {
  case Op::None:
  case Op::NewTrue:
  case Op::NewFalse:
  case Op::Int:
  case Op::BinInt:
  case Op::BinInt1:
  case Op::BinInt2:
  case Op::Long:
  case Op::Long1:
  case Op::Long4:
  case Op::Float:
  case Op::BinFloat:
  case Op::String:
  case Op::BinString:
  case Op::ShortBinString:
  case Op::Unicode:
  case Op::BinUnicode:
  case Op::ShortBinUnicode:
  case Op::BinUnicode8:
  case Op::BinBytes:
  case Op::ShortBinBytes:
  case Op::BinBytes8:
  case Op::ByteArray8:
  case Op::Proto:
  case Op::Frame:
    return data(I);
  case Op::EmptyDict:
  case Op::EmptyList:
  case Op::EmptySet:
  case Op::EmptyTuple:
  case Op::Dict:
  case Op::List:
  case Op::Tuple:
  case Op::FrozenSet:
  case Op::Tuple1:
  case Op::Tuple2:
  case Op::Tuple3:
  case Op::Append:
  case Op::Appends:
  case Op::SetItem:
  case Op::SetItems:
  case Op::AddItems:
    return containers(I);
  case Op::Get:
  case Op::BinGet:
  case Op::LongBinGet:
  case Op::Put:
  case Op::BinPut:
  case Op::LongBinPut:
  case Op::Memoize:
    return memo(I);
  case Op::Mark:
  case Op::Pop:
  case Op::PopMark:
  case Op::Dup:
    return marks(I);
  case Op::Global:
  case Op::StackGlobal:
  case Op::Ext1:
  case Op::Ext2:
  case Op::Ext4:
  case Op::PersId:
  case Op::BinPersId:
  case Op::NextBuffer:
  case Op::ReadOnlyBuffer:
    return imports(I);
  case Op::Reduce:
  case Op::Build:
  case Op::Inst:
  case Op::Obj:
  case Op::NewObj:
  case Op::NewObjEx:
    return calls(I);
  case Op::Stop:
    return true;
  }
  return fail("is no opcode");
}

/// Python refuses such a stream (pickle.py:288, :301), C reads on behind the
/// frame. From a file, versions before 3.13.15 forget what is left of the frame
/// and read behind it as much as was asked for (gh-154848): the length of an
/// argument, or the argument.
void Machine::crossFrame(const Instruction &I) {
  if (std::exchange(ToldFrame, true))
    return;
  size_t Width = I.End - I.Begin - 1 - I.Text.size(); // of a length, if any
  Alternative = FrameEnd + I.Text.size();
  if (I.Begin + 1 + Width > FrameEnd && Width > 0 && Width <= 8) {
    uint64_t Length = littleAt(Bytes, FrameEnd, Width);
    Alternative = Length < Bytes.size() ? FrameEnd + Width + Length : 0;
  }
  Out.flaw(FlawKind::Malformed, at(I),
           "the pickle has an argument that reaches over the end of its frame, "
           "which "
           "unpicklers read in different ways");
}

bool Machine::marks(const Instruction &I) {
  switch (I.Code) {
  case Op::Mark:
    return pushMark();
  case Op::Pop:
    // A mark on top goes as a value would (_pickle.c:6089, pickle.py:1635).
    if (!Marks.empty() && Marks.back().At == depth()) {
      std::vector<Datum> Nothing;
      return popMark(Nothing);
    }
    return pop().has_value();
  case Op::PopMark: {
    std::vector<Datum> Ignored;
    return popMark(Ignored);
  }
  default: // DUP
    return hasTop() ? push(top()) : fail("copies the top of an empty stack");
  }
}

/// The index of MEMOIZE is the number of entries (_pickle.c:6389).
bool Machine::memo(const Instruction &I) {
  bool IsGet =
      I.Code == Op::Get || I.Code == Op::BinGet || I.Code == Op::LongBinGet;
  std::optional<uint64_t> Index =
      I.Code == Op::Memoize ? TheMemo->size() : memoIndex(I);
  if (!Index)
    return fail("has an index that is no number");
  if (IsGet) {
    std::optional<Datum> Value = TheMemo->get(*Index);
    return Value ? push(*Value) : fail("asks for what was never stored");
  }
  if (!hasTop())
    return fail("stores the top of an empty stack");
  // The C unpickler's memo is an array of that size (gh-115952).
  constexpr uint64_t Small = 1 << 20;
  if (*Index > Small && *Index > Bytes.size() &&
      !std::exchange(ToldIndex, true))
    Out.flaw(FlawKind::Malformed, at(I),
             "the pickle stores a value at index " + llvm::Twine(*Index) +
                 ", for which an unpickler allocates memory");
  TheMemo->put(*Index, top());
  return true;
}

/// What is remarkable about a container that has just got its elements.
void Machine::inspect(Datum Made, const Instruction &I) {
  constexpr uint32_t Enormous = 40; // 2^40 values out of a few bytes
  if (ToldSize)
    return;
  if (Out.heap().depth(Made) > L.Nesting)
    Out.flaw(FlawKind::Malformed, at(I),
             "the pickle nests data more than " + llvm::Twine(L.Nesting) +
                 " levels deep, which overflows the stack of who walks it");
  else if (Out.heap().logSize(Made) > Enormous)
    Out.flaw(FlawKind::Malformed, at(I),
             "the pickle refers to the same data so often that walking it "
             "never ends");
  else
    return;
  ToldSize = true;
}

} // namespace model_tidy::pickle
