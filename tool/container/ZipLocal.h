// Local headers of a zip: what stands before each member, and what readers that
// do not look at the directory go by.
#pragma once

#include "container/Decoder.h"

namespace model_tidy {

namespace zip_flag {
enum : uint16_t {
  Encrypted = 1,
  HasDescriptor = 8,
  Patched = 0x20,
  StronglyEncrypted = 0x40,
  Masked = 0x2000,
};
} // namespace zip_flag

/// A local header, as it says itself.
struct ZipLocal {
  llvm::StringRef Name;
  uint16_t Flags = 0;
  uint16_t Method = 0;
  uint32_t Crc = 0;
  uint64_t CompressedSize = 0;
  uint64_t Size = 0;
  uint64_t Data = 0; // where the content begins
};

/// Nothing if there is none, or if it does not end within the bytes.
std::optional<ZipLocal> zipLocalAt(llvm::StringRef Bytes, uint64_t Begin);

/// Nothing for methods we do not know; 0 is stored and no codec either.
std::optional<Codec> codecOfZipMethod(uint16_t Method);

} // namespace model_tidy
