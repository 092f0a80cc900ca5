// Strings and blocks of Python, told without a parser, as its tokenizer does
// (Python 3.13, Doc/reference/lexical_analysis.rst).
#pragma once

#include "llvm/ADT/StringRef.h"

namespace model_tidy {

/// Behind the string that begins with the quote at \p Begin; one that is never
/// ended goes up to the line's end, or the text's.
size_t endOfString(llvm::StringRef Text, size_t Begin);

/// The lines behind the one that begins at \p Line that are indented deeper.
llvm::StringRef blockBelow(llvm::StringRef Text, size_t Line);

} // namespace model_tidy
