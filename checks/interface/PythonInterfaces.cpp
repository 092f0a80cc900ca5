// interface-unenforced-method: one finding for each class and kind of mistake,
// at the first method that has it.

#include "checks/interface/PythonInterfaces.h"
#include "checks/interface/PythonClasses.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

constexpr llvm::StringLiteral CheckName = "interface-unenforced-method";

class Interfaces {
public:
  Interfaces(const CheckContext &Ctx, std::vector<Finding> &Out)
      : Ctx(Ctx), Classes(Ctx), Out(Out) {}

  void check(const Unit &U, const Class &C) {
    if (Classes.isExempt(C))
      return;
    bool IsEnforced = Classes.isEnforced(C.Name);
    if (!IsEnforced && !Classes.hasUnknownBase(C.Name)) {
      inert(U, C);
      refusals(U, C);
    }
    if (PythonClasses::isDirectlyEnforced(C)) {
      nothingAbstract(U, C);
      empty(U, C);
    }
  }

  /// `raise NotImplemented`, in whatever function.
  void raised(CallRef C) {
    if (C->Unevaluated || !C->Callee)
      return;
    // As it is written: what a variable may hold is another question.
    Place P = placeOf(*C.In, C->Name);
    if (C.of(C->Callee)->Text != "builtins.NotImplemented" ||
        Ctx.Text.slice(P.Path, P.Begin, P.End) != "NotImplemented")
      return;
    report(*C.In, C->Name,
           "'NotImplemented' is no exception, so that raising it is a "
           "TypeError; raise NotImplementedError",
           "raise the exception", "raise NotImplementedError");
    Fix X;
    X.Safe = true;
    X.Title = "raise NotImplementedError";
    X.Edits.push_back(
        {P.Path, P.Begin, P.End - P.Begin, "NotImplementedError"});
    Out.back().Fixes.push_back(std::move(X));
  }

private:
  void report(const Unit &U, Location Where, std::string Message,
              std::string Advice, std::string Code) {
    Finding F;
    F.Check = CheckName.str();
    F.Level = Severity::Warning;
    F.Where = placeOf(U, Where);
    F.Message = std::move(Message);
    F.Instead = {std::move(Advice), std::move(Code), "python"};
    Out.push_back(std::move(F));
  }

  void inert(const Unit &U, const Class &C) {
    for (const Method &M : C.Methods) {
      const Function *F = Classes.bodyOf(C.Name, M.Name, U);
      if (!M.IsAbstract || !F)
        continue;
      return report(U, {F->Whole.File, F->Whole.Begin, F->Loc.End},
                    "'abstractmethod' does nothing in a class that does not "
                    "derive from abc.ABC; derive from it",
                    "derive the class from abc.ABC",
                    "class " + shortName(C.Name) + "(ABC):");
    }
  }

  /// A base of the program has the method: the promise is not this class's.
  bool inherits(const Class &C, llvm::StringRef Name) const {
    return llvm::any_of(llvm::drop_begin(Ctx.Code.lineage(C.Name)),
                        [&](const std::string &Base) {
                          const Class *B = Ctx.Code.findClass(Base);
                          return B &&
                                 llvm::any_of(B->Methods, [&](const Method &M) {
                                   return M.Name == Name;
                                 });
                        });
  }

  void refusals(const Unit &U, const Class &C) {
    const Function *First = nullptr;
    std::string Name;
    unsigned More = 0;
    for (const Method &M : C.Methods) {
      const Function *F = Classes.bodyOf(C.Name, M.Name, U);
      if (!F || M.IsAbstract || !isPromise(M) || inherits(C, M.Name) ||
          !Classes.promises(C, *F))
        continue;
      More += First != nullptr;
      if (!First) {
        First = F;
        Name = M.Name;
      }
    }
    if (!First)
      return;
    std::string Others =
        More ? " (and " + std::to_string(More) + " more)" : std::string();
    report(U, last(*First),
           "'" + Name + "' of '" + shortName(C.Name) + "'" + Others +
               " fails only when it is called; make the class an abc.ABC and "
               "the method abstract",
           "let Python refuse objects that lack the method",
           "from abc import ABC, abstractmethod");
  }

  /// The statement a body ends with.
  static Location last(const Function &F) {
    uint32_t Size = static_cast<uint32_t>(F.OnlyStatement.size());
    return {F.Body.File, F.Body.End > Size ? F.Body.End - Size : F.Body.Begin,
            F.Body.End};
  }

  /// A field without a value is what a derived class has to give one.
  bool isDeclaredOnly(const Class &C, const Field &F) const {
    return !F.Class.empty() && Ctx.Code.writes(C.Name + "." + F.Name).empty();
  }

  void nothingAbstract(const Unit &U, const Class &C) {
    bool HasAbstract =
        llvm::any_of(C.Methods, [](const Method &M) { return M.IsAbstract; }) ||
        llvm::any_of(C.Fields,
                     [&](const Field &F) { return isDeclaredOnly(C, F); });
    // With another base, that one's promises are what it is about.
    if (HasAbstract || C.Bases.size() > 1 ||
        (C.Methods.empty() && C.Fields.empty()))
      return;
    report(U, C.Loc,
           "'" + shortName(C.Name) +
               "' is an abstract base class without an abstract method, so "
               "that objects of it can be made; mark what has to be "
               "implemented",
           "mark the methods that have to be implemented", "@abstractmethod");
  }

  void empty(const Unit &U, const Class &C) {
    for (const Method &M : C.Methods) {
      const Function *F = Classes.bodyOf(C.Name, M.Name, U);
      bool IsEmpty =
          F && (F->OnlyStatement == "pass" || F->OnlyStatement == "...");
      if (!IsEmpty || M.IsAbstract || !M.IsPublic ||
          llvm::is_contained(F->Decorators, "typing.overload"))
        continue;
      return report(U, M.Loc,
                    "'" + M.Name + "' of the abstract base class '" +
                        shortName(C.Name) +
                        "' is empty but not abstract; mark it, or say what it "
                        "does by default",
                    "mark the method", "@abstractmethod");
    }
  }

  const CheckContext &Ctx;
  PythonClasses Classes;
  std::vector<Finding> &Out;
};

} // namespace

void checkPythonInterfaces(const CheckContext &Ctx, std::vector<Finding> &Out) {
  Interfaces Check(Ctx, Out);
  for (const Unit &U : Ctx.Code.units()) {
    if (U.Language != "python")
      continue;
    for (const Class &C : U.Classes)
      Check.check(U, C);
    for (uint32_t I = 0; I < U.Calls.size(); ++I)
      Check.raised({&U, {I}});
  }
}

} // namespace model_tidy
