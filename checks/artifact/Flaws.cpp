// One finding for each flaw, or for all of a kind that one container has: what
// wrote it wrong once has done so with every member. A front-end has worded it.
#include "checks/artifact/Flaws.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include <map>
#include <tuple>

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

/// The message without what differs from member to member.
std::string patternOf(llvm::StringRef Message) {
  std::string Pattern;
  bool IsQuoted = false;
  for (char C : Message) {
    IsQuoted ^= C == '\'';
    if (!IsQuoted && !llvm::isDigit(C))
      Pattern += C;
  }
  return Pattern;
}

/// Of a container, and what is wrong with it.
using Cause = std::tuple<std::string, FlawKind, std::string>;

} // namespace

void checkFlaws(const CheckContext &Ctx, std::vector<Finding> &Out) {
  size_t Begin = Out.size();
  std::map<Cause, size_t> Known;
  std::vector<unsigned> More; // by finding
  std::vector<llvm::StringRef> Remedies;
  for (const Unit &U : Ctx.Code.units())
    for (const Flaw &F : U.Flaws) {
      Report R = reportOf(F.Kind);
      Finding Found;
      Found.Check = R.Check.str();
      Found.Level = R.Level;
      Found.Where = placeOf(U, F.Loc ? F.Loc : Location{{0}, 0, 0});
      Found.Origin = OriginKind::File;
      Found.Message = F.Message;
      llvm::StringRef Member = Found.Where.Member;
      std::string Container =
          Member.contains('!') ? Member.rsplit('!').first.str() : "";
      // Each thing that runs, or that has to be trusted, has its own line.
      bool IsOfBytes = F.Kind < FlawKind::NativeCode;
      if (IsOfBytes) {
        Cause Why = {Container, F.Kind, patternOf(F.Message)};
        auto [Same, IsNew] = Known.try_emplace(Why, More.size());
        if (!IsNew) {
          ++More[Same->second];
          continue;
        }
      }
      Out.push_back(std::move(Found));
      More.push_back(0);
      Remedies.push_back(R.Remedy);
    }
  for (size_t I = 0; I < More.size(); ++I) {
    std::string &Message = Out[Begin + I].Message;
    if (More[I])
      Message += " (and " + std::to_string(More[I]) + " more like it)";
    Message += "; " + Remedies[I].str();
  }
}

} // namespace model_tidy
