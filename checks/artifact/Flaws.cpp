// One finding for each flaw; a front-end has worded it.
#include "checks/artifact/Flaws.h"
#include "llvm/Support/ErrorHandling.h"

namespace model_tidy {
namespace {

struct Report {
  llvm::StringRef Check;
  Severity Level;
  llvm::StringRef Remedy;
};

Report reportOf(FlawKind K) {
  switch (K) {
  case FlawKind::Malformed:
    return {"artifact-malformed", Severity::Warning,
            "get it again from who made it"};
  case FlawKind::Limit:
    return {"artifact-malformed", Severity::Warning,
            "do not load what cannot be looked at"};
  case FlawKind::Unreadable:
    return {"artifact-malformed", Severity::Warning,
            "unpack it and look at what is in it"};
  case FlawKind::Tampered:
    return {"artifact-tampered-container", Severity::Warning, "do not load it"};
  case FlawKind::NativeCode:
    return {"artifact-native-code", Severity::Error,
            "load it only if you trust its signature"};
  case FlawKind::CodeInConfig:
  case FlawKind::FileAccess:
    return {"artifact-code-execution", Severity::Error, "do not load it"};
  case FlawKind::RemoteCode:
  case FlawKind::CustomOperator:
    return {"artifact-unknown-callable", Severity::Warning,
            "load it only if you trust that code"};
  }
  llvm_unreachable("flaw");
}

} // namespace

void checkFlaws(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units())
    for (const Flaw &F : U.Flaws) {
      Report R = reportOf(F.Kind);
      Finding Found;
      Found.Check = R.Check.str();
      Found.Level = R.Level;
      Found.Where = placeOf(U, F.Loc ? F.Loc : Location{{0}, 0, 0});
      Found.Origin = OriginKind::File;
      Found.Message = F.Message + "; " + R.Remedy.str();
      Out.push_back(std::move(Found));
    }
}

} // namespace model_tidy
