// What is in a message; anything may be missing or of another type.
#pragma once

#include "lsp/Diagnostics.h"
#include "llvm/Support/JSON.h"

namespace model_tidy::lsp {

/// What \p Keys lead to, or null.
const llvm::json::Value *inside(const llvm::json::Object &O,
                                llvm::ArrayRef<llvm::StringRef> Keys);
/// False unless they lead to "true".
bool says(const llvm::json::Object &O, llvm::ArrayRef<llvm::StringRef> Keys);
/// Empty unless they lead to a text.
llvm::StringRef textIn(const llvm::json::Object &O,
                       llvm::ArrayRef<llvm::StringRef> Keys);
/// Of the file that the parameters of a notification are about.
std::string pathIn(const llvm::json::Object &Params);

/// What the parameters of "initialize" say about the client.
Client clientIn(const llvm::json::Object &Params);

} // namespace model_tidy::lsp
