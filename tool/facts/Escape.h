// Text of scanned files in a dump: one line, and nothing in it that a terminal
// would obey. Unlike in a report every byte can be told from what is shown.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>

namespace model_tidy {

/// \p Text with characters that cannot be printed as "\n", "\t" or "\x1b".
std::string escaped(llvm::StringRef Text);

/// The same between double quotes, and cut with "…" if it is long.
std::string quoted(llvm::StringRef Text);

} // namespace model_tidy
