// The tokens of a text as they are written, without preprocessing: for all
// that has to be seen in macros, dead branches and code that does not compile.
#pragma once

#include "clang/Basic/LangOptions.h"
#include "clang/Basic/TokenKinds.h"
#include "llvm/ADT/StringRef.h"
#include <vector>

namespace model_tidy::cpp {

struct RawToken {
  clang::tok::TokenKind Kind;
  uint32_t Begin, End;
  bool InDirective;
};

/// All tokens of \p Text, behind which a null byte must follow; the last one
/// is eof. Comments are among them only \p WithComments.
std::vector<RawToken> rawTokens(llvm::StringRef Text,
                                const clang::LangOptions &Language,
                                bool WithComments = false);

/// C++20 and Objective-C, for files that nobody has started a parser for.
const clang::LangOptions &anyLanguage();

/// A list of tokens together with the text they are of.
class TokenText {
public:
  TokenText(llvm::StringRef Text, std::vector<RawToken> Tokens)
      : Text(Text), Tokens(std::move(Tokens)) {}

  size_t size() const { return Tokens.size(); }
  const RawToken &operator[](size_t I) const { return Tokens[I]; }
  bool is(size_t I, clang::tok::TokenKind Kind) const {
    return I < Tokens.size() && Tokens[I].Kind == Kind;
  }
  bool is(size_t I, llvm::StringRef Word) const {
    return is(I, clang::tok::raw_identifier) && text(I) == Word;
  }
  llvm::StringRef text(size_t I) const {
    return Text.slice(Tokens[I].Begin, Tokens[I].End);
  }

private:
  llvm::StringRef Text;
  std::vector<RawToken> Tokens;
};

} // namespace model_tidy::cpp
