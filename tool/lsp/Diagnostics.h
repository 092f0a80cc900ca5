// Findings as the protocol writes them.
#pragma once

#include "lsp/Linter.h"

namespace model_tidy::lsp {

/// What the client has said about itself.
struct Client {
  Encoding Units = Encoding::Utf16;
  bool RelatedInformation = false;
  bool CodeDescription = false;
  bool DocumentChanges = false;
  bool Markdown = false;
  bool Progress = false;
  bool ShowDocument = false;
  bool Notebooks = false;
  bool Pulls = false; // asks for diagnostics, and asks again when told to
};

/// A range as the client knows it: in a file, or in a cell of a notebook.
struct Spot {
  std::optional<unsigned> Cell;
  Range At;
};

/// The places of one analysis as the client counts them.
class View {
public:
  View(const Analysis &A, Encoding Units) : A(A), Units(Units) {}

  /// The lines of the text that offsets are counted in: of a notebook, those of
  /// all its cells.
  const Lines &lines(const std::string &Path);
  Spot spotOf(const Place &Where);
  /// What the client calls the document with \p S, which is in \p Path.
  std::string uriOf(const Spot &S, const std::string &Path) const;

private:
  const Analysis &A;
  Encoding Units;
  std::map<std::string, std::unique_ptr<Lines>> ByPath;
};

/// The findings of \p A in the file, or the cell, that is meant.
llvm::json::Array diagnosticsOf(const Analysis &A,
                                const Documents::Target &Where,
                                const Client &C);
llvm::json::Object toJson(const Finding &F, View &V, const Client &C);

} // namespace model_tidy::lsp
