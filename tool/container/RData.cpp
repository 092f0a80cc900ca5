// R's serialised objects (.rds, .rda), as far as their outermost object: a
// promise runs its code as soon as somebody looks at it (CVE-2024-27322), and
// functions and calls have no place in a model that is data.
#include "container/Formats.h"
#include "container/Little.h"
#include "llvm/Support/Endian.h"

using namespace model_tidy;

namespace {

// Rinternals.h, SEXPTYPE.
enum Type : unsigned {
  Symbol = 1,
  List = 2,
  Closure = 3,
  Promise = 5,
  Language = 6,
  Bytecode = 21,
};

class RDataReader {
public:
  explicit RDataReader(llvm::StringRef Bytes) : Bytes(Bytes) {}

  /// Of the outermost object, or of the first one in a list of named ones.
  std::optional<unsigned> type() {
    llvm::StringRef Rest = Bytes;
    Rest.consume_front("RDX2\n") || Rest.consume_front("RDX3\n");
    Position = Bytes.size() - Rest.size() + 2;
    std::optional<uint32_t> Version = number();
    number(); // written by
    number(); // readable from
    if (Version == 3u)
      skipText();
    std::optional<uint32_t> Flags = number();
    if (!Flags || (*Flags & 0xff) != List)
      return Flags ? std::optional(*Flags & 0xff) : std::nullopt;
    constexpr uint32_t HasAttributes = 0x200, HasTag = 0x400;
    if (*Flags & HasAttributes || !(*Flags & HasTag))
      return List;
    std::optional<uint32_t> Tag = number();
    if (!Tag || (*Tag & 0xff) != Symbol)
      return List;
    number(); // a text follows
    skipText();
    Flags = number();
    return Flags ? std::optional(*Flags & 0xff) : std::nullopt;
  }

private:
  std::optional<uint32_t> number() {
    if (!hasPart(Bytes, Position, 4))
      return std::nullopt;
    Position += 4;
    return llvm::support::endian::read32be(Bytes.data() + Position - 4);
  }

  void skipText() {
    uint32_t Length = number().value_or(0);
    Position += std::min<uint64_t>(Length, Bytes.size());
  }

  llvm::StringRef Bytes;
  uint64_t Position = 0;
};

} // namespace

bool model_tidy::isRData(llvm::StringRef Bytes) {
  Bytes.consume_front("RDX2\n") || Bytes.consume_front("RDX3\n");
  return Bytes.starts_with(llvm::StringRef("X\n\0\0\0\2", 6)) ||
         Bytes.starts_with(llvm::StringRef("X\n\0\0\0\3", 6));
}

void model_tidy::readRData(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "rdata");
  auto Odd = [&](llvm::StringRef What) {
    S.oddity(OddityKind::CodeInConfig, P, 0, What);
  };
  switch (RDataReader(P.Bytes).type().value_or(0)) {
  case Promise:
    return Odd("the R object is a promise, which runs when it is looked at");
  case Closure:
  case Bytecode:
    return Odd("the R object is a function");
  case Language:
    return Odd("the R object is a call");
  default:
    return;
  }
}
