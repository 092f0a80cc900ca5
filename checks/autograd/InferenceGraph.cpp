// Modules keep the requires_grad of their parameters when they are saved, so a
// loaded one records a graph on every call until something switches that off.

#include "checks/autograd/InferenceGraph.h"
#include "checks/autograd/GradientScopes.h"
#include "checks/module/HookRunners.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

constexpr llvm::StringLiteral NnModule = "torch::nn::Module";

enum class Runs { Nothing, ScriptModule, OwnModule };

class InferenceGraph {
public:
  InferenceGraph(const CheckContext &Ctx, std::vector<Finding> &Out)
      : Ctx(Ctx), Out(Out) {}

  /// One finding for a function: one guard is enough.
  void function(FunctionRef F) {
    if (isPartOfModel(F))
      return;
    for (CallId Id : F->Calls)
      if (recordsGraph(F.of(Id), F))
        return report(F.of(Id), F);
  }

private:
  const GradientScopes &scopes() {
    if (!Known) // needed only where some model is run at all
      Known.emplace(Ctx);
    return *Known;
  }

  bool derivesFrom(llvm::StringRef Class, llvm::StringRef Base) const {
    return !Class.empty() && llvm::is_contained(Ctx.Code.lineage(Class), Base);
  }

  /// The forward of a module decides nothing: whoever calls it does.
  bool isPartOfModel(FunctionRef F) const {
    return derivesFrom(F->Class, NnModule) ||
           derivesFrom(F->Class, "torch::autograd::Function");
  }

  /// Of the other methods of a module many only ask or set something.
  bool givesTensors(CallRef C) const {
    return C->Enclosing && !isGetter(C) &&
           llvm::any_of(C.of(C->Enclosing)->Calls, [&](CallId Id) {
             CallRef Next = C.of(Id);
             if (!Next->Receiver)
               return false;
             const Value &Of = *Next.of(Next->Receiver);
             return Of.Kind == ValueKind::CallResult &&
                    Of.Owner == C.Id.Index && convertsToTensors(Next);
           });
  }

  /// run_method("get_default_shape")
  bool isGetter(CallRef C) const {
    if (C->Arguments.empty())
      return false;
    std::string Method =
        Ctx.Code.constantText(C.of(C->Arguments[0].Value)).value_or("");
    return llvm::any_of(
        llvm::ArrayRef<llvm::StringRef>{"get_", "set_", "has_", "is_"},
        [&](llvm::StringRef Prefix) {
          return llvm::StringRef(Method).starts_with(Prefix);
        });
  }

  bool convertsToTensors(CallRef C) const {
    return llvm::any_of(
        Ctx.Code.resolve(C.of(C->Callee)), [](const std::string &Name) {
          return llvm::is_contained(
              {"toTensor", "toTensorList", "toTensorVector"}, lastName(Name));
        });
  }

