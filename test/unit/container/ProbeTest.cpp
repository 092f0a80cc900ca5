// What could be a pickle: everything CPython would begin to run, and no text.
#include "Archives.h"
#include "gtest/gtest.h"
#include <random>

using namespace model_tidy;

namespace {

bool isPickle(llvm::StringRef Bytes) {
  return beginsLikePickle(Bytes, ContainerLimits());
}

TEST(ProbeTest, KnowsPickles) {
  using namespace std::string_literals;
  for (const std::string &Bytes : {
           Evil,
           Good,
           "N."s,
           "\x80\4\x95\4\0\0\0\0\0\0\0]\x94K\1a."s,
           "(S'id'\nios\nsystem\n."s,
           "I0x10\n0cos\nsystem\n)R."s,    // hexadecimal to strtol
           "I1\0junk\n0cos\nsystem\n)R."s, // ends at the NUL
           "F1\0\n0cos\nsystem\n)R."s,
           "S'\xe9'\n0cos\nsystem\n)R."s,     // not ASCII
           "cos\nsystem\n(S'id'\ntR!"s,       // breaks, but has called
           "\x80\2cos\nsystem\n\xff"s,        // breaks
           "cos\nsystem\n"s,                  // truncated
           "\x8c\2os\x8c\6system\x93)R\xff"s, // no header
           "Vos\np2\n0Vsystem\np3\n0g2\ng3\n\x93(Vid\ntR.\n\t"s, // in lines
           "S'os'\nS'system'\n\x93)R\xff"s,
           "cbuiltins\nexec\n(X\x3e.\nf = 1tR."s, // a text without an end
           "\x80\4]\x94."s,
           "N."s + Evil, // loaded twice
           "N."s + std::string(9, '\0') + Evil,
           "K\1.N.\n"s,
       })
    EXPECT_TRUE(isPickle(Bytes)) << Bytes;
}

TEST(ProbeTest, ReadsAnyLengthOfPadding) {
  std::string Padding;
  for (int I = 0; I < 100'000; ++I)
    Padding += "N0";
  EXPECT_TRUE(isPickle(Padding + Evil));
}

TEST(ProbeTest, KnowsTexts) {
  for (const char *Text : {
           "",
           "\n",
           ".",
           "import os\nos.system('x')\n",
           "cat\ndog\nfish\n",
           "# A model\n\nIt was trained on …\n",
           "{\"a\": [1, 2]}",
           "[1, 2]",
           "(function() { return 1; })()",
           "Internal error\nat line 1\n",
           "class X:\n  pass\n",
           "const int X = 1;\n",
           "int main() {}\n",
           "GIF89a",
           "NAME=x\n",
           "]",
           "<html></html>",
           "tree\nversion=v3\n",
           "Git v2.16.3 Release Notes\n",
           "Nothing",
           "N.B.: no",
           "cat\ndog\nTiger\n",
           "Very\nSmall\n\x93 quoted \x94\n", // in Windows' letters
       })
    EXPECT_FALSE(isPickle(Text)) << Text;
}

TEST(ProbeTest, SeldomTakesRandomBytesForAPickle) {
  std::mt19937 Random(7);
  int Found = 0;
  std::string Bytes(256, '\0');
  for (int Round = 0; Round < 20'000; ++Round) {
    for (char &Byte : Bytes)
      Byte = char(Random());
    Found += isPickle(Bytes);
  }
  EXPECT_LT(Found, 60);
}

} // namespace
