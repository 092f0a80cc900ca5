// Diagnostics that the client asks for: the answers as the protocol writes
// them.
#pragma once

#include "llvm/Support/JSON.h"
#include <string>

namespace model_tidy::lsp {

/// The same for the same diagnostics, whenever and of whatever text they are.
std::string resultId(const llvm::json::Array &Items);

/// A DocumentDiagnosticReport; short if \p Previous is the result that the
/// client has.
llvm::json::Object documentReport(llvm::json::Array Items,
                                  llvm::StringRef Previous);

} // namespace model_tidy::lsp
