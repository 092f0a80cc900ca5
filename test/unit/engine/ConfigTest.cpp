// .model-tidy: one file, and files up the tree.
#include "engine/Config.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

std::string errorOf(llvm::StringRef Yaml) {
  llvm::Expected<ConfigFile> C = parseConfig(Yaml, Limits());
  return C ? "" : llvm::toString(C.takeError());
}

TEST(ConfigFile, ReadsEveryKey) {
  llvm::Expected<ConfigFile> C = parseConfig(R"(# comment
Checks: '-*,serialization-*'
WarningsAsErrors: '*'
Exclude: [third_party/, '*.pb.cc']
Catalogues:
  - rows.json
ExtraIncludePaths: [include]
Severities:
  module-forward-bypass: note
InheritParentConfig: true
)",
                                             Limits());
  ASSERT_TRUE(bool(C)) << llvm::toString(C.takeError());
  EXPECT_EQ(C->Checks, "-*,serialization-*");
  EXPECT_EQ(C->WarningsAsErrors, "*");
  EXPECT_EQ(C->Exclude, (std::vector<std::string>{"third_party/", "*.pb.cc"}));
  EXPECT_EQ(C->Catalogues, std::vector<std::string>{"rows.json"});
  EXPECT_EQ(C->ExtraIncludePaths, std::vector<std::string>{"include"});
  EXPECT_EQ(C->Severities.at("module-forward-bypass"), Severity::Note);
  EXPECT_TRUE(C->InheritParentConfig);
}

TEST(ConfigFile, TakesChecksAsAList) {
  llvm::Expected<ConfigFile> C =
      parseConfig("Checks:\n  - '-*'\n  - serialization-*\n", Limits());
  ASSERT_TRUE(bool(C)) << llvm::toString(C.takeError());
  EXPECT_EQ(C->Checks, "-*,serialization-*");
}

TEST(ConfigFile, MayBeEmpty) {
  EXPECT_EQ(errorOf(""), "");
  EXPECT_EQ(errorOf("# nothing yet\n"), "");
  EXPECT_EQ(errorOf("---\n...\n"), "");
}

TEST(ConfigFile, SaysWhatIsWrongAndWhere) {
  struct {
    const char *Yaml, *Expected;
  } Cases[] = {
      {"Cheks: '*'", "line 1: unknown key 'Cheks'; did you mean 'Checks'?"},
      {"Checks: '*'\nZzz: 1", "line 2: unknown key 'Zzz'"},
      {"Checks: '*'\nChecks: '*'", "line 2: duplicated mapping key 'Checks'"},
      {"Severities: {a: fatal}",
       "line 1: unknown enumerated scalar; a severity is note, warning or "
       "error"},
      {"InheritParentConfig: maybe", "line 1: invalid boolean"},
      {"Exclude: {a: b}", "line 1: not a sequence"},
      {"- a", "line 1: not a mapping"},
      {"text", "line 1: not a mapping"},
      {"Checks: [", "line 1: Could not find closing ]!"},
      {"Checks: 'x", "line 1: Expected quote at end of scalar"},
      {"Checks: a\n\tExclude: [x]",
       "line 2: Found invalid tab character in indentation"},
      {"Checks: a\n---\nChecks: b", "more than one YAML document"},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(errorOf(C.Yaml), C.Expected) << C.Yaml;
}

TEST(ConfigFile, RefusesWhatTheYamlReaderCannotBear) {
  EXPECT_EQ(errorOf(std::string(100000, '[')), "nested too deeply");
  std::string Dashes;
  for (int I = 0; I < 1000; ++I)
    Dashes += "- ";
  EXPECT_EQ(errorOf(Dashes), "nested too deeply");
  EXPECT_EQ(errorOf(std::string(300 << 10, '#')), "larger than 262144 bytes");
  EXPECT_EQ(errorOf(llvm::StringRef("Checks: \0", 9)), "not a text file");
}

class ConfigTreeTest : public testing::Test {
protected:
  void add(llvm::StringRef Path, llvm::StringRef Text) {
    FS->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text));
  }
  static llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> files() {
    auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    FS->setCurrentWorkingDirectory("/r");
    return FS;
  }
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS = files();
  Paths Names{FS, {}};
};

TEST_F(ConfigTreeTest, TakesTheNearestFile) {
  add("/r/.model-tidy", "Checks: outer");
  add("/r/a/b/.model-tidy", "Checks: inner");
  ConfigTree Tree(FS, Names, Limits(), "");
  EXPECT_EQ(Tree.find("/r/a/x.cpp").Checks, "*,outer");
  EXPECT_EQ(Tree.find("/r/a/b/x.cpp").Checks, "*,inner");
  EXPECT_EQ(Tree.find("/r/a/b/c/d/x.cpp").Checks, "*,inner");
  EXPECT_EQ(Tree.find("/elsewhere/x.cpp").Checks, "*");
  EXPECT_EQ(Tree.all().size(), 2u);
  EXPECT_TRUE(Tree.errors().empty());
}

TEST_F(ConfigTreeTest, AddsToTheParentOnRequest) {
  add("/r/.model-tidy", "Checks: outer\nExclude: [gen/]\n"
                        "ExtraIncludePaths: [inc]\nWarningsAsErrors: w\n");
  add("/r/a/.model-tidy", "InheritParentConfig: true\nChecks: inner\n"
                          "Exclude: ['!gen/', x.h]\nCatalogues: [../c.json]\n");
  ConfigTree Tree(FS, Names, Limits(), "");
  const Config &C = Tree.find("/r/a/x.cpp");
  EXPECT_EQ(C.Checks, "*,outer,inner");
  EXPECT_EQ(C.Written.Checks, "inner");
  EXPECT_EQ(C.WarningsAsErrors, "w");
  EXPECT_EQ(C.ExtraIncludePaths, std::vector<std::string>{"/r/inc"});
  EXPECT_EQ(C.Catalogues, std::vector<std::string>{"/r/c.json"});
  EXPECT_TRUE(C.excludes("/r/gen/a.h"));
  EXPECT_TRUE(C.excludes("/r/a/x.h"));
  EXPECT_FALSE(C.excludes("/r/a/y.h"));
}

TEST_F(ConfigTreeTest, OneFileCanSpeakForAll) {
  add("/r/a/.model-tidy", "Checks: inner");
  add("/r/ci.yaml", "Checks: ci\nInheritParentConfig: true");
  ConfigTree Tree(FS, Names, Limits(), "/r/ci.yaml");
  EXPECT_EQ(Tree.find("/r/a/x.cpp").Checks, "*,ci");
}

TEST_F(ConfigTreeTest, ReportsABrokenFileOnce) {
  add("/r/.model-tidy", "Cheks: x");
  ConfigTree Tree(FS, Names, Limits(), "");
  EXPECT_EQ(Tree.find("/r/a/x.cpp").Checks, "*");
  EXPECT_EQ(Tree.find("/r/b/x.cpp").Checks, "*");
  ASSERT_EQ(Tree.errors().size(), 1u);
  EXPECT_EQ(Tree.errors().front().Path, ".model-tidy");
}

TEST_F(ConfigTreeTest, EndsWhereParentsGoRound) {
  add("/.model-tidy", "InheritParentConfig: true\nChecks: top");
  ConfigTree Tree(FS, Names, Limits(), "/.model-tidy");
  EXPECT_EQ(Tree.find("/r/x.cpp").Checks, "*,top");
}

} // namespace
