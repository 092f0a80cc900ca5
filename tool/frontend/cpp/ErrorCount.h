// How many errors Clang found in what it read, and the first of them.
#pragma once

#include "clang/Basic/Diagnostic.h"
#include "llvm/ADT/StringSet.h"
#include <string>

namespace model_tidy::cpp {

struct ErrorCount {
  unsigned Number = 0;
  std::string First;          // "line 5: unknown type name 'Foo'"
  std::string FirstElsewhere; // the same in a header: "foo.h line 3: …"
  llvm::StringSet<> Headers;  // those with errors, as the compiler found them

  void add(const clang::Diagnostic &Error);
};

} // namespace model_tidy::cpp
