// Names inside and outside of the engine.
#include "engine/Paths.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> files() {
  auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  FS->setCurrentWorkingDirectory("/home/project");
  return FS;
}

TEST(Paths, AreAbsoluteAndNormalInside) {
  Paths Names(files(), {});
  struct {
    const char *Written, *Base, *Expected;
  } Cases[] = {
      {"a.cpp", "", "/home/project/a.cpp"},
      {"./src//a.cpp", "", "/home/project/src/a.cpp"},
      {".", "", "/home/project"},
      {"/x/./y.h", "", "/x/y.h"},
      {"../y.h", "", "/home/y.h"},
      {"a/../../y.h", "", "/home/y.h"},
      {"/..", "", "/"},
      {"a.h", "/x/y", "/x/y/a.h"},
      {"../a.h", "/x/y", "/x/a.h"},
      {"a.h", "build", "/home/project/build/a.h"},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(Names.absolute(C.Written, C.Base), C.Expected) << C.Written;
}

TEST(Paths, AreShownAsFarUpAsTheUserWent) {
  struct {
    std::vector<std::string> Arguments;
    const char *Path, *Expected;
  } Cases[] = {
      {{}, "/home/project/src/a.cpp", "src/a.cpp"},
      {{}, "/home/project", "."},
      {{}, "/home/project2/a.cpp", "/home/project2/a.cpp"},
      {{}, "/home/x/a.cpp", "/home/x/a.cpp"},
      {{"../x"}, "/home/x/a.cpp", "../x/a.cpp"},
      {{"a/../../x"}, "/home/x/a.cpp", "../x/a.cpp"},
      {{"../x"}, "/usr/include/y.h", "/usr/include/y.h"},
      {{"../../usr"}, "/usr/include/y.h", "/usr/include/y.h"},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(Paths(files(), C.Arguments).shown(C.Path), C.Expected) << C.Path;
}

TEST(Paths, KnowWhatIsBelow) {
  EXPECT_TRUE(isBelow("/a/b", "/a"));
  EXPECT_TRUE(isBelow("/a", "/a"));
  EXPECT_TRUE(isBelow("/a", "/"));
  EXPECT_FALSE(isBelow("/ab", "/a"));
  EXPECT_EQ(relativeTo("/a/b", "/a"), "b");
  EXPECT_EQ(relativeTo("/a/b", "/"), "a/b");
}

} // namespace
