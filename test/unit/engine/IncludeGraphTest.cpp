// Which file an include means, and which files that makes worth parsing.
#include "engine/IncludeGraph.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

class IncludeGraphTest : public testing::Test {
protected:
  void add(llvm::StringRef Path, llvm::StringRef Text = "") {
    FS->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text));
  }
  IncludeGraph &graph(std::vector<std::string> Files) {
    TheProjects =
        std::make_unique<Projects>(FS, std::vector<std::string>{"/r"}, L);
    Graph = std::make_unique<IncludeGraph>(FileScanner(FS, Words, nullptr, L),
                                           *TheProjects, 2);
    Graph->add(Files);
    return *Graph;
  }
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS =
      llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Limits L;
  Relevance Words{{{"load", {"lib"}}}};
  std::unique_ptr<Projects> TheProjects;
  std::unique_ptr<IncludeGraph> Graph;
};

TEST_F(IncludeGraphTest, LooksForConditionsInAllThatIsIncluded) {
  add("/r/a.cpp", "#include \"a.h\"\nload();\n");
  add("/r/a.h", "#include <lib2/b.h>\n");
  add("/r/include/lib2/b.h", "#include \"c.h\"\n");
  add("/r/include/lib2/c.h", "void load(); // of lib\n");
  add("/r/d.cpp", "#include \"d.h\"\n#include <vector>\nload();\n");
  add("/r/d.h");
  IncludeGraph &G = graph({"/r/a.cpp", "/r/d.cpp"});
  EXPECT_TRUE(G.isRelevant("/r/a.cpp"));
  EXPECT_FALSE(G.isRelevant("/r/a.h")); // no word of its own
  EXPECT_TRUE(G.isRelevant("/r/include/lib2/c.h"));
  EXPECT_FALSE(G.isRelevant("/r/d.cpp"));
  EXPECT_FALSE(G.isRelevant("/r/unknown.cpp"));
  EXPECT_TRUE(G.contains("/r/include/lib2/c.h"));
  EXPECT_EQ(G.includePaths("/r/a.cpp"), std::vector<std::string>{"/r/include"});
}

TEST_F(IncludeGraphTest, TakesWordsOfMacrosFromHeaders) {
  add("/r/a.cpp", "#include \"a.h\"\nLOAD(x);\n");
  add("/r/a.h", "#include \"b.h\"\n");
  add("/r/b.h", "# define LOAD(x) \\\n  lib::load(x)\n");
  add("/r/c.cpp", "#include \"c.h\"\n");
  add("/r/c.h", "lib::load(x)\n");
  IncludeGraph &G = graph({"/r/a.cpp", "/r/c.cpp"});
  EXPECT_TRUE(G.isRelevant("/r/a.cpp"));
  EXPECT_FALSE(G.isRelevant("/r/c.cpp"));
  EXPECT_TRUE(G.isRelevant("/r/c.h"));
}

TEST_F(IncludeGraphTest, EndsWhereIncludesGoRound) {
  add("/r/a.h", "#include \"b.h\"\n#include \"a.h\"\nload\n");
  add("/r/b.h", "#include \"c.h\"\n");
  add("/r/c.h", "#include \"a.h\"\nlib\n");
  IncludeGraph &G = graph({"/r/a.h"});
  EXPECT_TRUE(G.isRelevant("/r/a.h"));
  EXPECT_TRUE(G.includePaths("/r/a.h").empty());
}

TEST_F(IncludeGraphTest, LearnsOfFilesAddedLater) {
  add("/r/a.h", "lib");
  add("/r/a.cpp", "#include \"a.h\"\nload");
  IncludeGraph &G = graph({"/r/a.h"});
  G.add({"/r/a.cpp"});
  EXPECT_TRUE(G.isRelevant("/r/a.cpp"));
}

