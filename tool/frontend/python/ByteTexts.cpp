// Strings that are written side by side or added up are one. Whether a string
// is of bytes does not matter: "\x80".encode("latin-1") is as good a byte.
#include "frontend/python/Frontend.h"
#include "frontend/python/Literals.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy::python {
namespace {

constexpr size_t FewestBytes = 4; // less is no pickle that does anything

/// What a list of numbers may stand behind: `return [128, 4]`, but not `x[1]`.
bool isKeyword(llvm::StringRef Name) {
  return llvm::is_contained(
      {"and", "assert", "await", "case",   "del",   "elif",   "else",  "exec",
       "for", "from",   "if",    "in",     "is",    "lambda", "match", "not",
       "or",  "print",  "raise", "return", "while", "with",   "yield"},
      Name);
}

class Reader {
public:
  explicit Reader(llvm::StringRef Text) : Text(Text) {}

  std::vector<ByteText> run() {
    strings(0, Text.size());
    numbers();
    llvm::sort(Out, [](const ByteText &A, const ByteText &B) {
      return std::pair(A.Begin, B.End) < std::pair(B.Begin, A.End);
    });
    return std::move(Out);
  }

private:
  void add(std::string Bytes, uint32_t Begin, uint32_t End) {
    if (Bytes.size() >= FewestBytes)
      Out.push_back({std::move(Bytes), Begin, End});
  }

  /// b"…" + b"…" is one text; what is between them otherwise ends it.
  void strings(uint32_t From, uint32_t To) {
    std::string Sum;
    uint32_t Begin = 0, End = 0;
    auto Flush = [&] { add(std::exchange(Sum, {}), Begin, End); };
    LiteralReader Literals(Text.take_front(To), From);
    while (std::optional<StringLiteral> S = Literals.next()) {
      if (!S->IsAdded || S->IsOperand || S->HasHoles)
        Flush();
      for (auto [HoleBegin, HoleEnd] : S->Holes)
        strings(HoleBegin, HoleEnd);
      if (S->HasHoles) { // what stands beside it may still be a whole one
        for (const Token &Part : S->Parts)
          if (!prefixOf(Part.Text).IsFormat)
            add(StringLiteral(Part).bytes(), Part.Begin, Part.End);
        continue;
      }
      if (S->IsOperand) {
        add(S->bytes(), S->Begin, S->End);
        continue;
      }
      Begin = Sum.empty() ? S->Begin : Begin;
      End = S->End;
      Sum += S->bytes();
    }
    Flush();
  }

  /// [128, 4, …], (128, 4, …) and {128, 4, …} of nothing but bytes.
  void numbers() {
    struct Open {
      std::string Bytes;
      uint32_t Begin;
      bool IsList;
      bool IsBetween = false; // a comma is due
    };
    llvm::SmallVector<Open> Lists;
    Tokenizer Tokens(Text);
    Token Before;
    for (Token T = Tokens.next(); T.Kind != TokenKind::End;
         Before = T, T = Tokens.next()) {
      if (T.is('(') || T.is('[') || T.is('{')) {
        if (!Lists.empty())
          Lists.back().IsList = false;
        bool IsBehindValue =
            (Before.Kind == TokenKind::Name && !isKeyword(Before.Text)) ||
            Before.Kind == TokenKind::String || Before.is(')') ||
            Before.is(']') || Before.is('}');
        Lists.push_back({{}, T.Begin, !IsBehindValue});
      } else if (T.is(')') || T.is(']') || T.is('}')) {
        if (Lists.empty())
          continue;
        Open List = Lists.pop_back_val();
        if (List.IsList)
          add(std::move(List.Bytes), List.Begin, T.End);
      } else if (!Lists.empty() && Lists.back().IsList) {
        Lists.back().IsList =
            element(T, Lists.back().Bytes, Lists.back().IsBetween);
      }
    }
  }

  static bool element(const Token &T, std::string &Bytes, bool &IsBetween) {
    if (std::exchange(IsBetween, !IsBetween))
      return T.is(',');
    std::string Digits = T.Text.str();
    llvm::erase(Digits, '_');
    unsigned Value = 0;
    if (T.Kind != TokenKind::Number ||
        llvm::StringRef(Digits).getAsInteger(0, Value) || Value > 255)
      return false;
    Bytes += static_cast<char>(Value);
    return true;
  }

  llvm::StringRef Text;
  std::vector<ByteText> Out;
};

} // namespace

std::vector<ByteText> readByteTexts(llvm::StringRef Text) {
  return Reader(Text).run();
}

} // namespace model_tidy::python
