// Somebody who calls eval() wants the result alone. Whoever asks for gradients
// anywhere around, of parameters or of inputs, is left in peace.

#include "checks/autograd/PythonInference.h"
#include "checks/module/ModuleObjects.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

/// Callers of callers of … are followed this far.
constexpr size_t MostFunctions = 32;

/// no_grad(), inference_mode(), set_grad_enabled(…), and what is called so.
bool speaksOfGradients(llvm::StringRef Name) {
  return Name.contains("no_grad") || Name.contains("inference_mode") ||
         Name.contains("grad_enabled");
}

/// What wants the graph: training, and attacks or explanations that go back to
/// the input.
bool wantsGraph(llvm::StringRef Text) {
  return llvm::any_of(
      llvm::ArrayRef<llvm::StringRef>{"backward", "requires_grad", "zero_grad",
                                      "autograd.grad", "optimizer", "GradCAM"},
      [&](llvm::StringRef Word) { return Text.contains(Word); });
}

/// A model that another call can be compared with.
struct Model {
  ValueRef Object;

  bool operator==(const Model &Other) const {
    if (Object == Other.Object)
      return true;
    bool IsShared =
        Object->Kind == ValueKind::Global || Object->Kind == ValueKind::Field;
    return IsShared && Object->Kind == Other.Object->Kind &&
           Object->Text == Other.Object->Text;
  }
};

class PythonInference {
public:
  PythonInference(const CheckContext &Ctx, const Unit &U,
                  std::vector<Finding> &Out)
      : Ctx(Ctx), U(U), Out(Out) {}

  void run() {
    for (const Call &C : U.Calls)
      if (isMethod(C, "set_grad_enabled") || isMethod(C, "_set_grad_enabled"))
        return; // for the rest of the program, or who knows how long
    // Of inputs, or of frozen parameters: whoever sets this has thought of it.
    if (Ctx.Text.text(U.Files.front().Path).contains("requires_grad"))
      return;
    for (uint32_t I = 0; I < U.Calls.size(); ++I)
      call({&U, {I}});
  }

private:
  bool isMethod(const Call &C, llvm::StringRef Name) const {
    return C.Callee && U[C.Callee].Kind == ValueKind::Attribute &&
           U[C.Callee].Text == Name;
  }

  /// The calls of a module-level and of each function's body, in order.
  void call(CallRef C) {
    if (C->Unevaluated || !C->Callee)
      return;
    bool SetsEval = isMethod(*C, "eval") && C->Arguments.empty();
    if (SetsEval || isMethod(*C, "train")) {
      Model M = {originalObject(C.of(U[C->Callee].Operands[0]))};
      llvm::erase_if(InEval, [&](const auto &Known) {
        return Known.first == M && Known.second == C->Enclosing;
      });
      if (SetsEval)
        InEval.push_back({M, C->Enclosing});
      return;
    }
    ValueRef Callee = C.of(C->Callee);
    if (Callee->Kind == ValueKind::Attribute && Callee->Text == "forward")
      Callee = Callee.of(Callee->Operands[0]);
    else if (Callee->Kind == ValueKind::Attribute)
      return;
    Model M = {originalObject(Callee)};
    if (!isInEval(M) ||
        !Reported.insert(C->Enclosing ? C->Enclosing.Index : ~0u).second)
      return;
    std::set<FunctionRef> Seen;
    if (!wantsGraph(bodyAround(C)) && !isOff(C, Seen))
      report(C);
  }

  /// A module's variable is written where it is made, and read by its name.
  bool isInEval(const Model &M) const {
    auto IsKnown = [&](const Model &Asked) {
      return llvm::any_of(
          InEval, [&](const auto &Known) { return Known.first == Asked; });
    };
    return IsKnown(M) ||
           (M.Object->Kind == ValueKind::Global &&
            llvm::any_of(Ctx.Code.writes(M.Object->Text), [&](auto Written) {
              return IsKnown(
                  {originalObject({Written.first, Written.second->Value})});
            }));
  }

  llvm::StringRef bodyAround(CallRef C) const {
    if (!C->Enclosing)
      return Ctx.Text.text(U.Files.front().Path);
    Place P = placeOf(U, C.of(C->Enclosing)->Whole);
    return Ctx.Text.slice(P.Path, P.Begin, P.End);
  }

  /// Do the scopes around the call, its function's decorators or all callers
  /// switch gradients off, or is it part of a model, which decides nothing?
  bool isOff(CallRef C, std::set<FunctionRef> &Seen) const {
    if (llvm::any_of(C->Guards, [&](const Guard &G) {
          return G.Kind == Guard::Scope && switchesOff(C.of(G.Value));
        }))
      return true;
    if (!C->Enclosing)
      return false;
    FunctionRef F = C.of(C->Enclosing);
    if (!Seen.insert(F).second || Seen.size() > MostFunctions)
      return true;
    if (llvm::any_of(F->Decorators, speaksOfGradients) ||
        isTorchModule(Ctx, F->Class))
      return true;
    std::vector<CallRef> Callers = Ctx.Code.callers(F);
    return !Callers.empty() && llvm::all_of(Callers, [&](CallRef Caller) {
      return isOff(Caller, Seen);
    });
  }

  bool switchesOff(ValueRef Scope) const {
    Place P = placeOf(*Scope.In, Scope->Loc);
    if (speaksOfGradients(Ctx.Text.slice(P.Path, P.Begin, P.End)))
      return true;
    if (Scope->Kind != ValueKind::CallResult)
      return false;
    CallRef Made = {Scope.In, {Scope->Owner}};
    return llvm::any_of(Ctx.Code.resolve(Made.of(Made->Callee)),
                        speaksOfGradients);
  }

  void report(CallRef C) {
    Finding F;
    F.Check = "autograd-inference-graph";
    F.Level = Severity::Note;
    F.Where = placeOf(U, C->Name);
    F.Callee = "torch.nn.Module.__call__";
    F.Message = "the model is run with gradients on, which keeps every "
                "intermediate result for a backward pass; call it within "
                "torch.inference_mode()";
    Place Whole = placeOf(U, C->Whole);
    F.Instead = {"switch gradients off for as long as the model runs",
                 "with torch.inference_mode():\n    output = " +
                     Ctx.Text.slice(Whole.Path, Whole.Begin, Whole.End).str(),
                 "python"};
    Out.push_back(std::move(F));
  }

  const CheckContext &Ctx;
  const Unit &U;
  std::vector<Finding> &Out;
  std::vector<std::pair<Model, FunctionId>> InEval;
  std::set<uint32_t>
      Reported; // one finding for a function: one scope is enough
};

} // namespace

void checkPythonInference(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units())
    if (U.Language == "python" && speaksOfTorch(U))
      PythonInference(Ctx, U, Out).run();
}

} // namespace model_tidy