TEST_F(IncludeGraphTest, TakesTheNearestOfSeveral) {
  add("/r/one/src/a.cpp", "#include <util/x.h>\n#include \"util/y.h\"\n");
  add("/r/one/include/util/x.h");
  add("/r/two/include/util/x.h");
  add("/r/two/include/util/y.h");
  add("/r/two/deep/er/include/util/y.h");
  IncludeGraph &G = graph({"/r/one/src/a.cpp"});
  EXPECT_EQ(G.includePaths("/r/one/src/a.cpp"),
            (std::vector<std::string>{"/r/one/include", "/r/two/include"}));
}

TEST_F(IncludeGraphTest, ResolvesWrittenPaths) {
  struct {
    const char *Include, *Found;
  } Cases[] = {
      {"\"b.h\"", "/r/x/b.h"},
      {"<b.h>", "/r/x/b.h"},
      {"\"./b.h\"", "/r/x/b.h"},
      {"\"../c.h\"", "/r/c.h"},
      {"\"x/b.h\"", "/r/x/b.h"},
      {"<x/b.h>", "/r/x/b.h"},
      {"\"../../other/d.h\"", "/r/other/d.h"},
      {"\"/r/c.h\"", "/r/c.h"},
      {"\"/outside/e.h\"", "/outside/e.h"},
      {"\".gen/f.h\"", "/r/x/.gen/f.h"},
  };
  for (const char *Path :
       {"/r/x/b.h", "/r/c.h", "/r/other/d.h", "/outside/e.h", "/r/x/.gen/f.h"})
    add(Path);
  unsigned Number = 0;
  for (const auto &C : Cases) {
    std::string File = "/r/x/" + std::to_string(Number++) + ".cpp";
    add(File, std::string("#include ") + C.Include);
    EXPECT_TRUE(graph({File}).contains(C.Found)) << C.Include;
  }
}

TEST_F(IncludeGraphTest, DoesNotTakePartOfAName) {
  add("/r/a.cpp", "#include <b.h>\n#include <x/c.h>\n");
  add("/r/y/ab.h");
  add("/r/ax/c.h");
  IncludeGraph &G = graph({"/r/a.cpp"});
  EXPECT_FALSE(G.contains("/r/y/ab.h"));
  EXPECT_FALSE(G.contains("/r/ax/c.h"));
}

TEST_F(IncludeGraphTest, SaysWhatCannotBeRead) {
  add("/r/binary.cpp", llvm::StringRef("load\0", 5));
  add("/r/large.cpp", "load         ");
  add("/r/harmless.cpp", "            ");
  add("/r/huge.cpp", std::string(200, ' '));
  L.FileBytes = 10;
  L.SearchedBytes = 100;
  IncludeGraph &G = graph({"/r/binary.cpp", "/r/large.cpp", "/r/none.cpp",
                           "/r/harmless.cpp", "/r/huge.cpp"});
  EXPECT_EQ(G.obstacle("/r/harmless.cpp"), "");
  EXPECT_EQ(G.obstacle("/r/huge.cpp"), "cannot be read: File too large");
  EXPECT_TRUE(G.obstacle("/r/binary.cpp").starts_with("a binary file"));
  EXPECT_TRUE(G.obstacle("/r/large.cpp").starts_with("larger than 10 bytes"));
  EXPECT_TRUE(G.obstacle("/r/none.cpp").starts_with("cannot be read"));
}

TEST_F(IncludeGraphTest, FindsTheProject) {
  add("/p/.git");
  add("/p/sub/compile_commands.json");
  add("/p/sub/src/a.cpp");
  Projects P(FS, {"/q", "/q/inner"}, L);
  EXPECT_EQ(P.rootOf("/p/x/a.cpp"), "/p");
  EXPECT_EQ(P.rootOf("/p/sub/src/a.cpp"), "/p/sub");
  EXPECT_EQ(P.rootOf("/q/inner/x/a.cpp"), "/q/inner");
  EXPECT_EQ(P.rootOf("/q/a.cpp"), "/q");
  EXPECT_EQ(P.rootOf("/z/a.cpp"), "");
}

} // namespace
