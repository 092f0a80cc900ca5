// One small class for each library. All of them are handed at most a gigabyte
// at a time, because zlib and bzip2 count in 32 bits.
#include "container/Decoder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include <array>
#include <bzlib.h>
#include <lz4frame.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

using namespace model_tidy;

namespace {

using Status = Decoder::Status;

constexpr size_t MaxStep = size_t(1) << 30;

class ZlibDecoder final : public Decoder {
public:
  ZlibDecoder() = default;
  ~ZlibDecoder() override { inflateEnd(&Stream); }

  bool start(int WindowBits) {
    return inflateInit2(&Stream, WindowBits) == Z_OK;
  }

  Status step(llvm::StringRef &In, llvm::MutableArrayRef<char> Out,
              size_t &Written) override {
    size_t Given = std::min(In.size(), MaxStep);
    Stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(In.data()));
    Stream.avail_in = unsigned(Given);
    Stream.next_out = reinterpret_cast<Bytef *>(Out.data());
    Stream.avail_out = unsigned(Out.size());
    int Result = inflate(&Stream, Z_NO_FLUSH);
    In = In.drop_front(Given - Stream.avail_in);
    Written = Out.size() - Stream.avail_out;
    if (Result == Z_STREAM_END)
      return Status::End;
    // Z_BUF_ERROR only says that nothing could be done this time.
    return Result == Z_OK || Result == Z_BUF_ERROR ? Status::More
                                                   : Status::Broken;
  }

private:
  z_stream Stream = {};
};

class Bzip2Decoder final : public Decoder {
public:
  Bzip2Decoder() = default;
  ~Bzip2Decoder() override { BZ2_bzDecompressEnd(&Stream); }

  bool start() { return BZ2_bzDecompressInit(&Stream, 0, 0) == BZ_OK; }

  Status step(llvm::StringRef &In, llvm::MutableArrayRef<char> Out,
              size_t &Written) override {
    size_t Given = std::min(In.size(), MaxStep);
    Stream.next_in = const_cast<char *>(In.data());
    Stream.avail_in = unsigned(Given);
    Stream.next_out = Out.data();
    Stream.avail_out = unsigned(Out.size());
    int Result = BZ2_bzDecompress(&Stream);
    In = In.drop_front(Given - Stream.avail_in);
    Written = Out.size() - Stream.avail_out;
    if (Result == BZ_STREAM_END)
      return Status::End;
    return Result == BZ_OK ? Status::More : Status::Broken;
  }

private:
  bz_stream Stream = {};
};

class LzmaDecoder final : public Decoder {
public:
  LzmaDecoder() = default;
  ~LzmaDecoder() override { lzma_end(&Stream); }

  bool start(Codec C, uint64_t MemoryBytes) {
    IsZip = C == Codec::ZipLzma;
    lzma_ret Result = C == Codec::Xz
                          ? lzma_stream_decoder(&Stream, MemoryBytes, 0)
                          : lzma_alone_decoder(&Stream, MemoryBytes);
    return Result == LZMA_OK;
  }

  Status step(llvm::StringRef &In, llvm::MutableArrayRef<char> Out,
              size_t &Written) override {
    Written = 0;
    if (IsZip && !HasHeader && !takeHeader(In))
      return Status::Broken;
    return code(In, Out, Written);
  }

private:
  // Zip has two bytes of version, two of length, and the properties that an
  // .lzma file begins with; there the size follows, here it is unknown.
  bool takeHeader(llvm::StringRef &In) {
    constexpr size_t Properties = 5;
    if (In.size() < 4 + Properties || In[2] != Properties || In[3] != 0)
      return false;
    std::array<char, 13> Header;
    Header.fill('\xff');
    std::copy_n(In.data() + 4, Properties, Header.data());
    In = In.drop_front(4 + Properties);
    HasHeader = true;
    llvm::StringRef Text(Header.data(), Header.size());
    // It wants room for output, even where there can be none yet.
    char Unused;
    size_t Written = 0;
    return code(Text, Unused, Written) == Status::More && Text.empty();
  }

  Status code(llvm::StringRef &In, llvm::MutableArrayRef<char> Out,
              size_t &Written) {
    Stream.next_in = reinterpret_cast<const uint8_t *>(In.data());
    Stream.avail_in = In.size();
    Stream.next_out = reinterpret_cast<uint8_t *>(Out.data());
    Stream.avail_out = Out.size();
    lzma_ret Result = lzma_code(&Stream, LZMA_RUN);
    In = In.drop_front(In.size() - Stream.avail_in);
    Written = Out.size() - Stream.avail_out;
    if (Result == LZMA_STREAM_END)
      return Status::End;
    if (Result == LZMA_MEMLIMIT_ERROR)
      return Status::TooLarge;
    return Result == LZMA_OK || Result == LZMA_BUF_ERROR ? Status::More
                                                         : Status::Broken;
  }

  lzma_stream Stream = LZMA_STREAM_INIT;
  bool IsZip = false;
  bool HasHeader = false;
};

class ZstdDecoder final : public Decoder {
public:
  ZstdDecoder() : Stream(ZSTD_createDStream()) {}
  ~ZstdDecoder() override { ZSTD_freeDStream(Stream); }

  bool start() const { return Stream; }

  Status step(llvm::StringRef &In, llvm::MutableArrayRef<char> Out,
              size_t &Written) override {
    ZSTD_inBuffer Input = {In.data(), In.size(), 0};
    ZSTD_outBuffer Output = {Out.data(), Out.size(), 0};
    size_t Result = ZSTD_decompressStream(Stream, &Output, &Input);
    In = In.drop_front(Input.pos);
    Written = Output.pos;
    if (ZSTD_isError(Result))
      return ZSTD_getErrorCode(Result) ==
                     ZSTD_error_frameParameter_windowTooLarge
                 ? Status::TooLarge
                 : Status::Broken;
    return Result == 0 ? Status::End : Status::More;
  }

private:
  ZSTD_DStream *Stream;
};

