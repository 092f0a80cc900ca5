// Three ways to skip hooks in C++: forward of a TorchScript module, its
// "forward" method fetched or run by name, and forward of an own class whose
// call operator does more. LibTorch's torch::nn modules have no hooks
// (pytorch v2.6.0 torch/csrc/api/include/torch/nn/pimpl.h:118-127), so they
// are silent unless the headers at hand declare some.

#include "checks/module/ForwardBypass.h"
#include "checks/module/CallFix.h"
#include "checks/module/HookRunners.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

constexpr llvm::StringLiteral CheckName = "module-forward-bypass";
constexpr llvm::StringLiteral NnModule = "torch::nn::Module";

bool isAny(const std::set<std::string> &Names,
           std::initializer_list<llvm::StringRef> Wanted) {
  return llvm::any_of(Wanted, [&](llvm::StringRef Name) {
    return Names.count(Name.str()) != 0;
  });
}

Finding finding(CallRef C, std::string Callee, std::string Message) {
  Finding F;
  F.Check = CheckName.str();
  F.Level = Severity::Warning;
  F.Where = placeOf(*C.In, C->Name);
  F.Callee = std::move(Callee);
  F.Message = std::move(Message);
  F.Origin = OriginKind::Unknown;
  return F;
}

std::string argumentText(const CheckContext &Ctx, CallRef C, size_t Skipped) {
  if (C->Arguments.size() <= Skipped)
    return {};
  Place P = placeOf(*C.In, C->Whole);
  return Ctx.Text
      .slice(P.Path, C->Arguments[Skipped].Loc.Begin,
             C->Arguments.back().Loc.End)
      .str();
}

/// Of a call that a macro wrote there is no text to build upon.
std::string statement(CallRef C, const std::string &Expression) {
  return C->InMacro ? std::string() : Expression + ";";
}

Replacement callingModule(CallRef C, const std::string &Expression) {
  return {"call the module, which runs its hooks around 'forward'",
          statement(C, Expression), "c++"};
}

/// Freezing drops the hooks, so there is nothing left to skip (pytorch
/// v2.6.0 torch/csrc/jit/passes/freeze_module.cpp keeps methods only). Only
/// what this very function froze counts: a field may hold another module by
/// the time another method runs.
bool isFrozen(const CheckContext &Ctx, ValueRef Module) {
  while (Module->Kind == ValueKind::Output && !Module->Operands.empty())
    Module = Module.of(Module->Operands[0]);
  if (Module->Kind != ValueKind::CallResult)
    return false;
  CallRef Made = {Module.In, {Module->Owner}};
  return isAny(Ctx.Code.resolve(Made.of(Made->Callee)), {"torch::jit::freeze"});
}

class ForwardBypass {
public:
  ForwardBypass(const CheckContext &Ctx, std::vector<Finding> &Out)
      : Ctx(Ctx), Out(Out) {}

  void call(CallRef C) {
    if (C->Unevaluated)
      return;
    const std::set<std::string> &Names = Ctx.Code.resolve(C.of(C->Callee));
    if (isAny(Names, {"torch::jit::Module::forward"}))
      return scriptForward(C);
    if (isAny(Names, {"torch::jit::Object::run_method",
                      "torch::jit::Module::run_method"}))
      return runMethod(C);
    if (isAny(Names,
              {"torch::jit::Method::operator()", "torch::jit::Method::run",
               "torch::jit::Method::run_async"}))
      return fetchedMethod(C);
    if (C->NameOnly)
      return unknownForward(C);
    for (const std::string &Name : Names)
      if (lastName(Name).equals_insensitive("forward"))
        return ownForward(C, Name);
  }

private:
  /// An override of forward, or a wrapper's call operator, may delegate.
  bool delegates(CallRef C) const {
    if (!C->Enclosing)
      return false;
    const Function &F = *C.of(C->Enclosing);
    llvm::StringRef Own = lastName(F.Name);
    bool IsEntry = Own.equals_insensitive("forward") || Own == "operator()";
    return IsEntry && !F.Class.empty() &&
           related(Ctx.Code, F.Class, C->ReceiverClass);
  }

  bool spelledOnAnObject(CallRef C) const {
    return C->Form == CallForm::Dot || C->Form == CallForm::Arrow;
  }

