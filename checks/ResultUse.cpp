#include "checks/ResultUse.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <set>

namespace model_tidy {

/// Is \p Asked the result of \p C, or a part of it?
static bool isFrom(ValueRef Asked, CallRef C) {
  constexpr size_t MostSteps = 256;
  llvm::SmallVector<ValueRef> Work = {Asked};
  std::set<ValueRef> Seen;
  while (!Work.empty() && Seen.size() < MostSteps) {
    ValueRef V = Work.pop_back_val();
    if (!V.Id || !Seen.insert(V).second)
      continue;
    if (V->Kind == ValueKind::CallResult && V->Owner == C.Id.Index)
      return true;
    if (V->Kind == ValueKind::CallResult) // checkpoint.get("state_dict")
      Work.push_back(V.of((*V.In)[CallId{V->Owner}].Receiver));
    for (ValueId Operand : V->Operands)
      Work.push_back(V.of(Operand));
  }
  return false;
}

bool resultGoesInto(CallRef C, llvm::ArrayRef<std::string> Methods) {
  const Unit &U = *C.In;
  return llvm::any_of(U.Calls, [&](const Call &Other) {
    llvm::StringRef Name = U[Other.Callee].Text;
    return llvm::is_contained(Methods, Name.substr(Name.rfind('.') + 1)) &&
           llvm::any_of(Other.Arguments, [&](const Argument &A) {
             return isFrom({&U, A.Value}, C);
           });
  });
}

} // namespace model_tidy
