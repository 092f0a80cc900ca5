// Hostile bytes: every kind of container with bits flipped, bytes replaced and
// the end cut off. Nothing may crash, run on or leave the file; what is found
// is nobody's concern here.
#include "Archives.h"
#include "gtest/gtest.h"
#include <random>

using namespace model_tidy;

namespace {

/// A 7z of one stored byte would do; libarchive reads the rest of it.
std::string sevenZip() {
  return std::string("7z\xbc\xaf\x27\x1c\0\4", 8) + little(0, 4) +
         little(1, 8) + little(20, 8) + little(0, 4) + std::string(40, '\1');
}

std::vector<std::string> seeds() {
  ZipBuilder Zip{{{"m/data.pkl", Evil}, {"m/code/a.py", Evil, 8}}};
  ZipBuilder Zip64 = Zip;
  Zip64.Is64 = true;
  std::string Npy = npy("{'descr': [('a', '|O')], 'shape': (1, 2), }", Evil);
  std::string Tar =
      tarMember("pax", "11 path=hi\n", 'x') + tarMember("a", Zip.build()) +
      tarMember("b", "", '2', "/x") + tarEnd() + tarMember("c", Npy);
  auto Proto = [](unsigned Number, const std::string &Bytes) {
    return std::string{char(Number << 3 | 2), char(Bytes.size())} + Bytes;
  };
  std::string Onnx =
      "\x08\x08" +
      Proto(7,
            Proto(1, Proto(4, "If") + Proto(7, "my.ops")) +
                Proto(5, Proto(13, Proto(1, "location") + Proto(2, "../x"))));
  std::string Graph = Proto(1, Proto(1, "n") + Proto(2, "PyFunc"));
  std::string Gguf = "GGUF" + little(3, 4) + little(1, 8) + little(2, 8) +
                     little(1, 8) + "a" + little(9, 4) + little(8, 4) +
                     little(1, 8) + little(3, 8) + "abc" + little(1, 8) + "b" +
                     little(8, 4) + little(2, 8) + "{{" + little(1, 8) + "t" +
                     little(1, 4) + little(4, 8) + little(0, 4) + little(0, 8);
  std::string Keras =
      "{\"class_name\": \"Lambda\", \"module\": \"os\", \"config\": "
      "{\"code\": \"4wEAAAAAAAAA\", \"auto_map\": {\"a\": \"\\u0041\"}}}";
  std::string Tensors =
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
  return {Onnx,
          "\x08\x01" + Proto(2, Proto(2, Graph)),
          Gguf,
          Keras,
          "\x89HDF\r\n\x1a\n" + Keras,
          little(Tensors.size(), 8) + Tensors + "12345678",
          "\x82\xa1w\x92\1\xc0\xa1x\xc7\3cabc",
          std::string("RDX3\nX\n\0\0\0\3\0\4\2\0\0\3\5\0\0\0\0\0", 20),
          sevenZip(),
          Zip.build(),
          Zip64.build(),
          Npy,
          Tar,
          deflated(Tar, 31),
          ZipBuilder{{{"a", Zip.build()}, {"b", Tar, 8}}}.build()};
}

TEST(MutationTest, SurvivesWrongBytes) {
  ContainerLimits Small;
  Small.Members = 200;
  Small.MemberBytes = 1 << 20;
  Small.MemoryBytes = 64 << 10;
  std::mt19937 Random(42);
  for (const std::string &Seed : seeds()) {
    for (int Round = 0; Round < 400; ++Round) {
      std::string Bytes = Seed;
      for (unsigned Number = Random() % 8 + 1; Number; --Number) {
        char &Byte = Bytes[Random() % Bytes.size()];
        // Lengths like to be all ones, or zero, or off by one.
        const char Replaced[] = {'\0',
                                 '\xff',
                                 char(Byte + 1),
                                 char(Byte - 1),
                                 char(Byte ^ (1 << Random() % 8)),
                                 char(Random())};
        Byte = Replaced[Random() % std::size(Replaced)];
      }
      if (Random() % 4 == 0)
        Bytes.resize(Random() % Bytes.size());
      listing(Bytes, Small);
    }
    for (size_t End = 0; End < std::min<size_t>(Seed.size(), 1500); ++End)
      listing(llvm::StringRef(Seed).take_front(End), Small);
  }
}

} // namespace
