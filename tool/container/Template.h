// Jinja templates, as chat models bring them: llama-cpp-python rendered them
// outside of a sandbox (CVE-2024-34359), and others still do.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <utility>

namespace model_tidy {

/// Where a template reaches for what no text needs ("__class__", "popen", a
/// filter that takes attributes by name), and what it is; nothing if it only
/// formats messages.
std::optional<std::pair<size_t, llvm::StringRef>>
escapeInTemplate(llvm::StringRef Text);

} // namespace model_tidy
