// abc.ABC and @abstractmethod work only together: without the one nothing is
// checked, without the other there is nothing to check (Python 3.13,
// Doc/library/abc.rst).

#include "checks/interface/PythonInterfaces.h"
#include "checks/module/ModuleObjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy {
namespace {

class Interfaces {
public:
  Interfaces(const CheckContext &Ctx, std::vector<Finding> &Out)
      : Ctx(Ctx), Out(Out) {}

  void run() {
    for (const Unit &U : Ctx.Code.units())
      if (U.Language == "python")
        for (const Class &C : U.Classes)
          for (const std::string &Base : C.Bases)
            Derived.insert(Base);
    for (const Unit &U : Ctx.Code.units())
      if (U.Language == "python")
        for (const Class &C : U.Classes)
          check(U, C);
  }

private:
  void report(const Unit &U, Location Where, llvm::StringRef Check,
              std::string Message, std::string Advice, std::string Code) {
    Finding F;
    F.Check = Check.str();
    F.Level = Severity::Warning;
    F.Where = placeOf(U, Where);
    F.Message = std::move(Message);
    F.Instead = {std::move(Advice), std::move(Code), "python"};
    Out.push_back(std::move(F));
  }

  bool isAbstractBase(llvm::StringRef Name) const {
    for (const std::string &Class : Ctx.Code.lineage(Name)) {
      if (Class == "abc.ABC")
        return true;
      if (const model_tidy::Class *C = Ctx.Code.findClass(Class);
          C && llvm::StringRef(C->Metaclass).ends_with("ABCMeta"))
        return true;
    }
    return false;
  }

  /// Are all bases classes of the program, or known to promise nothing?
  bool hasUnknownBase(llvm::StringRef Name) const {
    return llvm::any_of(Ctx.Code.lineage(Name), [&](llvm::StringRef Class) {
      return !Ctx.Code.findClass(Class) && Class != "abc.ABC" &&
             Class != "builtins.object" && Class != "typing.Generic" &&
             Class != "typing.Protocol";
    });
  }

  const Function *bodyOf(llvm::StringRef Class, llvm::StringRef Method,
                         const Unit &U) const {
    for (FunctionRef F :
         Ctx.Code.functions(Class.str() + "." + Method.str(), &U))
      return &*F;
    return nullptr;
  }

  static bool refuses(const Function &F) {
    llvm::StringRef Only = F.OnlyStatement;
    return Only.consume_front("raise ") &&
           Only.ltrim().starts_with("NotImplementedError");
  }

  void check(const Unit &U, const Class &C) {
    if (isTorchModule(Ctx, C.Name) || isProtocol(C))
      return;
    bool IsBase = isAbstractBase(C.Name);
    bool HasAbstract = false;
    for (const Method &M : C.Methods) {
      HasAbstract |= M.IsAbstract;
      if (const Function *F = bodyOf(C.Name, M.Name, U))
        method(U, C, M, *F, IsBase);
    }
    bool IsDirect = llvm::is_contained(C.Bases, "abc.ABC") ||
                    llvm::StringRef(C.Metaclass).ends_with("ABCMeta");
    // A class that only declares what its objects hold describes data.
    bool OnlyDeclares =
        C.Methods.empty() && !C.Fields.empty() &&
        llvm::all_of(C.Fields, [](const Field &F) { return !F.Class.empty(); });
    if (IsDirect && !HasAbstract && !OnlyDeclares && C.Bases.size() <= 1 &&
        !(C.Methods.empty() && C.Fields.empty()))
      report(U, C.Loc, "interface-unenforced-method",
             "'" + shortName(C.Name) +
                 "' is an abstract base class without an abstract method, so "
                 "that objects of it can be made; mark what has to be "
                 "implemented",
             "mark the methods that have to be implemented", "@abstractmethod");
    incomplete(U, C);
  }

  bool isProtocol(const Class &C) const {
    return llvm::any_of(C.Bases, [](llvm::StringRef Base) {
      return Base.ends_with("Protocol");
    });
  }

  static std::string shortName(llvm::StringRef Name) {
    llvm::StringRef Last = Name.rsplit('.').second;
    return (Last.empty() ? Name : Last).str();
  }

