// Python to facts, through tree-sitter: files, and texts that stand in other
// files. One call reads one text; it keeps no state, prints nothing and fails
// on nothing: what could not be read is a notice in the unit.
#pragma once

#include "frontend/python/SourceMap.h"

namespace model_tidy::python {

struct Options {
  /// What others import it as ("package.module"). Everything the text defines
  /// is named below it.
  std::string Module = "__main__";
  /// It is the package itself ("package/__init__.py"), so that one dot in a
  /// relative import means Module.
  bool IsPackage = false;
};

/// The facts of \p Text.
Unit parse(const SourceText &Text, const Options &Opts);

/// A unit of its string literals alone (Unit::Texts).
Unit readTexts(const SourceText &Text);

} // namespace model_tidy::python
