// Every edit keeps the user's own text: only what stands between the object
// and the opening parenthesis goes away.

#include "checks/module/CallFix.h"

namespace model_tidy {
namespace {

bool editable(CallRef C) {
  bool Written = C->Form == CallForm::Dot || C->Form == CallForm::Arrow;
  return Written && !C->InMacro && !C->TemplateArguments && C->ReceiverLoc &&
         C->Name && C->ReceiverLoc.File == C->Name.File &&
         C->ReceiverLoc.End <= C->Name.Begin;
}

Edit edit(CallRef C, uint32_t Begin, uint32_t End, llvm::StringRef Text) {
  return {placeOf(*C.In, C->Name).Path, Begin, End - Begin, Text.str()};
}

/// Replaces [end of the object, \p End) by \p Text, and dereferences the
/// object if it is a pointer.
Fix objectFix(CallRef C, uint32_t End, llvm::StringRef Text) {
  Fix F;
  F.Title = "call the module itself";
  std::string Close;
  if (C->Form == CallForm::Arrow) {
    F.Edits.push_back(
        edit(C, C->ReceiverLoc.Begin, C->ReceiverLoc.Begin, "(*"));
    Close = ")";
  }
  F.Edits.push_back(edit(C, C->ReceiverLoc.End, End, Close + Text.str()));
  return F;
}

} // namespace

std::string objectText(const CheckContext &Ctx, CallRef C) {
  Place P = placeOf(*C.In, C->ReceiverLoc);
  std::string Text = Ctx.Text.slice(P.Path, P.Begin, P.End).str();
  if (C->Form == CallForm::Arrow)
    return "(*" + Text + ")";
  return Text;
}

std::optional<Fix> callObject(const CheckContext &Ctx, CallRef C) {
  if (!editable(C))
    return std::nullopt;
  Fix F = objectFix(C, C->Name.End, "");
  F.Safe = true;
  return F;
}

std::optional<Fix> callObjectBraced(const CheckContext &Ctx, CallRef C,
                                    size_t Skipped) {
  if (!editable(C) || C->Arguments.size() <= Skipped)
    return std::nullopt;
  Fix F = objectFix(C, C->Arguments[Skipped].Loc.Begin, "({");
  F.Edits.push_back(edit(C, C->Arguments.back().Loc.End, C->Whole.End, "})"));
  return F;
}

std::optional<Fix> callObjectDirectly(const CheckContext &Ctx, CallRef Getter) {
  if (!editable(Getter))
    return std::nullopt;
  Fix F = objectFix(Getter, Getter->Whole.End, "");
  F.Safe = true;
  return F;
}

} // namespace model_tidy
