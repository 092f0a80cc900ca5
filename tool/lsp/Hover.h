// What a finding says when the pointer rests on it: the message, the advice
// and the check's page.
#pragma once

#include "lsp/Diagnostics.h"

namespace model_tidy::lsp {

/// null where nothing was found.
llvm::json::Value hoverAt(const Analysis &A, const Documents::Target &Doc,
                          Position At, const Client &C);

} // namespace model_tidy::lsp
