// Configuration, then duplicates, then fingerprints, then comments: a comment
// must not change the fingerprint of the findings that it leaves.
#include "engine/Triage.h"
#include "engine/CheckFilter.h"
#include "engine/Fingerprint.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

namespace model_tidy {

namespace {
/// The configurations of a run with their globs read once.
class Wishes {
public:
  Wishes(Reading &Files, llvm::StringRef ExtraChecks)
      : Files(Files), ExtraChecks(ExtraChecks) {}

  bool wants(const Finding &F) {
    const Config &C = Files.configOf(F.Where.Path);
    return filters(C).Checks.contains(F.Check) &&
           !Files.isUnwanted(F.Where.Path);
  }

  Severity levelOf(const Finding &F) {
    const Config &C = Files.configOf(F.Where.Path);
    auto Configured = C.Severities.find(F.Check);
    Severity S =
        Configured == C.Severities.end() ? F.Level : Configured->second;
    if (S == Severity::Warning && filters(C).AsErrors.contains(F.Check))
      return Severity::Error;
    return S;
  }

private:
  struct Filters {
    CheckFilter Checks;
    CheckFilter AsErrors;
  };
  const Filters &filters(const Config &C) {
    std::unique_ptr<Filters> &F = Known[&C];
    if (!F)
      F = std::make_unique<Filters>(
          Filters{CheckFilter(C.Checks + "," + ExtraChecks.str()),
                  CheckFilter(C.WarningsAsErrors)});
    return *F;
  }

  Reading &Files;
  llvm::StringRef ExtraChecks;
  llvm::DenseMap<const Config *, std::unique_ptr<Filters>> Known;
};
} // namespace

/// A header read with several units gives its findings several times, perhaps
/// with different origins. The worst one stays, told as shortly as possible.
static void dropDuplicates(std::vector<Finding> &Findings) {
  auto SamePlace = [](const Finding &A, const Finding &B) {
    return A.Where == B.Where && A.Check == B.Check;
  };
  llvm::sort(Findings, [](const Finding &A, const Finding &B) {
    size_t StepsA = A.Trace.size(), StepsB = B.Trace.size();
    // The levels are the other way round: the most severe first.
    return std::tie(A.Where, A.Check, B.Level, StepsA, A.Message) <
           std::tie(B.Where, B.Check, A.Level, StepsB, B.Message);
  });
  Findings.erase(std::unique(Findings.begin(), Findings.end(), SamePlace),
                 Findings.end());
}

std::vector<Finding> triage(std::vector<Finding> Findings,
                            llvm::StringRef ExtraChecks, Reading &Files,
                            const Suppressions &Silenced, Sources &Text,
                            unsigned &Suppressed) {
  Wishes User(Files, ExtraChecks);
  llvm::erase_if(Findings, [&](const Finding &F) { return !User.wants(F); });
  for (Finding &F : Findings)
    F.Level = User.levelOf(F);
  dropDuplicates(Findings);
  addFingerprints(Findings, Text,
                  [&](llvm::StringRef Path) { return Files.stablePath(Path); });
  size_t Before = Findings.size();
  llvm::erase_if(Findings,
                 [&](const Finding &F) { return Silenced.suppresses(F); });
  Suppressed += Before - Findings.size();
  return Findings;
}

} // namespace model_tidy
