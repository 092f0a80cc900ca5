// Chooses the writer of report and the stream.
#include "engine/Present.h"
#include "engine/Baseline.h"
#include "engine/Hyperlinks.h"
#include "engine/Inspect.h"
#include "engine/Paths.h"
#include "report/ExportFixes.h"
#include "report/Github.h"
#include "report/Gitlab.h"
#include "report/Html.h"
#include "report/Json.h"
#include "report/Junit.h"
#include "report/Printable.h"
#include "report/Sarif.h"
#include "report/Summary.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

void writeErrors(llvm::ArrayRef<Notice> Errors, llvm::raw_ostream &OS) {
  for (const Notice &E : Errors)
    OS << (E.Path.empty() ? "model-tidy" : printable(E.Path))
       << ": error: " << printable(E.Message) << '\n';
}

void writeError(llvm::Error E, llvm::raw_ostream &OS) {
  writeErrors({{NoticeKind::Incomplete, "", llvm::toString(std::move(E))}}, OS);
}

static void writeFindings(const CommandLine &C, const Outcome &Result,
                          const TextOptions &Options, Sources &Text,
                          llvm::raw_ostream &OS) {
  // A program reads nothing else, so errors are notices among the others.
  Report Whole = Result.TheReport;
  llvm::append_range(Whole.Notices, Result.Errors);
  finish(Whole);
  switch (C.Format) {
  case OutputFormat::Text:
    return writeText(Whole, Text, Options, OS);
  case OutputFormat::Json:
    return writeJson(Whole, Text, OS);
  case OutputFormat::Sarif:
    return writeSarif(Whole, Text, Result.Rows->checks(), {C.ShowNotes, {}},
                      OS);
  case OutputFormat::Github:
    return writeGithub(Whole, Text, C.ShowNotes, OS);
  case OutputFormat::Gitlab:
    return writeGitlab(Whole, Text, C.ShowNotes, OS);
  case OutputFormat::Junit:
    return writeJunit(Whole, Text, C.ShowNotes, OS);
  case OutputFormat::Html:
    return writeHtml(Whole, Text, Result.Rows->checks(),
                     detailsOf(Whole.Artifacts, C.Scan), C.ShowNotes, OS);
  }
}

/// Takes the fixes that were made out of \p Left. False if files could not be
/// written.
static bool fix(const CommandLine &C, Report &Left, Sources &Text,
                llvm::raw_ostream &Err) {
  llvm::Expected<FixResult> Fixed =
      applyFixes(Left.Findings, Text, C.UnsafeFixes);
  if (!Fixed) {
    writeError(Fixed.takeError(), Err);
    return false;
  }
  if (!C.Quiet)
    writeFixSummary(*Fixed, Err);
  for (auto [Finding, IsFixed] : llvm::zip_equal(Left.Findings, Fixed->Fixed))
    if (IsFixed)
      Finding.Fixes.clear();
  return true;
}

/// Writes \p R for other programs to apply. False if that was not possible.
static bool exportFixes(const CommandLine &C, const Report &R, Sources &Text,
                        llvm::raw_ostream &Err) {
  ExportOptions Options = {
      C.ShowNotes, C.UnsafeFixes,
      Paths(C.Scan.FileSystem(), {}).workingDirectory().str()};
  llvm::Error E =
      llvm::writeToOutput(C.ExportedFixes, [&](llvm::raw_ostream &OS) {
        writeExportedFixes(R, Text, Options, OS);
        return llvm::Error::success();
      });
  if (!E)
    return true;
  writeError(std::move(E), Err);
  return false;
}

/// Are there findings that the user calls a failure?
static bool fails(const CommandLine &C, const Summary &S) {
  if (C.Fails == FailOn::Never)
    return false;
  bool Warns =
      C.MaxWarnings ? S.Warnings > *C.MaxWarnings : C.Fails <= FailOn::Warning;
  return S.Errors || (Warns && S.Warnings) ||
         (C.Fails == FailOn::Note && S.Notes);
}

static int presentTo(const CommandLine &C, const Outcome &Result, Sources &Text,
                     llvm::raw_fd_ostream &Out, llvm::raw_ostream &Err) {
  bool ToFile = !C.OutputFile.empty();
  TextOptions Options = {useColor(C.Color, !ToFile && Out.is_displayed()),
                         C.ShowNotes, C.Statistics};
  if (useHyperlinks(C.Hyperlinks, Options.Color))
    Options.Addresses = checkAddresses(Result.Rows->checks());
  bool IsComplete = true;
  auto Write = [&](llvm::raw_ostream &OS) {
    writeFindings(C, Result, Options, Text, OS);
    return llvm::Error::success();
  };
  if (llvm::Error E =
          ToFile ? llvm::writeToOutput(C.OutputFile, Write) : Write(Out)) {
    writeError(std::move(E), Err);
    IsComplete = false;
  }
  Out.flush();

  writeErrors(Result.Errors, Err);
  Report Told = {{}, Result.TheReport.Notices, {}};
  auto Matters = [&](const Notice &N) {
    return isFailure(N) || (C.NeedsAll && isGap(N));
  };
  if (C.Quiet) // but what makes the exit code 2 is always told
    llvm::erase_if(Told.Notices, std::not_fn(Matters));
  writeNotices(Told, Err);
  Report Left = Result.TheReport;
  // Said last: what was found comes before what became of it.
  std::string Done;
  llvm::raw_string_ostream Fixing(Done);
  if (!C.ExportedFixes.empty())
    IsComplete &= exportFixes(C, Left, Text, Err);
  else if (C.Fix)
    IsComplete &= fix(C, Left, Text, Fixing);
  if (!C.Quiet)
    writeSummary(Left, Options, Err);
  Err << Done;
  if (!IsComplete || llvm::any_of(Result.TheReport.Notices, Matters))
    return 2;
  return Result.exitCode() == 2 ? 2 : fails(C, Result.TheReport.Totals);
}

int presentBaseline(const CommandLine &C, const Outcome &Result,
                    llvm::raw_ostream &Err) {
  writeErrors(Result.Errors, Err);
  Report Told = {{}, Result.TheReport.Notices, {}};
  llvm::erase_if(Told.Notices, std::not_fn(isFailure));
  writeNotices(Told, Err);
  if (llvm::Error E =
          writeBaseline(C.Scan, C.NewBaseline, Result.TheReport.Findings)) {
    writeError(std::move(E), Err);
    return 2;
  }
  const Summary &S = Result.TheReport.Totals;
  unsigned Number = S.Errors + S.Warnings + (C.Scan.Notes ? S.Notes : 0);
  if (!C.Quiet)
    Err << "Wrote " << counted(Number, "finding") << " to "
        << printable(C.NewBaseline) << ".\n";
  return Result.exitCode() == 2 ? 2 : 0;
}

int present(const CommandLine &C, const Outcome &Result, Sources &Text,
            llvm::raw_fd_ostream &Out, llvm::raw_ostream &Stderr) {
  std::string Told;
  llvm::raw_string_ostream Err(Told);
  int Code = presentTo(C, Result, Text, Out, Err);
  // The runner of GitHub reads stderr, too.
  Stderr << (C.Format == OutputFormat::Github ? withoutCommands(Told) : Told);
  return Code;
}

} // namespace model_tidy
