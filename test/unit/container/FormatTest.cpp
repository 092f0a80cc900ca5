// Formats that are no archives: what is odd in them, and that ordinary ones are
// silent.
#include "Archives.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

std::string field(unsigned Number, const std::string &Bytes) {
  std::string Tag{char(Number << 3 | 2)};
  if (Number > 15)
    Tag = {char(Number << 3 | 2 | 0x80), char(Number >> 4)}; // below 2048
  return Tag + char(Bytes.size()) + Bytes;
}

std::string varint(unsigned Number, unsigned Value) {
  return std::string{char(Number << 3), char(Value)};
}

// --- ONNX -------------------------------------------------------------------

std::string node(const std::string &Operator, const std::string &Domain = "") {
  return field(1, field(1, "x") + field(4, Operator) +
                      (Domain.empty() ? "" : field(7, Domain)));
}

std::string external(const std::string &Location) {
  return field(5, varint(2, 1) +
                      field(13, field(1, "location") + field(2, Location)));
}

std::string onnx(const std::string &Graph, const std::string &More = "") {
  return varint(1, 8) + field(2, "gen") + field(7, Graph) +
         field(8, varint(2, 17)) + More;
}

TEST(OnnxTest, LeavesOrdinaryModelsAlone) {
  EXPECT_EQ(formats(onnx(node("Relu") + node("Gelu", "com.microsoft") +
                         external("weights/a..b.bin"))),
            "onnx ''\n");
}

// CVE-2022-25882, CVE-2024-27318, CVE-2025-51480.
TEST(OnnxTest, FindsDataOutsideOfTheFolder) {
  for (std::string Place : {"../x", "/etc/passwd", "a/../../x", "..\\x"}) {
    std::string Text = formats(onnx(node("Relu") + external(Place)));
    EXPECT_NE(Text.find("FileAccess '': a tensor is read from"),
              std::string::npos)
        << Text;
  }
  // In a graph within a node.
  std::string If =
      field(1, field(4, "If") + field(5, field(6, external("../x"))));
  EXPECT_NE(formats(onnx(If)).find("FileAccess"), std::string::npos);
}

TEST(OnnxTest, FindsOperatorsOfOthers) {
  EXPECT_EQ(formats(onnx(node("Odd", "my.ops") + node("Odd", "my.ops"))),
            "onnx ''\nCustomOperator '': operators of the domain 'my.ops' "
            "need a library that is not part of ONNX\n");
  EXPECT_EQ(formats(onnx(node("PyOp", "ai.onnx.contrib"))),
            "onnx ''\nCodeInConfig '': the operator 'PyOp' calls a Python "
            "function\n");
  // The model defines them itself.
  EXPECT_EQ(formats(onnx(node("Odd", "my.ops"),
                         field(25, field(1, "Odd") + field(10, "my.ops")))),
            "onnx ''\n");
}

// --- TensorFlow
// ---------------------------------------------------------------

std::string tfNode(const std::string &Operator) {
  return field(1, field(1, "n") + field(2, Operator));
}

std::string saved(const std::string &Graph) {
  return varint(1, 1) + field(2, field(2, Graph));
}

TEST(TensorFlowTest, LeavesOrdinaryGraphsAlone) {
  EXPECT_EQ(formats(saved(tfNode("MatMul") + tfNode("SaveV2"))),
            "tensorflow ''\n");
}

TEST(TensorFlowTest, FindsOperators) {
  std::string Python =
      "CodeInConfig '': the operator 'PyFunc' calls a Python function\n";
  std::string File = "FileAccess '': the operator 'WriteFile' reads or writes "
                     "files when the graph runs\n";
  EXPECT_EQ(formats(saved(tfNode("PyFunc") + tfNode("PyFunc"))),
            "tensorflow ''\n" + Python);
  // The graph alone, and a function of the library.
  EXPECT_EQ(formats(tfNode("WriteFile")), "tensorflow ''\n" + File);
  EXPECT_EQ(
      formats(saved(
          tfNode("Call") +
          field(2, field(1, field(3, field(1, "n") + field(2, "WriteFile")))))),
      "tensorflow ''\n" + File);
  // Fields in another order.
  EXPECT_EQ(formats(field(2, field(2, tfNode("PyFunc")) + field(1, "")) +
                    varint(1, 1)),
            "tensorflow ''\n" + Python);
}

// --- GGUF
// ---------------------------------------------------------------------

std::string text(const std::string &Bytes) {
  return little(Bytes.size(), 8) + Bytes;
}

std::string gguf(uint64_t Tensors, uint64_t Keys, const std::string &Rest) {
  return "GGUF" + little(3, 4) + little(Tensors, 8) + little(Keys, 8) + Rest;
}

