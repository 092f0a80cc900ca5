// One function per object of the document. Members that have nothing to say
// for a finding are left out; arrays are always there.

#include "report/Json.h"
#include "report/Fixes.h"
#include "report/Printable.h"
#include <nlohmann/json.hpp>

namespace model_tidy {
namespace {

using Json = nlohmann::ordered_json;

Json place(const Place &Where, Sources &Text, bool WithEnd) {
  Region At = regionOf(Where, Text);
  Json Object = {{"path", Where.Path},
                 {"line", At.Begin.Line},
                 {"column", At.Begin.Column}};
  if (WithEnd) {
    Object["end_line"] = At.End.Line;
    Object["end_column"] = At.End.Column;
  }
  if (At.InCell.Cell) {
    Object["cell"] = At.InCell.Cell;
    Object["cell_line"] = At.InCell.At.Line;
    Object["cell_column"] = At.InCell.At.Column;
  }
  if (!Where.Member.empty())
    Object["member"] = Where.Member;
  if (At.IsBinary)
    Object["offset"] = Where.Begin;
  return Object;
}

Json trace(const Finding &F, Sources &Text) {
  Json Steps = Json::array();
  for (const TraceStep &Step : F.Trace) {
    Json Object = place(Step.Where, Text, /*WithEnd=*/false);
    Object["message"] = printable(Step.Message);
    Steps.push_back(std::move(Object));
  }
  return Steps;
}

Json fixes(const Finding &F, Sources &Text) {
  Json Fixes = Json::array();
  for (const Fix &X : F.Fixes) {
    Json Edits = Json::array();
    for (const Edit &E : editsInFile(X, Text))
      Edits.push_back({{"path", E.Path},
                       {"offset", E.Offset},
                       {"length", E.Length},
                       {"text", E.Text}});
    Fixes.push_back(
        {{"safe", X.Safe}, {"title", X.Title}, {"edits", std::move(Edits)}});
  }
  return Fixes;
}

Json finding(const Finding &F, Sources &Text) {
  Json Object = {{"check", F.Check}, {"severity", severityName(F.Level).str()}};
  Object.update(place(F.Where, Text, /*WithEnd=*/true));
  Object["message"] = printable(F.Message);
  if (!F.Callee.empty())
    Object["callee"] = F.Callee;
  Object["origin"] = originName(F.Origin).str();
  Object["trace"] = trace(F, Text);
  if (!F.Instead.Summary.empty())
    Object["replacement"] = {{"summary", F.Instead.Summary},
                             {"code", F.Instead.Code},
                             {"language", F.Instead.Language}};
  Object["fixes"] = fixes(F, Text);
  Object["fingerprint"] = F.Fingerprint;
  return Object;
}

Json notices(const Report &R) {
  Json Notices = Json::array();
  for (const Notice &N : R.Notices)
    Notices.push_back({{"path", N.Path},
                       {"kind", noticeName(N.Kind).str()},
                       {"message", printable(N.Message)}});
  return Notices;
}

Json artifacts(const Report &R) {
  Json Artifacts = Json::array();
  for (const ArtifactVerdict &V : R.Artifacts)
    Artifacts.push_back({{"path", V.Path},
                         {"verdict", verdictName(V.Kind).str()},
                         {"complete", V.IsComplete},
                         {"blocking", V.Blocking}});
  return Artifacts;
}

} // namespace

void writeJson(const Report &R, Sources &Text, llvm::raw_ostream &OS) {
  Json Findings = Json::array();
  for (const Finding &F : R.Findings)
    Findings.push_back(finding(F, Text));
  const Summary &S = R.Totals;
  Json Document = {
      {"version", 1},
      {"tool", {{"name", "model-tidy"}, {"version", toolVersion().str()}}},
      {"findings", std::move(Findings)},
      {"notices", notices(R)},
      {"artifacts", artifacts(R)},
      {"summary",
       {{"files", S.Files},
        {"parsed", S.Parsed},
        {"skipped", S.Skipped},
        {"errors", S.Errors},
        {"warnings", S.Warnings},
        {"notes", S.Notes},
        {"suppressed", S.Suppressed}}}};
  // Paths and source text need not be UTF-8; JSON has to be.
  OS << Document.dump(2, ' ', /*ensure_ascii=*/false,
                      Json::error_handler_t::replace)
     << '\n';
}

} // namespace model_tidy