  Runs runs(CallRef C) const {
    if (C->Unevaluated || C->NameOnly)
      return Runs::Nothing;
    for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee))) {
      if (Name == "torch::jit::Module::forward" ||
          Name == "torch::jit::Module::operator()")
        return Runs::ScriptModule;
      if (Name == "torch::jit::Object::run_method" ||
          Name == "torch::jit::Module::run_method" ||
          Name == "torch::jit::Method::operator()")
        return givesTensors(C) ? Runs::ScriptModule : Runs::Nothing;
      llvm::StringRef Last = lastName(Name);
      if (Name == "torch::nn::ModuleHolder::operator()" ||
          ((Last == "forward" || Last == "operator()") &&
           derivesFrom(C->ReceiverClass, NnModule)))
        return Runs::OwnModule;
    }
    return Runs::Nothing;
  }

  /// Freezing makes constants of the parameters (pytorch v2.6.0
  /// torch/csrc/jit/passes/freeze_module.cpp), which want no gradients.
  bool isFrozen(CallRef C) const {
    return C->Receiver &&
           llvm::any_of(
               Ctx.Code.producers(C.of(C->Receiver)), [&](CallRef Made) {
                 auto Names = Ctx.Code.resolve(Made.of(Made->Callee));
                 return Names.count("torch::jit::freeze") ||
                        Names.count("torch::jit::optimize_for_inference");
               });
  }

  bool callsEval(FunctionRef F) const {
    return llvm::any_of(F->Calls, [&](CallId Id) {
      CallRef C = F.of(Id);
      return Ctx.Code.resolve(C.of(C->Callee)).count("torch::nn::Module::eval");
    });
  }

  bool recordsGraph(CallRef C, FunctionRef F) {
    Runs What = runs(C);
    if (What == Runs::Nothing || isFrozen(C) || scopes().isOff(C) ||
        scopes().trainsAround(C))
      return false;
    // Loaded models are seldom trained on; own ones are there to be.
    return What == Runs::ScriptModule || callsEval(F) ||
           !scopes().trainsAnywhere();
  }

  /// `.detach()` on what \p C gave.
  std::optional<Place> detached(CallRef C, FunctionRef F) const {
    for (CallId Id : F->Calls) {
      CallRef Later = F.of(Id);
      auto Names = Ctx.Code.resolve(Later.of(Later->Callee));
      if (!Names.count("at::Tensor::detach") || !Later->Receiver)
        continue;
      ValueRef V = Later.of(Later->Receiver);
      while (V->Kind == ValueKind::CallResult && V->Owner != C.Id.Index &&
             V.In->Calls[V->Owner].Receiver)
        V = V.of(V.In->Calls[V->Owner].Receiver);
      if (V->Kind == ValueKind::CallResult && V->Owner == C.Id.Index)
        return placeOf(*Later.In, Later->Name);
    }
    return std::nullopt;
  }

  void report(CallRef C, FunctionRef F) {
    Finding Found;
    Found.Check = "autograd-inference-graph";
    Found.Level = Severity::Note;
    // A call operator's name is its parenthesis.
    Found.Where = placeOf(*C.In, C->Form == CallForm::Operator && C->ReceiverLoc
                                     ? C->ReceiverLoc
                                     : C->Name);
    const std::set<std::string> &Names = Ctx.Code.resolve(C.of(C->Callee));
    Found.Callee = *Names.begin();
    Found.Message = "the model is run with gradients on, which keeps every "
                    "intermediate result for a backward pass; let a "
                    "torch::NoGradGuard live here";
    if (std::optional<Place> Where = detached(C, F))
      Found.Trace.push_back(
          {*Where, "'detach' drops the graph only when it was recorded"});
    Found.Instead = {"switch gradients off for as long as the model runs",
                     "torch::NoGradGuard no_grad;", "c++"};
    if (std::optional<Fix> X = fix(F))
      Found.Fixes.push_back(std::move(*X));
    Out.push_back(std::move(Found));
  }

  /// A first statement, set as the one that was first.
  std::optional<Fix> fix(FunctionRef F) const {
    Place Body = placeOf(*F.In, F->Body);
    llvm::StringRef Text = Ctx.Text.slice(Body.Path, Body.Begin, Body.End);
    if (!F->Body || !Text.consume_front("{"))
      return std::nullopt;
    std::string Statement = " torch::NoGradGuard no_grad;";
    llvm::StringRef Blank = Text.take_while(
        [](char C) { return C == ' ' || C == '\t' || C == '\r' || C == '\n'; });
    if (size_t Break = Blank.rfind('\n'); Break != llvm::StringRef::npos)
      Statement = "\n" + Blank.drop_front(Break + 1).str() +
                  llvm::StringRef(Statement).ltrim().str();
    Fix X;
    X.Title = "switch gradients off in this function";
    X.Edits.push_back({Body.Path, Body.Begin + 1, 0, Statement});
    return X;
  }

  const CheckContext &Ctx;
  std::vector<Finding> &Out;
  std::optional<GradientScopes> Known;
};

} // namespace

void checkInferenceGraph(const CheckContext &Ctx, std::vector<Finding> &Out) {
  InferenceGraph Check(Ctx, Out);
  for (const Unit &U : Ctx.Code.units())
    for (uint32_t I = 0; I < U.Functions.size() && U.Language != "python"; ++I)
      Check.function({&U, {I}});
}

} // namespace model_tidy
