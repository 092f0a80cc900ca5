// The caret must stand under what is marked whatever the line is made of.

#include "report/Excerpt.h"
#include "Example.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using model_tidy::test::Example;

namespace {

std::string excerpt(llvm::StringRef Content, llvm::StringRef Marked,
                    std::vector<Edit> Edits = {}) {
  Example E;
  E.file("a.cpp", Content);
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeExcerpt(E.at("a.cpp", Marked), Edits, E.Text, OS);
  return "\n" + Text;
}

} // namespace

TEST(Excerpt, MarksTheRange) {
  EXPECT_EQ(excerpt("int a;\n  load(p);\n", "load"), R"(
    2 |   load(p);
      |   ^~~~
)");
  EXPECT_EQ(excerpt("\tx\tload(p);", "load"), R"(
    1 |         x       load(p);
      |                 ^~~~
)");
  EXPECT_EQ(excerpt("\"日本\" é; load(p);", "load"), R"(
    1 | "日本" é; load(p);
      |           ^~~~
)");
  EXPECT_EQ(excerpt("/*\x1b[31m*/ load(p);", "load"), R"(
    1 | /*<U+001B>[31m*/ load(p);
      |                  ^~~~
)");
}

TEST(Excerpt, EndsAtTheLine) {
  EXPECT_EQ(excerpt("load(p,\r\n     q);\r\n", "load(p,\r\n     q)"), R"(
    1 | load(p,
      | ^~~~~~~
)");
  EXPECT_EQ(excerpt("load", ""), R"(
    1 | load
      | ^
)");
  EXPECT_EQ(excerpt("\xEF\xBB\xBFload\n", "load"), R"(
    1 | load
      | ^~~~
)");
  EXPECT_EQ(excerpt("", ""), "\n");
}

TEST(Excerpt, WidensTheGutterForLargeNumbers) {
  EXPECT_EQ(excerpt(std::string(9999, '\n') + "load\n", "load"), R"(
 10000 | load
       | ^~~~
)");
}

TEST(Excerpt, CutsLongLinesAroundTheCaret) {
  std::string Long(100, 'a');
  EXPECT_EQ(excerpt(Long + Long + " load() " + Long + Long, "load"),
            "\n    1 | …" + std::string(39, 'a') + " load() " +
                std::string(73, 'a') + "…\n      | " + std::string(41, ' ') +
                "^~~~\n");
  EXPECT_EQ(excerpt("load() " + Long + Long, "load"),
            "\n    1 | load() " + Long + "aaaaaaaaaaaaa…\n      | ^~~~\n");
  EXPECT_EQ(excerpt(Long + Long + " load()", "load"),
            "\n    1 | …" + Long + "aaaaaaaaaaaaa load()\n      | " +
                std::string(115, ' ') + "^~~~\n");
}

TEST(Excerpt, NeverShowsAWholeHugeLine) {
  for (llvm::StringRef Filler : {"a", "é", "語", "\x80", "\u0301", "\t"}) {
    std::string Line;
    for (int I = 0; I < 20000; ++I)
      Line += Filler;
    EXPECT_LT(excerpt(Line + "load" + Line, "load").size(), 20000u);
  }
}

TEST(Excerpt, ShowsInsertionsUnderTheirPlace) {
  EXPECT_EQ(excerpt("  m.forward(x);\n", "forward", {{"a.cpp", 3, 8, ""}}), R"(
    1 |   m.forward(x);
      |    ~^~~~~~~
)");
  EXPECT_EQ(excerpt("load(p);\n", "load", {{"a.cpp", 6, 0, ", safe"}}), R"(
    1 | load(p);
      | ^~~~
      |       , safe
)");
  EXPECT_EQ(
      excerpt("f(x);\n", "f", {{"a.cpp", 0, 1, "long"}, {"a.cpp", 2, 1, "y"}}),
      R"(
    1 | f(x);
      | ^ ~
      | long y
)");
}

TEST(Excerpt, LeavesOutEditsThatCannotBeShownHere) {
  EXPECT_EQ(excerpt("f(x);\ng();\n", "f",
                    {{"a.cpp", 0, 0, "two\nlines"},
                     {"a.cpp", 6, 0, "next line"},
                     {"b.cpp", 0, 0, "other file"}}),
            R"(
    1 | f(x);
      | ^
)");
}
