// The ways out of findings as documents of their own, for editors to show
// beside the code.
#pragma once

#include "lsp/Diagnostics.h"

namespace model_tidy::lsp {

/// The first finding on the line of \p At that says what to write instead; null
/// if there is none.
const Finding *replacedAt(const Analysis &A, const Documents::Target &Doc,
                          Position At, const Client &C);

/// What a document says about \p F.
std::string replacementText(const Finding &F);

/// Temporary files, for the user alone; they go when this object goes.
class ReplacementFiles {
public:
  ~ReplacementFiles() { clear(); }

  /// The URI of a file with \p Text, in the language that \p Language names;
  /// empty if it cannot be written. The same text is the same file. Any thread
  /// may ask.
  std::string add(const std::string &Text, llvm::StringRef Language);
  void clear();

private:
  std::mutex Mutex;
  std::map<std::string, std::string> PathOf; // by text
};

} // namespace model_tidy::lsp
