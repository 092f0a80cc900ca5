// The whole text of findings, as a user reads it.

#include "report/Text.h"
#include "Example.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using model_tidy::test::addTraced;
using model_tidy::test::Example;

namespace {

std::string text(Example &E, TextOptions Options = {}) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(E.R);
  writeText(E.R, E.Text, Options, OS);
  return "\n" + Text;
}

} // namespace

TEST(Text, PrintsFindingTraceAndReplacement) {
  Example E;
  addTraced(E);
  EXPECT_EQ(text(E), R"(
src/serve.cpp:4:10: error: 'torch::jit::load' can run code stored in the file [serialization-unsafe-load]
    4 |   return torch::jit::load(path);
      |          ^~~~~~~~~~~~~~~~
src/serve.cpp:8:21: note: the command line is read here
    8 |   auto model = open(argv[1]);
      |                     ^~~~~~~
src/serve.cpp:8:16: note: it is passed to 'open' here
    8 |   auto model = open(argv[1]);
      |                ^~~~~~~~~
src/serve.cpp:4:10: note: load an ONNX model with ONNX Runtime
      |     Ort::Env env;
      |
      |     Ort::Session session(env, path.c_str(), {});
)");
}

TEST(Text, ShowsTheSameCodeOnce) {
  Example E;
  E.file("a.cpp", "load(p);\nload(q);\nopen(q);\n");
  for (llvm::StringRef Marked : {"load(p)", "load(q)", "open"}) {
    Finding &F = E.add(Severity::Warning, E.at("a.cpp", Marked), "runs code");
    F.Callee = Marked.take_front(4);
    F.Instead = {"use ONNX", "session()", "c++"};
  }
  EXPECT_EQ(text(E), R"(
a.cpp:1:1: warning: runs code [serialization-unsafe-load]
    1 | load(p);
      | ^~~~~~~
a.cpp:1:1: note: use ONNX
      |     session()
a.cpp:2:1: warning: runs code [serialization-unsafe-load]
    2 | load(q);
      | ^~~~~~~
a.cpp:2:1: note: use ONNX
a.cpp:3:1: warning: runs code [serialization-unsafe-load]
    3 | open(q);
      | ^~~~
a.cpp:3:1: note: use ONNX
      |     session()
)");
}

TEST(Text, HidesNotesUnlessAsked) {
  Example E;
  E.file("a.cpp", "load(p);\n");
  E.add(Severity::Note, E.at("a.cpp", "load"), "advice");
  EXPECT_EQ(text(E), "\n");
  EXPECT_EQ(text(E, {.ShowNotes = true}), R"(
a.cpp:1:1: note: advice [serialization-unsafe-load]
    1 | load(p);
      | ^~~~
)");
}

TEST(Text, CountsCharactersInColumns) {
  Example E;
  E.file("a.cpp", "/* 語é */\tload(p);\n");
  E.add(Severity::Warning, E.at("a.cpp", "load"), "runs code");
  EXPECT_EQ(text(E), R"(
a.cpp:1:10: warning: runs code [serialization-unsafe-load]
    1 | /* 語é */       load(p);
      |                 ^~~~
)");
}

TEST(Text, NamesOffsetsInArtifacts) {
  Example E;
  E.file("m.pt", llvm::StringRef("PK\3\4\0\0", 6));
  E.add(Severity::Error, {"m.pt", "archive/data.pkl", 66, 70}, "runs 'id'");
  E.add(Severity::Error, {"m.pt", "", 3, 4}, "lies about its size");
  EXPECT_EQ(text(E), R"(
m.pt+0x3: error: lies about its size [serialization-unsafe-load]
m.pt(archive/data.pkl)+0x42: error: runs 'id' [serialization-unsafe-load]
)");
}

TEST(Text, EscapesWhatFilesBringAlong) {
  Example E;
  E.file("\x1b[2J.cpp", "load(p);\n");
  E.add(Severity::Warning, E.at("\x1b[2J.cpp", "load"), "two\nlines\x07");
  EXPECT_EQ(text(E), R"(
<U+001B>[2J.cpp:1:1: warning: two lines<U+0007> [serialization-unsafe-load]
    1 | load(p);
      | ^~~~
)");
}

TEST(Text, ColorsAsClangDoes) {
  Example E;
  E.file("a.cpp", "load(p);\n");
  Finding &F = E.add(Severity::Warning, E.at("a.cpp", "load"), "runs code");
  F.Trace = {{E.at("a.cpp", "p"), "read here"}};
  F.Fixes = {{true, "make it safe", {{"a.cpp", 4, 0, "_safe"}}}};
  EXPECT_EQ(text(E, {.Color = true}),
            "\n\x1b[1ma.cpp:1:1: \x1b[0m\x1b[0;1;35mwarning: \x1b[0m"
            "\x1b[1mruns code [serialization-unsafe-load]\x1b[0m\n"
            "    1 | load(p);\n"
            "      | \x1b[0;1;32m^~~~\x1b[0m\n"
            "      | \x1b[0;32m    _safe\x1b[0m\n"
            "\x1b[1ma.cpp:1:6: \x1b[0m\x1b[0;1;36mnote: \x1b[0mread here\n"
            "    1 | load(p);\n"
            "      | \x1b[0;1;32m     ^\x1b[0m\n");
}

TEST(Text, PutsFindingsInOrder) {
  Example E;
  E.file("b.cpp", "load(p);\n").file("a.cpp", "load(p);\nload(q);\n");
  E.add(Severity::Warning, E.at("b.cpp", "load"), "third");
  E.add(Severity::Warning, E.at("a.cpp", "load(q)"), "second");
  E.add(Severity::Error, E.at("a.cpp", "load(p)"), "first");
  EXPECT_EQ(text(E), R"(
a.cpp:1:1: error: first [serialization-unsafe-load]
    1 | load(p);
      | ^~~~~~~
a.cpp:2:1: warning: second [serialization-unsafe-load]
    2 | load(q);
      | ^~~~~~~
b.cpp:1:1: warning: third [serialization-unsafe-load]
    1 | load(p);
      | ^~~~
)");
}

TEST(Text, CountsInsteadOfListing) {
  Example E;
  for (const char *Callee : {"b::load", "a::load", "b::load", ""})
    E.add(Severity::Warning, {"a.cpp", "", 0, 1}, "runs code").Callee = Callee;
  E.add(Severity::Note, {"a.cpp", "", 0, 1}, "advice").Callee = "c::load";
  Finding &F = E.add(Severity::Warning, {"a.cpp", "", 0, 1}, "skips hooks");
  F.Check = "module-forward-bypass";
  F.Fixes = {{true, "call the module", {{"a.cpp", 0, 1, ""}}}};
  EXPECT_EQ(text(E, {.Statistics = true}), R"(
     4  serialization-unsafe-load
             2  b::load
             1  a::load
     1  module-forward-bypass (1 fixable with --fix)
)");
}
