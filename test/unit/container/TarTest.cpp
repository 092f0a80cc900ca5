// Tar as its readers see it.
#include "Archives.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

const std::string Size = std::to_string(Evil.size());

TEST(TarTest, GivesMembersInPlace) {
  EXPECT_EQ(listing(tarMember("sys_info", "text") + tarMember("pickle", Evil) +
                    tarEnd()),
            "Data 'sys_info' 4\nPickle 'pickle' " + Size + "\n");
}

TEST(TarTest, NeedsNoEnd) {
  EXPECT_EQ(listing(tarMember("pickle", Evil)),
            "Pickle 'pickle' " + Size + "\n");
}

TEST(TarTest, TakesLongNames) {
  std::string Name(150, 'x');
  EXPECT_EQ(
      listing(tarMember("././@LongLink", Name, 'L') + tarMember("short", Evil)),
      "Pickle '" + std::string(80, 'x') + "…' " + Size + "\n");
  EXPECT_EQ(
      listing(tarMember("pax", "11 path=hi\n", 'x') + tarMember("a", Evil)),
      "Pickle 'hi' " + Size + "\n");
}

// CVE-2025-62518: what one reader skips is another's archive.
TEST(TarTest, GoesBothWaysWhereSizesDiffer) {
  std::string Hidden = tarMember("hidden", Evil);
  std::string Covered = tarMember("a", "");
  std::string Pax = "13 size=1024\n";
  ASSERT_EQ(Hidden.size(), 1024u);
  EXPECT_EQ(listing(tarMember("pax", Pax, 'x') + Covered + Hidden +
                    tarMember("b", Good)),
            "Tampered '': the member 'a' has 0 bytes in its header, but 1024 "
            "in its extended header\n"
            "Pickle 'a!hidden' " +
                Size +
                "\nPickle 'b' 5\n"
                "Pickle 'hidden' " +
                Size + "\n");
}

TEST(TarTest, ReadsBehindTheEnd) {
  EXPECT_EQ(listing(tarMember("a", Good) + tarEnd() + tarMember("b", Evil)),
            "Pickle 'a' 5\nTampered '': 1024 bytes lie behind the end of the "
            "tar\nPickle 'b' " +
                Size + "\n");
  EXPECT_EQ(listing(tarMember("a", Good) + tarEnd() + Evil),
            "Pickle 'a' 5\nTampered '': " + Size +
                " bytes lie behind the end of the tar\nPickle '<gap>' " + Size +
                "\n");
}

// A checkpoint in a .nemo, near enough to the end to be taken for the whole.
TEST(TarTest, LeavesZipsToTheirMembers) {
  std::string Zip = ZipBuilder{{{"a", Good}}}.build();
  EXPECT_EQ(
      listing(tarMember("a.txt", "text") + tarMember("b.zip", Zip) + tarEnd()),
      "Data 'a.txt' 4\nPickle 'b.zip!a' 5\n");
  std::string Behind =
      listing(tarMember("a", "text") + ZipBuilder{{{"b", Evil}}}.build());
  EXPECT_NE(Behind.find("Pickle 'b' " + Size), std::string::npos) << Behind;
}

// Python reads the checksum with int(), and some readers do not look at it.
TEST(TarTest, ReadsChecksumsAsOthersDo) {
  std::string Tar = tarMember("a", Evil);
  std::string Sum = Tar.substr(148, 6);
  for (std::string Other :
       {"0o" + Sum.substr(1) + '\0', "+" + Sum + '\0', " " + Sum + '\0',
        Sum.substr(0, 3) + "_" + Sum.substr(3) + '\0'})
    EXPECT_EQ(listing(Tar.replace(148, 8,
                                  Other + std::string(8 - Other.size(), '\0'))),
              "Pickle 'a' " + Size + "\n")
        << Other;
  EXPECT_EQ(listing(Tar.replace(148, 8, 8, '0')),
            "Tampered '': the header of 'a' has a wrong checksum, which some "
            "readers refuse and some do not look at\nPickle 'a' " +
                Size + "\n");
}

TEST(TarTest, SaysWhatLeadsOutOfTheFolder) {
  EXPECT_EQ(listing(tarMember("../a", "text")),
            "FileAccess '': the member '../a' is unpacked outside of its "
            "folder\nData '../a' 4\n");
  EXPECT_EQ(
      listing(tarMember("a", "", '2', "/etc/passwd") + tarMember("b", Good)),
      "FileAccess '': the member 'a' is a link to '/etc/passwd', "
      "outside of its folder\nPickle 'b' 5\n");
}

TEST(TarTest, SaysWhereItBreaksOff) {
  EXPECT_EQ(listing(tarMember("a", Good) + std::string(512, 'x')),
            "Pickle 'a' 5\nMalformed '': the tar breaks off: no header where "
            "one should be\n");
  std::string Cut = tarMember("a", std::string(900, 'x'));
  EXPECT_EQ(listing(llvm::StringRef(Cut).take_front(700)),
            "Malformed '': the member 'a' ends beyond the archive\n"
            "Data 'a' 188\n");
}

} // namespace
