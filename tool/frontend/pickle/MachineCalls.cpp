// Opcodes that import and call: here something happens when a model is loaded.
#include "frontend/pickle/CompatNames.h"
#include "frontend/pickle/Machine.h"
#include "frontend/pickle/RawArray.h"
#include "frontend/pickle/StateCode.h"
#include "frontend/pickle/Texts.h"

namespace model_tidy::pickle {

/// Old pickles spell a name wherever it is used.
Datum Machine::global(const Instruction &I) {
  auto [Module, Name] = std::pair(I.Text, I.Second);
  if (Protocol >= 3)
    return Out.findClass(Module, Name, at(I));
  llvm::StringRef Spelling(Module.data(), Name.end() - Module.data());
  if (auto Before = Globals.find(Spelling); Before != Globals.end())
    return Before->second;
  std::tie(Module, Name) = modernName(Module, Name);
  Datum Found = Out.findClass(Module, Name, at(I));
  if (Globals.size() < L.Names)
    Globals[Spelling] = Found;
  return Found;
}

bool Machine::imports(const Instruction &I) {
  switch (I.Code) {
  case Op::Global:
    return push(global(I));
  case Op::StackGlobal: {
    std::optional<Datum> Name = pop(), Module = pop();
    if (!Name || !Module)
      return false;
    // Both unpicklers insist on texts (_pickle.c:6011, pickle.py:1579).
    auto IsText = [](Datum D) {
      return D.Kind == Datum::String || !D.isPlain() || D.Kind == Datum::Object;
    };
    if (!IsText(*Name) || !IsText(*Module))
      return fail("takes a name that is no text");
    std::optional<std::string> NameText = Out.text(*Name);
    std::optional<std::string> ModuleText = Out.text(*Module);
    if (!NameText || !ModuleText)
      return push(Out.findClass(*Module, *Name, at(I)));
    llvm::StringRef M = *ModuleText, N = *NameText;
    if (Protocol < 3)
      std::tie(M, N) = modernName(M, N);
    return push(Out.findClass(M, N, at(I)));
  }
  case Op::Ext1:
  case Op::Ext2:
  case Op::Ext4: {
    // The code stands for a name that copyreg's registry holds.
    if (int32_t(I.Number) <= 0)
      return fail("has a code that stands for nothing");
    Datum Code = {Datum::Int, I.Begin};
    return push(Out.unpickler("get_extension", {Code}, at(I)));
  }
  case Op::PersId:
    return push(
        Out.unpickler("persistent_load", {{Datum::String, I.Begin}}, at(I)));
  case Op::BinPersId: {
    std::optional<Datum> Id = pop();
    return Id && push(Out.unpickler("persistent_load", {*Id}, at(I)));
  }
  case Op::NextBuffer:
    return push({Datum::Unknown});
  default: // READONLY_BUFFER
    return hasTop() || fail("takes a value from an empty stack");
  }
}

/// Data cannot be called; loading ends there.
static bool isCallable(Datum D) { return D.Kind >= Datum::Object; }

bool Machine::call(const Instruction &I, Datum Callee, Datum Arguments,
                   Datum Keywords, CallForm Form) {
  if (!isCallable(Callee))
    return fail("calls data");
  return push(Out.call(Callee, Arguments, Keywords, at(I), Form));
}

bool Machine::calls(const Instruction &I) {
  std::vector<Datum> Values;
  Datum NoKeywords = {};
  switch (I.Code) {
  case Op::Reduce: {
    std::optional<Datum> Arguments = pop(), Callee = pop();
    return Arguments && Callee &&
           call(I, *Callee, *Arguments, NoKeywords, CallForm::Plain);
  }
  case Op::Inst: {
    // The class first, then the arguments (_pickle.c:5859).
    auto [Module, Name] = std::pair(I.Text, I.Second);
    if (Protocol < 3)
      std::tie(Module, Name) = modernName(Module, Name);
    Datum Class = Out.findClass(Module, Name, at(I));
    return popMark(Values) &&
           call(I, Class, tuple(I, Values), NoKeywords, CallForm::Plain);
  }
  case Op::Obj:
    if (!popMark(Values))
      return false;
    if (Values.empty())
      return fail("calls nothing");
    return call(I, Values.front(),
                tuple(I, llvm::ArrayRef(Values).drop_front()), NoKeywords,
                CallForm::Plain);
  case Op::NewObj: {
    std::optional<Datum> Arguments = pop(), Class = pop();
    return Arguments && Class &&
           call(I, *Class, *Arguments, NoKeywords, CallForm::Construct);
  }
  case Op::NewObjEx: {
    std::optional<Datum> Keywords = pop(), Arguments = pop(), Class = pop();
    return Keywords && Arguments && Class &&
           call(I, *Class, *Arguments, *Keywords, CallForm::Construct);
  }
  default:
    return build(I);
  }
}

/// __setstate__ of the instance, or its attributes one by one
/// (_pickle.c:6593). Which of the two cannot be known here.
bool Machine::build(const Instruction &I) {
  std::optional<Datum> State = pop();
  if (!State)
    return false;
  if (!hasTop())
    return fail("sets the state of what is not there");
  Datum Instance = top();
  if (Instance.Kind == Datum::Object) {
    llvm::StringRef Class = Out.classOf(Instance);
    // The rest of the frame has been read already, so an array lies behind it.
    size_t Begin = std::max(I.End, FrameEnd);
    if (std::optional<ArrayBehind> Array =
            arrayBehind(Class, *State, Out, Bytes, Begin)) {
      SkipAt = Begin;
      SkipTo = Array->End;
      Enters = Array->IsObjects;
    }
    if (std::optional<std::string> File = fileBeside(Class, *State, Out))
      Out.flaw(FlawKind::FileAccess, at(I),
               "the pickle reads the array in '" + *File +
                   "', a file outside of its folder");
    if (runsState(Class, *State, Out, Out.heap()))
      Out.flaw(FlawKind::CodeInConfig, at(I),
               "an object of '" + Class +
                   "' runs Python code out of its state");
  }
  Out.setState(Instance, *State, at(I));
  return true;
}

} // namespace model_tidy::pickle
