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

/// A cell lies within one document, whose lines are counted from its own first.
Spot View::spotOf(const Place &Where) {
  const Notebook *N =
      A.Cells.count(Where.Path) ? A.Text->notebook(Where.Path) : nullptr;
  const NotebookCell *Cell = N ? N->cellAt(Where.Begin) : nullptr;
  if (!Cell)
    return {std::nullopt, lines(Where.Path).rangeOf(Where.Begin, Where.End)};
  Lines OfCell(N->text().slice(Cell->Begin, Cell->End), Units);
  return {Cell->Number - 1,
          OfCell.rangeOf(Where.Begin - Cell->Begin, Where.End - Cell->Begin)};
}

std::string View::uriOf(const Spot &S, const std::string &Path) const {
  auto Cells = A.Cells.find(Path);
  if (S.Cell && Cells != A.Cells.end() && *S.Cell < Cells->second.size())
    return Cells->second[*S.Cell].Uri;
  return lsp::uriOf(Path);
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
  for (const TraceStep &Step : F.Trace) {
    if (Step.Where.IsBinary || !Step.Where.Member.empty())
      continue;
    Spot S = V.spotOf(Step.Where);
    if (isNotebook(Step.Where.Path) && !S.Cell)
      continue; // nobody could show it
    Steps.push_back(json::Object{
        {"location", json::Object{{"uri", V.uriOf(S, Step.Where.Path)},
                                  {"range", toJson(S.At)}}},
        {"message", utf8(Step.Message)}});
  }
  return Steps;
}

json::Object toJson(const Finding &F, View &V, const Client &C) {
  json::Object D{{"range", toJson(V.spotOf(F.Where).At)},
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

json::Array diagnosticsOf(const Analysis &A, const Documents::Target &Where,
                          const Client &C) {
  View V(A, C.Units);
  json::Array Result;
  for (const Finding &F : A.Findings)
    if (F.Where.Path == Where.Path && V.spotOf(F.Where).Cell == Where.Cell)
      Result.push_back(toJson(F, V, C));
  return Result;
}

} // namespace model_tidy::lsp
