// A condition about a text holds only if every text that may arrive fulfils
// it, and nothing else than constants may arrive.

#include "checks/Unless.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {
namespace {

/// Where only an administrator, or the installer of a package, can write.
constexpr llvm::StringRef SystemFolders[] = {
    "/lib/",
    "/lib32/",
    "/lib64/",
    "/libx32/",
    "/usr/lib",
    "/usr/local/lib",
    "/usr/local/cuda",
    "/opt/",
    "/system/",
    "/vendor/",
    "/Library/",
    "/Applications/",
    "/System/Library/",
    "/nix/store/",
};
constexpr llvm::StringRef WindowsFolders[] = {
    "c:/windows/", "c:/program files/", "c:/program files (x86)/"};

/// The system's loader finds the library by its name alone, or it lies where
/// nobody else can put one. The empty name, or null, is the program itself.
bool isSystemLibrary(llvm::StringRef Name) {
  std::string Path = Name.str();
  std::replace(Path.begin(), Path.end(), '\\', '/');
  llvm::StringRef P = Path;
  if (!P.contains('/'))
    return P != ".." && !P.contains('%');
  if (P.contains("/../") || P.starts_with("../"))
    return false;
  std::string Lower = P.lower();
  return llvm::any_of(SystemFolders,
                      [&](auto Folder) { return P.starts_with(Folder); }) ||
         llvm::any_of(WindowsFolders, [&](auto Folder) {
           return llvm::StringRef(Lower).starts_with(Folder);
         });
}

/// Does the value come out of a call, other than \p Sink, that is a sink? Its
/// finding stands there already.
bool isLoadedBefore(const CheckContext &Ctx, ValueRef Asked, CallRef Sink) {
  llvm::SmallVector<ValueRef> Work = {Asked};
  std::set<ValueRef> Seen;
  while (!Work.empty() && Seen.size() < Ctx.Code.limits().Visits) {
    ValueRef Ref = Work.pop_back_val();
    if (!Ref.Id || !Seen.insert(Ref).second)
      continue;
    const Value &V = *Ref;
    if (V.Kind == ValueKind::CallResult || V.Kind == ValueKind::Output) {
      CallRef C = {Ref.In, {V.Owner}};
      for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee))) {
        if (C != Sink && Ctx.Rows.find(Name, Role::Sink))
          return true;
        if (Ctx.Code.known().Propagators.contains(Name))
          for (const Argument &A : C->Arguments)
            Work.push_back(C.of(A.Value));
      }
      Work.push_back(C.of(C->Receiver));
    }
    if (V.Kind == ValueKind::Global || V.Kind == ValueKind::Field)
      for (auto [In, W] : Ctx.Code.writes(V.Text))
        Work.push_back({In, W->Value});
    if (V.Kind == ValueKind::Parameter) {
      FunctionRef F = {Ref.In, {V.Owner}};
      for (CallRef C : Ctx.Code.callers(F))
        if (V.Index < C->Arguments.size())
          Work.push_back(C.of(C->Arguments[V.Index].Value));
    }
    for (ValueId Operand : V.Operands)
      Work.push_back(Ref.of(Operand));
  }
  return false;
}

bool holds(const CheckContext &Ctx, const Exemption &E, const Row &R,
           CallRef C) {
  ValueRef Value = inputValue(R, C);
  if (E.Kind == Exemption::LoadedBefore)
    return isLoadedBefore(Ctx, Value, C);
  if (E.Kind == Exemption::Constant)
    return Value.Id &&
           llvm::all_of(Ctx.Code.trace(Value).Origins, [](const Origin &O) {
             return O.Kind == OriginKind::Constant;
           });
  const Argument *A = nullptr;
  if (E.Kind != Exemption::SystemLibrary) {
    if (E.Argument >= C->Arguments.size())
      return false;
    A = &C->Arguments[E.Argument];
    Value = C.of(A->Value);
  }
  if (E.Kind == Exemption::OtherClass) {
    std::vector<std::string> Classes = Ctx.Code.lineage(A->Class);
    return !A->Class.empty() && llvm::none_of(Classes, [&](const auto &Class) {
      return llvm::is_contained(E.Words, Class);
    });
  }
  std::optional<std::set<std::string>> Texts = Ctx.Code.constantTexts(Value);
  return Texts && llvm::all_of(*Texts, [&](const std::string &Text) {
           return E.Kind == Exemption::SystemLibrary
                      ? isSystemLibrary(Text)
                      : llvm::is_contained(E.Words, Text);
         });
}

} // namespace

ValueRef inputValue(const Row &R, CallRef C) {
  if (!R.Input)
    return {};
  if (R.Input->Kind == Slot::Receiver)
    return C.of(C->Receiver);
  if (R.Input->Kind == Slot::Argument &&
      R.Input->Position < C->Arguments.size())
    return C.of(C->Arguments[R.Input->Position].Value);
  return {};
}

bool isExempt(const CheckContext &Ctx, const Row &R, CallRef C) {
  return llvm::any_of(R.Unless,
                      [&](const Exemption &E) { return holds(Ctx, E, R, C); });
}

} // namespace model_tidy
