// abc.ABC and @abstractmethod work only together: without the one nothing is
// checked, without the other there is nothing to check (Python 3.13,
// Doc/library/abc.rst).

#include "checks/interface/PythonClasses.h"
#include "checks/module/ModuleObjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy {

std::string shortName(llvm::StringRef Name) {
  return Name.substr(Name.rfind('.') + 1).str();
}

bool isPromise(const Method &M) {
  // Others, such as __eq__ and __hash__, are withdrawn by raising.
  return M.IsPublic || llvm::is_contained({"__call__", "__len__", "__iter__",
                                           "__getitem__", "__next__"},
                                          llvm::StringRef(M.Name));
}

/// ABCMeta, and any metaclass that is not known.
static bool mayEnforce(llvm::StringRef Metaclass) {
  return !Metaclass.empty() && Metaclass != "builtins.type";
}

bool PythonClasses::isEnforced(llvm::StringRef Name) const {
  return llvm::any_of(Ctx.Code.lineage(Name), [&](const std::string &Class) {
    const model_tidy::Class *C = Ctx.Code.findClass(Class);
    return Class == "abc.ABC" || (C && mayEnforce(C->Metaclass));
  });
}

bool PythonClasses::isDirectlyEnforced(const Class &C) {
  return llvm::is_contained(C.Bases, "abc.ABC") ||
         llvm::StringRef(C.Metaclass).ends_with("ABCMeta");
}

bool PythonClasses::hasUnknownBase(llvm::StringRef Name) const {
  return llvm::any_of(Ctx.Code.lineage(Name), [&](llvm::StringRef Class) {
    return !Ctx.Code.findClass(Class) && Class != "abc.ABC" &&
           Class != "builtins.object" && Class != "typing.Generic" &&
           Class != "typing.Protocol";
  });
}

bool PythonClasses::isExempt(const Class &C) const {
  return isTorchModule(Ctx, C.Name) ||
         llvm::any_of(C.Bases, [](llvm::StringRef Base) {
           return Base.ends_with("Protocol");
         });
}

bool PythonClasses::refuses(const Function &F) {
  llvm::StringRef Only = F.OnlyStatement;
  // "… does not support …" is an answer, not a promise.
  return Only.consume_front("raise ") &&
         Only.ltrim().starts_with("NotImplementedError") &&
         !Only.contains_insensitive("support");
}

/// `raise NotImplementedError("call … instead")`: what is said to who calls it
/// and not to who derives from it.
static bool speaksToCallers(llvm::StringRef Only) {
  size_t Message = Only.find_first_of("\"'");
  constexpr llvm::StringLiteral Promises[] = {
      "implement", "overrid", "overwrit", "abstract", "subclass",
      "derive",    "inherit", "child",    "base",     "calling"};
  return Message != llvm::StringRef::npos &&
         llvm::none_of(Promises, [&](llvm::StringRef Word) {
           return Only.substr(Message).contains_insensitive(Word);
         });
}

bool PythonClasses::isMade(const Class &C) const {
  if (CallsByName.empty()) {
    for (const Unit &U : Ctx.Code.units())
      for (const Class &Any : U.Classes)
        CallsByName[shortName(Any.Name)];
    for (const Unit &U : Ctx.Code.units())
      for (uint32_t I = 0; I < U.Calls.size() && U.Language == "python"; ++I)
        if (ValueId Callee = U.Calls[I].Callee)
          if (auto It = CallsByName.find(shortName(U[Callee].Text));
              It != CallsByName.end())
            It->second.push_back({&U, {I}});
  }
  return llvm::any_of(CallsByName[shortName(C.Name)], [&](CallRef Made) {
    return Ctx.Code.resolve(Made.of(Made->Callee)).contains(C.Name);
  });
}

bool PythonClasses::promises(const Class &C, const Function &F) const {
  return refuses(F) && !(speaksToCallers(F.OnlyStatement) && isMade(C));
}

const Function *PythonClasses::bodyOf(llvm::StringRef Class,
                                      llvm::StringRef Method,
                                      const Unit &U) const {
  FunctionRef F = Ctx.Code.function(Class.str() + "." + Method.str(), &U);
  return F.In ? &*F : nullptr;
}

std::optional<PythonClasses::OpenMethod>
PythonClasses::openMethod(const Class &C, const Unit &U) const {
  bool IsEnforced = isEnforced(C.Name);
  llvm::StringSet<> Done;
  for (const std::string &Name : Ctx.Code.lineage(C.Name)) {
    const Class *Here = Ctx.Code.findClass(Name);
    if (!Here)
      continue;
    for (const Method &M : Here->Methods) {
      const Function *F = bodyOf(Name, M.Name, U);
      // Where some methods are abstract, one that only refuses is optional.
      bool Refuses = !IsEnforced && F && isPromise(M) && promises(*Here, *F);
      bool IsOpen = (IsEnforced && M.IsAbstract) || Refuses;
      if (IsOpen && !Done.contains(M.Name) &&
          Ctx.Code.writes(C.Name + "." + M.Name).empty())
        return OpenMethod{M.Name, Name, M.IsAbstract};
      Done.insert(M.Name);
    }
    for (const Field &F : Here->Fields)
      Done.insert(F.Name);
  }
  return std::nullopt;
}

} // namespace model_tidy
