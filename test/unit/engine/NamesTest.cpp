// Check globs, and what was probably meant.
#include "engine/CheckFilter.h"
#include "engine/Nearest.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

TEST(CheckFilter, LetsTheLastGlobDecide) {
  struct {
    const char *Globs, *Check;
    bool Expected;
  } Cases[] = {
      {"", "a-b", false},           {"*", "a-b", true},
      {"a-b", "a-b", true},         {"a-b", "a-bc", false},
      {"a", "a-b", false},          {"a-*", "a-b", true},
      {"*-b", "a-b", true},         {"a*b*c", "a-b-c", true},
      {"a*b*c", "a-b-d", false},    {"*,-a-*", "a-b", false},
      {"-*,a-*", "a-b", true},      {"-*,a-*", "b-b", false},
      {"a-*,-*", "a-b", false},     {"-*,a-*,-a-b", "a-b", false},
      {" - * , a-b ", "a-b", true}, {"-*\na-b\n", "a-b", true},
      {"a.b", "a-b", false},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(CheckFilter(C.Globs).contains(C.Check), C.Expected)
        << C.Globs << " on " << C.Check;
}

TEST(CheckFilter, LeavesNegativeGlobsOutOfNolint) {
  CheckFilter F("a-*,-a-b", /*IgnoreNegative=*/true);
  EXPECT_TRUE(F.contains("a-b"));
}

TEST(CheckFilter, KnowsGlobsThatMatchNothing) {
  CheckFilter F("-*,a-*,x-*,-y,a-c");
  EXPECT_EQ(F.unmatched({"a-b"}),
            (std::vector<std::string>{"x-*", "y", "a-c"}));
}

TEST(Nearest, FindsTypingErrorsOnly) {
  llvm::StringRef Known[] = {"serialization-unsafe-load",
                             "serialization-unsafe-save",
                             "module-forward-bypass"};
  struct {
    const char *Written, *Expected;
  } Cases[] = {
      {"serialisation-unsafe-load", "serialization-unsafe-load"},
      {"serialization-unsafe-sav", "serialization-unsafe-save"},
      {"Module-Forward-Bypass", "module-forward-bypass"},
      {"cert-err58-cpp", ""},
      {"", ""},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(nearest(C.Written, Known), C.Expected);
  EXPECT_EQ(didYouMean("module-forward-bypas", Known),
            "; did you mean 'module-forward-bypass'?");
  EXPECT_EQ(didYouMean("x", Known), "");
  EXPECT_EQ(nearest("--list", {"--fast", "--list-checks"}), "--list-checks");
  EXPECT_EQ(nearest(std::string(100000, 'a'), Known), "");
}

} // namespace
