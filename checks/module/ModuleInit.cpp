// torch.nn.Module's __init__ makes the tables that parameters, submodules and
// hooks are kept in; without it the first assignment of one, or the first call,
// raises (PyTorch v2.6.0 torch/nn/modules/module.py:475, __init__).

#include "checks/module/ModuleObjects.h"
#include "checks/module/PythonModules.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

class ModuleInit {
public:
  ModuleInit(const CheckContext &Ctx, const Unit &U) : Ctx(Ctx), U(U) {}

  /// On any path, or in a method that it calls on the way.
  bool initialises(FunctionRef F, llvm::StringRef Class) {
    if (!Seen.insert(F).second)
      return false;
    // A decorator may do it as well.
    if (!F->Decorators.empty())
      return true;
    return llvm::any_of(F->Calls,
                        [&](CallId Id) { return isPart(F.of(Id), Class); });
  }

private:
  bool isPart(CallRef C, llvm::StringRef Class) {
    if (!C->Callee)
      return true;
    const Value &Callee = *C.of(C->Callee);
    if (llvm::StringRef(Callee.Text).ends_with("__init__") ||
        C->Form == CallForm::Qualified)
      return true;
    // object.__dict__ holds all of an object; copying it is one way, too.
    if (C->Receiver &&
        C.of(C->Receiver)->Text.find("__dict__") != std::string::npos)
      return true;
    // Whoever is given the object may do it.
    bool IsBuiltin = Callee.Kind == ValueKind::Global &&
                     llvm::StringRef(Callee.Text).starts_with("builtins.");
    for (const Argument &A : C->Arguments)
      if (!IsBuiltin && isSelf(C.of(A.Value)))
        return true;
    if (!C->Receiver || !isSelf(C.of(C->Receiver)))
      return false;
    llvm::StringRef Method = Callee.Text;
    Method = Method.substr(Method.rfind('.') + 1);
    for (const std::string &Name : Ctx.Code.lineage(Class))
      for (FunctionRef Helper :
           Ctx.Code.functions(Name + "." + Method.str(), &U))
        return initialises(Helper, Class);
    return false;
  }

  /// A method's own object is no parameter but an unknown value, whatever its
  /// name is; names that nobody has bound look the same, and are not told
  /// apart.
  static bool isSelf(ValueRef V) {
    return V->Kind == ValueKind::Unknown && !V->Text.empty();
  }

  const CheckContext &Ctx;
  const Unit &U;
  std::set<FunctionRef> Seen;
};

bool isStub(const Function &F) {
  llvm::StringRef Only = F.OnlyStatement;
  return Only == "..." || Only.starts_with("raise");
}

Finding finding(const Unit &U, const Function &F, llvm::StringRef Class) {
  Finding Found;
  Found.Check = "module-uninitialized";
  Found.Level = Severity::Warning;
  Found.Where = placeOf(U, F.Loc);
  Found.Callee = "torch.nn.Module.__init__";
  Found.Message =
      ("'__init__' of the module '" + Class.substr(Class.rfind('.') + 1) +
       "' never calls that of its base, so that parameters, "
       "submodules and hooks have no place; call "
       "'super().__init__()' first")
          .str();
  Found.Instead = {"initialise the base first", "super().__init__()", "python"};
  return Found;
}

} // namespace

void checkModuleInit(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units()) {
    if (U.Language != "python" ||
        llvm::StringRef(U.Files.front().Path).ends_with(".pyi"))
      continue;
    for (uint32_t I = 0; I < U.Functions.size(); ++I) {
      FunctionRef F = {&U, {I}};
      if (F->Class.empty() || F->Name != F->Class + ".__init__" || isStub(*F) ||
          !isTorchModule(Ctx, F->Class))
        continue;
      if (!ModuleInit(Ctx, U).initialises(F, F->Class))
        Out.push_back(finding(U, *F, F->Class));
    }
  }
}

} // namespace model_tidy
