// Compressed pickles, told by what they are and not by a name.
#include "Archives.h"
#include "gtest/gtest.h"
#include <bzlib.h>
#include <lz4frame.h>
#include <lzma.h>
#include <random>
#include <zstd.h>

using namespace model_tidy;

namespace {

const std::string Size = std::to_string(Evil.size());

std::string bzip2Of(const std::string &Text) {
  std::string Out(Text.size() + 600, '\0');
  unsigned Length = unsigned(Out.size());
  BZ2_bzBuffToBuffCompress(Out.data(), &Length, const_cast<char *>(Text.data()),
                           unsigned(Text.size()), 9, 0, 0);
  return Out.substr(0, Length);
}

std::string xzOf(const std::string &Text) {
  std::string Out(Text.size() + 600, '\0');
  size_t Length = 0;
  (void)lzma_easy_buffer_encode(
      3, LZMA_CHECK_CRC32, nullptr,
      reinterpret_cast<const uint8_t *>(Text.data()), Text.size(),
      reinterpret_cast<uint8_t *>(Out.data()), &Length, Out.size());
  return Out.substr(0, Length);
}

std::string lzmaOf(const std::string &Text) {
  lzma_options_lzma Options;
  lzma_lzma_preset(&Options, 3);
  lzma_stream Stream = LZMA_STREAM_INIT;
  (void)lzma_alone_encoder(&Stream, &Options);
  std::string Out(Text.size() + 600, '\0');
  Stream.next_in = reinterpret_cast<const uint8_t *>(Text.data());
  Stream.avail_in = Text.size();
  Stream.next_out = reinterpret_cast<uint8_t *>(Out.data());
  Stream.avail_out = Out.size();
  (void)lzma_code(&Stream, LZMA_FINISH);
  Out.resize(Out.size() - Stream.avail_out);
  lzma_end(&Stream);
  return Out;
}

std::string zstdOf(const std::string &Text) {
  std::string Out(ZSTD_compressBound(Text.size()), '\0');
  Out.resize(
      ZSTD_compress(Out.data(), Out.size(), Text.data(), Text.size(), 3));
  return Out;
}

std::string lz4Of(const std::string &Text) {
  std::string Out(LZ4F_compressFrameBound(Text.size(), nullptr), '\0');
  Out.resize(LZ4F_compressFrame(Out.data(), Out.size(), Text.data(),
                                Text.size(), nullptr));
  return Out;
}

std::string gzipOf(const std::string &Text) { return deflated(Text, 31); }
std::string zlibOf(const std::string &Text) { return deflated(Text, 15); }

struct Kind {
  const char *Name;
  std::string (*Compress)(const std::string &Text);
};

constexpr Kind Kinds[] = {
    {"gzip", gzipOf}, {"zlib", zlibOf}, {"bzip2", bzip2Of}, {"xz", xzOf},
    {"lzma", lzmaOf}, {"zstd", zstdOf}, {"lz4", lz4Of}};

TEST(StreamTest, ExpandsPickles) {
  for (const Kind &K : Kinds)
    EXPECT_EQ(listing(K.Compress(Evil)),
              "Pickle '<" + std::string(K.Name) + ">' " + Size + "\n");
}

TEST(StreamTest, ExpandsArchives) {
  for (const Kind &K : Kinds)
    EXPECT_EQ(listing(K.Compress(tarMember("a", Evil) + tarEnd())),
              "Pickle '<" + std::string(K.Name) + ">!a' " + Size + "\n");
}

// Python's modules read streams that follow each other as one.
TEST(StreamTest, ReadsSeveralStreamsAsOne) {
  std::string Front = Evil.substr(0, 5), Back = Evil.substr(5);
  for (const Kind &K : Kinds)
    if (std::string(K.Name) != "lzma")
      EXPECT_EQ(listing(K.Compress(Front) + K.Compress(Back)),
                "Pickle '<" + std::string(K.Name) + ">' " + Size + "\n");
}

TEST(StreamTest, GivesWhatCameBeforeTheEnd) {
  std::string Long = Evil + std::string(100'000, 'x');
  for (size_t I = 0; I < Long.size() - Evil.size(); ++I)
    Long[Evil.size() + I] = char('a' + I * I % 26);
  for (const Kind &K : Kinds) {
    std::string Cut = K.Compress(Long);
    Cut.resize(Cut.size() - 20);
    std::string Text = listing(Cut);
    std::string Name = K.Name;
    EXPECT_NE(Text.find("Malformed '<" + Name + ">': the " + Name +
                        " data ends early"),
              std::string::npos)
        << Text;
    // The others have one large block.
    if (Name == "gzip" || Name == "zlib" || Name == "lzma" || Name == "xz")
      EXPECT_NE(Text.find("Pickle '<" + Name + ">'"), std::string::npos)
          << Text;
  }
}

TEST(StreamTest, ReadsWhatFollows) {
  for (const Kind &K : Kinds) {
    std::string Text = listing(K.Compress(Good) + Evil);
    EXPECT_EQ(Text, "Pickle '<" + std::string(K.Name) +
                        ">' 5\nTampered '': " + Size + " bytes follow the " +
                        K.Name + " data\nPickle '<gap>' " + Size + "\n");
  }
}

TEST(StreamTest, CutsBombsOff) {
  std::string Bomb = "](" + std::string(8 << 20, 'N') + "e.";
  ContainerLimits Small;
  Small.RatioBytes = 1 << 20;
  for (const Kind &K : Kinds) {
    std::string Text = listing(K.Compress(Bomb), Small);
    EXPECT_NE(Text.find("Limit '<"), std::string::npos) << Text;
  }
}

TEST(StreamTest, IsNotTakenInByWeakMagic) {
  // 0x78 0x9c is 'x' and more; 0x5d 0 0 is the list of a pickle and zeros.
  EXPECT_EQ(listing("x\x9c is not zlib"), "Data '' 14\n");
  EXPECT_EQ(listing("]."), "Pickle '' 2\n");
}

// Longer than what is expanded to see what it is.
TEST(StreamTest, ExpandsPicklesThatBeginWithALongText) {
  std::string Noise(100'000, '\0');
  std::mt19937 Random(7);
  for (char &Byte : Noise)
    Byte = char(Random());
  for (const std::string &Header : {std::string(), std::string("\x80\2")}) {
    std::string Long =
        Header + "B" + little(Noise.size(), 4) + Noise + "0" + Evil;
    std::string Told = "Pickle '<gzip>' " + std::to_string(Long.size()) + "\n";
    EXPECT_EQ(listing(deflated(Long, 31)), Told);
  }
}

// joblib before 0.10.
TEST(StreamTest, OpensZfiles) {
  for (const char *Space : {"", " "})
    EXPECT_EQ(listing("ZF0x17               " + (Space + deflated(Evil, 15))),
              "Pickle '<zfile>!<zlib>' " + Size + "\n");
}

} // namespace
