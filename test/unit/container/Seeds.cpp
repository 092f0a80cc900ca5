// A small file of each kind.
#include "Seeds.h"
#include "Archives.h"

using namespace model_tidy;

namespace {

/// A 7z of one stored byte would do; libarchive reads the rest of it.
std::string sevenZip() {
  return std::string("7z\xbc\xaf\x27\x1c\0\4", 8) + little(0, 4) +
         little(1, 8) + little(20, 8) + little(0, 4) + std::string(40, '\1');
}

} // namespace

std::vector<std::string> model_tidy::seeds() {
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
          hdf5(hdf5Attribute("model_config", Keras) + hdf5Link("x", "/y")),
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
