// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
#include "report/Gitlab.h"
#include "report/Printable.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"
#include <map>
#include <nlohmann/json.hpp>

namespace model_tidy {
namespace {

using Json = nlohmann::ordered_json;

const char *severityOf(Severity S) {
  switch (S) {
  case Severity::Note:
    return "info";
  case Severity::Warning:
    return "major";
  case Severity::Error:
    return "critical";
  }
  llvm_unreachable("a severity");
}

class GitlabWriter {
public:
  explicit GitlabWriter(Sources &Text) : Text(Text) {}

  void add(const Finding &F) {
    Region At = regionOf(F.Where, Text);
    // A line is demanded even where there are none.
    Json Where = {{"path", projectPath(F.Where.Path)},
                  {"lines", {{"begin", At.IsBinary ? 1 : At.Begin.Line}}}};
    if (!At.IsBinary)
      Where["lines"]["end"] = At.End.Line;
    std::string Description = printable(F.Message);
    if (At.IsBinary)
      Description += " (" + placeName(F.Where, Text) + ")";
    add(Description, F.Check, F.Fingerprint, severityOf(F.Level),
        std::move(Where));
  }

  void add(const Notice &N) {
    add(printable(N.Message), noticeName(N.Kind),
        llvm::utohexstr(llvm::xxh3_64bits(N.Path + '\0' + N.Message),
                        /*LowerCase=*/true, 16),
        severityOf(Severity::Warning),
        {{"path", projectPath(N.Path.empty() ? "." : N.Path)},
         {"lines", {{"begin", 1}}}});
  }

  Json Entries = Json::array();

private:
  /// Of entries with one fingerprint GitLab keeps only the last.
  std::string unique(std::string Fingerprint) {
    unsigned Before = Seen[Fingerprint]++;
    return Before ? Fingerprint + "-" + std::to_string(Before) : Fingerprint;
  }

  void add(std::string Description, llvm::StringRef Check,
           std::string Fingerprint, const char *Severity, Json Where) {
    Entries.push_back({{"description", std::move(Description)},
                       {"check_name", Check.str()},
                       {"fingerprint", unique(std::move(Fingerprint))},
                       {"severity", Severity},
                       {"location", std::move(Where)}});
  }

  Sources &Text;
  std::map<std::string, unsigned> Seen;
};

} // namespace

void writeGitlab(const Report &R, Sources &Text, bool ShowNotes,
                 llvm::raw_ostream &OS) {
  GitlabWriter Writer(Text);
  for (const Finding &F : R.Findings)
    if (isShown(F, ShowNotes))
      Writer.add(F);
  for (const Notice &N : R.Notices)
    if (N.Kind == NoticeKind::NotAnalyzed)
      Writer.add(N);
  // Paths need not be UTF-8; JSON has to be.
  OS << Writer.Entries.dump(2, ' ', /*ensure_ascii=*/false,
                            Json::error_handler_t::replace)
     << '\n';
}

} // namespace model_tidy
