// When what was found out about a file is trusted, and when it is not.
#include "engine/StampedFiles.h"
#include "CacheTest.h"
#include <chrono>

using namespace model_tidy;

namespace {

using namespace std::chrono_literals;

struct File {
  uint64_t Size = 10;
  std::chrono::nanoseconds Age = 1h;
  uint64_t Inode = 7;
};

class StampedFilesTest : public CacheTest {
protected:
  llvm::vfs::Status status(const File &F) const {
    return llvm::vfs::Status("f", {1, F.Inode}, Start - F.Age, 0, 0, F.Size,
                             llvm::sys::fs::file_type::regular_file,
                             llvm::sys::fs::all_read);
  }
  /// What a later run finds for \p Now if this one has noted "old" for \p Then.
  std::string found(const File &Then, const File &Now) {
    StampedFiles First(Entries, Key);
    First.note("/f", status(Then), "old");
    First.save();
    StampedFiles Second(Entries, Key);
    return Second.find("/f", status(Now)).value_or("nothing").str();
  }
  const llvm::sys::TimePoint<> Start = std::chrono::system_clock::now();
  const Digest Key = digestOf("table");
};

TEST_F(StampedFilesTest, TrustsFilesThatLookTheSame) {
  EXPECT_EQ(found({}, {}), "old");
}

TEST_F(StampedFilesTest, TrustsNoFileThatLooksDifferent) {
  EXPECT_EQ(found({}, {.Size = 11}), "nothing");
  EXPECT_EQ(found({}, {.Age = 1h + 1ns}), "nothing");
  EXPECT_EQ(found({}, {.Age = 1h - 1ns}), "nothing");
  EXPECT_EQ(found({}, {.Inode = 8}), "nothing");
}

TEST_F(StampedFilesTest, NotesNothingAboutFilesThatMayChangeUnseen) {
  EXPECT_EQ(found({.Age = 0s}, {.Age = 0s}), "nothing");
  EXPECT_EQ(found({.Age = 1900ms}, {.Age = 1900ms}), "nothing");
  EXPECT_EQ(found({.Age = -1h}, {.Age = -1h}), "nothing") << "in the future";
  EXPECT_EQ(found({.Age = 3s}, {.Age = 3s}), "old");
}

TEST_F(StampedFilesTest, KeepsTablesApart) {
  StampedFiles First(Entries, Key);
  First.note("/f", status({}), "old");
  First.save();
  StampedFiles Other(Entries, digestOf("another table"));
  EXPECT_EQ(Other.find("/f", status({})), std::nullopt);
}

TEST_F(StampedFilesTest, KeepsWhatTheLastRunDidNotAskFor) {
  for (llvm::StringRef Path : {"/a", "/b", "/b/c"}) {
    StampedFiles Table(Entries, Key);
    Table.note(Path, status({}), Path);
    Table.save();
  }
  StampedFiles Table(Entries, Key);
  for (llvm::StringRef Path : {"/a", "/b", "/b/c"})
    EXPECT_EQ(Table.find(Path, status({})), Path);
}

TEST_F(StampedFilesTest, ReadsNothingOutOfADamagedTable) {
  StampedFiles Table(Entries, Key);
  Table.note("/f", status({}), "old");
  Table.note("/f/g", status({}), "older");
  Table.save();
  std::string Whole = Entries.read(Key).value_or("");
  ASSERT_FALSE(Whole.empty());
  for (size_t Size = 0; Size < Whole.size(); ++Size) {
    ASSERT_TRUE(Entries.write(Key, Whole.substr(0, Size)));
    StampedFiles Damaged(Entries, Key);
    EXPECT_EQ(Damaged.find("/f", status({})), std::nullopt) << Size;
  }
  for (size_t Byte = 0; Byte < Whole.size(); ++Byte) {
    std::string Changed = Whole;
    Changed[Byte] ^= 0xff;
    ASSERT_TRUE(Entries.write(Key, Changed));
    StampedFiles Damaged(Entries, Key); // and does not crash
    Damaged.find("/f", status({}));
  }
}

} // namespace
