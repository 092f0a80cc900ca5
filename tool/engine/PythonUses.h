// Which names of a Python file make it worth parsing: less than stand in it.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>

namespace model_tidy {

/// \p Code, which has neither comments nor docstrings, with blanks for names
/// that no check asks about where they stand:
/// - of a function that is defined: "def load(", but for "__call__" and such;
/// - in texts that are more than a name, unless something here executes texts;
/// - "json.load" and "super().forward";
/// - "getattr" of a name that is spelled in the call;
/// - "x.eval()", which is no builtin function, where gradients are thought of;
/// - "NotImplementedError", unless it is all that a function raises;
/// - "__init__", unless a class with a base has one that mentions no other;
/// - "no_grad" and its like where they are called, as they should be.
std::string usedNames(llvm::StringRef Code);

/// The same for who looks for callers that pass something: without names that
/// are called with nothing, as in "main()".
std::string givenNames(llvm::StringRef Code);

} // namespace model_tidy
