// Workflow commands to the letter: GitHub drops what it cannot read without a
// word.
#include "report/Github.h"
#include "Example.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using namespace model_tidy::test;

static std::string github(Example &E, bool ShowNotes = false) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(E.R);
  writeGithub(E.R, E.Text, ShowNotes, OS);
  return Text;
}

TEST(Github, TellsTheWayInTheMessage) {
  Example E;
  addTraced(E);
  EXPECT_EQ(github(E),
            "::error title=serialization-unsafe-load,file=src/serve.cpp,line=4,"
            "endLine=4,col=10,endColumn=26::'torch::jit::load' can run code "
            "stored in the file%0Asrc/serve.cpp:8:21: the command line is read "
            "here%0Asrc/serve.cpp:8:16: it is passed to 'open' here%0Aload an "
            "ONNX model with ONNX Runtime\n");
}

TEST(Github, EscapesWhatEndsAValue) {
  Example E;
  E.file("./50%,a:b\n.cpp", "load();\n");
  E.add(Severity::Warning, E.at("./50%,a:b\n.cpp", "load"), "100% a:b,\nc");
  EXPECT_EQ(github(E),
            "::warning title=serialization-unsafe-load,file=50%25%2Ca%3Ab%0A."
            "cpp,line=1,endLine=1,col=1,endColumn=5::100%25 a:b, c\n");
}

TEST(Github, LeavesOutColumnsOfSeveralLinesAndLinesOfBinaries) {
  Example E;
  E.file("a.cpp", "load(\n);\n");
  E.add(Severity::Warning, E.at("a.cpp", "load(\n)"), "m");
  E.add(Severity::Warning, {"b.pt", "data.pkl", 3, 4}, "m");
  EXPECT_EQ(github(E),
            "::warning title=serialization-unsafe-load,file=a.cpp,line=1,"
            "endLine=2::m\n"
            "::warning title=serialization-unsafe-load,file=b.pt::m\n");
}

TEST(Github, ShowsNotesOnlyIfAsked) {
  Example E;
  E.file("a.cpp", "load();\n");
  E.add(Severity::Note, E.at("a.cpp", "load"), "m");
  EXPECT_EQ(github(E), "");
  EXPECT_TRUE(llvm::StringRef(github(E, true)).starts_with("::notice "));
}

TEST(Github, ListsWhatIsMoreThanTheLimit) {
  Example E;
  E.file("::error::a.cpp", "load();\n");
  for (unsigned I = 0; I < 12; ++I)
    E.add(Severity::Warning, E.at("::error::a.cpp", "load"),
          "m" + std::to_string(100 + I));
  E.add(Severity::Error, E.at("::error::a.cpp", "();"), "last in the file");
  std::string Text = github(E);
  EXPECT_TRUE(llvm::StringRef(Text).starts_with("::error "));
  EXPECT_EQ(llvm::StringRef(Text).count("\n::warning "), 10u);
  EXPECT_TRUE(llvm::StringRef(Text).ends_with(
      "::group::2 findings more than GitHub shows as annotations\n"
      "warning: ::error::a.cpp:1:1: m110 [serialization-unsafe-load]\n"
      "warning: ::error::a.cpp:1:1: m111 [serialization-unsafe-load]\n"
      "::endgroup::\n"))
      << Text;
}

TEST(Github, ALineOfTheLogIsNoCommand) {
  EXPECT_EQ(withoutCommands("a\n  ::error::b\n::c\nd ##[e] ##[f]\n"),
            "a\n./  ::error::b\n./::c\nd ##<U+005B>e] ##<U+005B>f]\n");
  EXPECT_EQ(withoutCommands(""), "");
}
