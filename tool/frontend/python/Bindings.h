// Which names a block of Python binds. A name that is bound anywhere in a
// function is local to all of it (Python reference, 4.2.1), so this is asked
// before the block is read.
#pragma once

#include "frontend/python/Syntax.h"
#include "llvm/ADT/StringMap.h"

namespace model_tidy::python {

struct Binding {
  /// Every import, function and class of that name in the block.
  llvm::SmallVector<Node, 1> Definitions;
  bool IsAssigned = false; // also bound in another way
};

struct Bindings {
  llvm::StringMap<Binding> Names;
  llvm::StringMap<bool> Outer;       // global and nonlocal; true: global
  llvm::SmallVector<Node> Wildcards; // from … import *
};

/// What the statements below \p Body bind in their own scope: not in the
/// functions, classes and comprehensions among them.
Bindings bindingsOf(Node Body, const Tree &T);

/// Adds the names that \p Target, an assignment's left side, binds.
void bindTarget(Node Target, const Tree &T, Bindings &Out);

} // namespace model_tidy::python
