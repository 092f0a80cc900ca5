// Suites, cases, counts, and that no text can leave its element.
#include "report/Junit.h"
#include "Example.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using namespace model_tidy::test;

static std::string junit(Example &E, bool ShowNotes = false) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(E.R);
  writeJunit(E.R, E.Text, ShowNotes, OS);
  return Text;
}

TEST(Junit, ACleanRunIsOneTestThatPasses) {
  Example E;
  E.R.Totals.Parsed = 3;
  EXPECT_EQ(junit(E), R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="model-tidy" tests="1" failures="0" errors="0">
  <testsuite name="model-tidy" tests="1" failures="0" errors="0">
    <testcase classname="model-tidy" name="no findings in 3 analysed files"/>
  </testsuite>
</testsuites>
)");
}

TEST(Junit, AFindingIsAFailure) {
  Example E;
  addTraced(E);
  E.file("b.cpp", "load();\n");
  E.add(Severity::Note, E.at("b.cpp", "load"), "advice");
  E.R.Notices = {{NoticeKind::NotAnalyzed, "c.cpp", "cannot be read"}};
  EXPECT_EQ(junit(E, true), R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="model-tidy" tests="3" failures="1" errors="1">
  <testsuite name="b.cpp" tests="1" failures="0" errors="0">
    <testcase classname="b.cpp" name="serialization-unsafe-load at b.cpp:1:1">
      <system-out>b.cpp:1:1: advice</system-out>
    </testcase>
  </testsuite>
  <testsuite name="c.cpp" tests="1" failures="0" errors="1">
    <testcase classname="c.cpp" name="not-analyzed">
      <error message="cannot be read" type="not-analyzed">cannot be read</error>
    </testcase>
  </testsuite>
  <testsuite name="src/serve.cpp" tests="1" failures="1" errors="0">
    <testcase classname="src/serve.cpp" name="serialization-unsafe-load at src/serve.cpp:4:10">
      <failure message="&#39;torch::jit::load&#39; can run code stored in the file" type="error">src/serve.cpp:4:10: &#39;torch::jit::load&#39; can run code stored in the file
src/serve.cpp:8:21: the command line is read here
src/serve.cpp:8:16: it is passed to &#39;open&#39; here
src/serve.cpp:4:10: load an ONNX model with ONNX Runtime</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST(Junit, NoTextLeavesItsElement) {
  Example E;
  std::string Path = "</failure>\"'&]]>.cpp";
  E.file(Path, "load();\n");
  // A control character, a byte that is no UTF-8, and a noncharacter: XML
  // forbids all of them, even as references.
  E.add(Severity::Warning, E.at(Path, "load"), "\x1b\xc3(\xef\xbf\xbf");
  std::string Text = junit(E);
  EXPECT_NE(Text.find("name=\"&lt;/failure&gt;&quot;&#39;&amp;]]&gt;.cpp\""),
            std::string::npos);
  EXPECT_NE(Text.find("message=\"&lt;U+001B&gt;&lt;C3&gt;(&lt;U+FFFF&gt;\""),
            std::string::npos)
      << Text;
  EXPECT_EQ(llvm::StringRef(Text).count("</failure>"), 1u);
}
