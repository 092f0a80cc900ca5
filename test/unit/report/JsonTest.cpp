// The document as docs/json-output.md promises it, to the letter.

#include "report/Json.h"
#include "Example.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using model_tidy::test::Example;

namespace {

std::string json(Example &E) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(E.R);
  writeJson(E.R, E.Text, OS);
  size_t Version = Text.find(toolVersion());
  if (Version != std::string::npos)
    Text.replace(Version, toolVersion().size(), "VERSION");
  return Text;
}

} // namespace

TEST(Json, WritesAnEmptyDocument) {
  Example E;
  E.R.Totals.Files = 3;
  E.R.Totals.Parsed = 1;
  E.R.Totals.Skipped = 2;
  EXPECT_EQ(json(E), R"({
  "version": 1,
  "tool": {
    "name": "model-tidy",
    "version": "VERSION"
  },
  "findings": [],
  "notices": [],
  "artifacts": [],
  "summary": {
    "files": 3,
    "parsed": 1,
    "skipped": 2,
    "errors": 0,
    "warnings": 0,
    "notes": 0,
    "suppressed": 0
  }
}
)");
}

TEST(Json, WritesEverythingOfAFinding) {
  Example E;
  E.file("a.cpp", "/* 語 */ load(p);\n");
  Finding &F = E.add(Severity::Warning, E.at("a.cpp", "load"), "runs\ncode");
  F.Callee = "ns::load";
  F.Origin = OriginKind::CommandLine;
  F.Trace = {{E.at("a.cpp", "p"), "read here"}};
  F.Instead = {"use ONNX", "session();\n", "c++"};
  F.Fixes = {{true, "call it", {{"a.cpp", 10, 4, "safe"}}}};
  F.Fingerprint = "0123456789abcdef";
  std::string Text = json(E);
  EXPECT_EQ(llvm::StringRef(Text)
                .split("\"findings\": ")
                .second.split(",\n  \"notices\"")
                .first,
            R"([
    {
      "check": "serialization-unsafe-load",
      "severity": "warning",
      "path": "a.cpp",
      "line": 1,
      "column": 9,
      "end_line": 1,
      "end_column": 13,
      "message": "runs code",
      "callee": "ns::load",
      "origin": "command-line",
      "trace": [
        {
          "path": "a.cpp",
          "line": 1,
          "column": 14,
          "message": "read here"
        }
      ],
      "replacement": {
        "summary": "use ONNX",
        "code": "session();\n",
        "language": "c++"
      },
      "fixes": [
        {
          "safe": true,
          "title": "call it",
          "edits": [
            {
              "path": "a.cpp",
              "offset": 10,
              "length": 4,
              "text": "safe"
            }
          ]
        }
      ],
      "fingerprint": "0123456789abcdef"
    }
  ])");
}

TEST(Json, WritesOffsetsInArtifactsNotesAndNotices) {
  Example E;
  E.add(Severity::Note, {"m.pt", "data.pkl", 66, 70}, "bad \xC3 byte");
  E.R.Notices = {{NoticeKind::Limit, "m.pt", "stopped early"}};
  std::string Text = json(E);
  EXPECT_EQ(llvm::StringRef(Text)
                .split("\"findings\": ")
                .second.split(",\n  \"summary\"")
                .first,
            R"([
    {
      "check": "serialization-unsafe-load",
      "severity": "note",
      "path": "m.pt",
      "line": 0,
      "column": 0,
      "end_line": 0,
      "end_column": 0,
      "member": "data.pkl",
      "offset": 66,
      "message": "bad <C3> byte",
      "origin": "unknown",
      "trace": [],
      "fixes": [],
      "fingerprint": ""
    }
  ],
  "notices": [
    {
      "path": "m.pt",
      "kind": "limit",
      "message": "stopped early"
    }
  ],
  "artifacts": [])");
}

TEST(Json, IsUtf8WhateverTheFilesAre) {
  Example E;
  E.add(Severity::Warning, {"a\xFF.cpp", "", 0, 0}, "m").Instead = {
      "use ONNX", "open(\"\xFF\")", "c++"};
  std::string Text = json(E);
  EXPECT_NE(Text.find("\"path\": \"a\uFFFD.cpp\""), std::string::npos);
  EXPECT_NE(Text.find(R"("code": "open(\")"
                      "\uFFFD"),
            std::string::npos);
}
