// Clang's lexer in raw mode, which knows nothing but spelling.

#include "frontend/cpp/RawTokens.h"
#include "clang/Lex/Lexer.h"
#include "llvm/TargetParser/Triple.h"

using namespace clang;

namespace model_tidy::cpp {

std::vector<RawToken> rawTokens(llvm::StringRef Text,
                                const LangOptions &Language,
                                bool WithComments) {
  Lexer Lex(SourceLocation(), Language, Text.begin(), Text.begin(), Text.end());
  Lex.SetCommentRetentionState(WithComments);
  std::vector<RawToken> Result;
  Token T;
  bool InDirective = false;
  do {
    Lex.LexFromRawLexer(T);
    if (T.isAtStartOfLine())
      InDirective = T.is(tok::hash);
    uint32_t End = Lex.getBufferLocation() - Text.begin();
    Result.push_back({T.getKind(), End - T.getLength(), End,
                      InDirective && T.isNot(tok::eof)});
  } while (T.isNot(tok::eof));
  return Result;
}

const LangOptions &anyLanguage() {
  static const LangOptions Language = [] {
    LangOptions L;
    std::vector<std::string> Includes;
    LangOptions::setLangDefaults(L, clang::Language::ObjCXX, llvm::Triple(),
                                 Includes, LangStandard::lang_cxx20);
    return L;
  }();
  return Language;
}

} // namespace model_tidy::cpp
