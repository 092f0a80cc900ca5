// What the server can do, as it says in the answer to "initialize" and behind
// it.
#pragma once

#include "lsp/Diagnostics.h"

namespace model_tidy::lsp {

/// A command without arguments.
inline constexpr llvm::StringLiteral ScanCommand = "model-tidy.scanWorkspace";

/// ServerCapabilities for \p C; with \p ForWorkspace also about files that are
/// not open.
llvm::json::Object capabilities(const Client &C, bool ForWorkspace);

/// The parameters of client/registerCapability: which files on disk matter.
llvm::json::Object watching();

} // namespace model_tidy::lsp
