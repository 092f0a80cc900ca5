// --fix over real files: what is written, and above all what is not.

#include "report/Fixes.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace model_tidy;
namespace fs = llvm::sys::fs;

namespace {

class Fixes : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(fs::createUniqueDirectory("model-tidy-fixes", Directory));
  }
  void TearDown() override { fs::remove_directories(Directory); }

  std::string path(llvm::StringRef Name) {
    return (Directory + "/" + Name).str();
  }
  void write(llvm::StringRef Name, llvm::StringRef Content) {
    std::error_code Code;
    llvm::raw_fd_ostream(path(Name), Code) << Content;
    ASSERT_FALSE(Code);
  }
  std::string read(llvm::StringRef Name) {
    auto Buffer = llvm::MemoryBuffer::getFile(path(Name));
    return Buffer ? (*Buffer)->getBuffer().str() : "cannot be read";
  }
  Edit edit(uint32_t Offset, uint32_t Length, std::string Text,
            llvm::StringRef Name = "a") {
    return {path(Name), Offset, Length, std::move(Text)};
  }
  /// A finding at the first edit.
  void add(std::vector<Edit> Edits, bool Safe = true) {
    Finding F;
    F.Where = {Edits[0].Path, "", Edits[0].Offset, Edits[0].Offset};
    F.Fixes = {{Safe, "change it", std::move(Edits)}};
    Findings.push_back(std::move(F));
  }
  FixResult apply(bool Unsafe = false) {
    llvm::Expected<FixResult> Result = applyFixes(Findings, Text, Unsafe);
    if (Result)
      return *Result;
    ADD_FAILURE() << llvm::toString(Result.takeError());
    return {};
  }

  llvm::SmallString<128> Directory;
  Sources Text{llvm::vfs::getRealFileSystem()};
  std::vector<Finding> Findings;
};

} // namespace

TEST_F(Fixes, AppliesAllEditsOfAFile) {
  write("a", "0123456789");
  add({edit(8, 2, "end")});
  add({edit(0, 0, "<"), edit(3, 1, "")});
  FixResult Result = apply();
  EXPECT_EQ(read("a"), "<0124567end");
  EXPECT_EQ(Result.Applied, 2u);
  EXPECT_EQ(Result.Files, 1u);
}

TEST_F(Fixes, DecidesAboutNeighbours) {
  struct {
    const char *What;
    Edit First, Second;
    const char *Written;
    unsigned Applied;
  } Cases[] = {
      {"overlap", edit(0, 4, "A"), edit(3, 2, "B"), "A456789", 1},
      {"one inside the other", edit(0, 9, "A"), edit(3, 2, "B"), "A9", 1},
      {"insertion inside", edit(0, 9, "A"), edit(3, 0, "B"), "A9", 1},
      {"same bytes, other text", edit(1, 2, "A"), edit(1, 2, "B"), "0A3456789",
       1},
      {"same edit", edit(1, 2, "A"), edit(1, 2, "A"), "0A3456789", 2},
      {"side by side", edit(1, 2, "A"), edit(3, 2, "B"), "0AB56789", 2},
      {"insertion before", edit(1, 2, "A"), edit(1, 0, "B"), "0BA3456789", 2},
      {"insertion after", edit(1, 2, "A"), edit(3, 0, "B"), "0AB3456789", 2},
      {"insertions at one place", edit(1, 0, "A"), edit(1, 0, "B"),
       "0A123456789", 1},
      {"same insertion", edit(1, 0, "A"), edit(1, 0, "A"), "0A123456789", 2},
      {"outside the file", edit(1, 1, "A"), edit(9, 2, "B"), "0A23456789", 1},
      {"far outside", edit(1, 1, "A"), edit(~0u, ~0u, "B"), "0A23456789", 1},
  };
  unsigned Number = 0;
  for (auto &C : Cases) {
    std::string Name = std::to_string(Number++);
    write(Name, "0123456789");
    C.First.Path = C.Second.Path = path(Name);
    Findings.clear();
    add({C.First});
    add({C.Second});
    FixResult Result = apply();
    EXPECT_EQ(read(Name), C.Written) << C.What;
    EXPECT_EQ(Result.Applied, C.Applied) << C.What;
    EXPECT_EQ(Result.Overlapping, 2 - C.Applied) << C.What;
  }
}

