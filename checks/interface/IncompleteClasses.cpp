// interface-incomplete-implementation: a class at the end of its line that
// leaves a promise of a base open, and an object of a class that has none.

#include "checks/interface/PythonClasses.h"
#include "checks/interface/PythonInterfaces.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy {
namespace {

class Incomplete {
public:
  explicit Incomplete(const CheckContext &Ctx) : Ctx(Ctx), Classes(Ctx) {
    for (const Unit &U : Ctx.Code.units())
      if (U.Language == "python")
        for (const Class &C : U.Classes)
          for (const std::string &Base : C.Bases)
            Derived.insert(shortName(Base)); // whatever module hands it on
  }

  /// What \p C, which nobody derives from, leaves open.
  std::optional<PythonClasses::OpenMethod> leftOpen(const Unit &U,
                                                    const Class &C) const {
    if (Derived.contains(shortName(C.Name)) || C.Bases.empty() ||
        isBase(U, C) || isNamedAsBase(C) || refusesToBeMade(U, C) ||
        Classes.isExempt(C) || Classes.hasUnknownBase(C.Name))
      return std::nullopt;
    auto Open = Classes.openMethod(C, U);
    return Open && Open->Of != C.Name ? Open : std::nullopt;
  }

  /// Does it promise something that is to be implemented below it?
  bool promises(const Unit &U, const Class &C) const {
    return llvm::any_of(C.Methods,
                        [&](const Method &M) { return isPromised(U, C, M); });
  }

  /// The methods that \p Name and its bases promise.
  std::vector<std::string> promised(const Unit &U, llvm::StringRef Name) const {
    std::vector<std::string> Methods;
    for (const std::string &Line : Ctx.Code.lineage(Name))
      if (const Class *C = Ctx.Code.findClass(Line))
        for (const Method &M : C->Methods)
          if (isPromised(U, *C, M))
            Methods.push_back(M.Name);
    return Methods;
  }

  Finding finding(const Unit &U, Location Where, std::string Message,
                  llvm::StringRef Method) const {
    Finding F;
    F.Check = "interface-incomplete-implementation";
    F.Level = Severity::Warning;
    F.Where = placeOf(U, Where);
    F.Message = std::move(Message);
    F.Instead = {"implement the method",
                 "def " + Method.str() + "(self):", "python"};
    return F;
  }

  /// An object of a class that Python makes none of.
  std::optional<Finding> made(CallRef C) const {
    if (C->Unevaluated || !C->Callee || isExpectedToFail(C))
      return std::nullopt;
    const Value &Callee = *C.of(C->Callee);
    if (Callee.Kind != ValueKind::Global && Callee.Kind != ValueKind::Attribute)
      return std::nullopt;
    const Class *Made = nullptr;
    for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee)))
      if (const Class *Found = Ctx.Code.findClass(Name)) {
        if (Made && Made != Found)
          return std::nullopt; // one of them may be whole
        Made = Found;
      }
    if (!Made || mayMakeAnother(*Made) || Classes.hasUnknownBase(Made->Name))
      return std::nullopt;
    auto Open = Classes.openMethod(*Made, *C.In);
    if (!Open || !Open->IsAbstract)
      return std::nullopt;
    return finding(*C.In, C->Name,
                   "no object of '" + shortName(Made->Name) +
                       "' can be made, because '" + Open->Name +
                       "' is abstract; implement it in a class of its own",
                   Open->Name);
  }

  const PythonClasses &classes() const { return Classes; }

