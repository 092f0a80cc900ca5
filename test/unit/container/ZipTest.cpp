// Zip as its readers see it, each trick by itself: whatever a reader could
// load is found, and what readers would quarrel about is said.
#include "Archives.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

const std::string Size = std::to_string(Evil.size());

ZipMember evil(std::string Name) { return {std::move(Name), Evil}; }

std::string zipOf(ZipMember M) { return ZipBuilder{{std::move(M)}}.build(); }

TEST(ZipTest, GivesStoredMembersInPlace) {
  EXPECT_EQ(listing(zipOf(evil("archive/data.pkl"))),
            "Pickle 'archive/data.pkl' " + Size + "\n");
}

TEST(ZipTest, InflatesMembers) {
  ZipMember M = evil("a");
  M.Method = 8;
  EXPECT_EQ(listing(zipOf(M)), "Pickle 'a' " + Size + "\n");
}

TEST(ZipTest, ReadsZip64) {
  ZipBuilder Zip{{evil("a")}};
  Zip.Is64 = true;
  EXPECT_EQ(listing(Zip.build()), "Pickle 'a' " + Size + "\n");
}

// torch.save writes numbers into both end records. Moved by the length of the
// one that is behind the directory, they lead to its second record if that is
// what lies that far behind the first.
TEST(ZipTest, TakesOneDirectoryForOne) {
  for (size_t Length = 1; Length < 100; ++Length) {
    ZipBuilder Zip{{{std::string(Length, 'x'), Good}, {"b", Good}}};
    Zip.Is64 = Zip.Has32 = true;
    EXPECT_EQ(listing(Zip.build()).find("Tampered"), std::string::npos)
        << Length;
  }
}

TEST(ZipTest, TakesTorchStoragesForNumbers) {
  ZipBuilder Zip{{{"m/data.pkl", Good}, evil("m/data/0"), evil("n/data/0")}};
  EXPECT_EQ(listing(Zip.build()), "Pickle 'm/data.pkl' 5\n"
                                  "MaybePickle 'm/data/0' " +
                                      Size +
                                      "\n"
                                      "Pickle 'n/data/0' " +
                                      Size + "\n");
}

// CVE-2025-1945.
TEST(ZipTest, ReadsWhatIsOnlyMarkedAsEncrypted) {
  for (uint16_t Flags : {0x1, 0x40, 0x41, 0x2000}) {
    for (uint16_t Method : {0, 8}) {
      ZipMember M = evil("a");
      M.Flags = Flags;
      M.Method = Method;
      EXPECT_EQ(
          listing(zipOf(M)),
          "Tampered 'a': marked as encrypted but in the clear, which Python "
          "refuses and PyTorch loads\nPickle 'a' " +
              Size + "\n");
    }
  }
}

TEST(ZipTest, ReadsPatchData) {
  ZipMember M = evil("a");
  M.Flags = 0x20;
  EXPECT_EQ(listing(zipOf(M)),
            "Tampered 'a': marked as patch data, which Python "
            "refuses and PyTorch loads\nPickle 'a' " +
                Size + "\n");
}

TEST(ZipTest, SaysWhatIsReallyEncrypted) {
  ZipMember M{"a", std::string("\x9d\x11\xfe\x02\xc3", 5)};
  M.Flags = 1;
  M.Crc = 7;
  EXPECT_EQ(listing(zipOf(M)), "Unreadable 'a': encrypted\nData 'a' 0\n");
}

// CVE-2025-1944.
TEST(ZipTest, ComparesNames) {
  ZipMember M = evil("data.pkl");
  M.LocalName = "x/../../y";
  EXPECT_EQ(listing(zipOf(M)),
            "Tampered '': the central directory's 'data.pkl' is 'x/../../y' in "
            "its local header\nPickle 'data.pkl' " +
                Size + "\n");
}

// CVE-2025-10156.
TEST(ZipTest, ChecksSums) {
  ZipMember M = evil("a");
  M.Crc = 1;
  std::string Wrong =
      "Tampered 'a': the checksum is wrong, which Python refuses "
      "and PyTorch loads\n";
  EXPECT_EQ(listing(zipOf(M)), Wrong + "Pickle 'a' " + Size + "\n");
  M.Method = 8;
  EXPECT_EQ(listing(zipOf(M)), Wrong + "Pickle 'a' " + Size + "\n");
  M.Crc = -1;
  M.LocalCrc = 1;
  EXPECT_EQ(listing(zipOf(M)),
            "Tampered '': the local header of 'a' has another checksum than "
            "the central directory\nPickle 'a' " +
                Size + "\n");
}

