// NOLINT and its family. The expectations were compared with clang-tidy 19.
#include "engine/Suppression.h"
#include "engine/Fingerprint.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

/// A file in which every "//" begins a comment and every "@" is the place of a
/// finding of check a-b. Gives the lines whose findings are left.
struct Example {
  explicit Example(llvm::StringRef Source) {
    auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    FS->addFile("/x.cpp", 0, llvm::MemoryBuffer::getMemBufferCopy(Source));
    Sources Text(FS);
    Unit U;
    U.Files.push_back({"/x.cpp", {}});
    for (size_t At = Source.find("//"); At != llvm::StringRef::npos;) {
      size_t End = std::min(Source.find('\n', At), Source.size());
      U.Comments.push_back({{FileId{0}, uint32_t(At), uint32_t(End)},
                            Source.slice(At, End).str()});
      At = Source.find("//", End);
    }
    Suppressions S({U, U}, Text);
    std::vector<std::string> Lines;
    for (size_t At = Source.find('@'); At != llvm::StringRef::npos;
         At = Source.find('@', At + 1)) {
      Finding F;
      F.Check = "a-b";
      F.Where = {"/x.cpp", "", uint32_t(At), uint32_t(At + 1)};
      if (!S.suppresses(F))
        Lines.push_back(std::to_string(Text.position("/x.cpp", At).Line));
    }
    Left = llvm::join(Lines, " ");
    for (const Notice &N : S.notices())
      Notices.push_back(N.Message);
  }
  std::string Left;
  std::vector<std::string> Notices;
};

TEST(Suppression, ReadsCommentsAsClangTidyDoes) {
  struct {
    const char *Source, *Left;
  } Cases[] = {
      {"@", "1"},
      {"@ // NOLINT", ""},
      {"@ // see NOLINT, really", ""},
      {"@\n// NOLINT", "1"},
      {"@ // NOLINT(a-b)", ""},
      {"@ // NOLINT(x, a-b )", ""},
      {"@ // NOLINT(a-*)", ""},
      {"@ // NOLINT(x)", "1"},
      {"@ // NOLINT()", "1"},
      {"@ // NOLINT (x)", ""},
      {"@ // NOLINT(x", ""},
      {"@ // NOLINT(*,-a-b)", ""},
      {"@ // NOLINT(x) NOLINT(a-b)", ""},
      {"@ // nolint", "1"},
      {"@ // NOLINTER", "1"},
      {"@ // NOLINT2", ""},
      {"\"NOLINT\" @", "1"},
      {"// NOLINTNEXTLINE\n@", ""},
      {"// NOLINTNEXTLINE(a-b)\n@\n@", "3"},
      {"// NOLINTNEXTLINE(x)\n@", "2"},
      {"@ // NOLINTNEXTLINE", "1"},
      {"// NOLINTBEGIN\n@\n@\n// NOLINTEND\n@", "5"},
      {"// NOLINTBEGIN(a-*)\n@\n// NOLINTEND(a-*)", ""},
      {"// NOLINTBEGIN(x)\n@\n// NOLINTEND(x)", "2"},
      {"// NOLINTBEGIN(a-b)\n@\n// NOLINTEND( a-b )", ""},
      {"// NOLINTBEGIN\n// NOLINTBEGIN(x)\n@\n// NOLINTEND(x)\n// NOLINTEND",
       ""},
  };
  for (const auto &C : Cases) {
    Example E(C.Source);
    EXPECT_EQ(E.Left, C.Left) << C.Source;
    EXPECT_TRUE(E.Notices.empty()) << C.Source;
  }
}

TEST(Suppression, ReportsWhatDoesNotPair) {
  struct {
    const char *Source, *Left, *Notice;
  } Cases[] = {
      {"// NOLINTBEGIN\n@", "2",
       "line 1: 'NOLINTBEGIN' without a later 'NOLINTEND' of the same checks; "
       "it suppresses nothing"},
      {"@\n// NOLINTEND", "1",
       "line 2: 'NOLINTEND' without an earlier 'NOLINTBEGIN' of the same "
       "checks; it suppresses nothing"},
  };
  for (const auto &C : Cases) {
    Example E(C.Source);
    EXPECT_EQ(E.Left, C.Left) << C.Source;
    EXPECT_EQ(E.Notices, std::vector<std::string>{C.Notice}) << C.Source;
  }
  EXPECT_EQ(Example("// NOLINTBEGIN(a-b)\n@\n// NOLINTEND").Notices.size(), 2u);
}

std::vector<std::string> fingerprints(llvm::StringRef Source) {
  auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  FS->addFile("/x.cpp", 0, llvm::MemoryBuffer::getMemBufferCopy(Source));
  Sources Text(FS);
  std::vector<Finding> Findings;
  for (size_t At = Source.find('@'); At != llvm::StringRef::npos;
       At = Source.find('@', At + 1)) {
    Finding F;
    F.Check = "a-b";
    F.Where = {"/x.cpp", "", uint32_t(At), uint32_t(At + 1)};
    Findings.push_back(F);
  }
  addFingerprints(Findings, Text, [](llvm::StringRef P) { return P.str(); });
  std::vector<std::string> Result;
  for (const Finding &F : Findings)
    Result.push_back(F.Fingerprint);
  return Result;
}

TEST(Fingerprint, StaysWhenLinesMove) {
  EXPECT_EQ(fingerprints("f(@);\n"), fingerprints("\n\n\t f( @ );  \r\n"));
  EXPECT_NE(fingerprints("f(@);\n"), fingerprints("g(@);\n"));
  EXPECT_EQ(fingerprints("f(@);")[0].size(), 16u);
}

TEST(Fingerprint, CountsEqualLines) {
  std::vector<std::string> Two = fingerprints("f(@);\nf(@);\n");
  EXPECT_EQ(Two[0], fingerprints("f(@);")[0]);
  EXPECT_NE(Two[0], Two[1]);
}

} // namespace
