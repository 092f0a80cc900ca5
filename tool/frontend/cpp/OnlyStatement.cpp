// Splits at the semicolons that stand outside all brackets.

#include "frontend/cpp/OnlyStatement.h"
#include "frontend/cpp/RawTokens.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

/// More is no refusal but work.
constexpr size_t LongestStatement = 400;

bool opens(tok::TokenKind K) {
  return K == tok::l_paren || K == tok::l_brace || K == tok::l_square;
}
bool closes(tok::TokenKind K) {
  return K == tok::r_paren || K == tok::r_brace || K == tok::r_square;
}

/// `(void)x`, `UNUSED(x)`, `std::ignore = x`.
bool isPlaceholder(const TokenText &T, size_t Begin, size_t End) {
  if (T.is(Begin, tok::l_paren) && T.is(Begin + 1, "void"))
    return true;
  for (size_t I = Begin; I < End && T.is(I, tok::raw_identifier); I += 2)
    if (T.text(I).contains_insensitive("unused") || T.text(I) == "ignore")
      return true;
  return false;
}

bool isBlock(const TokenText &T, size_t Begin) {
  return T.is(Begin, tok::l_brace) || T.is(Begin, "if") || T.is(Begin, "for") ||
         T.is(Begin, "while") || T.is(Begin, "do") || T.is(Begin, "switch") ||
         T.is(Begin, "try");
}

} // namespace

std::string onlyStatement(llvm::StringRef Body, const LangOptions &Language) {
  if (!Body.consume_front("{") || !Body.consume_back("}"))
    return {};
  std::string Inside = Body.str(); // ends in the null byte the lexer needs
  TokenText T(Inside, rawTokens(Inside, Language));
  std::string Only;
  for (size_t Begin = 0; Begin + 1 < T.size();) {
    unsigned Depth = 0;
    size_t End = Begin;
    for (; End + 1 < T.size() && (Depth || !T.is(End, tok::semi)); ++End) {
      Depth += opens(T[End].Kind);
      Depth -= Depth && closes(T[End].Kind);
    }
    bool IsReturn = T.is(Begin, "return");
    if (T[Begin].InDirective || isBlock(T, Begin) || (IsReturn && Only.empty()))
      return {};
    if (End > Begin && !IsReturn && !isPlaceholder(T, Begin, End)) {
      llvm::StringRef Text =
          llvm::StringRef(Inside).slice(T[Begin].Begin, T[End - 1].End);
      if (!Only.empty() || Text.size() > LongestStatement)
        return {};
      Only = Text.str();
    }
    Begin = End + 1;
  }
  return Only;
}

} // namespace model_tidy::cpp