// torch.save writes none if it is told so.
TEST(ZipTest, MissesNoSumsOfTorch) {
  ZipBuilder Zip{{evil("m/data.pkl"), {"m/version", "3\n", 8}}};
  for (ZipMember &M : Zip.Members)
    M.Crc = 0;
  EXPECT_EQ(listing(Zip.build()),
            "Pickle 'm/data.pkl' " + Size + "\nData 'm/version' 2\n");
  Zip.Members[1].Crc = -1;
  EXPECT_NE(listing(Zip.build()).find("the checksum is wrong"),
            std::string::npos);
}

// A reader that knows no zip64 goes by the other numbers.
TEST(ZipTest, FollowsBothDirectoriesOfAZip64) {
  std::string Inner = zipOf(evil("b"));
  ZipBuilder Zip{{{"a", Good}}};
  Zip.Is64 = true;
  std::string Bytes = Inner + Zip.build();
  // The directory of the archive in front, in the end record.
  uint64_t Begin = Inner.find("PK\1\2"), End = Bytes.rfind("PK\5\6");
  Bytes.replace(End + 8, 12,
                little(1, 2) + little(1, 2) +
                    little(Inner.find("PK\5\6") - Begin, 4) + little(Begin, 4));
  std::string Text = listing(Bytes);
  EXPECT_NE(Text.find("Pickle 'a' 5"), std::string::npos) << Text;
  EXPECT_NE(Text.find("Pickle 'b' " + Size), std::string::npos) << Text;
  EXPECT_NE(Text.find("a second central directory"), std::string::npos) << Text;
}

TEST(ZipTest, GivesBothViewsOfACompression) {
  ZipMember M{"a", Evil, /*Method=*/8};
  M.LocalMethod = 0;
  M.Packed = Evil;
  EXPECT_EQ(listing(zipOf(M)),
            "Tampered '': the local header of 'a' has another compression "
            "than the central directory\n"
            "Malformed 'a': the deflate data breaks after 10 expanded bytes\n"
            "Data 'a' 10\n"
            "Pickle 'a (local header)' " +
                Size + "\n");
}

TEST(ZipTest, GivesAllMembersOfOneName) {
  for (bool IsEvilFirst : {true, false}) {
    ZipMember Other{"data.pkl", Good};
    ZipBuilder Zip{{evil("data.pkl"), Other}};
    if (!IsEvilFirst)
      std::swap(Zip.Members[0], Zip.Members[1]);
    std::string Text = listing(Zip.build());
    EXPECT_NE(Text.find("Pickle 'data.pkl' " + Size), std::string::npos);
    EXPECT_NE(Text.find("Pickle 'data.pkl' 5"), std::string::npos);
    EXPECT_NE(Text.find("two members are named 'data.pkl'"), std::string::npos);
  }
}

// As some exporters do: all of it is there twice.
TEST(ZipTest, TellsOneCauseOnce) {
  std::string Once = zipOf(evil("a"));
  size_t Directory = Once.find("PK\1\2");
  std::string Told = listing(Once + Once.substr(Directory));
  EXPECT_EQ(llvm::StringRef(Told).count("Tampered"), 1u) << Told;
  ZipBuilder Zip{{evil("a"), evil("b"), evil("c")}};
  Zip.Members.insert(Zip.Members.end(), {evil("a"), evil("b"), evil("c")});
  Told = listing(Zip.build());
  EXPECT_NE(
      Told.find("two members are named 'a' (and so are 2 pairs more), and "
                "readers differ"),
      std::string::npos)
      << Told;
  EXPECT_EQ(llvm::StringRef(Told).count("Tampered"), 1u) << Told;
}

TEST(ZipTest, FindsMembersThatAreNotListed) {
  ZipMember Hidden = evil("hidden");
  Hidden.IsListed = false;
  std::string Found = "Tampered '': the member 'hidden' is not in the central "
                      "directory\nPickle 'hidden (not listed)' " +
                      Size + "\n";
  EXPECT_EQ(listing(ZipBuilder{{Hidden, {"a", Good}}}.build()),
            "Pickle 'a' 5\n" + Found);
  Hidden.Method = 8;
  EXPECT_EQ(listing(ZipBuilder{{{"a", Good}, Hidden}}.build()),
            "Pickle 'a' 5\n" + Found);
}

TEST(ZipTest, ReadsLocalHeadersOfAnArchiveWithoutDirectory) {
  std::string Bytes = zipOf(evil("a"));
  Bytes.resize(Bytes.find("PK\1\2"));
  EXPECT_EQ(listing(Bytes), "Malformed '': the zip has no central directory, "
                            "and what its local headers say is read\n"
                            "Pickle 'a (not listed)' " +
                                Size + "\n");
}

