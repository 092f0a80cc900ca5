// Numbers are ULEB128; a text has its length before it; a path says how many
// bytes it shares with the path before.
#include "cache/Bytes.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/LEB128.h"

namespace model_tidy {

void ByteWriter::number(uint64_t N) { llvm::encodeULEB128(N, OS); }

void ByteWriter::text(llvm::StringRef Text) {
  number(Text.size());
  OS << Text;
}

void ByteWriter::digest(const Digest &D) {
  OS << llvm::toStringRef(llvm::ArrayRef<uint8_t>(D));
}

void ByteWriter::path(llvm::StringRef Path) {
  size_t Shared = 0;
  while (Shared < Path.size() && Shared < Previous.size() &&
         Path[Shared] == Previous[Shared])
    ++Shared;
  number(Shared);
  text(Path.drop_front(Shared));
  Previous = Path.str();
}

void ByteReader::fail() {
  Failed = true;
  Rest = {};
}

uint64_t ByteReader::number() {
  unsigned Length = 0;
  const char *Problem = nullptr;
  uint64_t N = llvm::decodeULEB128(Rest.bytes_begin(), &Length,
                                   Rest.bytes_end(), &Problem);
  if (Problem) {
    fail();
    return 0;
  }
  Rest = Rest.drop_front(Length);
  return N;
}

size_t ByteReader::count() {
  uint64_t N = number();
  if (N <= Rest.size())
    return N;
  fail();
  return 0;
}

llvm::StringRef ByteReader::text() {
  size_t Length = count();
  llvm::StringRef Text = Rest.take_front(Length);
  Rest = Rest.drop_front(Length);
  return Text;
}

llvm::StringRef ByteReader::path() {
  // Longer than all paths of a large program are together.
  constexpr size_t MostRepeated = 64 << 20;
  uint64_t Shared = number();
  llvm::StringRef New = text();
  if (Shared > Previous.size() || (Repeated += Shared) > MostRepeated) {
    fail();
    return {};
  }
  Previous.resize(Shared);
  Previous += New;
  return Previous;
}

Digest ByteReader::digest() {
  Digest D = {};
  if (Rest.size() < D.size()) {
    fail();
    return D;
  }
  std::copy_n(Rest.bytes_begin(), D.size(), D.begin());
  Rest = Rest.drop_front(D.size());
  return D;
}

} // namespace model_tidy
