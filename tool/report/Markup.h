// Text inside of XML and HTML.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>

namespace model_tidy {

/// \p Text printable and with everything escaped that ends a text or a quoted
/// attribute. What XML forbids even as a reference, printable() has replaced.
std::string escapedMarkup(llvm::StringRef Text);

/// The same for code: a line of source, its tabs expanded.
std::string escapedCode(llvm::StringRef Line);

} // namespace model_tidy
