// The worst that holds: what could not be read comes before what is unknown,
// and danger before both.
#include "checks/artifact/Verdict.h"
#include "checks/artifact/CodeExecution.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

ArtifactVerdict verdictOn(const CheckContext &Ctx,
                          llvm::ArrayRef<Finding> Findings) {
  ArtifactVerdict V;
  V.Path = Ctx.Code.units().front().Files.front().Path;
  NamesOfModel Names = namesOfModel(Ctx);
  V.Blocking.assign(Names.Unknown.begin(), Names.Unknown.end());
  auto Has = [&](FlawKind K) {
    return llvm::any_of(Ctx.Code.units(), [&](const Unit &U) {
      return llvm::any_of(U.Flaws, [&](const Flaw &F) { return F.Kind == K; });
    });
  };
  bool IsDangerous = llvm::any_of(
      Findings, [](const Finding &F) { return F.Level == Severity::Error; });
  V.IsComplete = !Has(FlawKind::Limit) && !Has(FlawKind::Unreadable);
  if (IsDangerous)
    V.Kind = Verdict::Dangerous;
  else if (!V.IsComplete || Has(FlawKind::Malformed))
    V.Kind = Verdict::Unscannable;
  else if (!Findings.empty())
    V.Kind = Verdict::Review;
  else
    V.Kind = Names.WeightsOnly ? Verdict::SafeWeightsOnly : Verdict::Safe;
  return V;
}

} // namespace model_tidy
