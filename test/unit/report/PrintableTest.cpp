// Hostile text must reach a terminal as text.

#include "report/Printable.h"
#include "gtest/gtest.h"

using namespace model_tidy;

TEST(Printable, ShowsWhatATerminalWouldObey) {
  struct {
    llvm::StringRef Text, Shown;
  } Cases[] = {
      {"plain", "plain"},
      {"tab\there", "tab here"},
      {"two\r\nlines", "two  lines"},
      {"日本語 é", "日本語 é"},
      {"\x1b[2J", "<U+001B>[2J"},
      {{"nul\0", 4}, "nul<U+0000>"},
      {"a\u202Eb", "a<U+202E>b"}, // right-to-left override
      {"\xC3(", "<C3>("},
      {"cut \xE6\x97", "cut <E6><97>"},
      {"", ""},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(printable(C.Text), C.Shown);
}

TEST(Printable, MeasuresColumns) {
  struct {
    llvm::StringRef Line, Shown;
    std::vector<unsigned> Columns;
  } Cases[] = {
      {"ab", "ab", {0, 1, 2}},         {"a\tb", "a       b", {0, 1, 8, 9}},
      {"é=", "é=", {0, 0, 1, 2}},      {"語=", "語=", {0, 0, 0, 2, 3}},
      {"\a=", "<U+0007>=", {0, 8, 9}}, {"", "", {0}},
  };
  for (const auto &C : Cases) {
    ShownLine Line = show(C.Line);
    EXPECT_EQ(Line.Text, C.Shown);
    EXPECT_EQ(Line.Columns, C.Columns) << C.Line.str();
  }
}

TEST(Printable, CutsBetweenCharacters) {
  EXPECT_EQ(wholeCharacters("abc", 3), "abc");
  EXPECT_EQ(wholeCharacters("abc", 2), "ab");
  EXPECT_EQ(wholeCharacters("a語c", 3), "a");
  EXPECT_EQ(wholeCharacters("a語c", 4), "a語");
  EXPECT_EQ(wholeCharacters("語", 2), "");
}
