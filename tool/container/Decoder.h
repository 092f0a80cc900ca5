// The compressions that models come in, as one kind of thing: a decoder that
// is fed bytes and gives bytes. The libraries do the work; nothing here holds
// more memory than they do.
#pragma once

#include "container/Limits.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <optional>

namespace model_tidy {

enum class Codec : uint8_t {
  Deflate, // as in zip
  Zlib,
  Gzip,
  Bzip2,
  Xz,
  Lzma,    // the older .lzma, "alone"
  ZipLzma, // as in zip: four bytes more, and seldom an end marker
  Zstd,
  Lz4,
};

llvm::StringRef nameOf(Codec C);

/// By its first bytes; a codec that has no magic number (Deflate, ZipLzma) is
/// never found. The weak ones (zlib, lzma) are tried: they are found only if
/// they decode.
std::optional<Codec> codecOf(llvm::StringRef Bytes,
                             const ContainerLimits &Limits);

class Decoder {
public:
  enum class Status { More, End, Broken, TooLarge };

  virtual ~Decoder() = default;
  /// Takes from the front of \p In, writes to the front of \p Out and says how
  /// much in \p Written. More with nothing taken and written means that the
  /// input has come to an end too early.
  virtual Status step(llvm::StringRef &In, llvm::MutableArrayRef<char> Out,
                      size_t &Written) = 0;
};

/// Null if the library cannot be set up.
std::unique_ptr<Decoder> makeDecoder(Codec C, const ContainerLimits &Limits);

} // namespace model_tidy
