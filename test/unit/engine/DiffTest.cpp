// Unified diffs as git, GNU diff and people make them.
#include "engine/Diff.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

/// "name: 1-2 5-5" or "name: all", sorted.
static std::vector<std::string> changes(llvm::StringRef Text) {
  std::vector<std::string> Result;
  for (const auto &Entry : parseDiff(Text)) {
    std::string Line = Entry.getKey().str() + ":";
    if (Entry.second.Whole)
      Line += " all";
    for (auto [First, Last] : Entry.second.Lines)
      Line += " " + std::to_string(First) + "-" + std::to_string(Last);
    Result.push_back(Line);
  }
  llvm::sort(Result);
  return Result;
}

using Lines = std::vector<std::string>;

TEST(Diff, KnowsTheLinesThatWereAdded) {
  EXPECT_EQ(changes("diff --git a/a.cpp b/a.cpp\n"
                    "index 1..2 100644\n"
                    "--- a/a.cpp\n"
                    "+++ b/a.cpp\n"
                    "@@ -3,0 +4,2 @@ int main()\n"
                    "+one\n"
                    "+two\n"
                    "@@ -9 +11 @@\n"
                    "-old\n"
                    "+new\n"
                    "@@ -20,2 +22,0 @@\n"
                    "-gone\n"
                    "-gone\n"),
            Lines({"b/a.cpp: 4-5 11-11"}));
}

TEST(Diff, CountsContext) {
  EXPECT_EQ(changes("--- a.cpp\t2024-01-01\n"
                    "+++ a.cpp\t2024-01-02\n"
                    "@@ -1,4 +1,5 @@\n"
                    " one\n"
                    "-two\n"
                    "+two!\n"
                    "\n"
                    "+three\n"
                    " four\n"
                    "\\ No newline at end of file\n"),
            Lines({"a.cpp: 2-2 4-4"}));
}

TEST(Diff, TakesNoLineOfAFileForAHeader) {
  EXPECT_EQ(changes("--- a/a.txt\n"
                    "+++ b/a.txt\n"
                    "@@ -1,1 +1,3 @@\n"
                    "--- a/old.cpp\n"
                    "+++ b/fake.cpp\n"
                    "+@@ -1 +1 @@\n"
                    "+Binary files a/x and b/x differ\n"),
            Lines({"b/a.txt: 1-3"}));
}

TEST(Diff, ReadsNames) {
  EXPECT_EQ(changes("--- /dev/null\n"
                    "+++ \"b/q\\\"\\\\\\t\\303\\244 .cpp\"\n"
                    "@@ -0,0 +1 @@\n"
                    "+a\n"
                    "--- a/with blank.cpp\t\n"
                    "+++ b/with blank.cpp\t\n"
                    "@@ -0,0 +1 @@\n"
                    "+a\n"
                    "--- a/gone.cpp\n"
                    "+++ /dev/null\n"
                    "@@ -1 +0,0 @@\n"
                    "-a\n"),
            Lines({"b/q\"\\\t\u00e4 .cpp: 1-1", "b/with blank.cpp: 1-1"}));
}

TEST(Diff, TakesBinariesWhole) {
  EXPECT_EQ(changes("diff --git a/m and b/m.pt b/m and b/m.pt\n"
                    "index 1..2 100644\n"
                    "Binary files a/m and b/m.pt and b/m and b/m.pt differ\n"
                    "diff --git a/old.pt b/new.pt\n"
                    "similarity index 90%\n"
                    "rename from old.pt\n"
                    "rename to new.pt\n"
                    "Binary files a/old.pt and b/new.pt differ\n"
                    "diff --git a/n.pt b/n.pt\n"
                    "new file mode 100644\n"
                    "Binary files /dev/null and b/n.pt differ\n"
                    "diff --git a/gone.pt b/gone.pt\n"
                    "Binary files a/gone.pt and /dev/null differ\n"
                    "diff --git a/sub b/sub\n"
                    "--- a/sub\n"
                    "+++ b/sub\n"
                    "@@ -1 +1 @@\n"
                    "-Subproject commit 1\n"
                    "+Subproject commit 2\n"),
            Lines({"b/m and b/m.pt: all", "b/n.pt: all", "b/new.pt: all",
                   "b/sub: all 1-1"}));
}

TEST(Diff, SurvivesNonsense) {
  EXPECT_EQ(changes(""), Lines());
  EXPECT_EQ(changes("@@ -1 +1 @@\n+a\n"), Lines());
  EXPECT_EQ(changes("+++ b/a\n@@\n@@ -x +y @@\n+a\n"), Lines());
  EXPECT_EQ(changes("+++ b/a\n@@ -0,0 +7,99 @@\n+a"), Lines({"b/a: 7-7"}));
  EXPECT_EQ(changes("Binary files x differ\nGIT binary patch\n+++ \"b\\"),
            Lines());
}

TEST(Diff, TouchesByOverlap) {
  ChangedFile C;
  C.Lines = {{4, 6}};
  EXPECT_FALSE(C.touches(1, 3));
  EXPECT_TRUE(C.touches(1, 4));
  EXPECT_TRUE(C.touches(5, 5));
  EXPECT_TRUE(C.touches(6, 9));
  EXPECT_FALSE(C.touches(7, 7));
}
