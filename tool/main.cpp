// model-tidy: reads the command line and does what it says.
#include "cache/CacheDirectory.h"
#include "checks/Listing.h"
#include "engine/Baseline.h"
#include "engine/CommandLine.h"
#include "engine/Completions.h"
#include "engine/DiffFilter.h"
#include "engine/Help.h"
#include "engine/Inspect.h"
#include "engine/Mistyped.h"
#include "engine/Nearest.h"
#include "engine/Present.h"
#include "engine/Progress.h"
#include "engine/Run.h"
#include "engine/Show.h"
#include "engine/Stdin.h"
#include "facts/Dump.h"
#include "lsp/Server.h"
#include "report/Printable.h"
#include "llvm/Support/Process.h"

using namespace model_tidy;

/// Is somebody looking on? Not where a terminal is made for the colours and
/// what was printed there is shown later.
static bool isWatched() {
  using llvm::sys::Process;
  return llvm::errs().is_displayed() && !Process::GetEnv("PRE_COMMIT") &&
         !Process::GetEnv("CI");
}

static int scan(CommandLine C) {
  if (llvm::Error E = mistypedCommand(C.Scan)) {
    writeError(std::move(E), llvm::errs());
    return 2;
  }
  Progress Line(llvm::errs(), llvm::sys::Process::StandardErrColumns());
  if (isWatched() && !C.Quiet)
    C.Scan.OnProgress = [&](size_t Done, size_t Total, llvm::StringRef Path) {
      Line.show(Done, Total, Path);
    };
  C.Scan.Notes = C.ShowNotes;
  C.Scan.EndsProcess = true;
  if (!C.StdinName.empty())
    if (llvm::Error E = scanStdin(C.Scan, C.StdinName)) {
      writeError(std::move(E), llvm::errs());
      return 2;
    }
  Sources Text(C.Scan.FileSystem());
  Outcome Result = run(C.Scan, Text);
  Line.clear();
  if (!C.NewBaseline.empty())
    return presentBaseline(C, Result, llvm::errs());
  if (!C.Baseline.empty())
    applyBaseline(C.Scan, C.Baseline, Result);
  if (!C.Diff.empty())
    keepChanged(C.Scan, C.Diff, Text, Result);
  return present(C, Result, Text, llvm::outs(), llvm::errs());
}

static int explainCheck(llvm::StringRef Check) {
  if (explain(Check, llvm::outs()))
    return 0;
  std::vector<llvm::StringRef> Known;
  for (const CheckInfo &C : Catalogue::builtin().checks())
    Known.push_back(C.Name);
  std::string Hint = didYouMean(Check, Known);
  if (Hint.empty())
    Hint = "; --list-checks prints all of them";
  llvm::errs() << "model-tidy: error: no check is called '" << printable(Check)
               << "'" << Hint << '\n';
  return 2;
}

static int toldOf(const std::vector<Notice> &Problems) {
  writeErrors(Problems, llvm::errs());
  return Problems.empty() ? 0 : 2;
}

static int dumpFacts(const CommandLine &C) {
  std::vector<Notice> Problems;
  Sources Text(C.Scan.FileSystem());
  for (const Unit &U : readFacts(C.Scan, Problems))
    dump(U, Text, llvm::outs());
  return toldOf(Problems);
}

static int clean(const CommandLine &C) {
  uint64_t Freed = cleanCache(C.Scan.CachePath);
  if (!C.Quiet)
    llvm::errs() << "Removed " << Freed / 1024 << " KB.\n";
  return 0;
}

int main(int Argc, char **Argv) {
  llvm::Expected<CommandLine> C =
      parseCommandLine(llvm::ArrayRef<const char *>(Argv + 1, Argv + Argc));
  if (!C) {
    writeError(C.takeError(), llvm::errs());
    return 2;
  }
  switch (C->What) {
  case Action::PrintHelp:
    if (C->HelpOn.empty() || !printHelpOn(C->HelpOn, llvm::outs()))
      printHelp(llvm::outs(), C->AllOptions);
    return 0;
  case Action::PrintVersion:
    llvm::outs() << "model-tidy " << toolVersion() << '\n';
    return 0;
  case Action::PrintCompletions:
    printCompletions(C->CompletionsFor, llvm::outs());
    return 0;
  case Action::PrintManual:
    printManual(llvm::outs(), toolVersion());
    return 0;
  case Action::ListChecks:
    printChecks(llvm::outs(), C->Markdown);
    return 0;
  case Action::Explain:
    return explainCheck(C->Check);
  case Action::DumpFacts:
    return dumpFacts(*C);
  case Action::Inspect:
    return inspectFiles(*C, llvm::outs(), llvm::errs()) ? 0 : 2;
  case Action::CleanCache:
    return clean(*C);
  case Action::ShowFiles:
    return toldOf(showFiles(C->Scan, llvm::outs()));
  case Action::ShowSettings:
    return toldOf(showSettings(C->Scan, llvm::outs()));
  case Action::Serve:
    C->Scan.Notes = C->ShowNotes;
    return lsp::serve(C->Scan, stdin, llvm::outs());
  case Action::Scan:
    return scan(std::move(*C));
  }
}
