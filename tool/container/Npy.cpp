// NumPy's .npy: a header that is a Python literal, and then numbers, or, if the
// type holds objects, a pickle. The literal is tokenised and never evaluated;
// numpy/lib/format.py (_read_array_header) evaluates it with ast.literal_eval.
#include "container/Formats.h"
#include "container/Little.h"
#include "container/RawArray.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace model_tidy;

namespace {

constexpr llvm::StringRef Magic("\x93NUMPY", 6);

/// What the header says, as far as it matters here.
struct NpyHeader {
  bool HasObjects = false;
  std::optional<uint64_t> ItemSize; // of a type that is a single text
  llvm::SmallVector<uint64_t> Shape;
};

class LiteralReader {
public:
  explicit LiteralReader(llvm::StringRef Text) : Rest(Text) {}

  /// Nothing if it is no literal as numpy writes it.
  std::optional<NpyHeader> read() {
    Rest = Rest.trim(" \n\t\0");
    if (!Rest.starts_with("{"))
      return std::nullopt;
    do {
      Rest = Rest.ltrim(" \n\t");
      if (Rest.empty() || !token())
        return std::nullopt;
    } while (!Open.empty());
    return Rest.trim(llvm::StringRef(" \n\t\0", 4)).empty()
               ? std::optional(std::move(Result))
               : std::nullopt;
  }

private:
  struct Bracket {
    char Close;
    size_t Index = 0;
    bool IsValue = false; // in a dictionary, behind the colon
  };

  bool token() {
    char C = Rest.front();
    switch (C) {
    case '{':
      return open('}');
    case '(':
      return open(')');
    case '[':
      return open(']');
    case '}':
    case ')':
    case ']':
      Rest = Rest.drop_front();
      return !Open.empty() && Open.pop_back_val().Close == C;
    case ',':
      ++Open.back().Index;
      Open.back().IsValue = false;
      Rest = Rest.drop_front();
      return true;
    case ':':
      Open.back().IsValue = true;
      Rest = Rest.drop_front();
      return Open.back().Close == '}';
    case '\'':
    case '"':
      return string(C);
    default:
      return word();
    }
  }

  bool open(char Close) {
    Rest = Rest.drop_front();
    Open.push_back({Close});
    return Open.size() < 64;
  }

  bool string(char Quote) {
    size_t End = Rest.find(Quote, 1);
    if (End == llvm::StringRef::npos || Rest.take_front(End).contains('\\'))
      return false;
    llvm::StringRef Text = Rest.slice(1, End);
    Rest = Rest.drop_front(End + 1);
    if (Open.size() == 1 && !Open.back().IsValue) {
      Key = Text;
      return true;
    }
    if (Key == "descr" && !isFieldName())
      takeType(Text);
    return true;
  }

  // In [('name', 'type', shape)], the name may be a pair of title and name.
  // Elsewhere ('type', shape) is a type.
  bool isFieldName() const {
    for (size_t I = 1; I < Open.size(); ++I)
      if (Open[I].Close == ')' && Open[I].Index == 0 &&
          Open[I - 1].Close == ']')
        return true;
    return false;
  }

  void takeType(llvm::StringRef Text) {
    // Also in "f4,O" and "(2,)O": no other type has such a letter.
    if (Text.contains('O') || Text.contains("object"))
      Result.HasObjects = true;
    if (Open.size() == 1)
      Result.ItemSize = itemSizeOfDtype(Text);
  }

  bool word() {
    llvm::StringRef Word = Rest.take_while(
        [](char C) { return llvm::isAlnum(C) || C == '-' || C == '_'; });
    Rest = Rest.drop_front(Word.size());
    if (Word == "True" || Word == "False" || Word == "None")
      return true;
    uint64_t Number = 0;
    // Python 2 wrote 10L.
    if (Word.empty() || Word.rtrim('L').getAsInteger(10, Number))
      return false;
    if (Key == "shape" && Open.size() == 2)
      Result.Shape.push_back(Number);
    return true;
  }

  llvm::StringRef Rest;
  llvm::StringRef Key;
  llvm::SmallVector<Bracket> Open;
  NpyHeader Result;
};

} // namespace

bool model_tidy::isNpy(llvm::StringRef Bytes) {
  return Bytes.starts_with(Magic);
}

void model_tidy::readNpy(Session &S, const Piece &P) {
  S.member(MemberKind::Container, P, "npy");
  auto Malformed = [&](llvm::StringRef What) {
    S.oddity(OddityKind::Malformed, P, 0, What);
  };
  unsigned Version = P.Bytes.size() > 7 ? uint8_t(P.Bytes[6]) : 0;
  if (Version < 1 || Version > 3)
    return Malformed("an npy version that numpy does not know");
  unsigned Width = Version == 1 ? 2 : 4;
  uint64_t Length = littleAt(P.Bytes, 8, Width), Begin = 8 + Width + Length;
  if (!hasPart(P.Bytes, 8 + Width, Length))
    return Malformed("the npy header is longer than the file");
  // numpy itself refuses more than 10000, unless it is told to trust the file.
  bool IsLong = Length > (64 << 10);
  std::optional<NpyHeader> Header;
  if (!IsLong)
    Header = LiteralReader(P.Bytes.substr(8 + Width, Length)).read();
  if (IsLong)
    Malformed("the npy header is longer than 64 KB");
  else if (!Header)
    Malformed("the npy header is no literal as numpy writes it");
  Piece Items = P.part("<items>", Begin, P.Bytes.size() - Begin);
  Items.Format = "npy";
  if (!Header || Header->HasObjects)
    return S.member(MemberKind::NumpyObjects, Items);
  // numpy.save may be called for one file more than once.
  if (!Header->ItemSize)
    return;
  std::optional<uint64_t> End = endOfRawArray(
      P.Bytes, Begin, {Header->Shape, *Header->ItemSize, /*IsAligned=*/false});
  if (!End)
    return P.Size > P.Bytes.size() ? void()
                                   : Malformed("the npy array ends early");
  if (*End < P.Bytes.size())
    S.open(P.part("<next>", *End, P.Bytes.size() - *End));
}
