// The strings of a text, told without a parser.
#pragma once

#include "frontend/python/Strings.h"
#include "frontend/python/Tokens.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy::python {

/// One string, or several that stand side by side.
struct StringLiteral {
  StringLiteral() = default;
  explicit StringLiteral(const Token &Only)
      : Begin(Only.Begin), End(Only.End), Parts({Only}) {}

  uint32_t Begin = 0, End = 0;
  bool IsAdded = false;   // to the one before, with a "+" and nothing else
  bool IsOperand = false; // something binds it closer: "…".decode(), "…" % x
  bool HasHoles = false;  // of an f-string
  /// What stands in the braces of f-strings.
  llvm::SmallVector<std::pair<uint32_t, uint32_t>, 0> Holes;
  llvm::SmallVector<Token, 1> Parts;

  /// What it says, a byte for each character that is one in Latin-1.
  std::string bytes() const { return decoded(/*AreBytes=*/true); }
  std::string text() const { return decoded(/*AreBytes=*/false); }

private:
  std::string decoded(bool AreBytes) const;
};

class LiteralReader {
public:
  /// Reads \p Text from \p From on.
  explicit LiteralReader(llvm::StringRef Text, uint32_t From = 0)
      : Tokens(Text, From), Ahead(Tokens.next()) {}

  std::optional<StringLiteral> next();

private:
  Tokenizer Tokens;
  Token Ahead;
  bool IsBehindString = false, IsBehindPlus = false;
};

/// Does \p Asked hold of the text of any string in \p Text, be it in the hole
/// of another?
bool anyLiteral(llvm::StringRef Text,
                llvm::function_ref<bool(llvm::StringRef)> Asked);

} // namespace model_tidy::python
