// Modules that are used in a mode nobody chose: dropout and batch
// normalisation act as in training until eval() is called (PyTorch v2.6.0
// torch/nn/modules/module.py:2790, eval).

#include "checks/module/ModuleObjects.h"
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
      exported(C);
      numpyInForward(C);
      uncalledContext(C);
    }
  }

private:
  bool isMethod(CallRef C, llvm::ArrayRef<llvm::StringRef> Names) const {
    const Value &Callee = *C.of(C->Callee);
    return Callee.Kind == ValueKind::Attribute &&
           llvm::is_contained(Names, Callee.Text);
  }

  void report(llvm::StringRef Check, Location Where, std::string Message,
              std::string Callee, Replacement Instead) {
    const CheckInfo *Info = Ctx.Rows.check(Check);
    Finding F;
    F.Check = Check.str();
    F.Level = Info ? Info->Level : Severity::Warning;
    F.Where = placeOf(U, Where);
    F.Message = std::move(Message);
    F.Callee = std::move(Callee);
    F.Instead = std::move(Instead);
    Out.push_back(std::move(F));
  }

  bool isSame(ValueId V, ValueRef Object) const {
    return V && originalObject({&U, V}) == Object;
  }

  /// The module is made and loaded here, and then nothing is done with it that
  /// could choose a mode.
  void load(CallRef C) {
    if (!isMethod(C, {"load_state_dict"}) || !C->Receiver)
      return;
    if (!madeModule(Ctx, C.of(C->Receiver)))
      return;
    ValueRef Object = originalObject(C.of(C->Receiver));
    for (uint32_t I = C.Id.Index + 1; I < U.Calls.size(); ++I) {
      CallRef Later = {&U, {I}};
      if (Later->Receiver && isSame(Later->Receiver, Object) &&
          isMethod(Later, {"eval", "train"}))
        return;
      for (const Argument &A : Later->Arguments)
        if (isSame(A.Value, Object))
          return;
    }
    // Someone else may choose.
    if (C->Enclosing && isSame(C.of(C->Enclosing)->Returned, Object))
      return;
    for (const Write &W : U.Writes)
      if (W.Enclosing && isSame(W.Value, Object))
        return;
    report("module-load-without-eval", C->Name,
           "the module is loaded but neither 'eval' nor 'train' says how it is "
           "used; call 'eval' before inference",
           "torch.nn.Module.load_state_dict",
           {"choose the mode right after loading", "model.eval()", "python"});
  }

  bool hasEval(ValueRef V) const {
    for (unsigned Steps = 0; V.Id && Steps < 64; ++Steps) {
      if (V->Kind != ValueKind::Output && V->Kind != ValueKind::CallResult)
        return false;
      CallRef C = {V.In, {V->Owner}};
      if (isMethod(C, {"eval"}))
        return true;
      if (V->Kind == ValueKind::Output && !V->Operands.empty())
        V = V.of(V->Operands[0]);
      else if (V->Kind == ValueKind::CallResult && C->Receiver)
        V = C.of(C->Receiver);
      else
        return false;
    }
    return false;
  }

  void exported(CallRef C) {
    if (!isMethod(C, {"export"}))
      return;
    std::set<std::string> Names = Ctx.Code.resolve(C.of(C->Callee));
    if (!Names.count("torch.onnx.export") || C->Arguments.empty())
      return;
    ValueRef Model = C.of(C->Arguments[0].Value);
    if (!madeModule(Ctx, Model) || hasEval(Model))
      return;
    report("onnx-export-without-eval", C->Name,
           "the module is exported in training mode, with dropout and batch "
           "statistics; call 'eval' first",
           "torch.onnx.export",
           {"export in evaluation mode", "model.eval()", "python"});
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
      if (!llvm::StringRef(Name).starts_with("numpy.") ||
          !llvm::any_of(C->Arguments, [&](const Argument &A) {
            return isParameter(C.of(A.Value));
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

  bool isParameter(ValueRef V) const {
    if (V->Kind == ValueKind::Parameter)
      return true;
    return V->Kind == ValueKind::Aggregate &&
           llvm::any_of(V->Operands, [&](ValueId Part) {
             return V.of(Part)->Kind == ValueKind::Parameter;
           });
  }

  /// `with torch.no_grad:` raises, or does nothing, where it was meant to.
  void uncalledContext(CallRef C) {
    for (const Guard &G : C->Guards) {
      ValueRef V = C.of(G.Value);
      if (G.Kind != Guard::Scope || V->Kind != ValueKind::Attribute ||
          !V->Loc || !Told.insert(V->Loc.Begin).second)
        continue;
      for (llvm::StringRef Name : Ctx.Code.resolve(V))
        if (llvm::is_contained({"torch.no_grad", "torch.enable_grad",
                                "torch.inference_mode", "torch.autocast"},
                               Name))
          report("autograd-uncalled-context", V->Loc,
                 "'" + Name.str() +
                     "' is a class here, not a context; add the parentheses",
                 Name.str(),
                 {"make the context by calling it",
                  "with " + Name.str() + "():", "python"});
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
