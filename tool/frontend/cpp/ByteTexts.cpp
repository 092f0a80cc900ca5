// A list is numbers with commas between them. What turns a number into a byte
// (a cast, std::byte{…}) and the braces of rows are passed over, so that a list
// is read however it is dressed; one number that is no byte ends it.

#include "frontend/cpp/ByteTexts.h"
#include "frontend/cpp/LiteralMap.h"
#include "frontend/cpp/RawTokens.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

constexpr size_t FewestBytes = 4; // less is no pickle that does anything

class Reader {
public:
  explicit Reader(llvm::StringRef Text)
      : Text(Text), T(Text, rawTokens(Text, anyLanguage())) {}

  std::vector<ByteText> run() {
    for (size_t I = 0; I < T.size();)
      I = isLiteral(I) ? literals(I) : isNumber(T[I].Kind) ? numbers(I) : I + 1;
    return std::move(Out);
  }

private:
  bool isLiteral(size_t I) const {
    return T.is(I, tok::string_literal) || T.is(I, tok::utf8_string_literal);
  }

  static bool isNumber(tok::TokenKind Kind) {
    return Kind == tok::numeric_constant || Kind == tok::char_constant ||
           Kind == tok::utf8_char_constant;
  }

  void add(std::string Bytes, size_t First, size_t Last) {
    if (Bytes.size() >= FewestBytes)
      Out.push_back({std::move(Bytes), T[First].Begin, T[Last].End});
  }

  /// Adjacent literals are one, and so are those with a + between them. Gives
  /// the token behind them.
  size_t literals(size_t First) {
    std::string Bytes;
    size_t Last = First;
    for (size_t Next = First; Next != 0; Next = addend(Last + 1)) {
      Last = Next;
      while (isLiteral(Last + 1) &&
             T[Last + 1].InDirective == T[Last].InDirective)
        ++Last;
      uint32_t Begin = T[Next].Begin;
      Bytes += readLiterals(Text.slice(Begin, T[Last].End), Begin).Text;
    }
    add(std::move(Bytes), First, Last);
    return Last + 1;
  }

  /// The literal in ") + std::string(\"" that begins at \p I, or 0.
  size_t addend(size_t I) const {
    while (T.is(I, tok::r_paren) || T.is(I, tok::r_brace))
      ++I;
    if (!T.is(I, tok::plus))
      return 0;
    ++I;
    while (T.is(I, tok::l_paren) || T.is(I, tok::l_brace) ||
           T.is(I, tok::coloncolon) ||
           (T.is(I, tok::raw_identifier) &&
            llvm::is_contained({"std", "string", "string_view"}, T.text(I))))
      ++I;
    return isLiteral(I) ? I : 0;
  }

  /// The value of a number or character, if it is one of a byte.
  std::optional<char> byteAt(size_t I, bool IsNegative) const {
    llvm::StringRef Spelling = T.text(I);
    if (T[I].Kind != tok::numeric_constant) {
      Spelling = Spelling.drop_until([](char C) { return C == '\''; });
      if (Spelling == "'\"'")
        return '"';
      std::string Quoted =
          ("\"" + Spelling.drop_front().drop_back() + "\"").str();
      std::string Bytes = readLiterals(Quoted, 0).Text;
      return Bytes.size() == 1 ? std::optional(Bytes.front()) : std::nullopt;
    }
    std::string Digits = Spelling.rtrim("uUlLzZ").str();
    llvm::erase(Digits, '\'');
    unsigned Value = 0;
    if (llvm::StringRef(Digits).getAsInteger(0, Value) ||
        Value > (IsNegative ? 128U : 255U))
      return std::nullopt;
    return static_cast<char>(IsNegative ? 0U - Value : Value);
  }

  /// What stands around a number without changing which byte it is.
  bool isWrapping(size_t I) const {
    switch (T[I].Kind) {
    case tok::l_paren:
    case tok::r_paren:
    case tok::l_brace:
    case tok::r_brace:
    case tok::less:
    case tok::greater:
    case tok::coloncolon:
      return true;
    case tok::raw_identifier:
      return llvm::is_contained({"std", "byte", "char", "unsigned", "signed",
                                 "static_cast", "uint8_t", "int8_t", "char8_t",
                                 "BYTE", "Byte", "UCHAR", "u8"},
                                T.text(I));
    default:
      return false;
    }
  }

  /// Gives the token at which reading goes on.
  size_t numbers(size_t First) {
    bool HasSign = First > 0 && T.is(First - 1, tok::minus);
    bool IsNegative = HasSign, Expects = true;
    std::string Bytes;
    size_t Last = First, I = First;
    for (; I < T.size(); ++I) {
      if (isNumber(T[I].Kind)) {
        std::optional<char> Byte = byteAt(I, IsNegative);
        if (!Expects || !Byte)
          break;
        Bytes += *Byte;
        Last = I;
        Expects = IsNegative = false;
      } else if (T.is(I, tok::comma)) {
        if (Expects)
          break;
        Expects = true;
      } else if (T.is(I, tok::minus)) {
        if (!Expects || std::exchange(IsNegative, true))
          break;
      } else if (!isWrapping(I)) {
        break;
      }
    }
    add(std::move(Bytes), First - HasSign, Last);
    // A number that ends a list may begin the next one, but not this one again.
    return std::max(I, First + 1);
  }

  llvm::StringRef Text;
  TokenText T;
  std::vector<ByteText> Out;
};

} // namespace

std::vector<ByteText> readByteTexts(llvm::StringRef Text) {
  return Reader(Text).run();
}

} // namespace model_tidy::cpp
