// What a cache promises: whole entries or none, whatever happened to them.
#include "cache/CacheDirectory.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace model_tidy;
namespace fs = llvm::sys::fs;

namespace {

class CacheDirectoryTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Path;
    ASSERT_FALSE(fs::createUniqueDirectory("model-tidy-cache", Path));
    Parent = Path.str().str();
    Root = Parent + "/root";
  }
  void TearDown() override { fs::remove_directories(Parent); }

  static std::string bytesOf(const std::string &Path) {
    auto Buffer = llvm::MemoryBuffer::getFile(Path);
    return Buffer ? (*Buffer)->getBuffer().str() : "none";
  }
  static void overwrite(const std::string &Path, llvm::StringRef Bytes) {
    std::error_code Error;
    llvm::raw_fd_ostream(Path, Error) << Bytes;
    ASSERT_FALSE(Error);
  }
  size_t filesIn(const std::string &Directory) {
    size_t Number = 0;
    std::error_code Error;
    for (fs::directory_iterator I(Directory, Error), End; !Error && I != End;
         I.increment(Error))
      ++Number;
    return Number;
  }

  std::string Parent, Root;
  const Digest Key = digestOf("key");
};

TEST_F(CacheDirectoryTest, GivesBackWhatWasWritten) {
  CacheDirectory Cache(Root, "facts");
  EXPECT_EQ(Cache.read(Key), std::nullopt);
  std::string Bytes("a\0b", 3);
  EXPECT_TRUE(Cache.write(Key, Bytes));
  EXPECT_EQ(Cache.read(Key), Bytes);
  EXPECT_TRUE(Cache.write(Key, ""));
  EXPECT_EQ(Cache.read(Key), "");
  EXPECT_EQ(CacheDirectory(Root, "facts").read(Key), "");
  EXPECT_EQ(CacheDirectory(Root, "other").read(Key), std::nullopt);
}

TEST_F(CacheDirectoryTest, IsForTheUserAloneAndSaysThatItIsACache) {
  CacheDirectory Cache(Root, "facts");
  fs::file_status Status;
  ASSERT_FALSE(fs::status(Root, Status));
  EXPECT_EQ(Status.permissions(), fs::owner_all);
  ASSERT_FALSE(fs::status(Root + "/facts", Status));
  EXPECT_EQ(Status.permissions(), fs::owner_all);
  EXPECT_EQ(bytesOf(Root + "/facts/.gitignore"), "*\n");
  EXPECT_TRUE(llvm::StringRef(bytesOf(Root + "/facts/CACHEDIR.TAG"))
                  .starts_with("Signature: 8a477f597d28d172789f06886806bc55"));
  ASSERT_TRUE(Cache.write(Key, "x"));
  ASSERT_FALSE(fs::status(Cache.pathOf(Key), Status));
  EXPECT_EQ(Status.permissions(), fs::owner_read | fs::owner_write);
}

TEST_F(CacheDirectoryTest, UsesNoDirectoryThatIsNotItsOwn) {
  ASSERT_FALSE(fs::create_directories(Root + "/facts"));
  CacheDirectory Cache(Root, "facts");
  EXPECT_FALSE(Cache.isUsable());
  EXPECT_FALSE(Cache.write(Key, "x"));
  EXPECT_EQ(filesIn(Root + "/facts"), 0u);
}

TEST_F(CacheDirectoryTest, UsesNoDirectoryThatOthersMayWriteTo) {
  EXPECT_TRUE(CacheDirectory(Root, "facts").write(Key, "x"));
  ASSERT_FALSE(fs::setPermissions(Root + "/facts", fs::all_all));
  EXPECT_EQ(CacheDirectory(Root, "facts").read(Key), std::nullopt);
}

TEST_F(CacheDirectoryTest, WithoutADirectoryItKeepsNothing) {
  overwrite(Parent + "/file", "");
  for (const CacheDirectory &Cache :
       {CacheDirectory(), CacheDirectory("", "facts"),
        CacheDirectory(Parent + "/file/below", "facts"),
        CacheDirectory("/proc/none", "facts")}) {
    EXPECT_FALSE(Cache.isUsable());
    EXPECT_FALSE(Cache.write(Key, "x"));
    EXPECT_EQ(Cache.read(Key), std::nullopt);
    Cache.prune(0, /*Now=*/true);
  }
}

TEST_F(CacheDirectoryTest, TakesNoEntryWithAnyBitFlipped) {
  CacheDirectory Cache(Root, "facts");
  ASSERT_TRUE(Cache.write(Key, "the facts"));
  std::string Whole = bytesOf(Cache.pathOf(Key));
  for (size_t Bit = 0; Bit < Whole.size() * 8; ++Bit) {
    std::string Damaged = Whole;
    Damaged[Bit / 8] ^= 1 << Bit % 8;
    overwrite(Cache.pathOf(Key), Damaged);
    EXPECT_EQ(Cache.read(Key), std::nullopt) << Bit;
  }
  overwrite(Cache.pathOf(Key), Whole);
  EXPECT_EQ(Cache.read(Key), "the facts");
}

TEST_F(CacheDirectoryTest, TakesNoEntryThatIsCutOffOrContinued) {
  CacheDirectory Cache(Root, "facts");
  ASSERT_TRUE(Cache.write(Key, "the facts"));
  std::string Whole = bytesOf(Cache.pathOf(Key));
  for (size_t Size = 0; Size < Whole.size(); ++Size) {
    overwrite(Cache.pathOf(Key), llvm::StringRef(Whole).take_front(Size));
    EXPECT_EQ(Cache.read(Key), std::nullopt) << Size;
  }
  overwrite(Cache.pathOf(Key), Whole + "x");
  EXPECT_EQ(Cache.read(Key), std::nullopt);
}

