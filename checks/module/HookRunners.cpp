// The body of operator() or __call__ is judged by its facts: one call of
// forward on the same object, and anything else that is more than plumbing. In
// C++, logging and assertions are written by macros, moving and timing by the
// standard library; neither makes a caller miss anything.

#include "checks/module/HookRunners.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

constexpr llvm::StringLiteral GuardWords[] = {
    "hook",   "pre_",  "post_", "check", "valid",
    "verify", "guard", "lock",  "sanit", "auth"};

bool namedLikeAGuard(llvm::StringRef Name) {
  return llvm::any_of(GuardWords, [&](llvm::StringRef Word) {
    return Name.contains_insensitive(Word);
  });
}

/// What a language calls the method that runs when an object is called.
struct Spelling {
  llvm::StringRef Operator, Scope;
};

Spelling spellingIn(llvm::StringRef Language) {
  return Language == "python" ? Spelling{"__call__", "."}
                              : Spelling{"operator()", "::"};
}

llvm::StringRef lastName(llvm::StringRef Qualified, Spelling S) {
  size_t At = Qualified.rfind(S.Scope);
  return At == llvm::StringRef::npos ? Qualified
                                     : Qualified.substr(At + S.Scope.size());
}

/// Calls that no caller misses.
bool isPlumbing(CallRef C, const std::set<std::string> &Names) {
  if (C.In->Language != "python")
    return C->InMacro || llvm::any_of(Names, [](llvm::StringRef Name) {
             return Name.starts_with("std::");
           });
  const Value &Callee = *C.of(C->Callee);
  bool Logs = Callee.Kind == ValueKind::Attribute &&
              llvm::is_contained({"debug", "info", "warning", "log", "format"},
                                 llvm::StringRef(Callee.Text));
  return Logs || llvm::any_of(Names, [](llvm::StringRef Name) {
           return Name.starts_with("builtins.") ||
                  Name.starts_with("logging.") || Name.starts_with("warnings.");
         });
}

/// The names a callee is reached by: `hook` ← element of field `hooks_`.
std::string spelling(const Unit &U, ValueId V, unsigned Depth = 0) {
  if (!V || Depth > 8)
    return {};
  std::string Text = U[V].Text;
  for (ValueId Operand : U[V].Operands) {
    std::string Inner = spelling(U, Operand, Depth + 1);
    if (!Inner.empty())
      Text += (Text.empty() ? "" : " ") + Inner;
  }
  if (U[V].Kind == ValueKind::CallResult) {
    const Call &C = U[CallId{U[V].Owner}];
    Text += " " + spelling(U, C.Callee, Depth + 1) + " " +
            spelling(U, C.Receiver, Depth + 1);
  }
  return Text;
}

/// What operator() does beside calling forward; empty if nothing counts.
std::optional<HookRunner> extraWork(const Program &Code, FunctionRef Operator,
                                    llvm::StringRef Method, Spelling S) {
  bool Delegates = false;
  std::optional<HookRunner> Found;
  auto Note = [&](std::string Evidence, Location Loc) {
    bool Guard = namedLikeAGuard(Evidence);
    if (Found && (Found->LooksLikeAGuard || !Guard))
      return;
    Found.emplace();
    Found->Evidence = std::move(Evidence);
    Found->LooksLikeAGuard = Guard;
    Found->Where = placeOf(*Operator.In, Loc);
  };
  for (CallId Id : Operator->Calls) {
    CallRef C = Operator.of(Id);
    const std::set<std::string> &Names = Code.resolve(C.of(C->Callee));
    bool IsForward = llvm::any_of(Names, [&](const std::string &Name) {
      return lastName(Name, S) == Method;
    });
    std::string Spelled = spelling(*C.In, C->Callee);
    IsForward |= C->NameOnly && lastName(Spelled, S).starts_with(Method);
    if (IsForward) {
      Delegates = true;
      continue;
    }
    if (!isPlumbing(C, Names))
      Note(Spelled, C->Name);
  }
  if (!Delegates)
    return std::nullopt;
  for (const Write &W : Operator.In->Writes)
    if (W.Enclosing == Operator.Id)
      Note(W.Target, W.Loc);
  return Found;
}

} // namespace

std::optional<HookRunner> findHookRunner(const Program &Code,
                                         llvm::StringRef Class,
                                         llvm::StringRef Method,
                                         size_t Arguments,
                                         llvm::StringRef Language) {
  Spelling S = spellingIn(Language);
  for (const std::string &Name : Code.lineage(Class)) {
    const struct Class *Declared = Code.findClass(Name);
    if (!Declared)
      continue;
    for (const struct Method &M : Declared->Methods) {
      // Python calls __call__ although its name begins like a private one's.
      bool IsCallable = M.IsPublic || Language == "python";
      if (M.Name != S.Operator || M.IsDeleted || !IsCallable ||
          Arguments < M.Required || Arguments > M.Accepted)
        continue;
      std::string Qualified = (Name + S.Scope + S.Operator).str();
      for (FunctionRef Body : Code.functions(Qualified, nullptr))
        if (auto Found = extraWork(Code, Body, Method, S)) {
          Found->Class = Name;
          Found->Operator = &M;
          return Found;
        }
      return std::nullopt; // the nearest operator() hides those of bases
    }
  }
  return std::nullopt;
}

bool related(const Program &Code, llvm::StringRef A, llvm::StringRef B) {
  std::vector<std::string> Left = Code.lineage(A), Right = Code.lineage(B);
  return llvm::any_of(Left, [&](const std::string &Name) {
    return llvm::is_contained(Right, Name);
  });
}

} // namespace model_tidy
