// Bodies that consist of one statement, which is how a method that does
// nothing but refuse looks. Read by spelling, because the statement is often a
// macro whose definition is not at hand.
#pragma once

#include "clang/Basic/LangOptions.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace model_tidy::cpp {

/// The one statement of \p Body (`{ … }`), as written and without its
/// semicolon. Not counted are parameters named to silence warnings, and a
/// `return` behind it, which only pleases the compiler. Empty if there is none,
/// if there are several, and for `return`, declarations of names and blocks.
std::string onlyStatement(llvm::StringRef Body,
                          const clang::LangOptions &Language);

} // namespace model_tidy::cpp
