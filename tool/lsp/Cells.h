// Notebooks as the protocol sends them, cell by cell, and the file they would
// be if they were saved: for the engine there is only one way to read a
// notebook.
#pragma once

#include "lsp/Documents.h"

namespace model_tidy::lsp {

/// The document that the parameters of notebookDocument/didOpen describe;
/// nothing if it is not a file, or is described wrongly.
std::optional<Document> openedNotebook(const llvm::json::Object &Params);

/// \p D after the parameters of notebookDocument/didChange. What is no change
/// is left out, and \p Problem says so. \p Closed gets the cells that went.
Document changedNotebook(Document D, const llvm::json::Object &Params,
                         Encoding Units, std::vector<Cell> &Closed,
                         std::string &Problem);

} // namespace model_tidy::lsp
