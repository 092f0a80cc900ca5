// What is read of an open file instead of being mapped. That it makes no
// difference is shown by all other tests: listing() looks both ways.
#include "Archives.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

// A storage begins in the window that its local header was read into.
TEST(FileWindowTest, LooksIntoStoragesOfOpenFiles) {
  std::string Weights(5000, '\xfe');
  ZipBuilder Zip{{{"m/data.pkl", Good}, {"m/data/0", Weights}}};
  std::string Mapped = Zip.build();
  OpenFile Same(Mapped);
  EXPECT_EQ(listing({Mapped, Same.Handle}),
            "Container ''\nPickle 'm/data.pkl'\nData 'm/data/0'\n");
  std::string Other = Mapped;
  Other[Other.find("m/data/0") + 7] = '1';
  OpenFile Renamed(Other);
  EXPECT_EQ(listing({Mapped, Renamed.Handle}),
            "Container ''\nPickle 'm/data.pkl'\n"
            "Tampered '': the central directory's 'm/data/0' is 'm/data/1' in "
            "its local header\nData 'm/data/0'\n");
}

// What was mapped is still there.
TEST(FileWindowTest, ReadsFilesThatBecomeShorter) {
  std::string Mapped = ZipBuilder{{{"m/data.pkl", Evil}}}.build();
  OpenFile Shorter(llvm::StringRef(Mapped).take_front(10));
  EXPECT_EQ(listing({Mapped, Shorter.Handle}),
            "Container ''\nPickle 'm/data.pkl'\n");
}

} // namespace
