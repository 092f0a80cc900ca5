// file: URIs and the paths they mean.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>

namespace model_tidy::lsp {

/// The absolute path; empty if \p Uri is not a file on this machine.
std::string pathOf(llvm::StringRef Uri);
std::string uriOf(llvm::StringRef AbsolutePath);

} // namespace model_tidy::lsp