TEST(GgufTest, ReadsTemplates) {
  auto Template = [](const std::string &Jinja) {
    return gguf(0, 2,
                text("a") + little(9, 4) + little(8, 4) + little(1, 8) +
                    text("token") + text("tokenizer.chat_template") +
                    little(8, 4) + text(Jinja));
  };
  EXPECT_EQ(formats(Template("{{ m['role'] }}")), "gguf ''\n");
  EXPECT_EQ(formats(Template("{{ x.__class__ }}")),
            "gguf ''\nCodeInConfig '': the chat template reaches for "
            "'__class__'\n");
}

// CVE-2024-21802, CVE-2024-23496.
TEST(GgufTest, ChecksNumbers) {
  std::string Pad(64, '\0');
  const std::pair<std::string, const char *> Files[] = {
      {gguf(1ull << 60, 0, Pad),
       "the header counts more entries than fit into the file"},
      {gguf(0, 1ull << 60, Pad),
       "the header counts more entries than fit into the file"},
      {gguf(0, 1, little(1ull << 60, 8) + Pad),
       "the metadata ends beyond the file or is of no known type"},
      {gguf(0, 1,
            text("a") + little(9, 4) + little(4, 4) + little(1ull << 62, 8) +
                Pad),
       "the metadata ends beyond the file or is of no known type"},
      {gguf(0, 1, text("a") + little(77, 4) + Pad),
       "the metadata ends beyond the file or is of no known type"},
      {gguf(0, 1,
            text("general.alignment") + little(4, 4) + little(3, 4) + Pad),
       "the alignment is no power of two"},
      {gguf(1, 0, text("t") + little(99, 4) + Pad),
       "the tensor descriptions end beyond the file"},
      {gguf(1, 0,
            text("t") + little(1, 4) + little(4, 8) + little(0, 4) +
                little(9999, 8)),
       "a tensor lies beyond the file"},
  };
  for (const auto &[File, Message] : Files)
    EXPECT_EQ(formats(File),
              std::string("gguf ''\nMalformed '': ") + Message + "\n");
}

// --- safetensors
// ----------------------------------------------------------------

std::string safetensors(const std::string &Header, size_t Bytes) {
  return little(Header.size(), 8) + Header + std::string(Bytes, '\0');
}

std::string entry(const std::string &Name, int Begin, int End,
                  const std::string &Shape = "[2]") {
  return "\"" + Name + "\":{\"dtype\":\"F32\",\"shape\":" + Shape +
         ",\"data_offsets\":[" + std::to_string(Begin) + "," +
         std::to_string(End) + "]}";
}

TEST(SafetensorsTest, ChecksHeaders) {
  std::string Good = "{\"__metadata__\":{\"format\":\"pt\"}," +
                     entry("b", 8, 16) + "," + entry("a", 0, 8) + "}  ";
  const std::pair<std::string, std::string> Files[] = {
      {safetensors(Good, 16), ""},
      {safetensors("{}", 0), ""},
      {safetensors(Good, 12),
       "Malformed '': the tensors end 4 bytes beyond the file\n"},
      {safetensors("{" + entry("a", 0, 8) + "," + entry("a", 8, 16) + "}", 16),
       "Tampered '': two entries are named 'a', and readers differ in which "
       "one "
       "they take\n"},
      {safetensors("{" + entry("a", 0, 8) + "," + entry("b", 4, 12) + "}", 12),
       "Malformed '': the tensor 'b' overlaps another\n"},
      {safetensors("{" + entry("a", 0, 8) + "," + entry("b", 12, 20) + "}", 20),
       "Malformed '': the tensor 'b' does not begin where another ends\n"},
      {safetensors("{" + entry("a", 0, 8, "[3]") + "}", 8),
       "Malformed '': the tensor 'a' has another size than its shape says\n"},
      {safetensors("{" + entry("a", 8, 0) + "}", 8),
       "Malformed '': the tensor 'a' has no place\n"
       "Tampered '': 8 bytes lie behind the tensors\nData '<gap>' 8\n"},
      {safetensors("{\"a\":1}", 8),
       "Malformed '': the safetensors header is no valid JSON of tensors\n"},
      {little(1000, 8) + "{\"a\":",
       "Malformed '': the safetensors header has 1000 bytes, more than there "
       "are or may be\n"},
      {safetensors(Good, 16) + Evil,
       "Tampered '': " + std::to_string(Evil.size()) +
           " bytes lie behind the tensors\nPickle '<gap>' " +
           std::to_string(Evil.size()) + "\n"},
  };
  for (const auto &[File, Found] : Files)
    EXPECT_EQ(listing(File),
              "Data '' " + std::to_string(File.size()) + "\n" + Found);
}

