// What can be done about a finding: its fixes, a comment that silences it, the
// replacement it advises.
#pragma once

#include "lsp/Diagnostics.h"

namespace model_tidy::lsp {

inline constexpr llvm::StringLiteral FixAllKind = "source.fixAll.model-tidy";

/// Its argument is an object with "uri" and "position".
inline constexpr llvm::StringLiteral ReplacementCommand =
    "model-tidy.showReplacement";

struct ActionQuery {
  Documents::Target Doc;
  std::string Uri; // of it
  Range Where;
  std::vector<std::string> Only; // kinds; empty: all of them
};

llvm::json::Array actionsFor(const ActionQuery &Q, const Analysis &A,
                             const Client &C);

/// The comment that silences \p F, as an edit of its line; nothing where none
/// can stand.
std::optional<Edit> suppression(const Finding &F, View &V);

} // namespace model_tidy::lsp
