// Every edit lies inside the call: its name, or its arguments.

#include "checks/RowFix.h"
#include "checks/Conditions.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

Edit edit(CallRef C, uint32_t Begin, uint32_t End, llvm::StringRef Text) {
  return {placeOf(*C.In, C->Name).Path, Begin, End - Begin, Text.str()};
}

/// The callee's last name as written; nothing if it is called by another one.
std::optional<Edit> rename(const CheckContext &Ctx, const Row &R, CallRef C) {
  Place P = placeOf(*C.In, C->Name);
  llvm::StringRef Last = R.lastName();
  // `from yaml import load` brings no other name of yaml with it.
  if (C.In->Language == "python" && !C->ReceiverLoc)
    return std::nullopt;
  if (!Ctx.Text.slice(P.Path, P.Begin, P.End).ends_with(Last))
    return std::nullopt;
  uint32_t Begin = P.End - static_cast<uint32_t>(Last.size());
  return edit(C, Begin, P.End, R.TheFix->Rename);
}

/// "yaml." of `yaml.load(…)`; nothing where the function stands by itself.
std::string qualifier(const CheckContext &Ctx, CallRef C) {
  if (!C->ReceiverLoc)
    return {};
  Place P = placeOf(*C.In, C->ReceiverLoc);
  return Ctx.Text.slice(P.Path, P.Begin, P.End).str() + ".";
}

/// Makes \p Text the argument \p Of, which stands there or comes last.
std::optional<Edit> setArgument(const CheckContext &Ctx, CallRef C,
                                const Slot &Of, std::string Text) {
  llvm::ArrayRef<Argument> Arguments = C->Arguments;
  Place Whole = placeOf(*C.In, C->Whole);
  constexpr llvm::StringLiteral Module = "{module}";
  if (size_t At = Text.find(Module); At != std::string::npos) {
    std::string Written = qualifier(Ctx, C);
    if (Written.empty())
      return std::nullopt;
    Text.replace(At, Module.size(), Written);
  }
  if (const Argument *A = argumentOf(C, Of.Position, Of.Keyword)) {
    Place P = placeOf(*C.In, A->Loc);
    // What stands in `**{…}` cannot be replaced alone.
    if (Ctx.Text.slice(P.Path, P.Begin, P.End).starts_with("*"))
      return std::nullopt;
    return edit(C, A->Loc.Begin, A->Loc.End, Text);
  }
  bool MayBeHidden = llvm::any_of(Arguments, [](const Argument &A) {
    return llvm::StringRef(A.Keyword).starts_with("*");
  });
  if (MayBeHidden || (Of.Keyword.empty() && Of.Position > Arguments.size()) ||
      !Ctx.Text.slice(Whole.Path, Whole.Begin, Whole.End).ends_with(")"))
    return std::nullopt;
  if (!Of.Keyword.empty())
    Text = Of.Keyword + "=" + Text;
  uint32_t End = Arguments.empty() ? Whole.End - 1 : Arguments.back().Loc.End;
  std::string Separator = Arguments.empty() ? "" : ", ";
  return edit(C, End, End, Separator + Text);
}

bool editable(CallRef C) {
  if (C->InMacro || C->NameOnly || !C->Name || C->Whole.File != C->Name.File)
    return false;
  for (const Argument &A : C->Arguments)
    if (A.Loc.File != C->Name.File || A.Loc.Begin < C->Name.End ||
        A.Loc.End > C->Whole.End)
      return false;
  return true;
}

} // namespace

std::optional<Fix> fixOf(const CheckContext &Ctx, const Row &R, CallRef C) {
  if (!R.TheFix || !editable(C))
    return std::nullopt;
  const FixRecipe &Recipe = *R.TheFix;
  Fix F;
  F.Safe = Recipe.Safe;
  F.Title = Recipe.Title;
  if (!Recipe.Rename.empty()) {
    std::optional<Edit> E = rename(Ctx, R, C);
    if (!E)
      return std::nullopt;
    F.Edits.push_back(std::move(*E));
  }
  if (Recipe.Before && *Recipe.Before < C->Arguments.size()) {
    uint32_t At = C->Arguments[*Recipe.Before].Loc.Begin;
    F.Edits.push_back(edit(C, At, At, Recipe.Text + ", "));
  }
  if (Recipe.Set) {
    std::optional<Edit> E = setArgument(Ctx, C, *Recipe.Set, Recipe.Text);
    if (!E)
      return std::nullopt;
    F.Edits.push_back(std::move(*E));
  }
  return F;
}

} // namespace model_tidy
