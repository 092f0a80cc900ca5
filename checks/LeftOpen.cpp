#include "checks/LeftOpen.h"
#include "checks/Conditions.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

/// The object as it came, before methods changed it: `kwargs.pop("x")`.
static ValueRef unchanged(ValueRef V) {
  while (V->Kind == ValueKind::Output && !V->Operands.empty())
    V = V.of(V->Operands[0]);
  return V;
}

/// A parameter of a function that nobody here calls; its default says little.
static bool isOpenParameter(const CheckContext &Ctx, ValueRef V) {
  V = unchanged(V);
  return V->Kind == ValueKind::Parameter &&
         Ctx.Code.callers({V.In, {V->Owner}}).empty();
}

static bool isGivenFromOutside(const CheckContext &Ctx, ValueRef V) {
  bool IsOpen = isOpenParameter(Ctx, V);
  if (V->Kind == ValueKind::Join) // revision or "main"
    IsOpen = llvm::any_of(V->Operands, [&](ValueId Part) {
      return isOpenParameter(Ctx, V.of(Part));
    });
  return IsOpen || !Ctx.Code.constantTexts(V);
}

bool isLeftOpen(const CheckContext &Ctx, CallRef C, llvm::StringRef Keyword) {
  if (const Argument *A = argumentOf(C, std::nullopt, Keyword))
    return isGivenFromOutside(Ctx, C.of(A->Value));
  return llvm::any_of(C->Arguments, [&](const Argument &A) {
    return A.Keyword == "**" && C.of(A.Value)->Kind != ValueKind::Aggregate;
  });
}

bool defaultsTo(const CheckContext &Ctx, ValueRef V,
                llvm::ArrayRef<std::string> Words) {
  if (!isOpenParameter(Ctx, V))
    return false;
  V = unchanged(V);
  FunctionRef F = {V.In, {V->Owner}};
  ValueId Default = F->Parameters[V->Index].Default;
  // The text "True" is true whatever it says, but is meant for something else.
  return Default && F.of(Default)->Kind == ValueKind::Literal &&
         F.of(Default)->Literal != LiteralKind::String &&
         llvm::is_contained(Words, F.of(Default)->Text);
}

} // namespace model_tidy
