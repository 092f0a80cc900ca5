// One header, and the numbers of the methods (APPNOTE.TXT 4.4.5).
#include "container/ZipLocal.h"
#include "container/Little.h"
#include "container/ZipDirectory.h"

using namespace model_tidy;

std::optional<ZipLocal> model_tidy::zipLocalAt(llvm::StringRef Bytes,
                                               uint64_t Begin) {
  constexpr uint64_t LocalSize = 30;
  if (!hasPart(Bytes, Begin, LocalSize) ||
      !Bytes.substr(Begin).starts_with(llvm::StringRef("PK\3\4", 4)))
    return std::nullopt;
  ZipLocal L;
  L.Flags = uint16_t(littleAt(Bytes, Begin + 6, 2));
  L.Method = uint16_t(littleAt(Bytes, Begin + 8, 2));
  L.Crc = uint32_t(littleAt(Bytes, Begin + 14, 4));
  L.CompressedSize = littleAt(Bytes, Begin + 18, 4);
  L.Size = littleAt(Bytes, Begin + 22, 4);
  uint64_t NameSize = littleAt(Bytes, Begin + 26, 2);
  uint64_t ExtraSize = littleAt(Bytes, Begin + 28, 2);
  L.Data = Begin + LocalSize + NameSize + ExtraSize;
  if (L.Data > Bytes.size())
    return std::nullopt;
  L.Name = Bytes.substr(Begin + LocalSize, NameSize);
  takeZip64(Bytes.substr(Begin + LocalSize + NameSize, ExtraSize), L.Size,
            L.CompressedSize, nullptr);
  return L;
}

std::optional<Codec> model_tidy::codecOfZipMethod(uint16_t Method) {
  switch (Method) {
  case 8:
    return Codec::Deflate;
  case 12:
    return Codec::Bzip2;
  case 14:
    return Codec::ZipLzma;
  case 20:
  case 93:
    return Codec::Zstd;
  case 95:
    return Codec::Xz;
  default:
    return std::nullopt;
  }
}
