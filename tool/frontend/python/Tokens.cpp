#include "frontend/python/Tokens.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy::python {

size_t endOfString(llvm::StringRef Text, size_t Begin) {
  char Quote = Text[Begin];
  auto IsTripleAt = [&](size_t I) {
    return I + 2 < Text.size() && Text[I + 1] == Quote && Text[I + 2] == Quote;
  };
  bool IsTriple = IsTripleAt(Begin);
  size_t I = Begin + (IsTriple ? 3 : 1);
  for (; I < Text.size(); ++I) {
    if (Text[I] == '\\')
      ++I;
    else if (Text[I] == '\n' && !IsTriple)
      return I; // never ended
    else if (Text[I] == Quote && (!IsTriple || IsTripleAt(I)))
      return I + (IsTriple ? 3 : 1);
  }
  return Text.size();
}

static bool isNameChar(char C) {
  return llvm::isAlnum(C) || C == '_' || static_cast<signed char>(C) < 0;
}

static bool isPrefix(llvm::StringRef Name) {
  return Name.size() <= 3 &&
         Name.find_first_not_of("rRbBuUfFtT") == llvm::StringRef::npos;
}

Token Tokenizer::token(TokenKind Kind, size_t End) {
  Token T = {Kind, static_cast<uint32_t>(At), static_cast<uint32_t>(End),
             Text.slice(At, End)};
  At = End;
  return T;
}

/// Up to the next token; true if a line ends there that ends a statement.
bool Tokenizer::skipBlanks() {
  for (; At < Text.size(); ++At) {
    switch (Text[At]) {
    case ' ':
    case '\t':
    case '\r':
    case '\f':
      continue;
    case '\\':
      if (Text.substr(At + 1).starts_with("\n") ||
          Text.substr(At + 1).starts_with("\r\n")) {
        At = Text.find('\n', At);
        continue;
      }
      return false;
    case '\n':
      if (Depth == 0)
        return true;
      continue;
    case '#':
      At = std::min(Text.find('\n', At), Text.size()) - 1;
      continue;
    default:
      return false;
    }
  }
  return false;
}

Token Tokenizer::next() {
  if (skipBlanks())
    return token(TokenKind::LineEnd, At + 1);
  if (At >= Text.size())
    return token(TokenKind::End, At);
  char C = Text[At];
  if (C == '"' || C == '\'')
    return token(TokenKind::String, endOfString(Text, At));
  if (llvm::isDigit(C)) {
    llvm::StringRef Number = Text.substr(At).take_while(
        [](char D) { return isNameChar(D) || D == '.'; });
    return token(TokenKind::Number, At + Number.size());
  }
  if (isNameChar(C)) {
    llvm::StringRef Name = Text.substr(At).take_while(isNameChar);
    size_t End = At + Name.size();
    if (End < Text.size() && (Text[End] == '"' || Text[End] == '\'') &&
        isPrefix(Name))
      return token(TokenKind::String, endOfString(Text, End));
    return token(TokenKind::Name, End);
  }
  if (C == '(' || C == '[' || C == '{')
    ++Depth;
  else if (C == ')' || C == ']' || C == '}')
    Depth -= Depth > 0;
  return token(TokenKind::Operator, At + 1);
}

} // namespace model_tidy::python
