// A method that refuses is one thing, a method that everybody has to implement
// another: only where no class below leaves it out, and no object of its own
// class is made, does declaring it abstract keep the program as it is.

#include "checks/interface/UnenforcedMethod.h"
#include "checks/interface/Hierarchy.h"
#include "checks/module/HookRunners.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

bool hasAny(llvm::StringRef Text, llvm::ArrayRef<llvm::StringRef> Words) {
  return llvm::any_of(
      Words, [&](llvm::StringRef Word) { return Text.contains(Word); });
}

std::string letters(llvm::StringRef Text) {
  std::string Result;
  for (char C : Text)
    if (llvm::isAlpha(C))
      Result += llvm::toLower(C);
  return Result;
}

bool saysNotImplemented(llvm::StringRef Statement) {
  std::string Letters = letters(Statement);
  return hasAny(Letters,
                {"notimplemented", "unimplemented", "notyetimplemented",
                 "mustbeimplemented", "shouldbeimplemented", "mustimplement",
                 "shouldimplement", "needstobeimplemented", "purevirtual",
                 "mustbeoverrid", "shouldbeoverrid", "mustoverride",
                 "shouldoverride", "needstobeoverrid", "abstractmethod"});
}

/// `throw X`, `raise X`, a call or macro that is named like one that does not
/// come back, or an assertion of what is never true.
bool neverReturns(llvm::StringRef Statement) {
  llvm::StringRef Head = Statement.take_while(
      [](char C) { return llvm::isAlnum(C) || C == '_' || C == ':'; });
  std::string Name = letters(lastName(Head));
  llvm::StringRef N = Name;
  if (N == "throw" || N == "raise")
    return true;
  std::string Arguments = Statement.drop_front(Head.size()).ltrim().str();
  llvm::StringRef First = llvm::StringRef(Arguments);
  bool IsCall = First.consume_front("(");
  First = First.ltrim();
  if (N.contains("log") || N == "vlog") // LOG(ERROR) comes back
    return First.starts_with_insensitive("fatal") || N.contains("fatal");
  if (hasAny(N, {"check", "assert", "enforce", "require", "expect", "throwif",
                 "cond"}))
    return IsCall && (First.starts_with("false") || First.starts_with("0") ||
                      First.starts_with("!\"") || First.starts_with("!"));
  return hasAny(N, {"implemented", "abort", "terminate", "fatal", "error",
                    "throw", "raise", "fail", "unreachable", "panic", "exit",
                    "purevirtual", "die"});
}

bool refuses(const Function &F) {
  return !F.OnlyStatement.empty() && saysNotImplemented(F.OnlyStatement) &&
         neverReturns(F.OnlyStatement);
}

struct Refusal {
  const Unit *In; // of the class
  const Class *Of;
  const Method *Declared;
  FunctionRef Body;
  bool IsInside; // the body stands in the class
};

bool isInside(const Place &Inner, const Place &Outer) {
  return Inner.Path == Outer.Path && Outer.Begin <= Inner.Begin &&
         Inner.End <= Outer.End;
}

/// The body of \p M, if that refuses and can be told from its overloads.
std::optional<Refusal> refusalOf(const CheckContext &Ctx, const Unit &U,
                                 const Class &C, const Method &M) {
  bool Overloaded = llvm::count_if(C.Methods, [&](const Method &Other) {
                      return Other.Name == M.Name;
                    }) > 1;
  for (FunctionRef F : Ctx.Code.functions(C.Name + "::" + M.Name, &U)) {
    bool Inside = isInside(placeOf(*F.In, F->Body), placeOf(U, M.Whole));
    bool IsIts = Inside || (!Overloaded && M.Accepted == F->Parameters.size());
    if (IsIts && refuses(*F))
      return Refusal{&U, &C, &M, F, Inside};
  }
  return std::nullopt;
}

/// Calls \p Visit for every virtual method that refuses.
void forEachRefusal(const CheckContext &Ctx,
                    llvm::function_ref<void(const Refusal &)> Visit) {
  for (const Unit &U : Ctx.Code.units())
    for (const Class &C : U.Classes)
      if (U.Language != "python" && Ctx.Code.findClass(C.Name) == &C)
        for (const Method &M : C.Methods)
          if (M.IsVirtual && !M.IsAbstract && !M.IsOverride && !M.IsFinal)
            if (auto R = refusalOf(Ctx, U, C, M))
              Visit(*R);
}

class UnenforcedMethod {
public:
  UnenforcedMethod(const CheckContext &Ctx, std::vector<Finding> &Out)
      : Ctx(Ctx), Classes(Ctx), Out(Out) {}

  void refusal(const Refusal &R) {
    llvm::StringRef Class = R.Of->Name, Name = R.Declared->Name;
    // A promise that a base gave, or may have given, is no new one.
    if (Classes.mayInherit(Class, Name) || isMade(*R.Of) || !isMeantAsBase(R) ||
        !Classes.leavesWithout(Class, Name).empty())
      return;
    Out.push_back(finding(R));
  }

private:
  /// Not counted: constructors of derived classes, which name it as a base.
  bool isMade(const Class &C) const {
    if (Classes.isMade(C.Name))
      return true;
    for (const Unit &U : Ctx.Code.units())
      for (uint32_t I = 0; I < U.Calls.size(); ++I) {
        CallRef Made = {&U, {I}};
        if (Made->Form == CallForm::Construct &&
            Made->ReceiverClass == C.Name && !isBaseOfEnclosing(Made, C))
          return true;
      }
    return false;
  }

