// Python's tokens, told without a parser (Python 3.13,
// Doc/reference/lexical_analysis.rst): for whoever only asks for literals, and
// has whole trees of files to ask.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace model_tidy::python {

/// Behind the string that begins with the quote at \p Begin; one that is never
/// ended goes up to the line's end, or the text's.
size_t endOfString(llvm::StringRef Text, size_t Begin);

enum class TokenKind : uint8_t {
  End,      // of the text
  LineEnd,  // of a statement: not within brackets
  Name,     // keywords as well
  Number,   // as far as it is written without signs
  String,   // with its prefix and its quotes
  Operator, // one character of it, brackets as well
};

struct Token {
  TokenKind Kind = TokenKind::End;
  uint32_t Begin = 0, End = 0;
  llvm::StringRef Text;

  bool is(char Operator) const {
    return Kind == TokenKind::Operator && Text.front() == Operator;
  }
};

/// Reads one token after the other, comments and blanks left out. Whatever the
/// text is, it comes to an end.
class Tokenizer {
public:
  explicit Tokenizer(llvm::StringRef Text, uint32_t At = 0)
      : Text(Text), At(At) {}
  Token next();

private:
  Token token(TokenKind Kind, size_t End);
  bool skipBlanks();

  llvm::StringRef Text;
  size_t At;
  unsigned Depth = 0; // of brackets
};

} // namespace model_tidy::python
