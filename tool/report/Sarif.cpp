// From the inside out: locations, then what is made of them (results, traces,
// fixes), then rules and the run around it. GitHub wants every message as
// text, paths below %SRCROOT%, and a security-severity on the rule.

#include "report/Sarif.h"
#include "report/Fixes.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <map>
#include <nlohmann/json.hpp>

namespace model_tidy {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t MaxDescription = 1024; // characters GitHub shows of a rule

/// A sentence, as SARIF wants messages; ours have no full stop.
std::string sentence(llvm::StringRef Message) {
  std::string Text = printable(Message);
  return Text.empty() || Text.back() == '.' ? Text : Text + ".";
}

/// RFC 3986: everything but unreserved characters and slashes is escaped.
std::string percentEncoded(llvm::StringRef Path) {
  std::string Text;
  for (char C : Path) {
    if (llvm::isAlnum(C) || llvm::StringRef("-._~/").contains(C))
      Text += C;
    else
      Text += "%" + llvm::toHex(llvm::StringRef(&C, 1));
  }
  return Text;
}

Json artifactLocation(llvm::StringRef Path) {
  if (llvm::sys::path::is_absolute(Path))
    return {{"uri", "file://" + percentEncoded(Path)}};
  return {
      {"uri", percentEncoded(llvm::sys::path::remove_leading_dotslash(Path))},
      {"uriBaseId", "%SRCROOT%"}};
}

Json textRegion(const Region &At) {
  return {{"startLine", At.Begin.Line},
          {"startColumn", At.Begin.Column},
          {"endLine", At.End.Line},
          {"endColumn", At.End.Column}};
}

Json location(const Place &Where, Sources &Text) {
  Json Physical = {{"artifactLocation", artifactLocation(Where.Path)}};
  Region At = regionOf(Where, Text);
  if (!At.IsBinary)
    Physical["region"] = textRegion(At);
  else
    Physical["region"] = {
        {"startLine", 1}, // GitHub knows no offsets and insists on a line
        {"byteOffset", Where.Begin},
        {"byteLength", std::max(Where.Begin, Where.End) - Where.Begin}};
  Json Object = {{"physicalLocation", std::move(Physical)}};
  if (!Where.Member.empty())
    Object["logicalLocations"] = {
        {{"fullyQualifiedName", Where.Member}, {"kind", "member"}}};
  return Object;
}

class SarifWriter {
public:
  SarifWriter(Sources &Text, llvm::ArrayRef<CheckInfo> Checks,
              const SarifOptions &Options)
      : Text(Text), Checks(Checks), Options(Options) {}
  Json document(const Report &R);

private:
  Json codeFlow(const Finding &F);
  Json fix(const Fix &X);
  Json result(const Finding &F);
  Json results(const Report &R);
  void notify(const char *Level, llvm::StringRef Id, llvm::StringRef Message,
              llvm::StringRef Path = {});
  void notifyOf(const Notice &N);

