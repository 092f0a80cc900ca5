// Versions and sets of them, as texts.
#include "checks/Versions.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using Bare = VersionSet::Bare;

static VersionSet set(llvm::StringRef Text, Bare Meaning = Bare::Exactly) {
  auto S = VersionSet::parse(Text, Meaning);
  EXPECT_TRUE(S) << Text.str();
  return S.value_or(VersionSet::none());
}

TEST(Versions, KnowWhatASpecifierAllows) {
  struct {
    const char *Specifier, *Versions;
    bool Within;
  } Cases[] = {
      {"==2.6.0", ">=2.6", true},
      {"==2.5.1", "<2.6", true},
      {">=2.6", ">=2.6", true},
      {">=2.5", ">=2.6", false},
      {">=2.0,<2.6", "<2.6", true},
      {"<=2.6", "<2.6", false},
      {"~=2.5.1", "<2.6", true},
      {"~=2.5", "<2.6", false},
      {"~=2.5", "<3", true},
      {"2.5.*", "<2.6", true},
      {"==2.5.*", "<2.6", true},
      {"!=2.5.*", ">=2.6", false},
      {">2.6,!=2.7", ">=2.6", true},
      {"", ">=2.6", false},
      {"*", "*", true},
      {"==2.6.0rc1", ">=2.6", false},
      {"<2.6", "<2.6", true},
      {">=2.6 || ==2.5", ">=2.6", false},
      {"==2.6.0+cu124", ">=2.6", true},
      {"v2.6", ">=2.6", true},
      {"===2.6", ">=2.6", true},
      {"~2.5", "<2.6", true},
      {"^2.5", ">=2.5,<3", true},
      {"^0.2.3", "<0.3", true},
      {"=2.5", "<2.6", true},
      {"==1!2.0", ">=2", true},
  };
  for (auto [Specifier, Versions, Within] : Cases)
    EXPECT_EQ(set(Specifier).isWithin(set(Versions)), Within)
        << Specifier << " in " << Versions;
}

TEST(Versions, MeanWhatTheirFileMeansByThem) {
  EXPECT_TRUE(set("2.5", Bare::Caret).isWithin(set(">=2.5,<3")));
  EXPECT_FALSE(set("2.5", Bare::Caret).isWithin(set("<2.6")));
  EXPECT_TRUE(set("2.5").isWithin(set("==2.5.0")));
  EXPECT_TRUE(set("2.5", Bare::Prefix).isWithin(set("==2.5.*")));
}

TEST(Versions, MayLeaveNothing) {
  EXPECT_TRUE(set(">=2.6,<2.5").isEmpty());
  EXPECT_TRUE(set("==2.5").intersected(set(">=2.6")).isEmpty());
  EXPECT_EQ(set("<2").united(set(">=2")).isWithin(set("*")), true);
}

TEST(Versions, RefuseWhatIsNone) {
  for (const char *Text : {"latest", ">=", "==two", "~=2", ">=2.6,,=<3",
                           "1.2.3.4.5.6.7.8.9.10.11."
                           "12.13.14.15.16.17",
                           "==99999999999999"})
    EXPECT_FALSE(VersionSet::parse(Text)) << Text;
}
