// model-tidy lsp: the language server.
#pragma once

#include "engine/Settings.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdio>

namespace model_tidy::lsp {

/// Serves until the client says "exit", or its stream ends. Returns the exit
/// code. \p Base is what the command line says about runs; its paths are not
/// used.
int serve(const Settings &Base, std::FILE *In, llvm::raw_ostream &Out);

} // namespace model_tidy::lsp
