// Variables that hold callables, by last names alone: what a call of
// `x.load(…)` may be a call of, before anybody asks what x is. Most variables
// hold no callable at all, so that most calls need no walk.
#pragma once

#include "facts/Facts.h"
#include "flow/Knowledge.h"

namespace model_tidy {

class Renamings {
public:
  explicit Renamings(const Knowledge &Known) : Known(Known) {}

  void add(const Unit &U, const Write &W);

  /// What something of a name may be called as well.
  struct Reach {
    bool IsAnything = false;
    std::vector<llvm::StringRef> Names;
  };
  /// \p Own are the last names of the program's functions and classes. Answers
  /// are remembered until something is added.
  const Reach &of(llvm::StringRef Name, const llvm::StringSet<> &Own) const;

private:
  /// What is written to variables of one last name.
  struct Written {
    bool IsAnything = false;
    llvm::StringSet<> Names;   // other names
    llvm::StringSet<> Results; // what functions of these names give
  };
  void addValue(const Unit &U, ValueId V, llvm::StringRef Name, unsigned Depth);
  bool handsOn(llvm::StringRef Function, const llvm::StringSet<> &Own) const;

  const Knowledge &Known;
  llvm::StringMap<Written> ByName;
  mutable llvm::StringMap<Reach> Reaches;
};

} // namespace model_tidy