class Lz4Decoder final : public Decoder {
public:
  Lz4Decoder() = default;
  ~Lz4Decoder() override { LZ4F_freeDecompressionContext(Context); }

  bool start() {
    return !LZ4F_isError(
        LZ4F_createDecompressionContext(&Context, LZ4F_VERSION));
  }

  Status step(llvm::StringRef &In, llvm::MutableArrayRef<char> Out,
              size_t &Written) override {
    size_t Given = In.size();
    Written = Out.size();
    size_t Result = LZ4F_decompress(Context, Out.data(), &Written, In.data(),
                                    &Given, nullptr);
    if (LZ4F_isError(Result)) {
      Written = 0;
      return Status::Broken;
    }
    In = In.drop_front(Given);
    return Result == 0 ? Status::End : Status::More;
  }

private:
  LZ4F_dctx *Context = nullptr;
};

template <typename Kind, typename... Arguments>
std::unique_ptr<Decoder> started(Arguments... Options) {
  auto Made = std::make_unique<Kind>();
  if (!Made->start(Options...))
    return nullptr;
  return Made;
}

// Zlib has a header of two bytes and .lzma hardly any, so that they are taken
// for what they are only if their beginning decodes. The first step must give
// something, or random bytes would pass.
bool decodes(Codec C, llvm::StringRef Bytes, const ContainerLimits &Limits) {
  std::unique_ptr<Decoder> Trial = makeDecoder(C, Limits);
  std::array<char, 64> Out;
  llvm::StringRef Rest = Bytes.take_front(64 << 10);
  for (unsigned Step = 0; Trial && Step < 64; ++Step) {
    size_t Written = 0, Before = Rest.size();
    Status Result = Trial->step(Rest, Out, Written);
    if (Result == Status::Broken || Result == Status::TooLarge)
      return false;
    if (Written || Result == Status::End)
      return true;
    if (Rest.size() == Before)
      return false;
  }
  return false;
}

bool mayBeZlib(llvm::StringRef Bytes) {
  if (Bytes.size() < 8)
    return false;
  unsigned Method = uint8_t(Bytes[0]), Flags = uint8_t(Bytes[1]);
  // RFC 1950: method 8, a window of at most 32 KB, no dictionary.
  return (Method & 15) == 8 && Method >> 4 <= 7 && !(Flags & 0x20) &&
         (Method * 256 + Flags) % 31 == 0;
}

bool mayBeLzma(llvm::StringRef Bytes) {
  // Properties as every encoder writes them, a dictionary of 4 KB to 64 MB,
  // and a size that is unknown or below a terabyte.
  if (Bytes.size() < 18 || Bytes[0] != 0x5d || Bytes[1] != 0)
    return false;
  bool IsUnknown = llvm::all_of(Bytes.substr(5, 8),
                                [](char Byte) { return Byte == '\xff'; });
  return IsUnknown || Bytes.substr(10, 3) == llvm::StringRef("\0\0\0", 3);
}

} // namespace

llvm::StringRef model_tidy::nameOf(Codec C) {
  switch (C) {
  case Codec::Deflate:
    return "deflate";
  case Codec::Zlib:
    return "zlib";
  case Codec::Gzip:
    return "gzip";
  case Codec::Bzip2:
    return "bzip2";
  case Codec::Xz:
    return "xz";
  case Codec::Lzma:
  case Codec::ZipLzma:
    return "lzma";
  case Codec::Zstd:
    return "zstd";
  case Codec::Lz4:
    return "lz4";
  }
  llvm_unreachable("unknown codec");
}

std::optional<Codec> model_tidy::codecOf(llvm::StringRef Bytes,
                                         const ContainerLimits &Limits) {
  if (Bytes.starts_with("\x1f\x8b\x08"))
    return Codec::Gzip;
  if (Bytes.starts_with("BZh") && Bytes.size() > 10 && Bytes[3] >= '1' &&
      Bytes[3] <= '9' &&
      (Bytes.substr(4, 6) == "1AY&SY" ||
       Bytes.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"))
    return Codec::Bzip2;
  if (Bytes.starts_with(llvm::StringRef("\xfd\x37zXZ\0", 6)))
    return Codec::Xz;
  if (Bytes.starts_with("\x28\xb5\x2f\xfd"))
    return Codec::Zstd;
  if (Bytes.starts_with("\x04\x22\x4d\x18"))
    return Codec::Lz4;
  if (mayBeZlib(Bytes) && decodes(Codec::Zlib, Bytes, Limits))
    return Codec::Zlib;
  if (mayBeLzma(Bytes) && decodes(Codec::Lzma, Bytes, Limits))
    return Codec::Lzma;
  return std::nullopt;
}

std::unique_ptr<Decoder>
model_tidy::makeDecoder(Codec C, const ContainerLimits &Limits) {
  switch (C) {
  case Codec::Deflate:
    return started<ZlibDecoder>(-MAX_WBITS);
  case Codec::Zlib:
    return started<ZlibDecoder>(MAX_WBITS);
  case Codec::Gzip:
    return started<ZlibDecoder>(MAX_WBITS + 16);
  case Codec::Bzip2:
    return started<Bzip2Decoder>();
  case Codec::Xz:
  case Codec::Lzma:
  case Codec::ZipLzma:
    return started<LzmaDecoder>(C, Limits.DecoderBytes);
  case Codec::Zstd:
    return started<ZstdDecoder>();
  case Codec::Lz4:
    return started<Lz4Decoder>();
  }
  llvm_unreachable("unknown codec");
}
