// Modules that are used in a mode nobody chose: dropout and batch
// normalisation act as in training until eval() is called (PyTorch v2.6.0
// torch/nn/modules/module.py:2790, eval). And code in which a graph of tensors
// is not what it seems.

#include "checks/module/LineFix.h"
#include "checks/module/ModuleMode.h"
#include "checks/module/PythonModules.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

class ModuleUse {
public:
  ModuleUse(const CheckContext &Ctx, const Unit &U, std::vector<Finding> &Out)
      : Ctx(Ctx), U(U), Out(Out) {}

  void run() {
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      if (C->Unevaluated || !C->Callee)
        continue;
      load(C);
      numpyInForward(C);
      uncalledContext(C);
    }
  }

private:
  Finding &report(llvm::StringRef Check, Location Where, std::string Message,
                  std::string Callee, Replacement Instead) {
    Finding F;
    F.Check = Check.str();
    F.Level = Severity::Warning;
    F.Where = placeOf(U, Where);
    F.Message = std::move(Message);
    F.Callee = std::move(Callee);
    F.Instead = std::move(Instead);
    Out.push_back(std::move(F));
    return Out.back();
  }

  /// The module is made and loaded here, and then nothing is done with it that
  /// could choose a mode.
  void load(CallRef C) {
    if (!isMethodNamed(C, {"load_state_dict"}) ||
        modeOf(Ctx, C.of(C->Receiver)) != Mode::Training)
      return;
    std::set<ValueRef> Objects = objectsOf(C.of(C->Receiver));
    std::set<ValueRef> Parts;
    for (ValueRef V : Objects) {
      std::optional<CallRef> Made = madeModule(Ctx, V);
      if (!Made)
        return;
      for (const Argument &A : (*Made)->Arguments)
        if (ValueRef Part = Made->of(A.Value); Part->Kind != ValueKind::Literal)
          Parts.merge(objectsOf(Part));
    }
    // What it wraps may be switched instead.
    if (isSwitchedLater(C, Parts) || isChosenLater(C, Objects) ||
        leaves(C, Objects))
      return;
    Place P = placeOf(U, C->ReceiverLoc);
    std::string Line = Ctx.Text.slice(P.Path, P.Begin, P.End).str() + ".eval()";
    Finding &F = report(
        "module-load-without-eval", C->Name,
        "the module is loaded but neither 'eval' nor 'train' says how it is "
        "used; call 'eval' before inference",
        "torch.nn.Module.load_state_dict",
        {"choose the mode right after loading", Line, "python"});
    if (auto X = lineFix(Ctx, C, Side::Behind, Line, "call 'eval' here"))
      F.Fixes.push_back(std::move(*X));
  }

  /// Is \p V one of the objects, or does it hold one?
  bool has(const std::set<ValueRef> &Objects, ValueRef Asked) const {
    llvm::SmallVector<ValueRef> Work = {Asked};
    std::set<ValueRef> Seen;
    constexpr size_t Most = 64;
    while (!Work.empty() && Seen.size() < Most) {
      ValueRef V = Work.pop_back_val();
      if (!V.Id || !Seen.insert(V).second)
        continue;
      for (ValueRef Object : objectsOf(V)) {
        if (Objects.count(Object))
          return true;
        if (Object->Kind == ValueKind::Aggregate ||
            Object->Kind == ValueKind::Attribute ||
            Object->Kind == ValueKind::Element)
          for (ValueId Part : Object->Operands)
            Work.push_back(Object.of(Part));
      }
    }
    return false;
  }

  bool isSwitchedLater(CallRef C, const std::set<ValueRef> &Parts) const {
    for (uint32_t I = C.Id.Index + 1; I < U.Calls.size() && !Parts.empty(); ++I)
      if (CallRef Later = {&U, {I}}; isMethodNamed(Later, {"eval", "train"}) &&
                                     has(Parts, Later.of(Later->Receiver)))
        return true;
    return false;
  }

  bool isChosenLater(CallRef C, const std::set<ValueRef> &Objects) const {
    for (uint32_t I = C.Id.Index + 1; I < U.Calls.size(); ++I) {
      CallRef Later = {&U, {I}};
      // Weights that are counted, trained or saved: no result is asked for.
      if (isMethodNamed(Later, {"eval", "train", "parameters",
                                "named_parameters", "state_dict", "children",
                                "modules", "named_modules", "apply"}) &&
          has(Objects, Later.of(Later->Receiver)))
        return true;
      if (llvm::any_of(Later->Arguments, [&](const Argument &A) {
            return has(Objects, Later.of(A.Value));
          }))
        return true;
    }
    return false;
  }

  /// Someone else, who is given it, may choose.
  bool leaves(CallRef C, const std::set<ValueRef> &Objects) const {
    if (C->Enclosing && has(Objects, C.of(C.of(C->Enclosing)->Returned)))
      return true;
    std::set<llvm::StringRef> Globals;
    for (const Write &W : U.Writes)
      if (has(Objects, {&U, W.Value})) {
        if (W.Enclosing)
          return true;
        Globals.insert(W.Target);
      }
    // A variable of the file is seen by its functions.
    return llvm::any_of(U.Calls, [&](const Call &Other) {
      CallRef Later = {&U, {uint32_t(&Other - U.Calls.data())}};
      auto Is = [&](ValueId V) {
        return V && U[V].Kind == ValueKind::Global && Globals.count(U[V].Text);
      };
      return (isMethodNamed(Later, {"eval", "train"}) && Is(Other.Receiver)) ||
             llvm::any_of(Other.Arguments,
                          [&](const Argument &A) { return Is(A.Value); });
    });
  }

  /// NumPy sees no tensors: the exporter records a constant, or fails.
  void numpyInForward(CallRef C) {
    if (!C->Enclosing)
      return;
    const Function &F = *C.of(C->Enclosing);
    if (!llvm::StringRef(F.Name).ends_with(".forward") ||
        !isTorchModule(Ctx, F.Class))
      return;
    for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee))) {
      // An array's own method is no function that is given a tensor.
      if (!llvm::StringRef(Name).starts_with("numpy.") ||
          llvm::StringRef(Name).starts_with("numpy.ndarray.") ||
          llvm::none_of(C->Arguments, [&](const Argument &A) {
            return isData(C.of(A.Value));
          }))
        continue;
      report("onnx-numpy-in-forward", C->Name,
             "'" + Name +
                 "' leaves the graph that is exported; use the operation of "
                 "torch",
             Name,
             {"use tensor operations inside of forward", "torch.cat((x, y))",
              "python"});
      return;
    }
  }

  /// Is it computed from a tensor that forward was given? Not from its shape.
  bool isData(ValueRef Asked) const {
    constexpr size_t Most = 200;
    llvm::SmallVector<ValueRef> Work = {Asked};
    std::set<ValueRef> Seen;
    while (!Work.empty() && Seen.size() < Most) {
      ValueRef V = Work.pop_back_val();
      if (!V.Id || !Seen.insert(V).second)
        continue;
      if (V->Kind == ValueKind::Parameter) {
        llvm::StringRef Class =
            U.Functions[V->Owner].Parameters[V->Index].Class;
        if (!Class.starts_with("builtins.") && !Class.starts_with("numpy."))
          return true;
        continue;
      }
      if (V->Kind == ValueKind::CallResult) {
        CallRef C = {&U, {V->Owner}};
        if (!C->Callee || !givesData(*C.of(C->Callee)))
          continue;
        if (C->Receiver)
          Work.push_back(C.of(C->Receiver));
        for (const Argument &A : C->Arguments)
          Work.push_back(C.of(A.Value));
        continue;
      }
      if (V->Kind == ValueKind::Attribute && !givesData(*V))
        continue;
      for (ValueId Operand : V->Operands)
        Work.push_back(V.of(Operand));
    }
    return false;
  }

  static bool givesData(const Value &Member) {
    return !llvm::is_contained({"shape", "size", "dim", "ndim", "dtype",
                                "device", "numel", "item", "builtins.len",
                                "builtins.int", "builtins.isinstance",
                                "builtins.range", "builtins.type"},
                               llvm::StringRef(Member.Text));
  }

  /// `with torch.no_grad:` raises, or does nothing, where it was meant to.
  void uncalledContext(CallRef C) {
    for (const Guard &G : C->Guards) {
      ValueRef V = C.of(G.Value);
      if (G.Kind != Guard::Scope || V->Kind != ValueKind::Attribute ||
          !V->Loc || !Told.insert(V->Loc.Begin).second)
        continue;
      for (llvm::StringRef Name : Ctx.Code.resolve(V)) {
        if (!Name.starts_with("torch.") ||
            !llvm::is_contained({"no_grad", "enable_grad", "inference_mode",
                                 "autocast", "set_grad_enabled",
                                 "detect_anomaly"},
                                Name.rsplit('.').second))
          continue;
        report("autograd-uncalled-context", V->Loc,
               "'" + Name.str() +
                   "' is a class here, not a context; add the parentheses",
               Name.str(),
               {"make the context by calling it",
                "with " + Name.str() + "():", "python"});
        break;
      }
    }
  }

  const CheckContext &Ctx;
  const Unit &U;
  std::vector<Finding> &Out;
  std::set<uint32_t> Told;
};

} // namespace

void checkModuleUse(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units())
    if (U.Language == "python")
      ModuleUse(Ctx, U, Out).run();
}

} // namespace model_tidy