TEST_F(Fixes, AppliesAFixWholeOrNotAtAll) {
  write("a", "0123456789");
  write("b", "0123456789");
  add({edit(0, 2, "A")});
  add({edit(5, 1, "x", "b"), edit(1, 2, "B")});
  FixResult Result = apply();
  EXPECT_EQ(read("a"), "A23456789");
  EXPECT_EQ(read("b"), "0123456789");
  EXPECT_EQ(Result.Fixed, (std::vector<bool>{true, false}));
}

TEST_F(Fixes, PrefersTheEarlierPlace) {
  write("a", "0123456789");
  add({edit(3, 3, "B")});
  add({edit(1, 3, "A")});
  EXPECT_EQ(apply().Fixed, (std::vector<bool>{false, true}));
  EXPECT_EQ(read("a"), "0A456789");
}

TEST_F(Fixes, LeavesUnsafeOnesUnlessAsked) {
  write("a", "0123456789");
  add({edit(0, 1, "x")}, /*Safe=*/false);
  EXPECT_EQ(apply().Applied, 0u);
  EXPECT_EQ(read("a"), "0123456789");
  EXPECT_EQ(apply(/*Unsafe=*/true).Applied, 1u);
  EXPECT_EQ(read("a"), "x123456789");
}

TEST_F(Fixes, LeavesFilesThatChanged) {
  write("a", "0123456789");
  write("b", "0123456789");
  Text.text(path("a"));
  write("a", "9876543210");
  add({edit(0, 1, "x")});
  add({edit(0, 1, "x", "b"), edit(5, 1, "x")});
  add({edit(3, 1, "x", "b")});
  FixResult Result = apply();
  EXPECT_EQ(read("a"), "9876543210");
  EXPECT_EQ(read("b"), "012x456789");
  EXPECT_EQ(Result.Applied, 1u);
  EXPECT_EQ(Result.Changed, std::vector<std::string>{path("a")});
}

TEST_F(Fixes, KeepsPermissionsAndLinks) {
  write("a", "0123456789");
  fs::perms Before =
      fs::owner_read | fs::owner_write | fs::owner_exe | fs::group_read;
  ASSERT_FALSE(fs::setPermissions(path("a"), Before));
  ASSERT_FALSE(fs::create_link(path("a"), path("link")));
  add({edit(0, 1, "x", "link")});
  apply();
  EXPECT_EQ(read("a"), "x123456789");
  EXPECT_EQ(*fs::getPermissions(path("a")), Before);
  EXPECT_TRUE(fs::is_symlink_file(path("link")));
  std::error_code Code;
  unsigned Entries = 0;
  for (fs::directory_iterator I(Directory, Code), End; I != End && !Code;
       I.increment(Code))
    ++Entries;
  EXPECT_EQ(Entries, 2u) << "a temporary file was left behind";
}

TEST_F(Fixes, ChoosesForEachFindingWhatOnlyItAdds) {
  write("a", "0123456789");
  add({edit(4, 1, "four")}, /*Safe=*/false);
  add({edit(0, 0, "include\n"), edit(2, 1, "two")});
  add({edit(0, 0, "include\n"), edit(6, 1, "six")}); // shares the first edit
  add({edit(6, 2, "other")});                        // overlaps
  std::vector<std::vector<Edit>> Chosen =
      chosenEdits(Findings, Text, /*Unsafe=*/false);
  ASSERT_EQ(Chosen.size(), 4u);
  EXPECT_TRUE(Chosen[0].empty());
  ASSERT_EQ(Chosen[1].size(), 2u);
  EXPECT_EQ(Chosen[1][0].Text, "include\n");
  EXPECT_EQ(Chosen[1][1].Text, "two");
  ASSERT_EQ(Chosen[2].size(), 1u);
  EXPECT_EQ(Chosen[2][0].Text, "six");
  EXPECT_TRUE(Chosen[3].empty());
  EXPECT_EQ(read("a"), "0123456789");
  EXPECT_EQ(chosenEdits(Findings, Text, /*Unsafe=*/true)[0].size(), 1u);
}
