// A module's history is in its value: each call of a method leaves behind what
// the object was after it. Whatever was handed the module, or is not known,
// may have chosen a mode as well.

#include "checks/module/ModuleMode.h"
#include "checks/module/ModuleNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

constexpr unsigned MostDepth = 32;

bool isMethodNamed(CallRef C, llvm::ArrayRef<llvm::StringRef> Names) {
  if (!C->Callee || !C->Receiver)
    return false;
  const Value &Callee = *C.of(C->Callee);
  llvm::StringRef Name = Callee.Text;
  if (Callee.Kind == ValueKind::Field) // self.method
    Name = Name.substr(Name.rfind('.') + 1);
  else if (Callee.Kind != ValueKind::Attribute)
    return false;
  return llvm::is_contained(Names, Name);
}

std::set<ValueRef> objectsOf(ValueRef Asked) {
  constexpr size_t Most = 64;
  std::set<ValueRef> Objects, Seen;
  llvm::SmallVector<ValueRef> Work = {Asked};
  while (!Work.empty() && Seen.size() < Most) {
    ValueRef V = Work.pop_back_val();
    if (!V.Id)
      continue;
    V = originalObject(V);
    if (!Seen.insert(V).second)
      continue;
    if (V->Kind != ValueKind::Join)
      Objects.insert(V);
    else
      for (ValueId Operand : V->Operands)
        Work.push_back(V.of(Operand));
  }
  return Objects;
}

namespace {

class History {
public:
  explicit History(const CheckContext &Ctx) : Ctx(Ctx) {}

  Mode of(ValueRef V, unsigned Depth) {
    if (!V.Id || Depth > MostDepth)
      return Mode::Unknown;
    switch (V->Kind) {
    case ValueKind::Output:
      return after(V, Depth);
    case ValueKind::CallResult:
      return made({V.In, {V->Owner}}, Depth);
    case ValueKind::Join: {
      std::optional<Mode> All;
      for (ValueId Operand : V->Operands) {
        Mode One = of(V.of(Operand), Depth + 1);
        if (All && *All != One)
          return Mode::Unknown;
        All = One;
      }
      return All.value_or(Mode::Unknown);
    }
    default:
      return Mode::Unknown;
    }
  }

private:
  /// What calling it made of the mode; none if it is as before.
  std::optional<Mode> chosen(CallRef C) const {
    if (isMethodNamed(C, {"eval"}))
      return Mode::Evaluation;
    if (!isMethodNamed(C, {"train"}))
      return std::nullopt;
    if (C->Arguments.empty())
      return Mode::Training;
    const Value &Given = *C.of(C->Arguments[0].Value);
    if (Given.Kind != ValueKind::Literal)
      return Mode::Unknown;
    return llvm::StringRef(Given.Text).equals_insensitive("false")
               ? Mode::Evaluation
               : Mode::Training;
  }

  Mode after(ValueRef V, unsigned Depth) {
    CallRef C = {V.In, {V->Owner}};
    ValueRef Before = V->Operands.empty() ? ValueRef() : V.of(V->Operands[0]);
    if (V->Index != Value::ReceiverSlot)
      return onlyReads(C) ? of(Before, Depth + 1) : Mode::Unknown;
    if (std::optional<Mode> M = chosen(C))
      return *M;
    return mayChoose(C) ? Mode::Unknown : of(Before, Depth + 1);
  }

  Mode made(CallRef C, unsigned Depth) {
    if (std::optional<Mode> M = chosen(C))
      return *M;
    ValueRef Result = {C.In, {}};
    if (C->Receiver && C->Callee &&
        C.of(C->Callee)->Kind == ValueKind::Attribute)
      Result = C.of(C->Receiver);
    if (llvm::any_of(
            Ctx.Code.resolve(C.of(C->Callee)),
            [&](const std::string &Name) { return isTorchModule(Ctx, Name); }))
      return wraps(C, Depth) ? Mode::Unknown : Mode::Training;
    // m.to(device) is m.
    if (Result.Id && isModuleObject(Ctx, Result) && !mayChoose(C))
      return of(Result, Depth + 1);
    return Mode::Unknown;
  }

  /// A wrapper is as good as what it wraps: one whose inner modules evaluate
  /// has nothing of its own that a mode changes.
  bool wraps(CallRef C, unsigned Depth) {
    return llvm::any_of(C->Arguments, [&](const Argument &A) {
      ValueRef V = C.of(A.Value);
      Place P = placeOf(*C.In, A.Loc);
      bool MayBeModule =
          isModuleObject(Ctx, V) ||
          likeness(Ctx.Text.slice(P.Path, P.Begin, P.End)) == Likeness::Strong;
      return MayBeModule && of(V, Depth + 1) != Mode::Training;
    });
  }

  /// A method of the program that switches, or one that is named as if.
  bool mayChoose(CallRef C) const {
    std::string Name = llvm::StringRef(C.of(C->Callee)->Text).lower();
    for (llvm::StringRef Word : {"eval", "export", "deploy", "infer", "freeze"})
      if (llvm::StringRef(Name).contains(Word))
        return true;
    for (const std::string &Callee : Ctx.Code.resolve(C.of(C->Callee)))
      for (FunctionRef F : Ctx.Code.functions(Callee, C.In))
        for (CallId Id : F->Calls)
          if (isMethodNamed(F.of(Id), {"eval", "train"}))
            return true;
    return false;
  }

  /// Functions that are known to leave what they are handed as it is.
  bool onlyReads(CallRef C) const {
    return llvm::any_of(
        Ctx.Code.resolve(C.of(C->Callee)), [](llvm::StringRef Name) {
          return Name.starts_with("builtins.") || Name == "torch.save" ||
                 Name.starts_with("torch.optim.") ||
                 Name == "torch.onnx.export";
        });
  }

  const CheckContext &Ctx;
};

} // namespace

Mode modeOf(const CheckContext &Ctx, ValueRef Module) {
  return History(Ctx).of(Module, 0);
}

} // namespace model_tidy