  /// operator() is not const, but a copy is one more handle of the module.
  std::string callableText(CallRef C) const {
    std::string Object = objectText(Ctx, C);
    return C->ConstReceiver ? "torch::jit::Module(" + Object + ")" : Object;
  }

  void scriptForward(CallRef C) {
    if (!spelledOnAnObject(C) || delegates(C))
      return;
    std::string Instead = callableText(C) + "(" + argumentText(Ctx, C, 0) + ")";
    Finding F = finding(C, "torch::jit::Module::forward",
                        "'forward' of a TorchScript module skips the hooks "
                        "that calling the module runs; call the module itself");
    // operator() has one parameter and is not const (pytorch v2.6.0
    // torch/csrc/jit/api/module.h:261).
    if (C->Arguments.size() == 1 && !C->ConstReceiver)
      addFix(F, callObject(Ctx, C));
    F.Instead = callingModule(C, Instead);
    if (C->Arguments.size() > 1)
      F.Instead = {"call the module, with all inputs by position; calling it "
                   "takes no keyword arguments",
                   "", "c++"};
    report(std::move(F), C);
  }

  void runMethod(CallRef C) {
    if (!spelledOnAnObject(C) || C->Arguments.empty() ||
        Ctx.Code.constantText(C.of(C->Arguments[0].Value)) != "forward")
      return;
    Finding F = finding(C, "torch::jit::Object::run_method",
                        "'run_method(\"forward\")' skips the hooks that "
                        "calling the module runs; call the module itself");
    if (!C->ConstReceiver)
      if (std::optional<Fix> Braced = callObjectBraced(Ctx, C, 1)) {
        // IValue takes tensors as they are; of other types nothing is known.
        Braced->Safe =
            llvm::all_of(llvm::drop_begin(C->Arguments), [](const Argument &A) {
              return A.Class == "at::Tensor" || A.Class == "c10::IValue";
            });
        addFix(F, Braced);
      }
    F.Instead = callingModule(C, objectText(Ctx, C) + "({" +
                                     argumentText(Ctx, C, 1) + "})");
    report(std::move(F), C);
  }

  /// A Method is called: was it fetched as "forward"?
  void fetchedMethod(CallRef C) {
    for (CallRef Getter : Ctx.Code.producers(C.of(C->Receiver))) {
      const std::set<std::string> &Names =
          Ctx.Code.resolve(Getter.of(Getter->Callee));
      if (!isAny(Names, {"torch::jit::Object::get_method",
                         "torch::jit::Module::get_method",
                         "torch::jit::Object::find_method",
                         "torch::jit::Module::find_method"}) ||
          Getter->Arguments.empty() ||
          Ctx.Code.constantText(Getter.of(Getter->Arguments[0].Value)) !=
              "forward")
        continue;
      std::string Name = lastName(*Names.begin()).str();
      Finding F = finding(Getter, *Names.begin(),
                          "'" + Name +
                              "(\"forward\")' and calling the result skips the "
                              "hooks that calling the module runs; call the "
                              "module itself");
      bool Direct = C.In == Getter.In && C->ReceiverLoc == Getter->Whole;
      if (Direct && C->Form == CallForm::Operator && C->Arguments.size() == 1 &&
          !Getter->ConstReceiver && !C->InMacro)
        addFix(F, callObjectDirectly(Ctx, Getter));
      if (!Direct)
        F.Trace.push_back({placeOf(*C.In, C->Name), "called here"});
      F.Instead = callingModule(C, callableText(Getter) + "(" +
                                       argumentText(Ctx, C, 0) + ")");
      report(std::move(F), Getter);
    }
  }

  /// Where types are missing: only IValue has these conversions, and only
  /// TorchScript's forward returns one (pytorch v2.6.0
  /// aten/src/ATen/core/ivalue.h). \p C is the conversion.
  void unknownForward(CallRef C) {
    ValueRef Callee = C.of(C->Callee);
    if (Callee->Kind != ValueKind::Attribute ||
        !llvm::is_contained({"toTensor", "toTuple", "toTuplePtr",
                             "toTensorList", "toTensorVector", "toList",
                             "toGenericDict"},
                            Callee->Text))
      return;
    ValueRef Made = Callee.of(Callee->Operands[0]);
    if (Made->Kind != ValueKind::CallResult)
      return;
    CallRef Forward = {Made.In, {Made->Owner}};
    ValueRef Method = Forward.of(Forward->Callee);
    if (Method->Kind != ValueKind::Attribute || Method->Text != "forward" ||
        readsMobileModules(*C.In))
      return;
    Out.push_back(finding(
        Forward, "torch::jit::Module::forward",
        "'forward' seems to be that of a TorchScript module, by what is done "
        "with its result, and skips the hooks that calling the module runs; "
        "call the module itself"));
  }

