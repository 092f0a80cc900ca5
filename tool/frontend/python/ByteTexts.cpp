// Strings that are written side by side or added up are one. Whether a string
// is of bytes does not matter: "\x80".encode("latin-1") is as good a byte.
#include "frontend/python/Frontend.h"
#include "frontend/python/Strings.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {
namespace {

constexpr size_t FewestBytes = 4; // less is no pickle that does anything

class Reader {
public:
  explicit Reader(llvm::StringRef Text) : T(Text) {}

  std::vector<ByteText> run() {
    Work.push_back(T.root());
    while (!Work.empty())
      visit(Work.pop_back_val());
    // What was put on the stack last was read first.
    llvm::sort(Out, [](const ByteText &A, const ByteText &B) {
      return A.Begin < B.Begin;
    });
    return std::move(Out);
  }

private:
  void visit(Node N) {
    switch (N.kind()) {
    case Kind::String:
    case Kind::ConcatenatedString:
      if (std::string Bytes; bytesOf(N, Bytes))
        return add(std::move(Bytes), N.begin(), N.end());
      break; // its holes may hold strings
    case Kind::BinaryOperator:
      return sum(N);
    case Kind::List:
    case Kind::Tuple:
    case Kind::Set:
      if (numbers(N))
        return;
      break;
    default:
      break;
    }
    llvm::append_range(Work, N.named());
  }

  void add(std::string Bytes, uint32_t Begin, uint32_t End) {
    if (Bytes.size() >= FewestBytes)
      Out.push_back({std::move(Bytes), Begin, End});
  }

  /// Appends what a string without holes says.
  bool bytesOf(Node N, std::string &Bytes) const {
    if (N.is(Kind::ConcatenatedString))
      return llvm::all_of(N.named(),
                          [&](Node Part) { return bytesOf(Part, Bytes); });
    StringPrefix Prefix;
    for (Node Piece : N.named())
      if (Piece.is(Kind::StringStart)) {
        Prefix = prefixOf(T.text(Piece));
        Prefix.IsBytes = true;
      } else if (Piece.is(Kind::StringContent)) {
        decode(T.text(Piece), Prefix, Bytes);
      } else if (Piece.is(Kind::Interpolation)) {
        return false;
      }
    return N.is(Kind::String);
  }

  /// b"…" + b"…" + x, which the parser nests to the left: taken apart in a
  /// loop, because hostile sums are long.
  void sum(Node N) {
    llvm::SmallVector<Node> Terms;
    while (N.is(Kind::BinaryOperator)) {
      Terms.push_back(N.part(Part::Right));
      N = N.part(Part::Left);
    }
    Terms.push_back(N);
    std::string Bytes;
    uint32_t Begin = 0, End = 0;
    for (Node Term : llvm::reverse(Terms)) {
      if (!Term)
        continue;
      if (std::string More; isString(Term) && bytesOf(Term, More)) {
        Begin = Bytes.empty() ? Term.begin() : Begin;
        End = Term.end();
        Bytes += More;
        continue;
      }
      add(std::exchange(Bytes, {}), Begin, End);
      Work.push_back(Term);
    }
    add(std::move(Bytes), Begin, End);
  }

  static bool isString(Node N) {
    return N.is(Kind::String) || N.is(Kind::ConcatenatedString);
  }

  /// [128, 4, …]; false if something else is in it.
  bool numbers(Node N) {
    std::string Bytes;
    for (Node Element : N.named()) {
      std::string Digits = T.text(Element).str();
      llvm::erase(Digits, '_');
      unsigned Value = 0;
      if (!Element.is(Kind::Integer) ||
          llvm::StringRef(Digits).getAsInteger(0, Value) || Value > 255)
        return false;
      Bytes += static_cast<char>(Value);
    }
    add(std::move(Bytes), N.begin(), N.end());
    return true;
  }

  Tree T;
  llvm::SmallVector<Node> Work;
  std::vector<ByteText> Out;
};

} // namespace

std::vector<ByteText> readByteTexts(llvm::StringRef Text) {
  return Reader(Text).run();
}

} // namespace model_tidy::python