  void method(const Unit &U, const Class &C, const Method &M, const Function &F,
              bool IsBase) {
    bool MayBeAbstract = IsBase || hasUnknownBase(C.Name);
    if (M.IsAbstract && !MayBeAbstract)
      return report(U, {F.Whole.File, F.Whole.Begin, F.Loc.End},
                    "interface-unenforced-method",
                    "'abstractmethod' does nothing in a class that does not "
                    "derive from abc.ABC; derive from it",
                    "derive the class from abc.ABC",
                    "class " + shortName(C.Name) + "(ABC):");
    llvm::StringRef Only = F.OnlyStatement;
    if (Only == "raise NotImplemented" ||
        Only.starts_with("raise NotImplemented("))
      return report(U, last(F), "interface-unenforced-method",
                    "'NotImplemented' is no exception, so that raising it is a "
                    "TypeError; raise NotImplementedError",
                    "raise the exception", "raise NotImplementedError");
    if (refuses(F) && !IsBase && M.IsPublic && !hasUnknownBase(C.Name))
      return report(U, last(F), "interface-unenforced-method",
                    "'" + M.Name + "' of '" + shortName(C.Name) +
                        "' fails only when it is called; make the class an "
                        "abc.ABC and the method abstract",
                    "let Python refuse objects that lack the method",
                    "from abc import ABC, abstractmethod");
    if (IsBase && !M.IsAbstract && M.IsPublic && hasAbstract(C) &&
        (Only == "pass" || Only == "..."))
      report(U, M.Loc, "interface-unenforced-method",
             "'" + M.Name + "' of the abstract base class '" +
                 shortName(C.Name) +
                 "' is empty but not abstract; mark it, or say what it does by "
                 "default",
             "mark the method", "@abstractmethod");
  }

  static bool hasAbstract(const Class &C) {
    return llvm::any_of(C.Methods,
                        [](const Method &M) { return M.IsAbstract; });
  }

  /// The statement a body ends with.
  static Location last(const Function &F) {
    uint32_t Size = static_cast<uint32_t>(F.OnlyStatement.size());
    return {F.Body.File, F.Body.End > Size ? F.Body.End - Size : F.Body.Begin,
            F.Body.End};
  }

  /// A class at the end of its line that leaves a promise of a base open.
  void incomplete(const Unit &U, const Class &C) {
    if (Derived.contains(C.Name) || C.Bases.empty() || hasUnknownBase(C.Name))
      return;
    llvm::StringSet<> Open, Done;
    std::vector<std::string> Lineage = Ctx.Code.lineage(C.Name);
    std::string Missing;
    for (const std::string &Name : Lineage) {
      const Class *Here = Ctx.Code.findClass(Name);
      if (!Here)
        continue;
      for (const Method &M : Here->Methods) {
        const Function *F = bodyOf(Name, M.Name, U);
        bool IsOpen = M.IsAbstract || (F && M.IsPublic && refuses(*F));
        if (IsOpen && Name != C.Name && !Done.contains(M.Name)) {
          Missing = M.Name;
          break;
        }
        Done.insert(M.Name);
      }
      for (const Field &F : Here->Fields)
        Done.insert(F.Name);
      if (!Missing.empty())
        break;
    }
    // One that opens promises of its own is a base, too.
    bool IsBase = hasAbstract(C) || llvm::is_contained(C.Bases, "abc.ABC") ||
                  llvm::any_of(C.Methods, [&](const Method &M) {
                    const Function *F = bodyOf(C.Name, M.Name, U);
                    return F && refuses(*F);
                  });
    if (!Missing.empty() && !IsBase)
      report(U, C.Loc, "interface-incomplete-implementation",
             "'" + shortName(C.Name) + "' does not implement '" + Missing +
                 "', which its base class leaves to it; implement it",
             "implement the method", "def " + Missing + "(self):");
  }

  const CheckContext &Ctx;
  std::vector<Finding> &Out;
  llvm::StringSet<> Derived;
};

} // namespace

void checkPythonInterfaces(const CheckContext &Ctx, std::vector<Finding> &Out) {
  Interfaces(Ctx, Out).run();
}

} // namespace model_tidy
