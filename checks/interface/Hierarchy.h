// Who derives from whom in the whole project: classes of the parsed units by
// their qualified names, and those of the outlines by what they are called
// where they are written.
#pragma once

#include "checks/Registry.h"
#include "llvm/ADT/StringSet.h"
#include <set>

namespace model_tidy {

class Hierarchy {
public:
  explicit Hierarchy(const CheckContext &Ctx);

  /// Does \p Class itself declare a method of that name?
  bool declares(llvm::StringRef Class, llvm::StringRef Method) const;
  /// Is \p Method declared by a class above \p Class, or by one of which
  /// nothing is known?
  bool mayInherit(llvm::StringRef Class, llvm::StringRef Method) const;
  /// All classes below \p Class.
  std::set<std::string> below(llvm::StringRef Class) const;
  /// The classes below \p Class that nobody derives from and that, like all
  /// between them and \p Class, do not declare \p Method.
  std::set<std::string> leavesWithout(llvm::StringRef Class,
                                      llvm::StringRef Method) const;
  /// Is an object of just this class made anywhere, as far as spelling tells?
  bool isMade(llvm::StringRef Class) const;

private:
  struct Node {
    bool IsDefined = false;
    llvm::StringSet<> Methods;
    std::set<std::string> Bases; // first as written, then resolved
    std::set<std::string> Derived;
  };
  void addAliases(const CheckContext &Ctx);
  void addClass(const Class &C);
  std::string resolved(llvm::StringRef Scope, llvm::StringRef Written) const;

  llvm::StringMap<Node> Nodes;
  llvm::StringMap<std::vector<std::string>> ByLastName;
  llvm::StringMap<std::string> Aliases; // qualified name → name as written
  llvm::StringSet<> Made;               // last names
};

} // namespace model_tidy