private:
  bool isPromised(const Unit &U, const Class &C, const Method &M) const {
    const Function *F = Classes.bodyOf(C.Name, M.Name, U);
    return M.IsAbstract || (F && isPromise(M) && Classes.promises(C, *F));
  }

  static bool isNamedAsBase(const Class &C) {
    std::string Name = shortName(C.Name);
    return llvm::StringRef(Name).ends_with("Mixin") ||
           llvm::StringRef(Name).starts_with("Abstract");
  }

  /// `def __init__(self): raise TypeError("use …")`
  bool refusesToBeMade(const Unit &U, const Class &C) const {
    const Function *F = Classes.bodyOf(C.Name, "__init__", U);
    return F && llvm::StringRef(F->OnlyStatement).starts_with("raise");
  }

  /// One that opens promises of its own is a base, too.
  bool isBase(const Unit &U, const Class &C) const {
    return promises(U, C) || PythonClasses::isDirectlyEnforced(C);
  }

  /// __new__ or a metaclass may make an object of another class.
  bool mayMakeAnother(const Class &C) const {
    bool IsEnforced = false;
    for (const std::string &Name : Ctx.Code.lineage(C.Name)) {
      IsEnforced |= Name == "abc.ABC";
      const Class *Here = Ctx.Code.findClass(Name);
      if (!Here)
        continue;
      bool IsPlain =
          Here->Metaclass.empty() || Here->Metaclass == "abc.ABCMeta";
      IsEnforced |= Here->Metaclass == "abc.ABCMeta";
      if (!IsPlain || llvm::any_of(Here->Methods, [](const Method &M) {
            return M.Name == "__new__";
          }))
        return true;
    }
    return !IsEnforced;
  }

  /// `with pytest.raises(TypeError):`
  bool isExpectedToFail(CallRef C) const {
    return llvm::any_of(C->Guards, [&](const Guard &G) {
      ValueRef V = C.of(G.Value);
      if (G.Kind != Guard::Scope || V->Kind != ValueKind::CallResult)
        return false;
      CallRef Scope = {C.In, {V->Owner}};
      llvm::StringRef Name =
          Scope->Callee ? llvm::StringRef(Scope.of(Scope->Callee)->Text) : "";
      return Name.contains_insensitive("raises") || Name == "suppress";
    });
  }

  const CheckContext &Ctx;
  PythonClasses Classes;
  llvm::StringSet<> Derived;
};

} // namespace

void checkIncompleteClasses(const CheckContext &Ctx,
                            std::vector<Finding> &Out) {
  Incomplete Check(Ctx);
  for (const Unit &U : Ctx.Code.units()) {
    if (U.Language != "python")
      continue;
    for (const Class &C : U.Classes)
      if (auto Open = Check.leftOpen(U, C))
        Out.push_back(Check.finding(
            U, C.Loc,
            "'" + shortName(C.Name) + "' does not implement '" + Open->Name +
                "', which its base class leaves to it; implement it",
            Open->Name));
    for (uint32_t I = 0; I < U.Calls.size(); ++I)
      if (auto F = Check.made({&U, {I}}))
        Out.push_back(std::move(*F));
  }
}

DerivingPhrases derivingPhrases(const CheckContext &Ctx) {
  DerivingPhrases Phrases;
  llvm::StringSet<> AlwaysRead;
  Incomplete Check(Ctx);
  for (const Unit &U : Ctx.Code.units()) {
    if (U.Language != "python")
      continue;
    for (const Class &C : U.Classes) {
      // Where something is left open, whoever derives from it matters: then
      // it is no end of a line.
      bool IsOpen = Check.leftOpen(U, C).has_value();
      if (!IsOpen && (!Check.promises(U, C) || Check.classes().isExempt(C)))
        continue;
      std::string Name = shortName(C.Name);
      for (std::string Phrase : {"(" + Name + "):", ", " + Name + "):",
                                 "." + Name + "):", "(" + Name + ", "}) {
        std::vector<std::string> &Methods = Phrases[Phrase];
        if (IsOpen)
          AlwaysRead.insert(Phrase);
        else
          llvm::append_range(Methods, Check.promised(U, C.Name));
        if (AlwaysRead.contains(Phrase))
          Methods.clear();
      }
    }
  }
  return Phrases;
}

} // namespace model_tidy