  /// Mobile modules have no hooks (pytorch v2.6.0
  /// torch/csrc/jit/mobile/module.h:62-118).
  static bool readsMobileModules(const Unit &U) {
    return llvm::any_of(U.Includes, [](llvm::StringRef Include) {
      return Include.contains("mobile") ||
             Include.contains_insensitive("-lite");
    });
  }

  void ownForward(CallRef C, const std::string &Callee) {
    if (!spelledOnAnObject(C) || C->ReceiverClass.empty() || delegates(C))
      return;
    llvm::StringRef Method = lastName(Callee);
    if (nnHooksDeclared(C->ReceiverClass))
      return nnForward(C, Callee);
    std::optional<HookRunner> Runner =
        findHookRunner(Ctx.Code, C->ReceiverClass, Method, C->Arguments.size());
    if (!Runner)
      return;
    Finding F = finding(C, Callee,
                        "'" + Method.str() + "' skips what '" + Runner->Class +
                            "::operator()' does around it; call the object "
                            "itself");
    if (!Runner->LooksLikeAGuard)
      F.Level = Severity::Note;
    F.Trace.push_back({Runner->Where, "'operator()' does more than call '" +
                                          Method.str() + "' here"});
    if (std::optional<Fix> Direct = callObject(Ctx, C)) {
      Direct->Safe = sameResult(*Runner, Callee) &&
                     (!C->ConstReceiver || Runner->Operator->IsConst);
      addFix(F, Direct);
    }
    F.Instead = {
        "call the object, which does all that belongs to a call",
        statement(C, objectText(Ctx, C) + "(" + argumentText(Ctx, C, 0) + ")"),
        "c++"};
    Out.push_back(std::move(F));
  }

  bool sameResult(const HookRunner &Runner, llvm::StringRef Callee) const {
    const Class *Declared =
        Ctx.Code.findClass(Callee.substr(0, Callee.rfind("::")));
    if (!Declared)
      return false;
    return llvm::any_of(Declared->Methods, [&](const Method &M) {
      return M.Name == lastName(Callee) &&
             M.Returns == Runner.Operator->Returns;
    });
  }

  /// A future libtorch may give torch::nn::Module hooks (pytorch#25888).
  bool nnHooksDeclared(llvm::StringRef Receiver) const {
    if (!llvm::is_contained(Ctx.Code.lineage(Receiver), NnModule))
      return false;
    const Class *Declared = Ctx.Code.findClass(NnModule);
    return Declared && llvm::any_of(Declared->Methods, [](const Method &M) {
             return M.Name == "register_forward_hook" ||
                    M.Name == "register_forward_pre_hook";
           });
  }

  void nnForward(CallRef C, const std::string &Callee) {
    Finding F = finding(C, Callee,
                        "'forward' of a torch::nn module skips its hooks; call "
                        "the module through its holder");
    Out.push_back(std::move(F));
  }

  static void addFix(Finding &F, std::optional<Fix> Maybe) {
    if (Maybe)
      F.Fixes.push_back(std::move(*Maybe));
  }

  void report(Finding F, CallRef C) {
    if (C->Receiver && isFrozen(Ctx, C.of(C->Receiver)))
      F.Level = Severity::Note;
    Out.push_back(std::move(F));
  }

  const CheckContext &Ctx;
  std::vector<Finding> &Out;
};

} // namespace

void checkForwardBypass(const CheckContext &Ctx, std::vector<Finding> &Out) {
  ForwardBypass Check(Ctx, Out);
  for (const Unit &U : Ctx.Code.units())
    for (uint32_t I = 0; I < U.Calls.size() && U.Language != "python"; ++I)
      Check.call({&U, {I}});
}

} // namespace model_tidy
