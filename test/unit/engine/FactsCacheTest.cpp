// Which parses an earlier one answers, and that no entry can do harm.
#include "engine/FactsCache.h"
#include "CacheTest.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ThreadPool.h"

using namespace model_tidy;

namespace {

class FactsCacheTest : public CacheTest {
protected:
  void SetUp() override {
    CacheTest::SetUp();
    Task.Path = "/r/a.cpp";
    Task.Options.RelevantWords = {"load"};
    add("/r/a.cpp", "text");
  }

  static Unit unit(const std::string &Include) {
    Unit U;
    U.Language = "c++";
    U.Files.push_back({"/r/a.cpp", {}});
    U.Includes.push_back(Include);
    U.Values.emplace_back().Text = "value";
    return U;
  }

  /// A run that parses \p Task, unless it is known.
  std::vector<Unit> parsed(std::vector<Unit> Units,
                           std::vector<std::string> Reads = {"/r/a.cpp"}) {
    StampedFiles Known(Entries, digestOf("digests"));
    FileStates States(FS, Known);
    FactsCache Cache(Entries, Program, States);
    if (auto Found = Cache.find(Task))
      return *Found;
    auto Record = llvm::makeIntrusiveRefCnt<ParseRecord>(FS, "/cache");
    for (const std::string &Path : Reads)
      (void)Record->getBufferForFile(Path);
    Cache.keep(Task, Units, *Record);
    return {};
  }

  bool isKnown() { return !parsed({unit("x")}).empty(); }

  std::vector<std::string> entries() {
    std::vector<std::string> Paths;
    std::error_code Error;
    for (llvm::sys::fs::directory_iterator I(Root + "/facts", Error), End;
         !Error && I != End; I.increment(Error))
      if (llvm::StringRef(I->path()).contains("llvmcache-"))
        Paths.push_back(I->path());
    return Paths;
  }

  Digest Program = digestOf("program");
  ParseTask Task;
};

TEST_F(FactsCacheTest, GivesBackAllConfigurations) {
  std::vector<Unit> Units = {unit("a"), unit("b")};
  EXPECT_TRUE(parsed(Units).empty());
  EXPECT_EQ(parsed({}), Units);
}

TEST_F(FactsCacheTest, KnowsTheFileAsLongAsItIsTheSame) {
  EXPECT_FALSE(isKnown());
  EXPECT_TRUE(isKnown());
  renew();
  add("/r/a.cpp", "tex7");
  EXPECT_FALSE(isKnown());
  EXPECT_TRUE(isKnown());
  renew();
  add("/r/a.cpp", "text");
  EXPECT_TRUE(isKnown()) << "as it was at first";
}

TEST_F(FactsCacheTest, KnowsBothBranchesAfterAChangeBetweenThem) {
  auto Parse = [&](const char *Header) {
    renew();
    add("/r/a.cpp", "text");
    add(Header, "text");
    return parsed({unit(Header)}, {"/r/a.cpp", Header});
  };
  EXPECT_TRUE(Parse("/r/a.h").empty());
  EXPECT_TRUE(Parse("/r/b.h").empty());
  EXPECT_EQ(Parse("/r/a.h"), std::vector{unit("/r/a.h")});
  EXPECT_EQ(Parse("/r/b.h"), std::vector{unit("/r/b.h")});
}

TEST_F(FactsCacheTest, EveryOptionIsAnotherParse) {
  EXPECT_FALSE(isKnown());
  cpp::Options &O = Task.Options;
  O.CommandLine = {"c++", "-DA"};
  EXPECT_FALSE(isKnown());
  O.CommandLine = {"c++ -DA"};
  EXPECT_FALSE(isKnown()) << "other words";
  O.Directory = "/r";
  EXPECT_FALSE(isKnown());
  O.IncludePaths = {"/i"};
  EXPECT_FALSE(isKnown());
  O.RelevantWords.push_back("save");
  EXPECT_FALSE(isKnown());
  O.Mentioned = {"torch"};
  EXPECT_FALSE(isKnown());
  O.ScopeClasses = {"NoGradGuard"};
  EXPECT_FALSE(isKnown());
  Task.Path = "/r/b.cpp";
  EXPECT_FALSE(isKnown());
  Task.Path = "/r/a.cpp";
  Program = digestOf("another program");
  EXPECT_FALSE(isKnown());
  EXPECT_TRUE(isKnown());
}

TEST_F(FactsCacheTest, TheEnvironmentMattersToCompileCommandsOnly) {
  EXPECT_FALSE(isKnown());
  setenv("CPATH", "/somewhere", 1);
  EXPECT_TRUE(isKnown());
  Task.Options.CommandLine = {"c++"};
  EXPECT_FALSE(isKnown());
  unsetenv("CPATH");
  EXPECT_FALSE(isKnown());
  EXPECT_TRUE(isKnown());
}

TEST_F(FactsCacheTest, WhatCouldNotBeReadIsTriedAgain) {
  Unit U = unit("x");
  U.Notices.push_back({NoticeKind::NotAnalyzed, "/r/a.cpp", "cannot be read"});
  EXPECT_TRUE(parsed({U}).empty());
  EXPECT_TRUE(parsed({U}).empty());
}

TEST_F(FactsCacheTest, TakesNoFactsOfAnotherFile) {
  Unit U = unit("x");
  U.Files.front().Path = "/etc/passwd";
  EXPECT_TRUE(parsed({U}).empty());
  EXPECT_TRUE(parsed({U}).empty());
}

/// Entries whose seal is right, for whoever writes them knows how to seal.
TEST_F(FactsCacheTest, SurvivesHostileEntries) {
  EXPECT_FALSE(isKnown());
  for (const std::string &Path : entries()) {
    llvm::StringRef Name = Path;
    std::string Raw = llvm::fromHex(Name.substr(Name.rfind('-') + 1));
    Digest Key;
    ASSERT_EQ(Raw.size(), Key.size());
    llvm::copy(llvm::arrayRefFromStringRef(Raw), Key.begin());
    std::string Whole = Entries.read(Key).value_or("");
    for (size_t Byte = 0; Byte < Whole.size(); ++Byte) {
      for (int Mask : {0x01, 0x80, 0xff}) {
        std::string Changed = Whole;
        Changed[Byte] ^= Mask;
        ASSERT_TRUE(Entries.write(Key, Changed));
        for (const Unit &U : parsed({unit("x")}))
          EXPECT_EQ(U.Files.front().Path, "/r/a.cpp");
      }
      ASSERT_TRUE(Entries.write(Key, Whole.substr(0, Byte)));
      EXPECT_FALSE(isKnown());
      ASSERT_TRUE(Entries.write(Key, Whole));
    }
  }
  EXPECT_TRUE(isKnown());
}

TEST_F(FactsCacheTest, ManyRunsAtATimeDoNotDisturbEachOther) {
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(4));
  for (int Run = 0; Run < 40; ++Run)
    Pool.async([&] {
      std::vector<Unit> Found = parsed({unit("x")});
      EXPECT_TRUE(Found.empty() || Found == std::vector{unit("x")});
    });
  Pool.wait();
  EXPECT_TRUE(isKnown());
}

} // namespace
