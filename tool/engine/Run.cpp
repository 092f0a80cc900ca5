// Reads, links, asks the checks, sorts out.
#include "engine/Run.h"
#include "checks/Registry.h"
#include "engine/Isolated.h"
#include "engine/Triage.h"
#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

bool isFailure(const Notice &N) { return N.Kind == NoticeKind::NotAnalyzed; }

int Outcome::exitCode() const {
  if (!Errors.empty() || llvm::any_of(TheReport.Notices, isFailure))
    return 2;
  return TheReport.Totals.Errors || TheReport.Totals.Warnings;
}

Outcome run(const Settings &S, Sources &Text) {
  enableIsolation();
  Reading Files(S);
  std::vector<Unit> Units = Files.read();
  Suppressions Silenced(Units, Text);
  Program Linked(std::move(Units), knowledgeOf(Files.catalogue()));

  Outcome Result;
  Result.TheReport.Totals = Files.totals();
  Result.TheReport.Findings =
      triage(runChecks({Linked, Files.catalogue(), Text}), S.Checks, Files,
             Silenced, Text, Result.TheReport.Totals.Suppressed);
  Result.TheReport.Notices = Files.notices();
  llvm::append_range(Result.TheReport.Notices, Silenced.notices());
  finish(Result.TheReport);
  Result.Errors = Files.errors();
  Result.Rows = Files.catalogue();
  return Result;
}

std::vector<Unit> readFacts(const Settings &S, std::vector<Notice> &Problems) {
  enableIsolation();
  Reading Files(S);
  std::vector<Unit> Units = Files.read(/*Everything=*/true);
  Problems = Files.errors();
  llvm::copy_if(Files.notices(), std::back_inserter(Problems), isFailure);
  return Units;
}

} // namespace model_tidy
