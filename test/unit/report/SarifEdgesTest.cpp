// What odd paths, artifacts, notices and GitHub's limits do to the log.

#include "SarifExample.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using namespace model_tidy::test;

TEST(Sarif, EncodesPaths) {
  struct {
    llvm::StringRef Path, Location;
  } Cases[] = {
      {"./a.cpp", R"("uri": "a.cpp", "uriBaseId": "%SRCROOT%")"},
      {"../a.cpp", R"("uri": "../a.cpp", "uriBaseId": "%SRCROOT%")"},
      {"c:/ü#%.cpp",
       R"("uri": "c%3A/%C3%BC%23%25.cpp", "uriBaseId": "%SRCROOT%")"},
      {"\xFF.cpp", R"("uri": "%FF.cpp", "uriBaseId": "%SRCROOT%")"},
      {"/opt/a.cpp", R"("uri": "file:///opt/a.cpp")"},
  };
  for (const auto &C : Cases) {
    Example E;
    E.file(C.Path, "load");
    E.add(Severity::Warning, E.at(C.Path, "load"), "m");
    std::string Location =
        between(sarif(E), "\"artifactLocation\": {\n", "\n                }");
    llvm::SmallVector<llvm::StringRef> Lines;
    llvm::StringRef(Location).split(Lines, '\n');
    for (llvm::StringRef &Line : Lines)
      Line = Line.trim();
    EXPECT_EQ(llvm::join(Lines, " "), C.Location);
  }
}

TEST(Sarif, GivesOffsetsInArtifacts) {
  Example E;
  E.add(Severity::Error, {"m.pt", "data.pkl", 66, 70}, "m");
  EXPECT_EQ(between(sarif(E), "\"region\": ", "\n          ],\n"), R"({
                  "startLine": 1,
                  "byteOffset": 66,
                  "byteLength": 4
                }
              },
              "logicalLocations": [
                {
                  "fullyQualifiedName": "data.pkl",
                  "kind": "member"
                }
              ]
            })");
}

TEST(Sarif, TurnsNoticesIntoNotifications) {
  Example E;
  E.R.Notices = {{NoticeKind::NotAnalyzed, "a.cpp", "cannot be read"},
                 {NoticeKind::Suppression, "", "nothing to suppress"}};
  EXPECT_EQ(between(sarif(E), "\"invocations\": [\n", "\n      ],\n"),
            R"(        {
          "executionSuccessful": false,
          "toolExecutionNotifications": [
            {
              "level": "note",
              "descriptor": {
                "id": "suppression"
              },
              "message": {
                "text": "nothing to suppress."
              }
            },
            {
              "level": "error",
              "descriptor": {
                "id": "not-analyzed"
              },
              "message": {
                "text": "cannot be read."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "a.cpp",
                      "uriBaseId": "%SRCROOT%"
                    }
                  }
                }
              ]
            }
          ]
        })");
}

TEST(Sarif, ListsNotesOnlyWhenAsked) {
  Example E;
  E.add(Severity::Note, {"a.cpp", "", 0, 0}, "advice").Check = "own-check";
  EXPECT_EQ(count(sarif(E), "\"ruleId\""), 0u);
  std::string Text = sarif(E, {.ShowNotes = true, .Limits = {}});
  EXPECT_EQ(count(Text, "\"ruleId\": \"own-check\""), 1u);
  EXPECT_EQ(count(Text, "\"ruleIndex\""), 0u) << "no such rule";
}

TEST(Sarif, KeepsTheMostSevereWithinTheLimit) {
  Example E;
  E.add(Severity::Warning, {"a.cpp", "", 0, 0}, "first");
  E.add(Severity::Error, {"b.cpp", "", 0, 0}, "second");
  E.add(Severity::Warning, {"c.cpp", "", 0, 0}, "third");
  std::string Text = sarif(E, {.Limits = {.Results = 2}});
  EXPECT_EQ(count(Text, "\"ruleId\""), 2u);
  EXPECT_EQ(count(Text, "\"third.\""), 0u);
  EXPECT_EQ(count(Text, "only 2 of 3 findings are listed, the most severe"),
            1u);
}

TEST(Sarif, KeepsTheEndOfALongTrace) {
  Example E;
  addTraced(E);
  std::string Text = sarif(E, {.Limits = {.Steps = 2}});
  EXPECT_EQ(count(Text, "the command line is read here"), 0u);
  EXPECT_EQ(count(Text, "it is loaded here"), 1u);
  EXPECT_EQ(count(Text, "only the last 2 steps of a trace of 3 are listed"),
            1u);
}
