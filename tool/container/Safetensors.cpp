// safetensors: a length, a JSON header, the tensors without gaps. The format
// runs nothing; a header that lies is for another reader's sake, so the rules
// of the reference reader are checked (safetensors/src/tensor.rs, validate).
#include "container/Formats.h"
#include "container/Json.h"
#include "container/Little.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/xxhash.h"
#include <vector>

using namespace model_tidy;

namespace {

using Token = JsonReader::Token;

constexpr uint64_t MaxHeader = 100'000'000; // the reference reader's

constexpr size_t MaxTensors = 500'000;

// Small, because a header can hold a million of them.
struct Tensor {
  uint64_t Begin = 0;
  uint64_t End = 0;
  uint64_t Items = 1;
  uint64_t At = 0; // of the name, in the header
  unsigned Bits = 0;
  bool HasPlace = false;
};

/// In bits; 0 if it is unknown.
unsigned bitsOf(llvm::StringRef Type) {
  return llvm::StringSwitch<unsigned>(Type)
      .Cases("BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0", 8)
      .Cases("U16", "I16", "F16", "BF16", 16)
      .Cases("U32", "I32", "F32", 32)
      .Cases("U64", "I64", "F64", "C64", 64)
      .Cases("F6_E2M3", "F6_E3M2", 6)
      .Case("F4", 4)
      .Default(0);
}

class HeaderReader {
public:
  HeaderReader(Session &S, const Piece &P, llvm::StringRef Header)
      : S(S), P(P), Json(Header, 4) {}

  std::vector<Tensor> Tensors;

  /// False if it is not as the format wants it.
  bool read() {
    if (Json.next() != Token::BeginObject)
      return false;
    for (Token T = Json.next(); T != Token::EndObject; T = Json.next()) {
      if (T != Token::Key)
        return false;
      std::string Name = Json.text().str();
      if (Tensors.size() >= MaxTensors) {
        S.oddity(OddityKind::Limit, P, 8 + Json.begin(),
                 "more than " + llvm::Twine(MaxTensors) +
                     " tensors, and the rest is not read");
        return true;
      }
      if (!Names.insert(llvm::xxh3_64bits(Name)).second)
        odd("two entries are named " + inQuotes(Name) +
            ", and readers differ in which one they take");
      if (Name == "__metadata__" ? !readMetadata() : !readTensor())
        return false;
    }
    return Json.next() == Token::End;
  }

private:
  bool readMetadata() {
    if (Json.next() != Token::BeginObject)
      return false;
    for (Token T = Json.next(); T != Token::EndObject; T = Json.next())
      if (T != Token::Key || Json.next() != Token::String)
        return false;
    return true;
  }

  bool readTensor() {
    Tensor New;
    New.At = Json.begin();
    if (Json.next() != Token::BeginObject)
      return false;
    for (Token T = Json.next(); T != Token::EndObject; T = Json.next()) {
      if (T != Token::Key)
        return false;
      std::string Key = Json.text().str();
      std::vector<uint64_t> Numbers;
      if (Key == "dtype") {
        if (Json.next() != Token::String)
          return false;
        New.Bits = bitsOf(Json.text());
      } else if (!readNumbers(Numbers))
        return false;
      else if (Key == "data_offsets" && Numbers.size() == 2) {
        New.Begin = Numbers[0];
        New.End = Numbers[1];
        New.HasPlace = New.Begin <= New.End;
      } else if (Key == "shape")
        for (uint64_t Length : Numbers)
          New.Items = llvm::SaturatingMultiply(New.Items, Length);
    }
    Tensors.push_back(New);
    return true;
  }

  bool readNumbers(std::vector<uint64_t> &Numbers) {
    if (Json.next() != Token::BeginArray)
      return false;
    for (Token T = Json.next(); T != Token::EndArray; T = Json.next()) {
      uint64_t Number = 0;
      constexpr size_t MaxDimensions = 64;
      if (T != Token::Number || Json.text().getAsInteger(10, Number) ||
          Numbers.size() >= MaxDimensions)
        return false;
      Numbers.push_back(Number);
    }
    return true;
  }

  void odd(const llvm::Twine &Message) {
    S.oddity(OddityKind::Tampered, P, 8 + Json.begin(), Message);
  }

  Session &S;
  const Piece &P;
  JsonReader Json;
  llvm::DenseSet<uint64_t> Names; // their hashes
};

/// Returns where the tensors end; they have to lie one behind the other.
uint64_t checkTensors(Session &S, const Piece &P, std::vector<Tensor> Tensors) {
  auto Malformed = [&](const Tensor &T, llvm::StringRef What) {
    JsonReader Name(P.Bytes.substr(8 + T.At), 1);
    Name.next();
    S.oddity(OddityKind::Malformed, P, 8 + T.At,
             "the tensor " + inQuotes(Name.text()) + " " + What);
  };
  llvm::erase_if(Tensors, [&](const Tensor &T) {
    if (!T.HasPlace)
      Malformed(T, "has no place");
    return !T.HasPlace;
  });
  llvm::sort(Tensors, [](const Tensor &A, const Tensor &B) {
    return std::pair(A.Begin, A.End) < std::pair(B.Begin, B.End);
  });
  uint64_t End = 0;
  for (const Tensor &T : Tensors) {
    if (T.Begin != End) {
      Malformed(T, T.Begin < End ? "overlaps another"
                                 : "does not begin where another ends");
      return std::max(End, T.End);
    }
    uint64_t Size = llvm::SaturatingMultiply<uint64_t>(T.Items, T.Bits);
    if (T.Bits && Size / 8 + (Size % 8 != 0) != T.End - T.Begin)
      Malformed(T, "has another size than its shape says");
    End = T.End;
  }
  return End;
}

} // namespace

bool model_tidy::isSafetensors(llvm::StringRef Bytes) {
  uint64_t Length = littleAt(Bytes, 0, 8);
  return Length >= 2 && Length < (uint64_t(1) << 40) &&
         (Bytes.substr(8).starts_with("{\"") ||
          Bytes.substr(8).starts_with("{}"));
}

void model_tidy::readSafetensors(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "safetensors");
  uint64_t Length = littleAt(P.Bytes, 0, 8);
  if (Length > MaxHeader || Length > P.Size - 8)
    return S.oddity(OddityKind::Malformed, P, 0,
                    "the safetensors header has " + llvm::Twine(Length) +
                        " bytes, more than there are or may be");
  HeaderReader Header(S, P, P.Bytes.substr(8, Length));
  if (!Header.read())
    return S.oddity(OddityKind::Malformed, P, 8,
                    "the safetensors header is no valid JSON of tensors");
  uint64_t End = checkTensors(S, P, std::move(Header.Tensors));
  uint64_t There = P.Size - 8 - Length;
  if (End > There)
    S.oddity(OddityKind::Malformed, P, 8 + Length,
             "the tensors end " + llvm::Twine(End - There) +
                 " bytes beyond the file");
  if (End >= There || P.Size != P.Bytes.size())
    return;
  S.oddity(OddityKind::Tampered, P, 8 + Length + End,
           llvm::Twine(There - End) + " bytes lie behind the tensors");
  S.open(P.part("<gap>", 8 + Length + End, There - End));
}
