// The closing lines: every count is said, and "no findings" never alone.

#include "report/Summary.h"
#include "Example.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using model_tidy::test::Example;

namespace {

Summary covered(unsigned Files, unsigned Parsed, unsigned Skipped) {
  Summary S;
  S.Files = Files;
  S.Parsed = Parsed;
  S.Skipped = Skipped;
  return S;
}

std::string summary(Report R, TextOptions Options = {}) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(R);
  writeNotices(R, OS);
  writeSummary(R, Options, OS);
  return "\n" + Text;
}

Fix fix(bool Safe) { return {Safe, "change it", {{"a.cpp", 0, 1, "x"}}}; }

} // namespace

TEST(Summary, CountsFindings) {
  Example E;
  E.add(Severity::Error, {"a.cpp", "", 0, 1}, "m").Fixes = {fix(true)};
  E.add(Severity::Warning, {"a.cpp", "", 5, 6}, "m");
  E.add(Severity::Warning, {"b.cpp", "", 5, 6}, "m").Fixes = {fix(false)};
  E.add(Severity::Note, {"c.cpp", "", 5, 6}, "m").Fixes = {fix(true)};
  E.add(Severity::Note, {"c.cpp", "", 8, 9}, "m");
  E.R.Totals = covered(340, 12, 328);
  EXPECT_EQ(summary(E.R), R"(
3 findings (1 error, 2 warnings; 2 notes hidden, --show-notes) in 2 files; 340 files looked at, 12 analysed, 328 without a relevant word.
1 fixable with --fix, 1 more with --unsafe-fixes.
)");
  E.R.Totals.Suppressed = 1;
  EXPECT_EQ(summary(E.R, {.ShowNotes = true}), R"(
5 findings (1 error, 2 warnings, 2 notes; 1 suppressed) in 3 files; 340 files looked at, 12 analysed, 328 without a relevant word.
2 fixable with --fix, 1 more with --unsafe-fixes.
)");
}

TEST(Summary, SaysWhatACleanRunCovers) {
  Report R;
  R.Totals = covered(340, 12, 328);
  EXPECT_EQ(summary(R), R"(
No findings in 12 analysed files; 340 files looked at, 328 without a relevant word.
)");
  R.Totals = covered(1, 1, 0);
  R.Totals.Suppressed = 2;
  EXPECT_EQ(summary(R), R"(
No findings (2 suppressed) in 1 analysed file; 1 file looked at.
)");
  R.Totals = covered(0, 0, 0);
  EXPECT_EQ(summary(R), "\nNo files to look at.\n");
}

TEST(Summary, DoesNotCallUnreadFilesClean) {
  Report R;
  R.Totals = covered(4, 2, 1);
  R.Notices = {{NoticeKind::NotAnalyzed, "b.cpp", "cannot be read"},
               {NoticeKind::Suppression, "a.cpp", "nothing to suppress"}};
  EXPECT_EQ(summary(R), R"(
a.cpp: notice: nothing to suppress [suppression]
b.cpp: notice: cannot be read [not-analyzed]
No findings in 2 analysed files; 4 files looked at, 1 without a relevant word, 1 not analysed.
1 file not analysed completely: findings may be missing there.
)");
}

TEST(Summary, GroupsNotices) {
  Report R;
  R.Totals = covered(3, 3, 0);
  R.Notices = {{NoticeKind::Incomplete, "c.cpp", "'a.h' not found"},
               {NoticeKind::Limit, "b.cpp", "stopped\nearly"},
               {NoticeKind::Incomplete, "a.cpp", "'a.h' not found"},
               {NoticeKind::Incomplete, "a.cpp", "'a.h' not found"},
               {NoticeKind::Incomplete, "b.cpp", "'a.h' not found"},
               {NoticeKind::Limit, "", "stopped after 8 rounds"}};
  EXPECT_EQ(summary(R), R"(
model-tidy: notice: stopped after 8 rounds [limit]
a.cpp: notice: 'a.h' not found [incomplete] (and 2 more files)
b.cpp: notice: stopped early [limit]
No findings in 3 analysed files; 3 files looked at.
3 files not analysed completely: findings may be missing there.
)");
}

TEST(Summary, TellsWhatWasFixed) {
  FixResult Result;
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  writeFixSummary(Result, OS);
  EXPECT_EQ(Text, "");
  Result.Applied = 3;
  Result.Files = 1;
  Result.Overlapping = 1;
  Result.Changed = {"b.cpp"};
  writeFixSummary(Result, OS);
  EXPECT_EQ(Text, "Fixed 3 findings in 1 file.\n"
                  "1 fix left out where another one changes the same text; run "
                  "again to apply it.\n"
                  "b.cpp: notice: changed since it was read; nothing fixed "
                  "there\n");
}
