// Lines and columns of texts with every kind of line break and of character,
// the texts themselves, and what happens to files that cannot be read.

#include "facts/Sources.h"
#include "gtest/gtest.h"
#include <atomic>
#include <thread>

namespace model_tidy {
namespace {

llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem>
filesystem(llvm::StringRef Text) {
  auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  FS->addFile("/file", 0, llvm::MemoryBuffer::getMemBufferCopy(Text));
  return FS;
}

TEST(Sources, PositionCountsLinesAndCharacters) {
  struct {
    llvm::StringRef Text;
    uint32_t Offset;
    uint32_t Line, Column;
  } const Table[] = {
      {"", 0, 1, 1},
      {"", 7, 1, 1},
      {"abc", 0, 1, 1},
      {"abc", 2, 1, 3},
      {"abc", 3, 1, 4},
      {"abc", ~0u, 1, 4},
      {"a\nb", 1, 1, 2}, // the line break belongs to its line
      {"a\nb", 2, 2, 1},
      {"a\n", 2, 2, 1},
      {"\n\n\n", 3, 4, 1},
      {"a\r\nb", 2, 1, 3},
      {"a\r\nb", 3, 2, 1},
      {"a\rb\r", 2, 2, 1},
      {"a\rb\r", 4, 3, 1},
      {"a\n\rb", 3, 3, 1},
      {"é=1", 2, 1, 2},
      {"é=1", 1, 1, 1}, // inside of é
      {"x\n→😀=1", 9, 2, 3},
      {"\xff\xfe=1", 2, 1, 3},     // not UTF-8: one column per byte
      {"\xe2\x86=1", 2, 1, 3},     // cut off
      {"\xed\xa0\x80=1", 3, 1, 4}, // half a surrogate pair
      {"\xe2\x86", 2, 1, 3},
      {"\xEF\xBB\xBF"
       "ab",
       4, 1, 2}, // the byte order mark has no column
      {"\xEF\xBB\xBF"
       "ab",
       0, 1, 1},
      {"\xEF\xBB\xBF"
       "a\nb",
       5, 2, 1},
  };
  for (const auto &Row : Table) {
    Sources S(filesystem(Row.Text));
    LineColumn Where = S.position("/file", Row.Offset);
    EXPECT_EQ(std::pair(Where.Line, Where.Column),
              std::pair(Row.Line, Row.Column))
        << Row.Text.str() << " at " << Row.Offset;
  }
}

TEST(Sources, LineIsWithoutItsBreak) {
  struct {
    llvm::StringRef Text;
    uint32_t Line;
    llvm::StringRef Expected;
  } const Table[] = {
      {"a\nbc\n", 0, ""},          {"a\nbc\n", 1, "a"},
      {"a\nbc\n", 2, "bc"},        {"a\nbc\n", 3, ""},
      {"a\nbc\n", 4, ""},          {"a\nbc\n", ~0u, ""},
      {"a\r\nbc\rd", 1, "a"},      {"a\r\nbc\rd", 2, "bc"},
      {"a\r\nbc\rd", 3, "d"},      {"\n\nx", 2, ""},
      {"\xEF\xBB\xBFx\n", 1, "x"}, {"", 1, ""},
  };
  for (const auto &Row : Table) {
    Sources S(filesystem(Row.Text));
    EXPECT_EQ(S.line("/file", Row.Line).str(), Row.Expected.str())
        << Row.Text.str() << " line " << Row.Line;
  }
}

TEST(Sources, LineAroundIsBounded) {
  Sources S(filesystem("ab\ncdefgh\r\nij"));
  EXPECT_EQ(S.lineAround("/file", 5, 99), "cdefgh");
  EXPECT_EQ(S.lineAround("/file", 5, 2), "cdef");
  EXPECT_EQ(S.lineAround("/file", 7, 2), "efgh");
  EXPECT_EQ(S.lineAround("/file", 0, 1), "a");
  EXPECT_EQ(S.lineAround("/file", 99, 2), "ij");
  Sources Empty(filesystem(""));
  EXPECT_EQ(Empty.lineAround("/file", 0, 9), "");
}

TEST(Sources, LongLinesHaveColumns) {
  std::string Text(1000, 'a');
  Text.replace(300, 2, "é");
  Text += "é";
  Sources S(filesystem(Text));
  EXPECT_EQ(S.position("/file", 299).Column, 300u);
  EXPECT_EQ(S.position("/file", 302).Column, 302u);
  EXPECT_EQ(S.position("/file", 1000).Column, 1000u);
  EXPECT_EQ(S.position("/file", 1001).Column, 1000u); // inside of é
  EXPECT_EQ(S.position("/file", 1002).Column, 1001u);
}

TEST(Sources, NotebooksAreTheTextOfTheirCells) {
  auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  llvm::StringRef File = "{\"cells\": [\n"
                         "{\"cell_type\": \"code\", \"source\": \"a\"},\n"
                         "{\"cell_type\": \"markdown\", \"source\": \"\"},\n"
                         "{\"cell_type\": \"code\", \"source\": \"b\\ncd\"}]}";
  FS->addFile("/n.ipynb", 0, llvm::MemoryBuffer::getMemBufferCopy(File));
  FS->addFile("/broken.ipynb", 0, llvm::MemoryBuffer::getMemBufferCopy("{"));
  Sources S(FS);
  EXPECT_EQ(S.text("/n.ipynb"), "a\n\nb\ncd\n\n");
  EXPECT_EQ(S.bytes("/n.ipynb"), File);
  EXPECT_EQ(S.line("/n.ipynb", 4), "cd");
  std::optional<CellPlace> In = S.cellPlace("/n.ipynb", 6);
  ASSERT_TRUE(In);
  EXPECT_EQ(In->Cell, 3u);
  EXPECT_EQ(std::pair(In->At.Line, In->At.Column), std::pair(2u, 2u));
  EXPECT_EQ(S.lineName("/n.ipynb", 6), "cell 3, line 2");
  auto InFile = [&](uint32_t Offset, bool IsEnd) {
    LineColumn At = S.positionInFile("/n.ipynb", Offset, IsEnd);
    return std::pair(At.Line, At.Column);
  };
  EXPECT_EQ(InFile(5, false), std::pair(4u, 37u));
  EXPECT_EQ(InFile(5, true), std::pair(4u, 37u));
  EXPECT_EQ(InFile(6, true), std::pair(4u, 38u));
  EXPECT_EQ(InFile(3, false), std::pair(4u, 34u));
  EXPECT_EQ(InFile(3, true), std::pair(2u, 35u)); // of the cell before
  EXPECT_EQ(S.text("/broken.ipynb"), "{");
  EXPECT_FALSE(S.cellPlace("/broken.ipynb", 0));
  EXPECT_EQ(S.lineName("/broken.ipynb", 0), "line 1");
}

TEST(Sources, SliceIsClampedToTheFile) {
  struct {
    uint32_t Begin, End;
    llvm::StringRef Expected;
  } const Table[] = {
      {0, 3, "abc"},   {1, 2, "b"}, {1, 1, ""},     {2, 1, ""},   {2, 99, "c"},
      {0, ~0u, "abc"}, {3, 4, ""},  {~0u, ~0u, ""}, {98, 99, ""}, {~0u, 0, ""},
  };
  Sources S(filesystem("abc"));
  for (const auto &Row : Table)
    EXPECT_EQ(S.slice("/file", Row.Begin, Row.End).str(), Row.Expected.str())
        << Row.Begin << ' ' << Row.End;
}

TEST(Sources, FileThatCannotBeReadIsEmpty) {
  Sources S(filesystem("abc"));
  for (const char *Path : {"/missing", "/", "", "relative"}) {
    EXPECT_EQ(S.text(Path), "") << Path;
    EXPECT_EQ(S.slice(Path, 0, 9), "") << Path;
    EXPECT_EQ(S.line(Path, 1), "") << Path;
    EXPECT_EQ(S.position(Path, 5).Line, 1u) << Path;
  }
}

/// Counts how often a file is opened.
class CountingFileSystem : public llvm::vfs::ProxyFileSystem {
public:
  using ProxyFileSystem::ProxyFileSystem;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    ++Opened;
    return ProxyFileSystem::openFileForRead(Path);
  }
  std::atomic<int> Opened = 0;
};

TEST(Sources, ThreadsShareOneReading) {
  auto FS = llvm::makeIntrusiveRefCnt<CountingFileSystem>(filesystem("a\nb"));
  Sources S(FS);
  std::atomic<int> Wrong = 0;
  std::vector<std::thread> Threads;
  for (int T = 0; T < 4; ++T)
    Threads.emplace_back([&] {
      for (int I = 0; I < 200; ++I) {
        Wrong += S.text("/missing" + std::to_string(I)) != "";
        Wrong += S.line("/file", 2) != "b";
        Wrong += S.position("/file", 2).Line != 2;
      }
    });
  for (std::thread &T : Threads)
    T.join();
  EXPECT_EQ(Wrong, 0);
  EXPECT_EQ(FS->Opened, 201);
}

TEST(Sources, TextStaysWhereItIs) {
  Sources S(filesystem("abc"));
  llvm::StringRef Before = S.text("/file");
  for (int I = 0; I < 100; ++I)
    S.text("/missing" + std::to_string(I));
  EXPECT_EQ(S.text("/file").data(), Before.data());
}

} // namespace
} // namespace model_tidy
