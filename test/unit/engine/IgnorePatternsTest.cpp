// Every line was compared with what git check-ignore says.
#include "engine/IgnorePatterns.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

std::string decide(llvm::StringRef Lines, llvm::StringRef Path,
                   bool IsDirectory) {
  IgnorePatterns P("/r");
  P.addLines(Lines);
  std::optional<bool> Decision = P.decide("/r/" + Path.str(), IsDirectory);
  return !Decision ? "-" : *Decision ? "ignored" : "taken back";
}

TEST(IgnorePatterns, DecideAsGitDoes) {
  struct {
    const char *Lines, *Path;
    bool IsDirectory;
    const char *Expected;
  } Cases[] = {
      {"a.c", "a.c", false, "ignored"},
      {"a.c", "x/y/a.c", false, "ignored"},
      {"a.c", "xa.c", false, "-"},
      {"*.o", "x/a.o", false, "ignored"},
      {"*.o", ".o", false, "ignored"},
      {"*.o", "a.oo", false, "-"},
      {"/a.c", "a.c", false, "ignored"},
      {"/a.c", "x/a.c", false, "-"},
      {"x/a.c", "x/a.c", false, "ignored"},
      {"x/a.c", "y/x/a.c", false, "-"},
      {"x/*.c", "x/a.c", false, "ignored"},
      {"x/*.c", "x/y/a.c", false, "-"},
      {"**/a.c", "a.c", false, "ignored"},
      {"**/a.c", "x/y/a.c", false, "ignored"},
      {"**/a.c", "xa.c", false, "-"},
      {"x/**", "x/y/a.c", false, "ignored"},
      {"x/**", "x", true, "-"},
      {"x/**/a.c", "x/a.c", false, "ignored"},
      {"x/**/a.c", "x/y/z/a.c", false, "ignored"},
      {"x/**/a.c", "x/ya.c", false, "-"},
      {"***/a.c", "x/y/a.c", false, "ignored"},
      {"x**y", "xzzy", false, "ignored"},
      {"x**/y", "xz/y", false, "ignored"},
      {"build/", "build", true, "ignored"},
      {"build/", "x/build", true, "ignored"},
      {"build/", "build", false, "-"},
      {"a?c", "abc", false, "ignored"},
      {"a?c", "ac", false, "-"},
      {"x/?/y", "x/z/y", false, "ignored"},
      {"x?y", "x/y", false, "-"},
      {"[a-c].h", "b.h", false, "ignored"},
      {"[a-c].h", "d.h", false, "-"},
      {"[!a-c].h", "d.h", false, "ignored"},
      {"[^a-c].h", "b.h", false, "-"},
      {"[]x].h", "].h", false, "ignored"},
      {"[a-].h", "-.h", false, "ignored"},
      {"[a", "[a", false, "-"},
      {"\\[a", "[a", false, "ignored"},
      {"# x", "# x", false, "-"},
      {"\\# x", "# x", false, "ignored"},
      {"a.c  ", "a.c", false, "ignored"},
      {"a.c\\ ", "a.c ", false, "ignored"},
      {"a.c\r\n", "a.c", false, "ignored"},
      {"\xEF\xBB\xBF"
       "a.c",
       "a.c", false, "ignored"},
      {"", "a.c", false, "-"},
      {"/", "a.c", false, "-"},
      {"\\", "\\", false, "-"},
      {"*.c\n!a.c", "a.c", false, "taken back"},
      {"!a.c\n*.c", "a.c", false, "ignored"},
      {"\\!a.c", "!a.c", false, "ignored"},
      {"*", "x", true, "ignored"},
      {"**", "x/y", false, "ignored"},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(decide(C.Lines, C.Path, C.IsDirectory), C.Expected)
        << C.Lines << " on " << C.Path;
}

TEST(IgnorePatterns, TakeWhatIsBelowAnIgnoredDirectory) {
  IgnorePatterns P("/r");
  P.addLines("third_party/\n!keep.h\n");
  EXPECT_EQ(P.decideWithParents("/r/third_party/x/keep.h", false), true);
  EXPECT_EQ(P.decideWithParents("/r/src/keep.h", false), false);
  EXPECT_EQ(P.decideWithParents("/r/src/a.h", false), std::nullopt);
  EXPECT_EQ(P.decideWithParents("/elsewhere/third_party/a.h", false),
            std::nullopt);
}

TEST(IgnorePatterns, HaveNoExpensivePattern) {
  std::string Stars, Name(5000, 'a');
  for (int I = 0; I < 200; ++I)
    Stars += "*a";
  EXPECT_EQ(decide("/" + Stars + "b", Name, false), "-");
}

} // namespace
