// Calling a torch.nn.Module runs its hooks around forward (PyTorch v2.6.0
// torch/nn/modules/module.py:1735-1750); calling forward does not.

#include "checks/module/PythonModules.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy {

bool isTorchModule(const CheckContext &Ctx, llvm::StringRef Class) {
  std::vector<std::string> Lineage = Ctx.Code.lineage(Class);
  if (llvm::is_contained(Lineage, "torch.autograd.Function"))
    return false;
  return llvm::any_of(Lineage, [](llvm::StringRef Name) {
    llvm::StringRef Last = Name.rsplit('.').second;
    bool IsClass = !Last.empty() && llvm::isUpper(Last.front());
    return (Name.starts_with("torch.nn.") && IsClass &&
            !Name.starts_with("torch.nn.functional.") && Last != "Parameter" &&
            Last != "Buffer") ||
           Name.starts_with("torchvision.models.") ||
           Last == "LightningModule" || Last == "PreTrainedModel";
  });
}

ValueRef originalObject(ValueRef V) {
  for (unsigned Steps = 0; V.Id && Steps < 64; ++Steps) {
    if (V->Kind == ValueKind::Output && !V->Operands.empty())
      V = V.of(V->Operands[0]);
    else if (V->Kind == ValueKind::CallResult) {
      // m.eval(), m.to(device) and the like give the module itself.
      CallRef C = {V.In, {V->Owner}};
      const Value &Callee = *C.of(C->Callee);
      bool IsFluent =
          Callee.Kind == ValueKind::Attribute && C->Receiver &&
          llvm::is_contained({"eval", "train", "to", "cuda", "cpu", "half",
                              "float", "double", "requires_grad_"},
                             llvm::StringRef(Callee.Text)) &&
          C.of(C->Receiver)->Kind != ValueKind::Import;
      if (!IsFluent)
        return V;
      V = C.of(C->Receiver);
    } else
      return V;
  }
  return V;
}

std::optional<CallRef> madeModule(const CheckContext &Ctx, ValueRef V) {
  V = originalObject(V);
  if (!V.Id || V->Kind != ValueKind::CallResult)
    return std::nullopt;
  CallRef C = {V.In, {V->Owner}};
  for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee)))
    if (isTorchModule(Ctx, Name))
      return C;
  return std::nullopt;
}

namespace {

bool speaksOfTorch(const Unit &U) {
  return llvm::any_of(U.Includes, [](llvm::StringRef Include) {
    return Include.split('.').first == "torch" || Include.contains("lightning");
  });
}

/// Names people give to modules and to little else.
bool isNamedLikeModule(llvm::StringRef Written) {
  llvm::StringRef Last = Written.rsplit('.').second;
  std::string Name = (Last.empty() ? Written : Last).lower();
  llvm::StringRef N = Name;
  return N.contains("model") || N.contains("network") || N == "net" ||
         N.ends_with("_net") || N == "module" || N.contains("encoder") ||
         N.contains("decoder") || N.contains("backbone") ||
         N.contains("classifier") || N.contains("generator") ||
         N.contains("discriminator") || N == "ddp";
}

class ForwardCalls {
public:
  ForwardCalls(const CheckContext &Ctx, std::vector<Finding> &Out)
      : Ctx(Ctx), Out(Out) {}

  void run(const Unit &U) {
    std::optional<bool> IsTorch;
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      if (C->Unevaluated || C->Form == CallForm::Qualified || !C->Callee)
        continue;
      if (Ctx.Code.mayBeCalled(C.of(C->Callee), Forward) &&
          isForwardOfModule(C.of(C->Callee), C)) {
        report(C, placeOf(U, C->Name), true);
        continue;
      }
      for (const Argument &A : C->Arguments)
        if (ValueRef V = C.of(A.Value); V->Kind == ValueKind::Attribute &&
                                        V->Text == "forward" &&
                                        isForwardOfModule(V, C))
          report(C, placeOf(U, A.Loc), false);
      if (!isUnknownForward(C))
        continue;
      if (!IsTorch)
        IsTorch = speaksOfTorch(U);
      if (*IsTorch)
        report(C, placeOf(U, C->Name), true);
    }
  }

private:
  bool isForwardOfModule(ValueRef Callee, CallRef C) {
    if (Callee->Kind == ValueKind::Attribute && Callee->Text != "forward")
      return false;
    // The class's own way to run its hooks.
    if (C->Enclosing &&
        llvm::StringRef(C.of(C->Enclosing)->Name).ends_with(".__call__"))
      return false;
    if (Callee->Kind == ValueKind::Attribute &&
        madeModule(Ctx, Callee.of(Callee->Operands[0])))
      return true;
    for (llvm::StringRef Name : Ctx.Code.resolve(Callee)) {
      if (!Name.consume_back(".forward") || !isTorchModule(Ctx, Name))
        continue;
      // Net.forward(net, x): the class itself, not an object of it.
      if (Callee->Kind == ValueKind::Attribute) {
        std::set<std::string> Object =
            Ctx.Code.resolve(Callee.of(Callee->Operands[0]));
        if (Object.count(Name.str()))
          continue;
      }
      return true;
    }
    return false;
  }

  bool isUnknownForward(CallRef C) {
    const Value &Callee = *C.of(C->Callee);
    if (Callee.Kind != ValueKind::Attribute || Callee.Text != "forward" ||
        !Ctx.Code.resolve(C.of(C->Callee)).empty())
      return false;
    Place P = placeOf(*C.In, C->ReceiverLoc);
    return isNamedLikeModule(Ctx.Text.slice(P.Path, P.Begin, P.End));
  }

  void report(CallRef C, Place Where, bool IsCall) {
    Finding F;
    F.Check = "module-forward-bypass";
    F.Level = Severity::Warning;
    F.Where = Where;
    F.Callee = "torch.nn.Module.forward";
    F.Message =
        IsCall ? "'forward' of a module skips the hooks that calling the "
                 "module runs; call the module itself"
               : "'forward' of a module is handed over, which skips the hooks "
                 "that calling the module runs; hand over the module itself";
    F.Instead = {"call the module, which runs its hooks around 'forward'", "",
                 "python"};
    if (IsCall && C->Form == CallForm::Dot && C->ReceiverLoc &&
        C->ReceiverLoc.File == C->Name.File &&
        C->ReceiverLoc.End <= C->Name.Begin) {
      Fix Direct;
      Direct.Safe = true;
      Direct.Title = "call the module itself";
      Direct.Edits.push_back({Where.Path, C->ReceiverLoc.End,
                              C->Name.End - C->ReceiverLoc.End, ""});
      F.Fixes.push_back(std::move(Direct));
    }
    Out.push_back(std::move(F));
  }

  const CheckContext &Ctx;
  std::vector<Finding> &Out;
  const llvm::StringSet<> Forward = {"forward"};
};

} // namespace

void checkForwardInPython(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units())
    if (U.Language == "python")
      ForwardCalls(Ctx, Out).run(U);
}

} // namespace model_tidy
