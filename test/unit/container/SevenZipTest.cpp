// 7z, written by libarchive itself.
#include "Archives.h"
#include "gtest/gtest.h"
#include <archive.h>
#include <archive_entry.h>

using namespace model_tidy;

namespace {

const std::string Size = std::to_string(Evil.size());

std::string
sevenZip(const std::vector<std::pair<std::string, std::string>> &Members) {
  std::string Out(16 << 20, '\0');
  size_t Length = 0;
  archive *A = archive_write_new();
  archive_write_set_format_7zip(A);
  archive_write_open_memory(A, Out.data(), Out.size(), &Length);
  for (const auto &[Name, Content] : Members) {
    archive_entry *Entry = archive_entry_new();
    archive_entry_set_pathname(Entry, Name.c_str());
    archive_entry_set_size(Entry, int64_t(Content.size()));
    archive_entry_set_filetype(Entry, AE_IFREG);
    archive_write_header(A, Entry);
    archive_write_data(A, Content.data(), Content.size());
    archive_entry_free(Entry);
  }
  archive_write_close(A);
  archive_write_free(A);
  Out.resize(Length);
  return Out;
}

TEST(SevenZipTest, GivesMembers) {
  EXPECT_EQ(listing(sevenZip({{"model/data.pkl", Evil}, {"a.bin", Good}})),
            "Pickle 'model/data.pkl' " + Size + "\nPickle 'a.bin' 5\n");
  EXPECT_EQ(listing(sevenZip({{"a", sevenZip({{"b", Evil}})}})),
            "Pickle 'a!b' " + Size + "\n");
  EXPECT_EQ(listing(sevenZip({{"../a", Good}})),
            "FileAccess '': the member '../a' is unpacked outside of its "
            "folder\nPickle '../a' 5\n");
}

TEST(SevenZipTest, CutsBombsOff) {
  ContainerLimits Small;
  Small.RatioBytes = 1 << 20;
  std::string Bomb = "](" + std::string(8 << 20, 'N') + "e.";
  std::string Text = listing(sevenZip({{"a", Bomb}}), Small);
  EXPECT_NE(Text.find("Limit 'a': expands to more than"), std::string::npos)
      << Text;
}

TEST(SevenZipTest, SurvivesWrongBytes) {
  std::string Bytes = sevenZip({{"a", Evil}, {"b", std::string(300, 'x')}});
  for (size_t I = 0; I < Bytes.size(); ++I)
    for (char Byte : {'\0', '\xff', char(Bytes[I] + 1)}) {
      std::string Wrong = Bytes;
      Wrong[I] = Byte;
      listing(Wrong);
    }
  for (size_t End = 6; End < Bytes.size(); ++End)
    EXPECT_NE(listing(llvm::StringRef(Bytes).take_front(End)), "");
}

} // namespace
