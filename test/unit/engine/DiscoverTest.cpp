// From arguments to files.
#include "engine/Discover.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

class DiscoverTest : public testing::Test {
protected:
  void add(llvm::StringRef Path, llvm::StringRef Text = "") {
    FS->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text));
  }
  std::string found(std::vector<std::string> Arguments) {
    Last = discover(*FS, Arguments, L, [&](llvm::StringRef Path, bool) {
      return Path.ends_with("/skipped");
    });
    std::vector<std::string> Names;
    for (const InputFile &F : Last.Files)
      Names.push_back((F.Named ? "!" : "") + F.Path);
    return llvm::join(Names, " ");
  }
  std::string others() const {
    std::vector<std::string> Names;
    for (const InputFile &F : Last.Others)
      Names.push_back((F.Named ? "!" : "") + F.Path);
    return llvm::join(Names, " ");
  }
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS =
      llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Limits L;
  Discovery Last;
};

TEST_F(DiscoverTest, KnowsFilesByExtension) {
  for (const char *Name :
       {"a.c",   "a.cc", "a.cpp", "a.cxx", "a.c++",     "a.C",
        "a.cu",  "a.m",  "a.mm",  "a.ipp", "a.tpp",     "a.inl",
        "a.h",   "a.hh", "a.hpp", "a.hxx", "a.cuh",     "a.h++",
        "a.HPP", "a.py", "a",     "cpp",   "a.cpp.bak", ".cpp"})
    add(std::string("/r/") + Name);
  EXPECT_EQ(found({"/r"}),
            "/r/.cpp /r/a.C /r/a.HPP /r/a.c /r/a.c++ /r/a.cc /r/a.cpp /r/a.cu "
            "/r/a.cuh "
            "/r/a.cxx /r/a.h /r/a.h++ /r/a.hh /r/a.hpp /r/a.hxx /r/a.inl "
            "/r/a.ipp /r/a.m /r/a.mm /r/a.py /r/a.tpp");
  EXPECT_EQ(fileKind("a.hpp"), FileKind::CppHeader);
  EXPECT_EQ(fileKind("a.inl"), FileKind::CppHeader);
  EXPECT_EQ(fileKind("a.CPP"), FileKind::CppSource);
}

TEST_F(DiscoverTest, TakesNamedFilesWhateverTheyAre) {
  add("/r/a.txt");
  add("/r/.hidden/a.cpp");
  add("/r/skipped");
  EXPECT_EQ(found({"/r/a.txt", "/r/.hidden/a.cpp", "/r/skipped"}),
            "!/r/.hidden/a.cpp");
  EXPECT_EQ(others(), "!/r/a.txt !/r/skipped");
}

TEST_F(DiscoverTest, SetsAsideWhatMayBeAModel) {
  add("/r/a.cpp");
  add("/r/model");
  add("/r/model.pt");
  EXPECT_EQ(found({"/r"}), "/r/a.cpp");
  EXPECT_EQ(others(), "/r/model /r/model.pt");
}

TEST_F(DiscoverTest, HasEachFileOnce) {
  add("/r/a.cpp");
  add("/r/b/c.cpp");
  EXPECT_EQ(found({"/r", "/r/b", "/r/b/c.cpp", "/r"}), "/r/a.cpp !/r/b/c.cpp");
}

TEST_F(DiscoverTest, LeavesOutWhatNobodyMeans) {
  add("/r/.git/a.cpp");
  add("/r/.cache/a.cpp");
  add("/r/node_modules/x/a.cpp");
  add("/r/out/CMakeCache.txt");
  add("/r/out/moc/a.cpp");
  add("/r/insource/CMakeCache.txt");
  add("/r/insource/CMakeLists.txt");
  add("/r/insource/a.cpp");
  add("/r/skipped/a.cpp");
  add("/r/src/a.cpp");
  EXPECT_EQ(found({"/r"}), "/r/insource/a.cpp /r/src/a.cpp");
  EXPECT_EQ(found({"/r/out"}), "/r/out/moc/a.cpp");
}

TEST_F(DiscoverTest, HonoursGitignoreOfEveryLevel) {
  add("/r/.git/HEAD");
  add("/r/.git/info/exclude", "local.cpp\n");
  add("/r/.gitignore", "gen/\n*.pb.cc\n/top.cpp\n");
  add("/r/src/.gitignore", "!keep.pb.cc\n/only.cpp\n");
  for (const char *Name :
       {"gen/a.cpp", "a.pb.cc", "top.cpp", "local.cpp", "src/top.cpp",
        "src/keep.pb.cc", "src/b.pb.cc", "src/only.cpp", "src/x/only.cpp"})
    add(std::string("/r/") + Name);
  const char *Below = "/r/src/keep.pb.cc /r/src/top.cpp /r/src/x/only.cpp";
  EXPECT_EQ(found({"/r"}), Below);
  EXPECT_EQ(found({"/r/src"}), Below);
  EXPECT_EQ(found({"/r/gen"}), "/r/gen/a.cpp");
}

// What was downloaded cannot hide its models.
TEST_F(DiscoverTest, HonoursGitignoreWhereGitRules) {
  add("/r/.gitignore", "*.cpp\n");
  add("/r/src/a.cpp");
  add("/r/clone/.git/HEAD");
  add("/r/clone/.gitignore", "*.cpp\n");
  add("/r/clone/b.cpp");
  EXPECT_EQ(found({"/r/src"}), "/r/src/a.cpp");
  EXPECT_EQ(found({"/r"}), "/r/src/a.cpp");
}

TEST_F(DiscoverTest, SaysWhichModelsGitignoreLeavesOut) {
  add("/r/.git/HEAD");
  add("/r/.gitignore", "*.pt\n*.o\n");
  add("/r/a.o");
  EXPECT_EQ(found({"/r"}), "");
  EXPECT_TRUE(Last.Notices.empty());
  add("/r/b.pt");
  EXPECT_EQ(found({"/r"}), "");
  ASSERT_EQ(Last.Notices.size(), 1u);
  EXPECT_EQ(Last.Notices[0].Path, "/r/b.pt");
  EXPECT_EQ(Last.Notices[0].Message,
            "called a model, and left out because of a .gitignore; name it to "
            "have it read");
}

TEST_F(DiscoverTest, GoesOnPastWhatIsMissing) {
  add("/r/a.cpp");
  EXPECT_EQ(found({"/nowhere", "/r/a.cpp"}), "!/r/a.cpp");
  ASSERT_EQ(Last.Notices.size(), 1u);
  EXPECT_EQ(Last.Notices[0].Path, "/nowhere");
  EXPECT_EQ(Last.Notices[0].Message,
            "cannot be read: No such file or directory");
}

TEST_F(DiscoverTest, SaysWhenALimitEndsTheWalk) {
  for (int I = 0; I < 5; ++I)
    add("/r/" + std::to_string(I) + ".cpp");
  L.WalkedFiles = 3;
  found({"/r"});
  EXPECT_EQ(Last.Files.size(), 3u);
  ASSERT_EQ(Last.Notices.size(), 1u);
  EXPECT_EQ(Last.Notices[0].Kind, NoticeKind::Limit);
}

} // namespace
