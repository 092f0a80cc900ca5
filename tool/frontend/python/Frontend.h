// Python to facts, through tree-sitter: files, and texts that stand in other
// files. One call reads one text; it keeps no state, prints nothing and fails
// on nothing: what could not be read is a notice in the unit.
#pragma once

#include "facts/ByteText.h"
#include "frontend/python/SourceMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace model_tidy::python {

struct Options {
  /// What others import it as ("package.module"). Everything the text defines
  /// is named below it.
  std::string Module = "__main__";
  /// It is the package itself ("package/__init__.py"), so that one dot in a
  /// relative import means Module.
  bool IsPackage = false;
  /// What modules are called here that several files of the project could be,
  /// each with the name of the one that is meant.
  std::vector<std::pair<std::string, std::string>> Local;
};

/// The facts of \p Text.
Unit parse(const SourceText &Text, const Options &Opts);

/// A unit of its string literals (Unit::Texts) and comments alone; empty unless
/// a comment speaks to a tool, or \p Asked holds of a literal, which is told
/// without a parser.
Unit readTexts(const SourceText &Text,
               llvm::function_ref<bool(llvm::StringRef)> Asked);

/// The bytes that a file spells: strings, which are taken for Latin-1, and
/// lists of numbers; in the order they stand.
std::vector<ByteText> readByteTexts(llvm::StringRef Text);

} // namespace model_tidy::python
