// Literals told without a parser: what belongs together, and what is a string
// at all.
#include "frontend/python/Literals.h"
#include "frontend/python/Frontend.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using namespace model_tidy::python;

namespace {

/// "place:bytes" of each, with '|' between them.
std::string spelled(llvm::StringRef Text) {
  std::vector<std::string> Found;
  for (const ByteText &T : readByteTexts(Text))
    Found.push_back(std::to_string(T.Begin) + ":" + T.Bytes);
  return llvm::join(Found, "|");
}

TEST(ByteTexts, StringsThatBelongTogether) {
  struct {
    const char *Text, *Bytes;
  } Cases[] = {
      {"x = b'abcd'", "4:abcd"},
      {"x = 'abc'", ""}, // too short for a pickle
      {"x = 'ab' 'cd'", "4:abcd"},
      {"x = ('ab'\n  # and\n  rb'c\\d')", "5:abc\\d"},
      {"x = 'abcd'\n'efgh'", "4:abcd|11:efgh"},
      {"x = 'ab' \\\n 'cd'", "4:abcd"},
      {"x = b'ab' + b'cd' + y + b'efgh'", "4:abcd|24:efgh"},
      {"x = 'abcd' + 'efgh'.strip()", "4:abcd|13:efgh"},
      {"x = 'abcd' % 'efgh'", "4:abcd|13:efgh"},
      {"f('abcd', 'efgh')", "2:abcd|10:efgh"},
      {"x = '\\x41\\102cd'", "4:ABcd"},
      // Holes hold strings; what is around them is none.
      {"x = f\"abcd{g('efgh')}\"", "13:efgh"},
      {"x = 'abcd' f'{y}'", "4:abcd"},
      {"x = f'{{abcd}}'", "4:{abcd}"},
      {"# 'abcd'\nx", ""},
      {"x = '''ab\n'cd'''", "4:ab\n'cd"},
      {"x = 'abcd\ny = 'efgh'", "4:abcd|14:efgh"},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(spelled(C.Text), C.Bytes) << C.Text;
}

TEST(ByteTexts, ListsOfBytes) {
  struct {
    const char *Text, *Bytes;
  } Cases[] = {
      {"x = [97, 0x62, 0o143, 0b1100100]", "4:abcd"},
      {"return (97,98,\n 99, 1_00,)", "7:abcd"},
      {"bytes({97, 98, 99, 100})", "6:abcd"},
      {"f(97, 98, 99, 100)", ""}, // arguments
      {"x[97, 98, 99, 100]", ""},
      {"x = [97, 98, 99, 256]", ""},
      {"x = [97, 98, y, 99, 100]", ""},
      {"x = [-97, 98, 99, 100]", ""},
      {"x = [97 98 99 100]", ""},
      {"x = [97, 98, [99], 100]", ""},
      {"x = [[97, 98, 99, 100], 1]", "5:abcd"},
      {"x = [97, 98, 99, 100", ""},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(spelled(C.Text), C.Bytes) << C.Text;
}

TEST(Literals, AnyIsFoundWhereverItStands) {
  auto Says = [](llvm::StringRef Text) {
    return anyLiteral(Text, [](llvm::StringRef T) { return T == "secret"; });
  };
  EXPECT_TRUE(Says("x = 'secret'"));
  EXPECT_TRUE(Says("x = f(a, k='sec' \"ret\")"));
  EXPECT_TRUE(Says("x = 'sec\\x72et'"));
  EXPECT_TRUE(Says("x = f\"a{d['secret']}b\""));
  EXPECT_TRUE(Says("x = ur'secret'")); // Python 2
  EXPECT_FALSE(Says("secret = 'other'  # 'secret'"));
  EXPECT_FALSE(Says("x = 'a secret'"));
  EXPECT_FALSE(Says("x = f'{secret}'"));
}

TEST(Literals, AnyBrokenTextEnds) {
  const std::string Text =
      "x = f'''{a['b\\\n{'''} rb\"\\\" (['a' f\"{f'{\" '\\x8\\u12 [1, 2, {\n"
      "\\\r\n#'\n+ b'c' + [0x, 08, 1_] \\";
  for (size_t From = 0; From < Text.size(); ++From)
    for (size_t Size = 0; From + Size <= Text.size(); ++Size) {
      llvm::StringRef Part = llvm::StringRef(Text).substr(From, Size);
      for (const ByteText &T : readByteTexts(Part))
        ASSERT_LE(T.End, Part.size());
    }
}

} // namespace
