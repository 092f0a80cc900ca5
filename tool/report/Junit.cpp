// The dialect that Jenkins reads, without anything that others reject.
#include "report/Junit.h"
#include "report/Markup.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

namespace model_tidy {
namespace {

struct Suite {
  std::string Cases;
  unsigned Tests = 0;
  unsigned Failures = 0;
  unsigned Errors = 0;
};

std::string attribute(llvm::StringRef Name, llvm::StringRef Value) {
  return (" " + Name + "=\"" + escapedMarkup(Value) + "\"").str();
}

std::string number(llvm::StringRef Name, unsigned Value) {
  return attribute(Name, std::to_string(Value));
}

class JunitWriter {
public:
  explicit JunitWriter(Sources &Text) : Text(Text) {}

  void add(const Finding &F) {
    Suite &S = suite(F.Where.Path);
    std::string Body =
        element(F.Level == Severity::Note ? "system-out" : "failure",
                F.Level == Severity::Note
                    ? ""
                    : attribute("message", F.Message) +
                          attribute("type", severityName(F.Level)),
                story(F));
    std::string Place = placeName(F.Where, Text);
    addCase(S, F.Where.Path, F.Check + " at " + Place, Body);
    S.Failures += F.Level != Severity::Note;
  }

  void add(const Notice &N) {
    Suite &S = suite(N.Path);
    addCase(S, N.Path, noticeName(N.Kind),
            element("error",
                    attribute("message", N.Message) +
                        attribute("type", noticeName(N.Kind)),
                    escapedMarkup(N.Message)));
    ++S.Errors;
  }

  void write(const Summary &Totals, llvm::raw_ostream &OS) {
    if (Suites.empty())
      addCase(suite(""), "",
              "no findings in " + counted(Totals.Parsed, "analysed file"), "");
    Suite All;
    for (const auto &[Path, S] : Suites) {
      All.Tests += S.Tests;
      All.Failures += S.Failures;
      All.Errors += S.Errors;
    }
    OS << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       << "<testsuites" << attribute("name", "model-tidy") << counts(All)
       << ">\n";
    for (const auto &[Path, S] : Suites)
      OS << "  <testsuite" << attribute("name", nameOf(Path)) << counts(S)
         << ">\n"
         << S.Cases << "  </testsuite>\n";
    OS << "</testsuites>\n";
  }

private:
  static std::string nameOf(llvm::StringRef Path) {
    return Path.empty() ? "model-tidy" : projectPath(Path);
  }

  static std::string counts(const Suite &S) {
    return number("tests", S.Tests) + number("failures", S.Failures) +
           number("errors", S.Errors);
  }

  static std::string element(llvm::StringRef Name, llvm::StringRef Attributes,
                             llvm::StringRef Content) {
    return ("      <" + Name + Attributes + ">" + Content + "</" + Name + ">\n")
        .str();
  }

  static void addCase(Suite &S, llvm::StringRef Path, llvm::StringRef Name,
                      llvm::StringRef Body) {
    S.Cases += "    <testcase" + attribute("classname", nameOf(Path)) +
               attribute("name", Name);
    S.Cases +=
        Body.empty() ? "/>\n" : (">\n" + Body + "    </testcase>\n").str();
    ++S.Tests;
  }

  /// The finding as text; servers show it as it stands.
  std::string story(const Finding &F) {
    std::string Lines = line(F.Where, F.Message);
    for (const TraceStep &Step : F.Trace)
      if (Step.Where != F.Where)
        Lines += "\n" + line(Step.Where, Step.Message);
    if (!F.Instead.Summary.empty())
      Lines += "\n" + line(F.Where, F.Instead.Summary);
    return Lines;
  }

  std::string line(const Place &Where, llvm::StringRef Message) {
    return escapedMarkup(placeName(Where, Text) + ": ") +
           escapedMarkup(Message);
  }

  Suite &suite(llvm::StringRef Path) { return Suites[Path.str()]; }

  Sources &Text;
  std::map<std::string, Suite> Suites; // by path
};

} // namespace

void writeJunit(const Report &R, Sources &Text, bool ShowNotes,
                llvm::raw_ostream &OS) {
  JunitWriter Writer(Text);
  for (const Finding &F : R.Findings)
    if (isShown(F, ShowNotes))
      Writer.add(F);
  for (const Notice &N : R.Notices)
    if (N.Kind == NoticeKind::NotAnalyzed)
      Writer.add(N);
  Writer.write(R.Totals, OS);
}

} // namespace model_tidy
