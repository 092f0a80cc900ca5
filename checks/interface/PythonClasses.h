// What the classes of a Python program promise and what they leave open.
#pragma once

#include "checks/Registry.h"
#include "llvm/ADT/StringMap.h"

namespace model_tidy {

class PythonClasses {
public:
  explicit PythonClasses(const CheckContext &Ctx) : Ctx(Ctx) {}

  /// Does Python refuse to make an object of it as long as a method is
  /// abstract?
  bool isEnforced(llvm::StringRef Name) const;
  /// The same, said by the class itself.
  static bool isDirectlyEnforced(const Class &C);
  /// Is a base neither in the program nor known to promise nothing?
  bool hasUnknownBase(llvm::StringRef Name) const;
  /// Typing's protocols, and modules of PyTorch, whose forward is a promise of
  /// its own kind.
  bool isExempt(const Class &C) const;

  /// Does the body say nothing but that it is not implemented?
  static bool refuses(const Function &F);
  /// Is that a promise of \p C? Not where objects of the class itself are made,
  /// and it says what to do instead.
  bool promises(const Class &C, const Function &F) const;
  const Function *bodyOf(llvm::StringRef Class, llvm::StringRef Method,
                         const Unit &U) const;

  /// A method that a base of \p C leaves to it and that it does not have.
  struct OpenMethod {
    std::string Name;
    std::string Of;  // the class that declares it
    bool IsAbstract; // no object of C can be made
  };
  std::optional<OpenMethod> openMethod(const Class &C, const Unit &U) const;

private:
  bool isMade(const Class &C) const;

  const CheckContext &Ctx;
  /// All calls by the last name of what they call; made when first asked for.
  mutable llvm::StringMap<std::vector<CallRef>> CallsByName;
};

/// A public method, or one that the language calls by itself.
bool isPromise(const Method &M);

/// "package.module.Class" → "Class".
std::string shortName(llvm::StringRef Name);

} // namespace model_tidy