// --- The others
// -------------------------------------------------------------------

TEST(NativeTest, FindsMachineCodeInArchives) {
  std::string Pe = "MZ" + std::string(0x3a, '\0') + little(0x40, 4) +
                   std::string("PE\0\0", 4);
  for (std::string Library : {std::string("\x7f"
                                          "ELF\2\1\1"),
                              Pe, std::string("\xcf\xfa\xed\xfe\7"),
                              std::string("\xca\xfe\xba\xbe\0\0\0\2\0", 9)}) {
    std::string Size = std::to_string(Library.size());
    EXPECT_EQ(listing(Library), "NativeLibrary '' " + Size + "\n");
    std::string Text = listing(ZipBuilder{{{"data/m.so", Library}}}.build());
    EXPECT_NE(Text.find("NativeLibrary 'data/m.so' " + Size),
              std::string::npos);
    EXPECT_NE(Text.find("NativeCode 'data/m.so': machine code ("),
              std::string::npos);
  }
  EXPECT_EQ(listing(std::string("\xca\xfe\xba\xbe\0\0\0\x34\0", 9)),
            "Data '' 9\n");
  EXPECT_EQ(listing("ftrt\1\2"),
            "Data '' 6\nNativeCode '': a TensorRT engine is machine code and "
            "may bring plugins\n");
}

TEST(FormatTest, KnowsWhatOnlyModelsComeIn) {
  for (const std::string &File :
       {gguf(0, 0, ""), safetensors("{}", 0), onnx(node("Relu")),
        saved(tfNode("MatMul")), npy("{}", ""), std::string("ftrt")})
    EXPECT_TRUE(isModelFormat(llvm::StringRef(formats(File)).split(' ').first))
        << formats(File);
  for (const std::string &File :
       {std::string("{}"), tarMember("a", ""), ZipBuilder{{}}.build()})
    EXPECT_FALSE(isModelFormat(llvm::StringRef(formats(File)).split(' ').first))
        << formats(File);
}

TEST(SourceTest, IsTakenOutOfArchives) {
  ZipBuilder Zip{{{"m/data.pkl", Good},
                  {"m/constants.pkl", Good},
                  {"m/code/__torch__/x.py", "def forward(self): pass", 8},
                  {"m/x.py", "import os"},
                  {"m/x.pyc", std::string(16, 'h') + "\xe3xxxx"}}};
  EXPECT_EQ(listing(Zip.build()),
            "Pickle 'm/data.pkl' 5\nPickle 'm/constants.pkl' 5\n"
            "TorchScriptCode 'm/code/__torch__/x.py' 23\n"
            "PythonSource 'm/x.py' 9\nMarshal 'm/x.pyc!<code>' 5\n");
}

TEST(TorchScriptTest, FindsOperatorsThatReachOut) {
  auto Code = [](const char *Text) {
    ZipBuilder Zip{{{"constants.pkl", Good}, {"code/a.py", Text}}};
    std::string All = listing(Zip.build());
    return All.substr(All.find("TorchScriptCode"));
  };
  EXPECT_EQ(Code("x = torch.add(ops.aten.mm(a, b), props.x.y)"),
            "TorchScriptCode 'code/a.py' 43\n");
  EXPECT_EQ(Code("torch.save(x, 'a')\nops.odd.run()\nops.odd.run()"),
            "TorchScriptCode 'code/a.py' 46\n"
            "FileAccess 'code/a.py': 'torch.save' reads or writes a file that "
            "the model names\n"
            "CustomOperator 'code/a.py': operators of 'torch.ops.odd' need a "
            "library that is not part of PyTorch\n");
}

std::string tflite(const std::string &Custom) {
  // Model at 16, its fields at 8; the codes at 24; OperatorCode at 36, its
  // fields at 32 (and 42 a list that ends); the name at 44.
  return little(16, 4) + "TFL3" + little(8, 2) + little(8, 2) + little(0, 2) +
         little(4, 2) + little(8, 4) + little(4, 4) + little(1, 4) +
         little(12, 4) + little(8, 2) + little(8, 2) + little(0, 2) +
         little(4, 2) + little(8, 4) + little(4, 4) + little(Custom.size(), 4) +
         Custom;
}

TEST(TfliteTest, FindsCustomOperators) {
  EXPECT_EQ(formats(tflite("Odd")),
            "tflite ''\nCustomOperator '': the operator 'Odd' needs a library "
            "that is not part of TFLite\n");
  EXPECT_EQ(formats(tflite("FlexMatMul")), "tflite ''\n");
  EXPECT_EQ(formats(little(1 << 20, 4) + "TFL3xxxx"),
            "tflite ''\nMalformed '': the TFLite model points beyond its "
            "end\n");
}

