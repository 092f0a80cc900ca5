// Blocks of Python, told without a parser.
#pragma once

#include "frontend/python/Tokens.h"

namespace model_tidy {

using python::endOfString;

/// The lines behind the one that begins at \p Line that are indented deeper.
llvm::StringRef blockBelow(llvm::StringRef Text, size_t Line);

} // namespace model_tidy
