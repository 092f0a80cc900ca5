// Sentences made of counts, in ruff's manner. A number that is zero is left
// out wherever the sentence is still true without it.

#include "report/Summary.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include <map>

namespace model_tidy {
namespace {

/// "(1 error, 2 warnings; 2 notes hidden, --show-notes; 1 suppressed)"
std::string kinds(const Summary &S, const TextOptions &Options) {
  std::vector<std::string> Levels, Groups;
  if (S.Errors)
    Levels.push_back(counted(S.Errors, "error"));
  if (S.Warnings)
    Levels.push_back(counted(S.Warnings, "warning"));
  if (S.Notes && Options.ShowNotes)
    Levels.push_back(counted(S.Notes, "note"));
  if (!Levels.empty())
    Groups.push_back(llvm::join(Levels, ", "));
  if (S.Notes && !Options.ShowNotes)
    Groups.push_back(counted(S.Notes, "note") + " hidden, --show-notes");
  if (S.Suppressed)
    Groups.push_back(std::to_string(S.Suppressed) + " suppressed");
  return Groups.empty() ? "" : " (" + llvm::join(Groups, "; ") + ")";
}

/// "340 files looked at, 12 analysed, 328 without a relevant word"
std::string coverage(const Summary &S, bool SayAnalysed) {
  std::string Text = counted(S.Files, "file") + " looked at";
  if (SayAnalysed)
    Text += ", " + std::to_string(S.Parsed) + " analysed";
  if (S.Skipped)
    Text += ", " + std::to_string(S.Skipped) + " without a relevant word";
  if (S.Files > S.Parsed + S.Skipped)
    Text +=
        ", " + std::to_string(S.Files - S.Parsed - S.Skipped) + " not analysed";
  return Text;
}

std::string fixes(const Report &R, const TextOptions &Options) {
  auto IsSafe = [](const Fix &X) { return X.Safe; };
  unsigned Safe = 0, Unsafe = 0;
  for (const Finding &F : R.Findings) {
    if (!isShown(F, Options.ShowNotes) || F.Fixes.empty())
      continue;
    ++(llvm::any_of(F.Fixes, IsSafe) ? Safe : Unsafe);
  }
  if (!Safe && !Unsafe)
    return "";
  if (!Unsafe)
    return std::to_string(Safe) + " fixable with --fix.";
  if (!Safe)
    return std::to_string(Unsafe) + " fixable with --unsafe-fixes.";
  return std::to_string(Safe) + " fixable with --fix, " +
         std::to_string(Unsafe) + " more with --unsafe-fixes.";
}

} // namespace

std::string gaps(const Report &R) {
  llvm::StringSet<> Paths;
  bool IsWhole = true;
  for (const Notice &N : R.Notices) {
    if (N.Kind == NoticeKind::Suppression)
      continue;
    IsWhole = false;
    if (!N.Path.empty())
      Paths.insert(N.Path);
  }
  if (IsWhole)
    return "";
  if (Paths.empty())
    return "Not everything was analysed: findings may be missing.";
  return counted(Paths.size(), "file") +
         " not analysed completely: findings may be missing there.";
}

void writeNotices(const Report &R, llvm::raw_ostream &OS) {
  using Key = std::pair<NoticeKind, std::string>;
  std::vector<std::pair<const Notice *, unsigned>> Groups;
  std::map<Key, size_t> Index;
  for (const Notice &N : R.Notices) {
    auto [At, IsNew] = Index.try_emplace({N.Kind, N.Message}, Groups.size());
    if (IsNew)
      Groups.push_back({&N, 0});
    else
      ++Groups[At->second].second;
  }
  for (const auto &[N, Others] : Groups) {
    OS << (N->Path.empty() ? "model-tidy" : printable(N->Path))
       << ": notice: " << printable(N->Message) << " [" << noticeName(N->Kind)
       << ']';
    if (Others)
      OS << " (and " << counted(Others, "more file") << ')';
    OS << '\n';
  }
}

std::string totals(const Report &R, const TextOptions &Options) {
  const Summary &S = R.Totals;
  if (S.Files == 0)
    return "No files to look at.";
  llvm::StringSet<> Paths;
  for (const Finding &F : R.Findings)
    if (isShown(F, Options.ShowNotes))
      Paths.insert(F.Where.Path);
  unsigned Shown = S.Errors + S.Warnings + (Options.ShowNotes ? S.Notes : 0);
  std::string Found = Shown ? counted(Shown, "finding") + kinds(S, Options) +
                                  " in " + counted(Paths.size(), "file")
                            : "No findings" + kinds(S, Options) + " in " +
                                  counted(S.Parsed, "analysed file");
  return Found + "; " + coverage(S, /*SayAnalysed=*/Shown > 0) + ".";
}

void writeSummary(const Report &R, const TextOptions &Options,
                  llvm::raw_ostream &OS) {
  OS << totals(R, Options) << '\n';
  const Summary &S = R.Totals;
  if (S.Files == 0)
    return;
  std::string Fixes = fixes(R, Options), Gaps = gaps(R);
  if (!Fixes.empty() || !Gaps.empty())
    OS << Fixes << (Fixes.empty() || Gaps.empty() ? "" : " ") << Gaps << '\n';
  if (Options.Statistics && S.Cache.IsUsed)
    OS << "Cache: " << counted(S.Cache.Hits, "file") << " known, "
       << S.Cache.Misses << " parsed.\n";
}

void writeFixSummary(const FixResult &Result, llvm::raw_ostream &OS) {
  if (Result.Applied)
    OS << "Fixed " << counted(Result.Applied, "finding") << " in "
       << counted(Result.Files, "file") << ".\n";
  if (Result.Overlapping)
    OS << Result.Overlapping << (Result.Overlapping == 1 ? " fix" : " fixes")
       << " left out where another one changes the same text; "
       << "run again to apply it.\n";
  for (const std::string &Path : Result.Changed)
    OS << printable(Path)
       << ": notice: changed since it was read; nothing fixed there\n";
}

} // namespace model_tidy
