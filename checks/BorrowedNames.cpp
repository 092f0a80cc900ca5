#include "checks/BorrowedNames.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

class Borrowed {
public:
  Borrowed(const CheckContext &Ctx, const llvm::StringSet<> &Last,
           MissingCode &Missing)
      : Ctx(Ctx), Last(Last), Missing(Missing) {}

  void given(const Unit &U, const Write &W) {
    if (isLoader(callable({&U, W.Value})))
      Missing.Callers.insert(W.Target);
  }

  void called(CallRef C) {
    // Whoever calls a base's method for its own object changes nothing.
    if (C->Unevaluated || !C->Callee || C->Form == CallForm::Qualified)
      return;
    ValueRef Callee = C.of(C->Callee);
    bool IsNamed = Callee->Kind == ValueKind::Attribute ||
                   Callee->Kind == ValueKind::Global;
    llvm::StringRef Name = Callee->Text;
    if (!IsNamed || !Last.contains(Name.substr(Name.rfind('.') + 1)))
      return;
    for (const std::string &Full : Ctx.Code.resolve(Callee))
      if (!Ctx.Rows.find(Full, Role::Sink) && !Ctx.Code.function(Full, C.In).In)
        Missing.Bodies.insert(Full);
  }

private:
  /// `staticmethod(torch.load)` is what it is given.
  ValueRef callable(ValueRef V) const {
    if (V->Kind != ValueKind::CallResult)
      return V;
    CallRef Made = {V.In, {V->Owner}};
    bool IsStatic = Made->Arguments.size() == 1 && Made->Callee &&
                    Made.of(Made->Callee)->Text == "builtins.staticmethod";
    return IsStatic ? Made.of(Made->Arguments[0].Value) : ValueRef();
  }

  bool isLoader(ValueRef V) const {
    if (!V.Id || (V->Kind != ValueKind::Attribute &&
                  V->Kind != ValueKind::Global && V->Kind != ValueKind::Join))
      return false;
    return Ctx.Code.mayBeCalled(V, Last) &&
           llvm::any_of(Ctx.Code.resolve(V), [&](const std::string &Name) {
             return Ctx.Rows.find(Name, Role::Sink) != nullptr;
           });
  }

  const CheckContext &Ctx;
  const llvm::StringSet<> &Last;
  MissingCode &Missing;
};

} // namespace

void addBorrowedNames(const CheckContext &Ctx, const llvm::StringSet<> &Last,
                      MissingCode &Missing) {
  Borrowed Names(Ctx, Last, Missing);
  for (const Unit &U : Ctx.Code.units()) {
    if (U.Language != "python")
      continue;
    for (const Write &W : U.Writes)
      Names.given(U, W);
    for (uint32_t I = 0; I < U.Calls.size(); ++I)
      Names.called({&U, {I}});
  }
}

} // namespace model_tidy
