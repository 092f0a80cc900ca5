// `p -= lr * p.grad` is what torch.optim.SGD does, without what it does
// besides. Arithmetic leaves no facts, so what is subtracted is told by its
// text.

#include "checks/autograd/ManualGradient.h"
#include "checks/module/ModuleObjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

llvm::StringRef textOf(const CheckContext &Ctx, const Unit &U, Location Loc) {
  if (!Loc)
    return {};
  Place P = placeOf(U, Loc);
  return Ctx.Text.slice(P.Path, P.Begin, P.End);
}

/// Does the text mention the attribute `grad`, and not only its sign, as
/// attacks on models do?
bool mentionsGradient(llvm::StringRef Text) {
  size_t At = Text.find(".grad");
  return At != llvm::StringRef::npos && !Text.contains("sign(") &&
         !llvm::isAlnum(Text.substr(At + 5).empty() ? ' ' : Text[At + 5]) &&
         !Text.substr(At + 5).starts_with("_");
}

/// Who writes an optimizer has to.
bool isOptimizer(const CheckContext &Ctx, CallRef C) {
  if (!C->Enclosing)
    return false;
  const Function &F = *C.of(C->Enclosing);
  return !F.Class.empty() &&
         llvm::any_of(Ctx.Code.lineage(F.Class), [](llvm::StringRef Class) {
           return Class.contains_insensitive("optim");
         });
}

bool isStep(const CheckContext &Ctx, CallRef C) {
  if (C->Unevaluated || C->Arguments.empty() || !C->Callee)
    return false;
  const Value &Callee = *C.of(C->Callee);
  if (Callee.Kind != ValueKind::Attribute)
    return false;
  const Unit &U = *C.In;
  if (Callee.Text == "__isub__") {
    llvm::StringRef Target = textOf(Ctx, U, C->Whole).split("-=").first;
    return !Target.contains(".grad") &&
           mentionsGradient(textOf(Ctx, U, C->Arguments[0].Loc));
  }
  return (Callee.Text == "sub_" || Callee.Text == "add_") &&
         !textOf(Ctx, U, C->ReceiverLoc).contains("grad") &&
         llvm::any_of(C->Arguments, [&](const Argument &A) {
           return mentionsGradient(textOf(Ctx, U, A.Loc));
         });
}

} // namespace

void checkManualGradient(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units()) {
    if (U.Language != "python" || !speaksOfTorch(U))
      continue;
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      if (!isStep(Ctx, C) || isOptimizer(Ctx, C))
        continue;
      Finding F;
      F.Check = "autograd-manual-gradient";
      F.Level = Severity::Note;
      F.Where = placeOf(U, C->Name);
      F.Callee = "torch.Tensor.grad";
      F.Message = "a parameter is moved along its gradient by hand, without "
                  "what an optimizer keeps and checks; let torch.optim take "
                  "the step";
      F.Instead = {"let an optimizer take the step",
                   "optimizer = torch.optim.SGD(model.parameters(), lr=lr)\n"
                   "optimizer.zero_grad()\nloss.backward()\noptimizer.step()",
                   "python"};
      Out.push_back(std::move(F));
    }
  }
}

} // namespace model_tidy
