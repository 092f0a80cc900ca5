// Compressed bytes become a piece. What they are is seen from their first 64
// KB; weights are left as they are, so that a compressed archive of them costs
// no more than its directory.
#include "container/Formats.h"
#include "llvm/ADT/StringExtras.h"
#include <zlib.h>

using namespace model_tidy;

namespace {

using State = Expansion::State;

void reportState(Session &S, const Piece &P, const Compressed &C,
                 Expansion &Out) {
  std::string Got = std::to_string(Out.bytes().size());
  switch (Out.state()) {
  case State::More:
  case State::End:
    return;
  case State::Broken:
    return S.oddity(OddityKind::Malformed, P, 0,
                    "the " + nameOf(C.Kind) + " data breaks after " + Got +
                        " expanded bytes");
  case State::Truncated:
    return S.oddity(OddityKind::Malformed, P, 0,
                    "the " + nameOf(C.Kind) + " data ends early, after " + Got +
                        " expanded bytes");
  case State::TooLarge:
    return S.oddity(OddityKind::Limit, P, 0,
                    "the " + nameOf(C.Kind) +
                        " data asks for more memory than is given to it");
  case State::Limit:
    return S.oddity(OddityKind::Limit, P, 0,
                    llvm::Twine(C.Bytes.size()) + " bytes of " +
                        nameOf(C.Kind) + " data expand to more than " + Got +
                        ", and the rest is not read");
  }
}

void checkAgainstArchive(Session &S, const Piece &P, const Compressed &C) {
  if (C.Size && *C.Size != P.Bytes.size())
    S.oddity(OddityKind::Tampered, P, 0,
             "expands to " + llvm::Twine(P.Bytes.size()) +
                 " bytes where the archive says " + llvm::Twine(*C.Size));
  else if (C.Crc && crc32_z(0, reinterpret_cast<const Bytef *>(P.Bytes.data()),
                            P.Bytes.size()) != *C.Crc)
    S.oddity(OddityKind::Tampered, P, 0,
             "the checksum is wrong, which Python refuses and PyTorch loads");
}

} // namespace

uint64_t model_tidy::openCompressed(Session &S, Piece Inside,
                                    const Compressed &C) {
  Inside.IsStored = false;
  Expansion Out(C.Kind, C.Bytes, S.Limits, S.Budget);
  Out.growTo(S.Limits.ProbeBytes);
  if (Out.state() == State::More &&
      isWorthExpanding(Out.bytes(), C.Size.value_or(UINT64_MAX), S.Limits))
    Out.growTo(UINT64_MAX);
  reportState(S, Inside, C, Out);
  Inside.Bytes = Out.bytes();
  bool IsWhole = Out.state() != State::More && Out.state() != State::Limit;
  Inside.Size = IsWhole ? Inside.Bytes.size() : C.Size.value_or(0);
  if (Out.state() == State::End)
    checkAgainstArchive(S, Inside, C);
  S.open(Inside);
  return Out.state() == State::End ? Out.rest().size() : 0;
}

void model_tidy::readStream(Session &S, const Piece &P, Codec Kind) {
  S.member(MemberKind::Container, P, nameOf(Kind));
  Piece Inside = P.part(("<" + nameOf(Kind) + ">").str(), 0, P.Bytes.size());
  Inside.Format = nameOf(Kind);
  uint64_t Rest = openCompressed(S, Inside, {Kind, P.Bytes, {}, {}});
  if (!Rest)
    return;
  uint64_t Begin = P.Bytes.size() - Rest;
  S.oddity(OddityKind::Tampered, P, Begin,
           llvm::Twine(Rest) + " bytes follow the " + nameOf(Kind) + " data");
  S.open(P.part("<gap>", Begin, Rest));
}

// How joblib compressed before 0.10: "ZF", the size in hexadecimal digits
// filled up to 19 characters, perhaps one space more, and zlib's data
// (numpy_pickle_compat.py, read_zfile).
constexpr uint64_t ZfileHeader = 21;

bool model_tidy::isZfile(llvm::StringRef Bytes) {
  return Bytes.starts_with("ZF0x") && Bytes.size() > ZfileHeader + 1;
}

void model_tidy::readZfile(Session &S, const Piece &P) {
  S.member(MemberKind::Container, P, "zfile");
  uint64_t Begin = ZfileHeader + (P.Bytes[ZfileHeader] == ' ');
  Piece Inside = P.part("<zfile>", Begin, P.Bytes.size() - Begin);
  Inside.Format = "zfile";
  readStream(S, Inside, Codec::Zlib);
}

bool model_tidy::isOutside(llvm::StringRef Path) {
  if (Path.starts_with("/") || Path.starts_with("\\"))
    return true;
  if (Path.size() >= 2 && llvm::isAlpha(Path[0]) && Path[1] == ':')
    return true;
  while (!Path.empty()) {
    size_t End = Path.find_first_of("/\\");
    if (Path.take_front(End) == "..")
      return true;
    Path = End == llvm::StringRef::npos ? "" : Path.drop_front(End + 1);
  }
  return false;
}

void model_tidy::checkName(Session &S, const Piece &Archive, uint64_t Index,
                           llvm::StringRef Name) {
  if (isOutside(Name))
    S.oddity(OddityKind::FileAccess, Archive, Index,
             "the member " + inQuotes(Name) +
                 " is unpacked outside of its folder");
}

void model_tidy::checkLink(Session &S, const Piece &Archive, uint64_t Index,
                           llvm::StringRef Name, llvm::StringRef Target) {
  if (isOutside(Target))
    S.oddity(OddityKind::FileAccess, Archive, Index,
             "the member " + inQuotes(Name) + " is a link to " +
                 inQuotes(Target) + ", outside of its folder");
}