TEST(ZipTest, ReadsAPickleInFrontOfAZip) {
  ZipBuilder Zip{{{"a", Good}}};
  Zip.Before = Evil;
  EXPECT_EQ(listing(Zip.build()),
            "Pickle '' " + std::to_string(Zip.build().size()) +
                "\nPickle 'a' 5\nTampered '': " + Size +
                " bytes lie before the first member of the zip\n");
}

TEST(ZipTest, ReadsWhatLiesBehindAndBetween) {
  ZipBuilder Zip{{{"a", Good}}};
  Zip.After = Evil;
  EXPECT_EQ(listing(Zip.build()),
            "Pickle 'a' 5\nTampered '': " + Size +
                " bytes lie behind the end of the zip\nPickle '<gap>' " + Size +
                "\n");
  Zip.After.clear();
  Zip.Between = Evil;
  EXPECT_EQ(listing(Zip.build()),
            "Pickle 'a' 5\nTampered '': " + Size +
                " bytes lie between members of the zip\nPickle '<gap>' " +
                Size + "\n");
}

TEST(ZipTest, IgnoresPaddingWithZeros) {
  ZipBuilder Zip{{{"a", Good}}};
  Zip.After = std::string(600, '\0');
  Zip.Between = std::string(8, '\0');
  EXPECT_EQ(listing(Zip.build()), "Pickle 'a' 5\n");
}

// One end record in the comment of another: which archive is it?
TEST(ZipTest, FollowsAllEndRecords) {
  ZipBuilder Outer{{{"a", Good}}};
  Outer.Comment = zipOf(evil("b"));
  std::string Text = listing(Outer.build());
  EXPECT_NE(Text.find("Pickle 'a' 5"), std::string::npos) << Text;
  EXPECT_NE(Text.find("Pickle 'b' " + Size), std::string::npos) << Text;
  EXPECT_NE(Text.find("a second central directory"), std::string::npos) << Text;
}

TEST(ZipTest, ReadsMoreEntriesThanAreCounted) {
  ZipBuilder Zip{{{"a", Good}, evil("b")}};
  Zip.Count = 1;
  EXPECT_EQ(listing(Zip.build()),
            "Tampered '': the central directory counts 1 entries but holds "
            "2\nPickle 'a' 5\nPickle 'b' " +
                Size + "\n");
}

TEST(ZipTest, ReadsStoredMembersToTheirLongerEnd) {
  ZipMember M = evil("a");
  M.Size = 3;
  EXPECT_EQ(listing(zipOf(M)), "Tampered 'a': stored in " + Size +
                                   " bytes, but said to be 3 bytes long\n"
                                   "Pickle 'a' " +
                                   Size + "\n");
}

TEST(ZipTest, SaysWhatLeadsOutOfTheFolder) {
  for (std::string Name : {"/etc/x", "../x", "a/../../x", "C:\\x", "a\\..\\x"})
    EXPECT_EQ(
        listing(zipOf({Name, "text"})),
        "FileAccess '': the member '" +
            (llvm::StringRef(Name).contains('\\')
                 ? std::string(Name[0] == 'C' ? "C:\\x5cx" : "a\\x5c..\\x5cx")
                 : Name) +
            "' is unpacked outside of its folder\n" + "Data " +
            (Name[0] == 'C'    ? "'C:\\x5cx'"
             : Name[1] == '\\' ? "'a\\x5c..\\x5cx'"
                               : "'" + Name + "'") +
            " 4\n");
  ZipMember Link{"weights", "/etc/passwd"};
  Link.Attributes = 0120777u << 16;
  EXPECT_EQ(listing(zipOf(Link)),
            "FileAccess '': the member 'weights' is a link to '/etc/passwd', "
            "outside of its folder\nData 'weights' 11\n");
  EXPECT_EQ(listing(zipOf({"a..b/..c", "text"})), "Data 'a..b/..c' 4\n");
}

TEST(ZipTest, ReadsArchivesInArchives) {
  std::string Bytes = zipOf(evil("z"));
  EXPECT_EQ(listing(zipOf({"y", zipOf({"x", Bytes})})),
            "Pickle 'y!x!z' " + Size + "\n");
  ContainerLimits Few;
  Few.Depth = 2;
  EXPECT_EQ(listing(zipOf({"y", zipOf({"x", Bytes})}), Few),
            "Data 'y!x' " + std::to_string(Bytes.size()) +
                "\nLimit 'y!x': archives within archives, more than 2 deep, "
                "and this one is not opened\n");
}

