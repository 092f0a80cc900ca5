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

// Little of a storage is read; what shows late what it is, is asked for more.
TEST(FileWindowTest, FindsWhatIsNoNumbers) {
  for (const std::string &Content :
       {tarMember("data.pkl", Evil) + tarEnd(), Evil,
        ZipBuilder{{{"data.pkl", Evil}}}.build()}) {
    std::string Mapped =
        ZipBuilder{{{"m/data.pkl", Good}, {"m/data/0", Content}}}.build();
    OpenFile Same(Mapped);
    EXPECT_NE(listing({Mapped, Same.Handle}).find("ickle 'm/data/0"),
              std::string::npos)
        << listing({Mapped, Same.Handle});
  }
}

// What was mapped is still there.
TEST(FileWindowTest, ReadsFilesThatBecomeShorter) {
  std::string Mapped = ZipBuilder{{{"m/data.pkl", Evil}}}.build();
  OpenFile Shorter(llvm::StringRef(Mapped).take_front(10));
  EXPECT_EQ(listing({Mapped, Shorter.Handle}),
            "Container ''\nPickle 'm/data.pkl'\n");
}

} // namespace
