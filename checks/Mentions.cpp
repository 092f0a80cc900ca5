#include "checks/Mentions.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

bool onlyLooksAtCallables(llvm::StringRef Callee) {
  constexpr llvm::StringLiteral Modules[] = {
      "inspect.", "typing.", "unittest.mock.", "mock.", "types.", "weakref."};
  llvm::StringRef Last = Callee.substr(Callee.rfind('.') + 1);
  if (Callee.consume_front("builtins.")) // Python 3.13, library/functions.rst
    return !llvm::is_contained(
        {"map", "filter", "sorted", "min", "max", "iter"}, Callee);
  return llvm::any_of(Modules,
                      [&](llvm::StringRef Module) {
                        return Callee.starts_with(Module);
                      }) ||
         llvm::is_contained({"wraps", "update_wrapper", "setattr"}, Last) ||
         Last.starts_with("assert");
}

} // namespace model_tidy
