// Escapes after C++ [lex.ccon]; named characters and universal names become
// one replacement character, because no code depends on which they are.
#include "frontend/cpp/LiteralMap.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy::cpp {
namespace {

class Reader {
public:
  Reader(llvm::StringRef Source, uint32_t At) : Source(Source), At(At) {}

  LiteralText run() {
    while (literal())
      gap();
    return std::move(Out);
  }

private:
  llvm::StringRef rest() const { return Source.drop_front(I); }

  void put(llvm::StringRef Bytes, size_t Begin, size_t End) {
    for (char C : Bytes) {
      Out.Text += C;
      Out.Origins.push_back(
          {At + static_cast<uint32_t>(Begin), At + static_cast<uint32_t>(End)});
    }
  }

  void gap() {
    while (I < Source.size()) {
      if (llvm::isSpace(Source[I]))
        ++I;
      else if (rest().starts_with("\\\n"))
        I += 2;
      else if (rest().starts_with("//"))
        I = std::min(Source.find('\n', I), Source.size());
      else if (rest().starts_with("/*"))
        I = std::min(Source.find("*/", I), Source.size() - 2) + 2;
      else
        return;
    }
  }

  bool literal() {
    size_t Quote = I;
    while (Quote < Source.size() && Quote < I + 3 &&
           llvm::StringRef("uULR8").contains(Source[Quote]))
      ++Quote;
    if (Quote >= Source.size() || Source[Quote] != '"')
      return false;
    bool IsRaw = Quote > I && Source[Quote - 1] == 'R';
    I = Quote + 1;
    if (IsRaw)
      raw();
    else
      plain();
    return true;
  }

  void raw() {
    size_t Open = Source.find('(', I);
    if (Open == llvm::StringRef::npos) {
      I = Source.size();
      return;
    }
    std::string Close = ")" + Source.slice(I, Open).str() + "\"";
    size_t End = std::min(Source.find(Close, Open), Source.size());
    for (size_t P = Open + 1; P < End; ++P)
      put(Source.substr(P, 1), P, P + 1);
    I = std::min(End + Close.size(), Source.size());
  }

  void plain() {
    while (I < Source.size() && Source[I] != '"' && Source[I] != '\n') {
      if (Source[I] == '\\') {
        escape();
        continue;
      }
      put(Source.substr(I, 1), I, I + 1);
      ++I;
    }
    I = std::min(I + 1, Source.size());
  }

  void escape() {
    size_t Begin = I++;
    char C = I < Source.size() ? Source[I++] : '\\';
    constexpr llvm::StringLiteral Short = "abfnrtv", Meant = "\a\b\f\n\r\t\v";
    if (C == '\n') // a continued line
      return;
    if (size_t S = Short.find(C); S != llvm::StringRef::npos)
      return put(Meant.substr(S, 1), Begin, I);
    if (C == 'x' || (C >= '0' && C <= '7')) {
      unsigned Radix = C == 'x' ? 16 : 8;
      size_t Digits = C == 'x' ? I : I - 1, Code = 0, Most = C == 'x' ? 8 : 3;
      I = Digits;
      while (I < Source.size() && I < Digits + Most &&
             llvm::hexDigitValue(Source[I]) < Radix)
        Code = Code * Radix + llvm::hexDigitValue(Source[I++]);
      char Byte = static_cast<char>(Code);
      return put(llvm::StringRef(&Byte, 1), Begin, I);
    }
    if (C == 'u' || C == 'U') {
      size_t End = std::min(I + (C == 'u' ? 4 : 8), Source.size());
      while (I < End && llvm::isHexDigit(Source[I]))
        ++I;
      return put("?", Begin, I);
    }
    put(llvm::StringRef(&C, 1), Begin, I);
  }

  llvm::StringRef Source;
  uint32_t At;
  size_t I = 0;
  LiteralText Out;
};

} // namespace

LiteralText readLiterals(llvm::StringRef Source, uint32_t At) {
  return Reader(Source, At).run();
}

} // namespace model_tidy::cpp
