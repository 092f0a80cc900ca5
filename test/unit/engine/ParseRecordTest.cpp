// Which changes of the world a parse would notice.
#include "engine/ParseRecord.h"
#include "CacheTest.h"
#include "cache/Bytes.h"

using namespace model_tidy;

namespace {

class ParseRecordTest : public CacheTest {
protected:
  void SetUp() override {
    CacheTest::SetUp();
    addFiles();
    Asked = ask();
  }

  void addFiles() {
    add("/r/a.cpp", "text");
    add("/r/a.h", "text");
    add("/r/unread.h", "text");
    add("/usr/lib/gcc/12/crt.o", "");
    add("/cache/preamble", "text");
  }

  /// What a parse asks of the files.
  Questions ask() {
    auto Record = llvm::makeIntrusiveRefCnt<ParseRecord>(FS, "/cache");
    Record->setCurrentWorkingDirectory("/r");
    HeaderTest Test = Record->watch(IsHeader);
    EXPECT_TRUE(Record->getBufferForFile("a.cpp"));
    EXPECT_TRUE(Record->getBufferForFile("/r/a.h"));
    EXPECT_TRUE(Record->status("/r/unread.h"));
    EXPECT_FALSE(Record->openFileForRead("/r/early/a.h"));
    EXPECT_FALSE(Record->exists("/r/missing.h"));
    EXPECT_TRUE(Record->getBufferForFile("/cache/preamble"));
    std::error_code Error;
    Record->dir_begin("/usr/lib/gcc", Error);
    EXPECT_TRUE(Test("/r/a.h"));
    EXPECT_FALSE(Test("/r/unread.h"));
    StampedFiles Known(Entries, digestOf("first"));
    FileStates States(FS, Known);
    return Record->questions(States);
  }

  bool answersAreTheSame() {
    StampedFiles Known(Entries, digestOf("second"));
    FileStates States(FS, Known);
    std::optional<Digest> Now = answer(Asked.Bytes, States, IsHeader);
    EXPECT_TRUE(Now.has_value());
    return Now == Asked.Answers;
  }

  HeaderTest IsHeader = [](llvm::StringRef Path) { return Path == "/r/a.h"; };
  Questions Asked;
};

TEST_F(ParseRecordTest, NoticesNothingWhereNothingChanges) {
  EXPECT_TRUE(answersAreTheSame());
  renew();
  addFiles();
  EXPECT_TRUE(answersAreTheSame()) << "the same texts, written again";
  add("/r/other.h", "text");
  add("/usr/lib/gcc/12/other.o", "");
  EXPECT_TRUE(answersAreTheSame()) << "nobody asked for them";
}

TEST_F(ParseRecordTest, NoticesEveryChangedText) {
  for (const char *Path : {"/r/a.cpp", "/r/a.h", "/r/unread.h"}) {
    renew();
    add(Path, "tex7");
    addFiles();
    EXPECT_FALSE(answersAreTheSame()) << Path;
  }
}

TEST_F(ParseRecordTest, NoticesFilesThatAppear) {
  for (const char *Path :
       {"/r/early/a.h", "/r/missing.h", "/usr/lib/gcc/13/crt.o"}) {
    renew();
    addFiles();
    add(Path, "");
    EXPECT_FALSE(answersAreTheSame()) << Path;
  }
}

TEST_F(ParseRecordTest, NoticesFilesThatGoAway) {
  renew();
  add("/r/a.cpp", "text");
  add("/r/a.h", "text");
  add("/usr/lib/gcc/12/crt.o", "");
  EXPECT_FALSE(answersAreTheSame());
}

TEST_F(ParseRecordTest, DependsOnNothingInTheCache) {
  renew();
  add("/r/a.cpp", "text");
  add("/r/a.h", "text");
  add("/r/unread.h", "text");
  add("/usr/lib/gcc/12/crt.o", "");
  EXPECT_TRUE(answersAreTheSame());
}

TEST_F(ParseRecordTest, NoticesFilesThatBecomeDirectories) {
  renew();
  add("/r/unread.h/file", "");
  addFiles();
  EXPECT_FALSE(answersAreTheSame());
}

TEST_F(ParseRecordTest, NoticesHeadersThatBecomePartOfTheProject) {
  IsHeader = [](llvm::StringRef) { return true; };
  EXPECT_FALSE(answersAreTheSame());
  IsHeader = nullptr;
  EXPECT_FALSE(answersAreTheSame());
}

TEST_F(ParseRecordTest, AsksOnlyForTheOutermostDirectoryThatIsMissing) {
  auto Record = llvm::makeIntrusiveRefCnt<ParseRecord>(FS, "/cache");
  for (const char *Path :
       {"/none/a/b/c.h", "/none/a/d.h", "/none/e", "/r/a.cpp/x"})
    EXPECT_FALSE(Record->exists(Path));
  StampedFiles Known(Entries, digestOf("third"));
  FileStates States(FS, Known);
  std::string Bytes = Record->questions(States).Bytes;
  EXPECT_NE(Bytes.find("/none"), std::string::npos);
  EXPECT_EQ(Bytes.find("c.h"), std::string::npos);
  EXPECT_EQ(Bytes.find("d.h"), std::string::npos);
}

TEST_F(ParseRecordTest, RemembersWhatWasReadAndNotWhatIsThereLater) {
  auto Record = llvm::makeIntrusiveRefCnt<ParseRecord>(FS, "/cache");
  ASSERT_TRUE(Record->getBufferForFile("/r/a.cpp"));
  renew();
  add("/r/a.cpp", "another text");
  StampedFiles Known(Entries, digestOf("third"));
  FileStates Later(FS, Known);
  Asked = Record->questions(Later);
  EXPECT_FALSE(answersAreTheSame());
}

TEST_F(ParseRecordTest, TakesNoDamagedQuestions) {
  StampedFiles Known(Entries, digestOf("second"));
  FileStates States(FS, Known);
  llvm::StringRef Whole = Asked.Bytes;
  for (size_t Size = 0; Size < Whole.size(); ++Size)
    EXPECT_EQ(answer(Whole.take_front(Size), States, IsHeader), std::nullopt);
  EXPECT_EQ(answer((Whole + "x").str(), States, IsHeader), std::nullopt);
  // Paths that repeat a long one are short in the cache, but not in memory.
  ByteWriter Bomb;
  Bomb.number(100);
  for (int I = 0; I < 100; ++I) {
    Bomb.path(std::string(1 << 20, 'x') + std::to_string(I));
    Bomb.number(0);
  }
  EXPECT_EQ(answer(Bomb.take(), States, IsHeader), std::nullopt);
}

} // namespace
