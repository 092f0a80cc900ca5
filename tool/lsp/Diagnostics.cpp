// Places are turned into lines here and nowhere else, so that a client sees
// one way of counting.
#include "lsp/Diagnostics.h"
#include "lsp/Transport.h"
#include "lsp/Uri.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

const Lines &View::lines(const std::string &Path) {
  std::unique_ptr<Lines> &L = ByPath[Path];
  if (!L)
    L = std::make_unique<Lines>(A.Text->text(Path), Units);
  return *L;
}

static int severityNumber(Severity S) {
  switch (S) {
  case Severity::Error:
    return 1;
  case Severity::Warning:
    return 2;
  case Severity::Note:
    return 3;
  }
  llvm_unreachable("all are numbered");
}

static json::Array relatedInformation(const Finding &F, View &V) {
  json::Array Steps;
  for (const TraceStep &Step : F.Trace)
    if (!Step.Where.IsBinary && Step.Where.Member.empty())
      Steps.push_back(json::Object{
          {"location", json::Object{{"uri", uriOf(Step.Where.Path)},
                                    {"range", toJson(V.rangeOf(Step.Where))}}},
          {"message", utf8(Step.Message)}});
  return Steps;
}

json::Object toJson(const Finding &F, View &V, const Client &C) {
  json::Object D{{"range", toJson(V.rangeOf(F.Where))},
                 {"severity", severityNumber(F.Level)},
                 {"code", F.Check},
                 {"source", "model-tidy"},
                 {"message", utf8(F.Message)},
                 {"data", json::Object{{"fingerprint", F.Fingerprint}}}};
  if (json::Array Steps = relatedInformation(F, V);
      C.RelatedInformation && !Steps.empty())
    D["relatedInformation"] = std::move(Steps);
  const CheckInfo *Check = Catalogue::builtin().check(F.Check);
  if (C.CodeDescription && Check && Check->Cwe)
    D["codeDescription"] = json::Object{{"href", Check->cweAddress()}};
  return D;
}

json::Array diagnosticsOf(const Analysis &A, llvm::StringRef Path,
                          const Client &C) {
  View V(A, C.Units);
  json::Array Result;
  for (const Finding &F : A.Findings)
    if (F.Where.Path == Path)
      Result.push_back(toJson(F, V, C));
  return Result;
}

} // namespace model_tidy::lsp
