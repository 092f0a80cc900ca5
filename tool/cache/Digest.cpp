// Thin names over LLVM's BLAKE3.
#include "cache/Digest.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"

namespace model_tidy {

Hasher &Hasher::add(uint64_t Number) {
  uint8_t Bytes[sizeof(Number)];
  llvm::support::endian::write64le(Bytes, Number);
  State.update(Bytes);
  return *this;
}

Hasher &Hasher::add(llvm::StringRef Text) {
  add(uint64_t(Text.size()));
  State.update(Text);
  return *this;
}

Hasher &Hasher::add(const Digest &D) {
  State.update(llvm::ArrayRef<uint8_t>(D));
  return *this;
}

Hasher &Hasher::add(llvm::ArrayRef<std::string> Texts) {
  add(uint64_t(Texts.size()));
  for (const std::string &Text : Texts)
    add(llvm::StringRef(Text));
  return *this;
}

Digest Hasher::finish() { return State.final(); }

Digest digestOf(llvm::StringRef Text) { return Hasher().add(Text).finish(); }

std::string hex(const Digest &D) {
  return llvm::toHex(llvm::ArrayRef<uint8_t>(D), /*LowerCase=*/true);
}

} // namespace model_tidy
