// What names a text or a question in the cache. BLAKE3, because a file whose
// author can find a second text with the digest of a harmless one would be
// taken for it; the cheaper hashes make that easy.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/BLAKE3.h"
#include <array>
#include <cstdint>
#include <string>

namespace model_tidy {

using Digest = std::array<uint8_t, 20>;

/// Of all parts in their order. Lengths are hashed with them, so that no two
/// lists of parts are the same bytes.
class Hasher {
public:
  Hasher &add(llvm::StringRef Text);
  Hasher &add(uint64_t Number);
  Hasher &add(const Digest &D);
  Hasher &add(llvm::ArrayRef<std::string> Texts);

  Digest finish();

private:
  llvm::TruncatedBLAKE3<std::tuple_size_v<Digest>> State;
};

Digest digestOf(llvm::StringRef Text);

/// 40 hexadecimal digits.
std::string hex(const Digest &D);

} // namespace model_tidy