TEST(CoreMlTest, FindsCustomClasses) {
  std::string Start = varint(1, 4) + field(2, field(1, "in"));
  EXPECT_EQ(formats(Start + field(500, field(1, field(1, "conv")))),
            "coreml ''\n");
  EXPECT_EQ(formats(Start + field(500, field(1, field(500, field(10, "Odd"))))),
            "coreml ''\nCustomOperator '': a custom layer needs the class "
            "'Odd'\n");
  EXPECT_EQ(formats(Start + field(555, field(10, "Odd"))),
            "coreml ''\nCustomOperator '': a custom model needs the class "
            "'Odd'\n");
  EXPECT_EQ(formats(Start + field(556, "x")),
            "coreml ''\nFileAccess '': the model is a link to another file\n");
}

TEST(Torch7Test, FindsBytecode) {
  std::string Start("\4\0\0\0\1\0\0\0\3\0\0\0V 1", 15);
  EXPECT_EQ(formats(Start), "torch7 ''\n");
  EXPECT_EQ(formats(Start + "\x1bLJ\2"),
            "torch7 ''\nCodeInConfig '': the model holds Lua bytecode\n");
}

TEST(XmlTest, FindsEntities) {
  EXPECT_EQ(formats("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM "
                    "\"file:///etc/passwd\">]><PMML>&x;</PMML>"),
            "xml ''\nFileAccess '': an XML model declares an entity, which "
            "its reader may fetch or expand without end\n");
  EXPECT_EQ(formats("<net name=\"a\"><layer type=\"Extension\"/></net>"),
            "xml ''\nCustomOperator '': a layer of the type 'Extension' needs "
            "a library\n");
  EXPECT_EQ(formats("<PMML version=\"4.4\"></PMML>"), "xml ''\n");
  EXPECT_EQ(formats("<!DOCTYPE html><html></html>"), " ''\n");
}

// CVE-2024-27322.
TEST(RDataTest, FindsPromises) {
  std::string Start =
      std::string("X\n\0\0\0\3\0\4\2\0\0\3\5\0\0\0\0\5UTF-8", 23);
  EXPECT_EQ(listing(Start + std::string("\0\0\0\5", 4) + "xx"),
            "Data '' 29\nCodeInConfig '': the R object is a promise, which "
            "runs when it is looked at\n");
  EXPECT_EQ(listing(Start + std::string("\0\0\2\x0e", 4) + "xx"),
            "Data '' 29\n");
  EXPECT_EQ(
      listing("RDX3\n" + Start +
              std::string("\0\0\4\2\0\0\0\1\0\4\0\x09\0\0\0\1x\0\0\0\6", 21)),
      "Data '' 49\nCodeInConfig '': the R object is a call\n");
}

TEST(MsgpackTest, FindsUnknownExtensions) {
  std::string Odd = "an extension of type 99, which Flax does not write, "
                    "needs code to be read\n";
  std::string Size{char(Evil.size())};
  EXPECT_EQ(listing("\x81\xa1w\xc7" + Size + "c" + Evil),
            "Data '' 29\nCustomOperator '': " + Odd +
                "Pickle '<extension>' 23\n");
  EXPECT_EQ(listing("\x81\xa1w\xc7" + Size + "\1" + Evil), "Data '' 29\n");
  EXPECT_EQ(listing(std::string("\x82\xa1w\x92\1\xc0\xa1x\xc4\3abc")),
            "Data '' 13\n");
}

// A restore function may unpickle them; numbers do not look like it.
TEST(MsgpackTest, FindsPicklesInBytes) {
  std::string Pickle = "\x80\2" + Evil;
  std::string Size{char(Pickle.size())};
  EXPECT_EQ(listing("\x81\xa1w\xc4" + Size + Pickle),
            "Data '' 30\nMaybePickle '<bytes>' 25\n");
  EXPECT_EQ(listing("\x81\xa1w\xc4" + Size + std::string(25, '\1')),
            "Data '' 30\n");
}

TEST(XmlTest, FindsGrammarsAndExtensions) {
  EXPECT_NE(listing("<!DOCTYPE PMML SYSTEM \"http://a/b\"><PMML></PMML>")
                .find("has its grammar elsewhere"),
            std::string::npos);
  EXPECT_NE(listing("<net name=\"a\"><layer type=\"A\" "
                    "version=\"extension\"/></net>")
                .find("needs a library"),
            std::string::npos);
  EXPECT_EQ(listing("<net name=\"a\"><layer version=\"opset1\"/></net>"),
            "Data '' 45\n");
}

} // namespace
