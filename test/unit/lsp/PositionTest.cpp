// Each unit counts another number of characters in front of the same byte.
#include "lsp/Position.h"
#include <gtest/gtest.h>

using namespace model_tidy::lsp;

// One byte, two, three and four; then a byte that is not UTF-8.
static constexpr llvm::StringLiteral Mixed = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98"
                                             "\x80z\xFFy";

TEST(Position, CountsInTheUnitsAgreedOn) {
  for (auto [Units, BeforeZ] :
       {std::pair(Encoding::Utf8, 10u), std::pair(Encoding::Utf16, 5u),
        std::pair(Encoding::Utf32, 4u)}) {
    Lines L(Mixed, Units);
    EXPECT_EQ(L.positionOf(10), (Position{0, BeforeZ}));
    EXPECT_EQ(L.offsetOf({0, BeforeZ}), 10u);
    EXPECT_EQ(L.positionOf(12), (Position{0, BeforeZ + 2}));
    EXPECT_EQ(L.offsetOf({0, BeforeZ + 2}), 12u);
  }
}

TEST(Position, StaysOutOfTheMiddleOfACharacter) {
  EXPECT_EQ(Lines(Mixed, Encoding::Utf16).offsetOf({0, 4}), 6u);
  EXPECT_EQ(Lines(Mixed, Encoding::Utf8).offsetOf({0, 2}), 1u);
  EXPECT_EQ(Lines(Mixed, Encoding::Utf32).positionOf(8), (Position{0, 3}));
}

TEST(Position, KnowsAllLineEnds) {
  Lines L("a\r\nbc\rd\n", Encoding::Utf16);
  EXPECT_EQ(L.offsetOf({1, 0}), 3u);
  EXPECT_EQ(L.offsetOf({2, 0}), 6u);
  EXPECT_EQ(L.offsetOf({3, 0}), 8u);
  EXPECT_EQ(L.positionOf(8), (Position{3, 0}));
  EXPECT_EQ(L.line(0), "a");
  EXPECT_EQ(L.line(1), "bc");
}

TEST(Position, ClampsWhatLiesOutside) {
  Lines L("ab\ncd", Encoding::Utf16);
  EXPECT_EQ(L.offsetOf({0, 99}), 2u);
  EXPECT_EQ(L.offsetOf({99, 0}), 5u);
  EXPECT_EQ(L.positionOf(99), (Position{1, 2}));
  EXPECT_EQ(Lines("", Encoding::Utf8).offsetOf({1, 1}), 0u);
}

TEST(Position, LeavesOutAByteOrderMark) {
  Lines L("\xEF\xBB\xBFx", Encoding::Utf16);
  EXPECT_EQ(L.offsetOf({0, 0}), 3u);
  EXPECT_EQ(L.positionOf(3), (Position{0, 0}));
}