  bool isBaseOfEnclosing(CallRef Made, const Class &C) const {
    if (!Made->Enclosing)
      return false;
    const Function &F = *Made.of(Made->Enclosing);
    return !F.Class.empty() && F.Class != C.Name &&
           llvm::is_contained(Ctx.Code.lineage(F.Class), C.Name);
  }

  /// Somebody below implements it; or, in a library whose users derive, the
  /// class cannot be used otherwise and says so by its name.
  bool isMeantAsBase(const Refusal &R) const {
    std::set<std::string> Below = Classes.below(R.Of->Name);
    if (!Below.empty())
      return llvm::any_of(Below, [&](const std::string &Name) {
        return Classes.declares(Name, R.Declared->Name);
      });
    llvm::StringRef Name = lastName(R.Of->Name);
    return llvm::any_of(R.Of->Methods,
                        [](const Method &M) { return M.IsAbstract; }) &&
           (Name.contains("Base") || Name.contains("Interface") ||
            Name.contains("Abstract"));
  }

  Finding finding(const Refusal &R) const {
    Finding F;
    F.Check = "interface-unenforced-method";
    F.Level = Severity::Note;
    F.Where = placeOf(*R.In, R.Declared->Loc);
    F.Callee = R.Of->Name + "::" + R.Declared->Name;
    bool IsCpp = R.In->Language == "c++";
    F.Message = "'" + F.Callee +
                "' does nothing but say that it is not implemented, so a class "
                "that forgets it fails only when it is called; " +
                (IsCpp ? "declare it pure virtual" : "declare it abstract");
    if (!R.IsInside)
      F.Trace.push_back({placeOf(*R.Body.In, R.Body->Loc), "it refuses here"});
    if (!IsCpp)
      return F;
    F.Instead = {"leave it to the compiler to find classes without it",
                 declaration(R), "c++"};
    if (std::optional<Fix> X = fix(R))
      F.Fixes.push_back(std::move(*X));
    return F;
  }

  std::string declaration(const Refusal &R) const {
    Place Whole = placeOf(*R.In, R.Declared->Whole);
    uint32_t End =
        R.IsInside ? placeOf(*R.Body.In, R.Body->Body).Begin : Whole.End;
    llvm::StringRef Text = Ctx.Text.slice(Whole.Path, Whole.Begin, End).trim();
    return Text.contains('\n') ? std::string() : (Text + " = 0;").str();
  }

  /// Everything is text here: nothing may stand between what is replaced and
  /// the end of the declaration.
  std::optional<Fix> fix(const Refusal &R) const {
    Fix X;
    X.Title = "declare it pure virtual";
    Place Whole = placeOf(*R.In, R.Declared->Whole);
    constexpr uint32_t Enough = 80;
    if (R.IsInside) {
      Place Body = placeOf(*R.Body.In, R.Body->Body);
      bool HasSemicolon = Ctx.Text.slice(Body.Path, Body.End, Body.End + Enough)
                              .ltrim()
                              .starts_with(";");
      X.Edits.push_back({Body.Path, Body.Begin, Body.End - Body.Begin,
                         HasSemicolon ? "= 0" : "= 0;"});
      return X;
    }
    if (!Ctx.Text.slice(Whole.Path, Whole.End, Whole.End + Enough)
             .ltrim()
             .starts_with(";"))
      return std::nullopt;
    X.Edits.push_back({Whole.Path, Whole.End, 0, " = 0"});
    // A pure virtual method may keep its definition; behind `template <…>` it
    // has to.
    Place Definition = placeOf(*R.Body.In, R.Body->Whole);
    llvm::StringRef Before =
        Ctx.Text.slice(Definition.Path, 0, Definition.Begin).rtrim();
    if (!Before.ends_with(">"))
      X.Edits.push_back({Definition.Path, Definition.Begin,
                         Definition.End - Definition.Begin, ""});
    return X;
  }

  const CheckContext &Ctx;
  Hierarchy Classes;
  std::vector<Finding> &Out;
};

} // namespace

std::set<std::string> classesWithRefusals(const CheckContext &Ctx) {
  std::set<std::string> Names;
  forEachRefusal(
      Ctx, [&](const Refusal &R) { Names.insert(lastName(R.Of->Name).str()); });
  return Names;
}

void checkUnenforcedMethod(const CheckContext &Ctx, std::vector<Finding> &Out) {
  std::optional<UnenforcedMethod> Check; // what it looks up is seldom needed
  forEachRefusal(Ctx, [&](const Refusal &R) {
    if (!Check)
      Check.emplace(Ctx, Out);
    Check->refusal(R);
  });
}

} // namespace model_tidy
