// Walks up the callers. A function without known callers is an entry: nobody
// is there who could have switched anything off.

#include "checks/autograd/GradientScopes.h"
#include "checks/module/HookRunners.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

/// Callers of callers of … are followed this far.
constexpr size_t MostFunctions = 64;

bool isAny(const std::set<std::string> &Names,
           llvm::function_ref<bool(llvm::StringRef)> Test) {
  return llvm::any_of(Names,
                      [&](const std::string &Name) { return Test(Name); });
}

/// What only training calls: loss.backward(), an optimizer, its step().
bool isTraining(llvm::StringRef Callee) {
  llvm::StringRef Name = lastName(Callee);
  return Name == "backward" || Name == "zero_grad" ||
         Callee.starts_with("torch::optim::") ||
         Callee == "torch::autograd::grad";
}

} // namespace

GradientScopes::GradientScopes(const CheckContext &Ctx) : Ctx(Ctx) {
  for (const Unit &U : Ctx.Code.units())
    for (uint32_t I = 0; I < U.Calls.size(); ++I)
      addTraining({&U, {I}});
}

void GradientScopes::addTraining(CallRef C) {
  const Value &Callee = *C.of(C->Callee);
  bool Trains = Callee.Kind == ValueKind::Attribute
                    ? isTraining(Callee.Text)
                    : isAny(Ctx.Code.resolve(C.of(C->Callee)), isTraining);
  if (Trains || wantsGradients(C))
    TrainingFiles.insert(placeOf(*C.In, C->Name).Path);
}

/// x.requires_grad_(), options.requires_grad(true): gradients of some input
/// are wanted, which is not training but wants the graph as well.
bool GradientScopes::wantsGradients(CallRef C) const {
  const std::set<std::string> &Names = Ctx.Code.resolve(C.of(C->Callee));
  auto IsCalled = [&](llvm::StringRef Wanted) {
    return isAny(
        Names, [&](llvm::StringRef Name) { return lastName(Name) == Wanted; });
  };
  if (C->Arguments.empty()) // requires_grad() only asks
    return IsCalled("requires_grad_");
  return (IsCalled("requires_grad_") || IsCalled("set_requires_grad") ||
          IsCalled("requires_grad")) &&
         Ctx.Code.constantText(C.of(C->Arguments[0].Value)) != "false";
}

/// InferenceMode(false) and AutoGradMode(true) switch gradients on.
bool GradientScopes::isGuard(CallRef C, const Guard &G) const {
  ValueRef Class = C.of(G.Value);
  if (G.Kind != Guard::Scope || !Ctx.Rows.find(Class->Text, Role::Guard))
    return false;
  if (!C->Enclosing)
    return true;
  for (CallId Id : C.of(C->Enclosing)->Calls) {
    CallRef Made = C.of(Id);
    if (Made->Form != CallForm::Construct || Made->Name != Class->Loc ||
        Made->Arguments.empty())
      continue;
    auto Written = Ctx.Code.constantText(Made.of(Made->Arguments[0].Value));
    llvm::StringRef On =
        lastName(Class->Text) == "AutoGradMode" ? "true" : "false";
    return Written != On;
  }
  return true;
}

/// A guard that is no local variable lives for who knows how long, as does a
/// switch: neither is told apart by what it encloses.
bool GradientScopes::switchesOff(FunctionRef F) const {
  return llvm::any_of(F->Calls, [&](CallId Id) {
    CallRef C = F.of(Id);
    const std::set<std::string> &Names = Ctx.Code.resolve(C.of(C->Callee));
    if (isAny(Names, [](llvm::StringRef Name) {
          return Name.ends_with("GradMode::set_enabled");
        }))
      return !C->Arguments.empty() &&
             Ctx.Code.constantText(C.of(C->Arguments[0].Value)) != "true";
    Place Name = placeOf(*C.In, C->Name);
    llvm::StringRef Written = Ctx.Text.slice(Name.Path, Name.Begin, Name.End);
    return C->Form == CallForm::Construct &&
           Ctx.Rows.find(C->ReceiverClass, Role::Guard) &&
           (Written.contains("make_") || Written.contains("emplace"));
  });
}

/// A lambda that is handed to a guarded call may well run in it.
bool GradientScopes::isInGuardedLambda(FunctionRef F) const {
  return llvm::StringRef(F->Name).contains("::lambda@") &&
         llvm::any_of(F.In->Calls, [&](const Call &C) {
           CallRef Outer = {F.In, {uint32_t(&C - F.In->Calls.data())}};
           return C.Whole.File == F->Loc.File &&
                  C.Whole.Begin <= F->Loc.Begin && F->Loc.End <= C.Whole.End &&
                  llvm::any_of(C.Guards, [&](const Guard &G) {
                    return isGuard(Outer, G);
                  });
         });
}

bool GradientScopes::isOff(CallRef C) const {
  std::set<FunctionRef> Seen;
  return isOff(C, Seen);
}

bool GradientScopes::isOff(CallRef C, std::set<FunctionRef> &Seen) const {
  if (llvm::any_of(C->Guards, [&](const Guard &G) { return isGuard(C, G); }))
    return true;
  if (!C->Enclosing)
    return false;
  FunctionRef F = C.of(C->Enclosing);
  if (!Seen.insert(F).second || Seen.size() > MostFunctions)
    return true; // a recursion adds nothing, and beyond the limit we are silent
  if (switchesOff(F) || isInGuardedLambda(F))
    return true;
  const Class *Of = F->Class.empty() ? nullptr : Ctx.Code.findClass(F->Class);
  if (Of && llvm::any_of(Of->Fields, [&](const Field &Member) {
        return Ctx.Rows.find(Member.Class, Role::Guard);
      }))
    return true;
  std::vector<CallRef> Callers = Ctx.Code.callers(F);
  return !Callers.empty() && llvm::all_of(Callers, [&](CallRef Caller) {
    return isOff(Caller, Seen);
  });
}

bool GradientScopes::trainsAround(CallRef C) const {
  std::set<FunctionRef> Seen;
  std::vector<CallRef> Work = {C};
  while (!Work.empty()) {
    CallRef Next = Work.back();
    Work.pop_back();
    if (TrainingFiles.count(placeOf(*Next.In, Next->Name).Path))
      return true;
    if (!Next->Enclosing || !Seen.insert(Next.of(Next->Enclosing)).second)
      continue;
    if (Seen.size() > MostFunctions)
      return true;
    llvm::append_range(Work, Ctx.Code.callers(Next.of(Next->Enclosing)));
  }
  return false;
}

} // namespace model_tidy
