// A cache in a directory of its own for one test, and files in memory.
#pragma once

#include "cache/CacheDirectory.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "gtest/gtest.h"

namespace model_tidy {

class CacheTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Path;
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("model-tidy", Path));
    Root = Path.str().str();
    Entries = CacheDirectory(Root, "facts");
    ASSERT_TRUE(Entries.isUsable());
    renew();
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Root); }

  /// Time goes on; all files are gone.
  void renew() {
    FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    ++Time;
  }
  void add(llvm::StringRef Path, llvm::StringRef Text) {
    FS->addFile(Path, Time, llvm::MemoryBuffer::getMemBufferCopy(Text));
  }

  std::string Root;
  CacheDirectory Entries;
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS;
  time_t Time = 1'000'000'000;
};

} // namespace model_tidy
