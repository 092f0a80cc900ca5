// Reads, links, asks the checks, sorts out.
#include "engine/Run.h"
#include "checks/Registry.h"
#include "checks/artifact/Verdict.h"
#include "engine/Embedded.h"
#include "engine/FileKind.h"
#include "engine/Isolated.h"
#include "engine/Triage.h"
#include "flow/Program.h"
#include "report/Fixes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/BuryPointer.h"

namespace model_tidy {

bool isFailure(const Notice &N) { return N.Kind == NoticeKind::NotAnalyzed; }

bool isGap(const Notice &N) {
  return N.Kind == NoticeKind::Incomplete || N.Kind == NoticeKind::Limit;
}

int Outcome::exitCode() const {
  if (!Errors.empty() || llvm::any_of(TheReport.Notices, isFailure))
    return 2;
  return TheReport.Totals.Errors || TheReport.Totals.Warnings;
}

Outcome run(const Settings &S, Sources &Text) {
  enableIsolation();
  Reading Files(S);
  std::vector<Unit> Units = Files.read();
  Knowledge Known = knowledgeOf(*Files.catalogue());
  // On demand: who calls the functions that hand data to a sink is looked for
  // only once such a function is known, so most files are never read.
  auto Code = std::make_unique<Program>(std::move(Units), Known);
  SinkCalls Sinks;
  for (unsigned Round = 0;; ++Round) {
    if (Round == S.L.Rounds)
      break;
    CheckContext Ctx = {*Code, *Files.catalogue(), Text};
    std::vector<Unit> More = Files.readFor(missingFunctions(Ctx, Sinks));
    // A class below one that was found by being below another is the last one
    // worth a look.
    if (Round < 2)
      llvm::append_range(More, Files.readWith(missingPhrases(Ctx)));
    if (More.empty())
      break;
    Code->add(std::move(More));
  }
  std::vector<Notice> ScriptNotices;
  std::set<Place> InTexts; // calls of Python that stand in a literal
  // What C++ has an interpreter run calls, and is called by, all the rest.
  if (std::vector<Unit> Scripts = embeddedPython(*Code, Text);
      !Scripts.empty()) {
    for (const Unit &U : Scripts) {
      llvm::append_range(ScriptNotices, U.Notices);
      for (const Call &C : U.Calls)
        for (Location Loc : {C.Name, C.Whole})
          InTexts.insert(placeOf(U, Loc));
    }
    Code->add(std::move(Scripts));
  }
  Files.finish();
  Program &Linked = *Code;
  std::vector<Unit> Outlines =
      Files.outlines(outlinedClasses({Linked, *Files.catalogue(), Text}));
  Suppressions Silenced(Linked.units(), Text);

  Outcome Result;
  Result.TheReport.Totals = Files.totals();
  auto Versions = [&](llvm::StringRef Path, llvm::StringRef Package) {
    return Files.versionsOf(Path, Package);
  };
  auto Models = [&](llvm::StringRef Source, llvm::StringRef Name) {
    std::optional<NamedModel> Result;
    if (const ScannedArtifact *A = Files.modelNamed(Source, Name))
      Result = {A->Verdict.Path, A->Verdict.Kind == Verdict::Dangerous,
                saidOf(A->Verdict, A->Findings)};
    return Result;
  };
  std::vector<Finding> Findings =
      runChecks({Linked, *Files.catalogue(), Text, Outlines, Versions, Models});
  llvm::append_range(Findings, Files.embeddedPickles());
  // An edit of Python knows nothing of the literal around it.
  for (Finding &F : Findings)
    if (F.Instead.Language == "python" &&
        (fileKind(F.Where.Path) != FileKind::Python || InTexts.count(F.Where)))
      F.Fixes.clear();
  for (Finding &F : Findings)
    llvm::erase_if(F.Fixes,
                   [&](const Fix &X) { return editsInFile(X, Text).empty(); });
  for (const ScannedArtifact &A : Files.models()) {
    llvm::append_range(Findings, A.Findings);
    Result.TheReport.Artifacts.push_back(A.Verdict);
  }
  Result.TheReport.Findings =
      triage(std::move(Findings), S.Checks, Files, Silenced, Text,
             Result.TheReport.Totals.Suppressed);
  Result.TheReport.Notices = Files.notices();
  llvm::append_range(Result.TheReport.Notices, Files.versionNotices());
  llvm::append_range(Result.TheReport.Notices, ScriptNotices);
  llvm::append_range(Result.TheReport.Notices, Silenced.notices());
  finish(Result.TheReport);
  Result.Errors = Files.errors();
  Result.Rows = Files.catalogue();
  if (S.EndsProcess)
    llvm::BuryPointer(Code.release());
  return Result;
}

std::vector<Unit> readFacts(const Settings &S, std::vector<Notice> &Problems) {
  enableIsolation();
  Reading Files(S);
  std::vector<Unit> Units = Files.read(/*Everything=*/true);
  llvm::append_range(Units, Files.modelFacts());
  Files.finish();
  Problems = Files.errors();
  llvm::copy_if(Files.notices(), std::back_inserter(Problems), isFailure);
  return Units;
}

} // namespace model_tidy