TEST_F(CacheDirectoryTest, TakesNoEntryUnderAnotherName) {
  CacheDirectory Cache(Root, "facts");
  ASSERT_TRUE(Cache.write(Key, "the facts"));
  Digest Other = digestOf("other");
  ASSERT_FALSE(fs::rename(Cache.pathOf(Key), Cache.pathOf(Other)));
  EXPECT_EQ(Cache.read(Other), std::nullopt);
}

TEST_F(CacheDirectoryTest, SeesNoHalfEntryWhileOthersWrite) {
  CacheDirectory Cache(Root, "facts");
  std::string A(100000, 'a'), B(200000, 'b');
  ASSERT_TRUE(Cache.write(Key, A));
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(4));
  for (int Writer = 0; Writer < 4; ++Writer)
    Pool.async([&, Writer] {
      for (int I = 0; I < 50; ++I) {
        EXPECT_TRUE(Cache.write(Key, Writer % 2 ? A : B));
        std::optional<std::string> Found = Cache.read(Key);
        EXPECT_TRUE(Found == A || Found == B);
      }
    });
  Pool.wait();
  EXPECT_EQ(filesIn(Root + "/facts"), 3u) << "no temporary file is left";
}

TEST_F(CacheDirectoryTest, AdoptsFilesThatOthersWrote) {
  CacheDirectory Cache(Root, "preambles");
  std::string Name = Cache.temporary(Key);
  ASSERT_FALSE(Name.empty());
  overwrite(Name, "bytes of another program");
  EXPECT_TRUE(Cache.adopt(Name, Key));
  EXPECT_EQ(bytesOf(Cache.pathOf(Key)), "bytes of another program");
  EXPECT_FALSE(fs::exists(Name));
}

TEST_F(CacheDirectoryTest, PrunesTheLeastRecentlyUsedFirst) {
  CacheDirectory Cache(Root, "facts");
  auto Now = std::chrono::system_clock::now();
  for (int Age = 0; Age < 10; ++Age) {
    Digest D = digestOf(std::to_string(Age));
    ASSERT_TRUE(Cache.write(D, std::string(8000, 'x')));
    int File;
    ASSERT_FALSE(fs::openFileForReadWrite(Cache.pathOf(D), File,
                                          fs::CD_OpenExisting, fs::OF_None));
    ASSERT_FALSE(fs::setLastAccessAndModificationTime(
        File, Now - std::chrono::hours(2 + Age), Now));
    fs::closeFile(File);
  }
  EXPECT_TRUE(Cache.read(digestOf("9")).has_value()) << "used just now";
  Cache.prune(50000, /*Now=*/true);
  EXPECT_TRUE(Cache.read(digestOf("9")).has_value());
  EXPECT_TRUE(Cache.read(digestOf("0")).has_value());
  EXPECT_FALSE(Cache.read(digestOf("8")).has_value());
  EXPECT_FALSE(Cache.read(digestOf("7")).has_value());
}

TEST_F(CacheDirectoryTest, PrunesNothingThatIsNotItsOwn) {
  CacheDirectory Cache(Root, "facts");
  overwrite(Root + "/facts/photograph", std::string(100000, 'x'));
  Cache.prune(1, /*Now=*/true);
  EXPECT_TRUE(fs::exists(Root + "/facts/photograph"));
}

TEST_F(CacheDirectoryTest, CleaningRemovesEntriesAndNothingElse) {
  ASSERT_TRUE(CacheDirectory(Root, "facts").write(Key, "x"));
  ASSERT_TRUE(CacheDirectory(Root, "preambles").write(Key, "x"));
  overwrite(Root + "/facts/photograph", "x");
  ASSERT_FALSE(fs::create_directory(Root + "/sources"));
  overwrite(Root + "/sources/llvmcache-0", "x");
  EXPECT_GT(cleanCache(Root), 0u);
  EXPECT_TRUE(fs::exists(Root + "/facts/photograph"));
  EXPECT_TRUE(fs::exists(Root + "/sources/llvmcache-0"));
  EXPECT_FALSE(fs::exists(Root + "/preambles"));
  EXPECT_EQ(filesIn(Root + "/facts"), 1u);
}

TEST_F(CacheDirectoryTest, CleaningLeavesNoTrace) {
  ASSERT_TRUE(CacheDirectory(Root, "facts").write(Key, "x"));
  cleanCache(Root);
  EXPECT_FALSE(fs::exists(Root));
  EXPECT_EQ(cleanCache(Root), 0u);
}

TEST_F(CacheDirectoryTest, LiesWhereTheEnvironmentSays) {
  setenv("XDG_CACHE_HOME", "/somewhere", 1);
  unsetenv("MODEL_TIDY_CACHE_DIR");
  EXPECT_EQ(defaultCachePath(), "/somewhere/model-tidy");
  setenv("MODEL_TIDY_CACHE_DIR", "/own", 1);
  EXPECT_EQ(defaultCachePath(), "/own");
  setenv("MODEL_TIDY_CACHE_DIR", "", 1);
  EXPECT_EQ(defaultCachePath(), "") << "none at all";
  unsetenv("MODEL_TIDY_CACHE_DIR");
}

} // namespace