TEST(ZipTest, SaysWhereABombIsCutOff) {
  ZipMember M{"data.pkl", "](" + std::string(8 << 20, 'N') + "e."};
  M.Method = 8;
  ContainerLimits Small;
  Small.RatioBytes = 1 << 20;
  std::string Text = listing(zipOf(M), Small);
  EXPECT_NE(Text.find("Limit 'data.pkl': "), std::string::npos) << Text;
  EXPECT_NE(Text.find("Pickle 'data.pkl' "), std::string::npos) << Text;
  // Larger than what is held in memory, but no bomb.
  Small.RatioBytes = 16 << 20;
  Small.MemoryBytes = 1 << 20;
  EXPECT_EQ(listing(zipOf(M), Small),
            "Pickle 'data.pkl' " + std::to_string(M.Content.size()) + "\n");
}

TEST(ZipTest, DoesNotExpandWeights) {
  ZipMember M{"weights", std::string(1 << 20, '\0')};
  M.Method = 8;
  EXPECT_EQ(listing(zipOf(M)), "Data 'weights' 65536\n");
}

TEST(ZipTest, ReadsSharedContentOnce) {
  ZipBuilder Zip{{evil("a")}};
  std::string Bytes = Zip.build();
  size_t Record = Bytes.find("PK\1\2"), End = Bytes.find("PK\5\6");
  std::string Twice = Bytes.substr(Record, End - Record);
  Twice[46] = 'b';
  Bytes.insert(End, Twice);
  End += Twice.size();
  Bytes.replace(End + 8, 8,
                little(2, 2) + little(2, 2) + little(2 * Twice.size(), 4));
  EXPECT_EQ(listing(Bytes),
            "Pickle 'a' " + Size +
                "\nTampered '': the central directory's 'b' is 'a' in its "
                "local header\nTampered '': parts of the archive overlap\n");
}

// Each member is the rest of the archive, the next members among it.
TEST(ZipTest, ReadsOverlappingContentAFewTimes) {
  constexpr unsigned Number = 100;
  std::string Kernel = "](" + std::string(1 << 16, 'N') + "e.";
  std::string Bytes, Directory;
  for (unsigned I = 0; I < Number; ++I) {
    uint64_t Rest = (Number - 1 - I) * 31 + Kernel.size();
    std::string Common = little(20, 2) + little(0, 8) + little(0, 4) +
                         little(Rest, 4) + little(Rest, 4) + little(1, 2);
    Directory += "PK\1\2" + little(20, 2) + Common + little(0, 12) +
                 little(Bytes.size(), 4) + "a";
    Bytes += "PK\3\4" + Common + little(0, 2) + "a";
  }
  Bytes += Kernel;
  uint64_t Begin = Bytes.size();
  Bytes += Directory + "PK\5\6" + little(0, 4) + little(Number, 2) +
           little(Number, 2) + little(Directory.size(), 4) + little(Begin, 4) +
           little(0, 2);
  uint64_t Given = 0, Told = 0;
  readContainer(
      llvm::StringRef(Bytes), ContainerLimits(),
      [&](const Member &M) { Given += M.Bytes.size(); },
      [&](const Oddity &O) {
        Told += O.Kind == OddityKind::Limit &&
                llvm::StringRef(O.Message).starts_with("the same bytes are");
      });
  EXPECT_LT(Given, Bytes.size() * 20);
  EXPECT_EQ(Told, 1u);
}

TEST(ZipTest, CountsMembers) {
  ContainerLimits Few;
  Few.Members = 3;
  ZipBuilder Zip;
  for (int I = 0; I < 9; ++I)
    Zip.Members.push_back(evil(std::to_string(I)));
  std::string Text = listing(Zip.build(), Few);
  EXPECT_NE(Text.find("Limit '': more than 3 members"), std::string::npos)
      << Text;
  EXPECT_EQ(Text.find("Pickle '7'"), std::string::npos) << Text;
}

// Nothing loads them, but for who searches the file.
TEST(ZipTest, FindsPicklesInComments) {
  ZipBuilder Zip{{{"a", Good}}};
  Zip.Comment = "\x80\2" + Evil;
  EXPECT_EQ(listing(Zip.build()), "Pickle 'a' 5\nMaybePickle '<comment>' 25\n");
  Zip.Comment = "exported by a program";
  EXPECT_EQ(listing(Zip.build()), "Pickle 'a' 5\n");
}

} // namespace