  Sources &Text;
  llvm::ArrayRef<CheckInfo> Checks;
  const SarifOptions &Options;
  Json Notifications = Json::array();
};

void SarifWriter::notify(const char *Level, llvm::StringRef Id,
                         llvm::StringRef Message, llvm::StringRef Path) {
  Json Object = {{"level", Level},
                 {"descriptor", {{"id", Id.str()}}},
                 {"message", {{"text", sentence(Message)}}}};
  if (!Path.empty())
    Object["locations"] = {
        {{"physicalLocation", {{"artifactLocation", artifactLocation(Path)}}}}};
  Notifications.push_back(std::move(Object));
}

void SarifWriter::notifyOf(const Notice &N) {
  const char *Level = N.Kind == NoticeKind::NotAnalyzed   ? "error"
                      : N.Kind == NoticeKind::Suppression ? "note"
                                                          : "warning";
  notify(Level, noticeName(N.Kind), N.Message, N.Path);
}

Json SarifWriter::codeFlow(const Finding &F) {
  llvm::ArrayRef<TraceStep> Steps = F.Trace;
  if (Steps.size() > Options.Limits.Steps) {
    notify("warning", "limit",
           "only the last " + counted(Options.Limits.Steps, "step") +
               " of a trace of " + std::to_string(Steps.size()) + " are listed",
           F.Where.Path);
    Steps = Steps.take_back(Options.Limits.Steps);
  }
  Json Locations = Json::array();
  for (const TraceStep &Step : Steps) {
    Json Where = location(Step.Where, Text);
    Where["message"] = {{"text", sentence(Step.Message)}};
    Locations.push_back({{"location", std::move(Where)}});
  }
  Json Flow = {{"locations", std::move(Locations)}};
  return {{"threadFlows", Json::array({std::move(Flow)})}};
}

Json SarifWriter::fix(const Fix &X) {
  std::map<std::string, Json> Replacements; // by file
  for (const Edit &E : editsInFile(X, Text)) {
    Region At;
    At.Begin = Text.positionOfByte(E.Path, E.Offset);
    At.End = Text.positionOfByte(E.Path, E.Offset + E.Length);
    Replacements[E.Path].push_back({{"deletedRegion", textRegion(At)},
                                    {"insertedContent", {{"text", E.Text}}}});
  }
  Json Changes = Json::array();
  for (auto &[Path, Edits] : Replacements)
    Changes.push_back({{"artifactLocation", artifactLocation(Path)},
                       {"replacements", std::move(Edits)}});
  return {{"description", {{"text", sentence(X.Title)}}},
          {"artifactChanges", std::move(Changes)},
          {"properties", {{"safe", X.Safe}}}};
}

Json SarifWriter::result(const Finding &F) {
  Json Object = {{"ruleId", F.Check}};
  const CheckInfo *Rule = llvm::find_if(
      Checks, [&](const CheckInfo &C) { return C.Name == F.Check; });
  if (Rule != Checks.end())
    Object["ruleIndex"] = Rule - Checks.begin();
  Object["level"] = severityName(F.Level).str();
  Object["message"] = {{"text", sentence(F.Message)}};
  Object["locations"] = Json::array({location(F.Where, Text)});
  if (!F.Fingerprint.empty())
    Object["partialFingerprints"] = {{"modelTidy/v1", F.Fingerprint}};
  if (!F.Trace.empty())
    Object["codeFlows"] = Json::array({codeFlow(F)});
  for (const Fix &X : F.Fixes)
    Object["fixes"].push_back(fix(X));

  Json Properties = {{"origin", originName(F.Origin).str()}};
  if (!F.Callee.empty())
    Properties["callee"] = F.Callee;
  if (!F.Instead.Summary.empty())
    Properties["replacement"] = {{"summary", F.Instead.Summary},
                                 {"code", F.Instead.Code},
                                 {"language", F.Instead.Language}};
  Object["properties"] = std::move(Properties);
  return Object;
}

Json SarifWriter::results(const Report &R) {
  std::vector<const Finding *> Listed;
  for (const Finding &F : R.Findings)
    if (isShown(F, Options.ShowNotes))
      Listed.push_back(&F);
  if (Listed.size() > Options.Limits.Results) {
    notify("error", "limit",
           "only " + std::to_string(Options.Limits.Results) + " of " +
               counted(Listed.size(), "finding") +
               " are listed, the most severe ones");
    llvm::sort(Listed, [](const Finding *A, const Finding *B) {
      return A->Level != B->Level ? A->Level > B->Level : A < B;
    });
    Listed.resize(Options.Limits.Results);
  }
  Json Results = Json::array();
  for (const Finding *F : Listed)
    Results.push_back(result(*F));
  return Results;
}

/// "serialization-unsafe-load" as "SerializationUnsafeLoad".
std::string pascalCase(llvm::StringRef Name) {
  std::string Text;
  for (llvm::StringRef Word : llvm::split(Name, '-'))
    Text += llvm::toUpper(Word.front()) + Word.drop_front().str();
  return Text;
}

std::string description(llvm::StringRef Text) {
  std::string Short =
      Text.size() <= MaxDescription
          ? sentence(Text)
          : wholeCharacters(Text, MaxDescription - 3).str() + "...";
  if (!Short.empty())
    Short[0] = llvm::toUpper(Short[0]);
  return Short;
}

Json rule(const CheckInfo &C) {
  Json Properties;
  if (C.SecuritySeverity.empty()) {
    Properties["tags"] = {"correctness"};
    Properties["problem.severity"] = C.Level == Severity::Note
                                         ? "recommendation"
                                         : severityName(C.Level).str();
  } else {
    Properties["tags"] = {"security"};
    Properties["security-severity"] = C.SecuritySeverity;
  }
  if (C.Cwe)
    Properties["tags"].push_back("external/cwe/cwe-" + std::to_string(C.Cwe));
  Properties["precision"] = "high";
  return {{"id", C.Name},
          {"name", pascalCase(C.Name)},
          {"shortDescription", {{"text", description(C.Summary)}}},
          {"fullDescription", {{"text", description(C.Help)}}},
          {"help", {{"text", C.Help}, {"markdown", C.Help}}},
          {"defaultConfiguration", {{"level", severityName(C.Level).str()}}},
          {"properties", std::move(Properties)}};
}

Json SarifWriter::document(const Report &R) {
  Json Rules = Json::array();
  for (const CheckInfo &C : Checks)
    Rules.push_back(rule(C));
  bool Complete = true;
  for (const Notice &N : R.Notices) {
    notifyOf(N);
    Complete &= N.Kind != NoticeKind::NotAnalyzed;
  }
  Json Results = results(R); // may notify

  Json Driver = {{"name", "model-tidy"},
                 {"semanticVersion", toolVersion().str()},
                 {"rules", std::move(Rules)}};
  Json Invocation = {{"executionSuccessful", Complete},
                     {"toolExecutionNotifications", std::move(Notifications)}};
  Json Run = {{"tool", {{"driver", std::move(Driver)}}},
              {"automationDetails", {{"id", "model-tidy/"}}},
              {"invocations", Json::array({std::move(Invocation)})},
              {"columnKind", "unicodeCodePoints"},
              {"results", std::move(Results)}};
  return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
          {"version", "2.1.0"},
          {"runs", Json::array({std::move(Run)})}};
}

} // namespace

void writeSarif(const Report &R, Sources &Text,
                llvm::ArrayRef<CheckInfo> Checks, const SarifOptions &Options,
                llvm::raw_ostream &OS) {
  // Source text need not be UTF-8; JSON has to be.
  OS << SarifWriter(Text, Checks, Options)
            .document(R)
            .dump(2, ' ', /*ensure_ascii=*/false,
                  Json::error_handler_t::replace)
     << '\n';
}

} // namespace model_tidy
