// The worst that holds: what could not be read comes before what is unknown,
// and danger before both.
#include "checks/artifact/Verdict.h"
#include "checks/artifact/CodeExecution.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

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

std::string deedOf(const Finding &F) {
  // The way out comes last; constants in the message may hold anything.
  llvm::StringRef Fact = llvm::StringRef(F.Message).rsplit("; ").first;
  bool IsDeed = Fact.consume_front("loading the file ");
  std::string Place = "byte " + std::to_string(F.Where.Begin);
  if (!F.Where.Member.empty())
    Place += " of '" + F.Where.Member + "'";
  return (IsDeed ? "" : "finds this: ") + Fact.str() + " (" + Place + ")";
}

std::string saidOf(const ArtifactVerdict &V, llvm::ArrayRef<Finding> Findings) {
  std::string Kind = " (" + verdictName(V.Kind).str() + ")";
  const Finding *Worst = nullptr;
  for (const Finding &F : Findings)
    if (!Worst || F.Level > Worst->Level)
      Worst = &F;
  switch (V.Kind) {
  case Verdict::SafeWeightsOnly:
    return "holds only tensors and plain data" + Kind;
  case Verdict::Safe:
    return "holds nothing but what is known to be harmless" + Kind;
  case Verdict::Review:
    return "needs a review: loading it " +
           (Worst ? deedOf(*Worst) : "does what nobody has judged" + Kind);
  case Verdict::Dangerous:
    return "is dangerous: loading it " +
           (Worst ? deedOf(*Worst) : "runs code" + Kind);
  case Verdict::Unscannable:
    return "cannot be judged" + Kind;
  }
  llvm_unreachable("verdict");
}

} // namespace model_tidy
