// The entries that merge requests show, and that no two are taken for one.
#include "report/Gitlab.h"
#include "Example.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using namespace model_tidy::test;

static std::string gitlab(Example &E, bool ShowNotes = false) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(E.R);
  writeGitlab(E.R, E.Text, ShowNotes, OS);
  return Text;
}

TEST(Gitlab, WritesAnEmptyReport) {
  Example E;
  EXPECT_EQ(gitlab(E), "[]\n");
}

TEST(Gitlab, WritesEverythingOfAFinding) {
  Example E;
  addTraced(E);
  EXPECT_EQ(gitlab(E), R"([
  {
    "description": "'torch::jit::load' can run code stored in the file",
    "check_name": "serialization-unsafe-load",
    "fingerprint": "0123456789abcdef",
    "severity": "critical",
    "location": {
      "path": "src/serve.cpp",
      "lines": {
        "begin": 4,
        "end": 4
      }
    }
  }
]
)");
}

TEST(Gitlab, KeepsFingerprintsApart) {
  Example E;
  E.file("./a.cpp", "load();\n");
  E.add(Severity::Warning, E.at("./a.cpp", "load"), "m").Fingerprint = "1";
  E.add(Severity::Warning, E.at("./a.cpp", "load"), "n").Fingerprint = "1";
  std::string Text = gitlab(E);
  EXPECT_NE(Text.find("\"fingerprint\": \"1\""), std::string::npos);
  EXPECT_NE(Text.find("\"fingerprint\": \"1-1\""), std::string::npos);
  EXPECT_NE(Text.find("\"path\": \"a.cpp\""), std::string::npos);
}

TEST(Gitlab, PointsIntoBinariesInWords) {
  Example E;
  E.add(Severity::Note, {"b.pt", "data.pkl", 3, 4}, "runs");
  EXPECT_EQ(gitlab(E), "[]\n");
  std::string Text = gitlab(E, true);
  EXPECT_NE(Text.find("runs (b.pt(data.pkl)+0x3)"), std::string::npos);
  EXPECT_NE(Text.find("\"begin\": 1"), std::string::npos);
}

TEST(Gitlab, DoesNotCallUnreadFilesClean) {
  Example E;
  E.R.Notices = {{NoticeKind::NotAnalyzed, "a.cpp", "cannot be read"},
                 {NoticeKind::Incomplete, "b.cpp", "1 error"}};
  std::string Text = gitlab(E);
  EXPECT_NE(Text.find("\"check_name\": \"not-analyzed\""), std::string::npos);
  EXPECT_EQ(Text.find("b.cpp"), std::string::npos);
}
