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
};

/// The places of one analysis as the client counts them.
class View {
public:
  View(const Analysis &A, Encoding Units) : A(A), Units(Units) {}

  const Lines &lines(const std::string &Path);
  Range rangeOf(const Place &Where) {
    return lines(Where.Path).rangeOf(Where.Begin, Where.End);
  }

private:
  const Analysis &A;
  Encoding Units;
  std::map<std::string, std::unique_ptr<Lines>> ByPath;
};

/// The findings of \p A in the file \p Path.
llvm::json::Array diagnosticsOf(const Analysis &A, llvm::StringRef Path,
                                const Client &C);
llvm::json::Object toJson(const Finding &F, View &V, const Client &C);

} // namespace model_tidy::lsp
