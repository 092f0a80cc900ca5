// An open text stands in front of the disk, under every name of its file, and
// keeps the file's identity.
#include "lsp/Documents.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

using namespace model_tidy::lsp;

namespace {
class OverlayTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("model-tidy", Root));
    std::error_code Error;
    llvm::raw_fd_ostream(path("on-disk.py"), Error) << "disk";
    ASSERT_FALSE(Error);
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Root); }

  std::string path(llvm::StringRef Name) {
    llvm::SmallString<128> Path(Root);
    llvm::sys::path::append(Path, Name);
    return Path.str().str();
  }
  static std::shared_ptr<const std::string> text(const char *Text) {
    return std::make_shared<const std::string>(Text);
  }
  static std::string read(llvm::vfs::FileSystem &FS, llvm::StringRef Path) {
    auto Buffer = FS.getBufferForFile(Path);
    return Buffer ? (*Buffer)->getBuffer().str() : "no such file";
  }

  llvm::SmallString<128> Root;
};
} // namespace

TEST_F(OverlayTest, HidesTheDiskUnderEveryName) {
  auto FS = overlay({{path("on-disk.py"), text("editor")}}, Root);
  EXPECT_EQ(read(*FS, path("on-disk.py")), "editor");
  EXPECT_EQ(read(*FS, "on-disk.py"), "editor");
  EXPECT_EQ(read(*FS, path("nowhere/../on-disk.py")), "editor");
  EXPECT_EQ(read(*overlay({}, Root), "on-disk.py"), "disk");
}

TEST_F(OverlayTest, KeepsTheIdentityOfTheFile) {
  auto Disk = overlay({}, Root)->status("on-disk.py");
  auto Open = overlay({{path("on-disk.py"), text("longer")}}, Root)
                  ->status("on-disk.py");
  ASSERT_TRUE(Disk && Open);
  EXPECT_TRUE(Disk->equivalent(*Open));
  EXPECT_EQ(Open->getSize(), 6u);
}

TEST_F(OverlayTest, HasFilesThatWereNeverSaved) {
  auto FS = overlay({{path("new.py"), text("new")}}, Root);
  EXPECT_EQ(read(*FS, path("new.py")), "new");
  EXPECT_TRUE(FS->exists("new.py"));
  EXPECT_FALSE(FS->exists("other.py"));
  EXPECT_TRUE(FS->status("new.py")->equivalent(*FS->status("new.py")));
}
