// Everything that is not a literal here passes escapedMarkup() or
// escapedCode().
#include "report/Html.h"
#include "report/HtmlExcerpt.h"
#include "report/HtmlModel.h"
#include "report/HtmlPage.h"
#include "report/Markup.h"
#include "report/Summary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <map>

namespace model_tidy {
namespace {

std::string folderOf(const Finding &F) {
  std::string Path = projectPath(F.Where.Path);
  llvm::StringRef Folder = llvm::sys::path::parent_path(Path);
  return Folder.empty() ? "." : Folder.str();
}

std::string attribute(llvm::StringRef Name, llvm::StringRef Value) {
  return (" " + Name + "=\"" + escapedMarkup(Value) + "\"").str();
}

/// A run of text in an element.
std::string element(llvm::StringRef Name, llvm::StringRef Class,
                    llvm::StringRef Content) {
  std::string Start = ("<" + Name).str();
  if (!Class.empty())
    Start += attribute("class", Class);
  return Start + ">" + escapedMarkup(Content) + ("</" + Name + ">").str();
}

class HtmlWriter {
public:
  HtmlWriter(const Report &R, Sources &Text, llvm::ArrayRef<CheckInfo> Checks,
             llvm::ArrayRef<ArtifactDetails> Models, bool ShowNotes,
             llvm::raw_ostream &OS)
      : R(R), Text(Text), Excerpts(Text, R.Findings), Checks(Checks),
        Models(Models), ShowNotes(ShowNotes), OS(OS) {
    for (const Finding &F : R.Findings)
      if (isShown(F, ShowNotes))
        Groups[F.Check][folderOf(F)].push_back(&F);
  }

  void write() {
    writePageStart(OS);
    writeHead();
    if (!Groups.empty())
      writeFilters();
    writeArtifacts();
    for (const auto &[Check, Folders] : Groups)
      writeCheck(Check, Folders);
    writeNotices();
    writePageEnd(OS);
  }

private:
  using Folder = std::vector<const Finding *>;
  using Folders = std::map<std::string, Folder>;

  void writeHead() {
    TextOptions Options;
    Options.ShowNotes = ShowNotes;
    OS << "<header><h1>model-tidy</h1>\n<p>"
       << escapedMarkup(totals(R, Options));
    if (std::string Gaps = gaps(R); !Gaps.empty())
      OS << " <strong>" << Gaps << "</strong>";
    OS << "</p></header>\n";
  }

  void writeChoice(llvm::StringRef Id, llvm::StringRef All,
                   const std::map<std::string, size_t> &Values) {
    OS << "<select" << attribute("id", Id) << attribute("aria-label", All)
       << "><option value=\"\">" << escapedMarkup(All) << "</option>";
    for (const auto &[Value, Number] : Values)
      OS << "<option" << attribute("value", Value) << ">"
         << escapedMarkup(Value) << " (" << Number << ")</option>";
    OS << "</select>\n";
  }

  void writeFilters() {
    std::map<std::string, size_t> ByCheck, ByFolder;
    for (const auto &[Check, Folders] : Groups)
      for (const auto &[Name, Findings] : Folders) {
        ByCheck[Check] += Findings.size();
        ByFolder[Name] += Findings.size();
      }
    // Without a script they would do nothing; it shows them.
    OS << "<div class=\"filters\" id=\"filters\" hidden>\n"
          "<input type=\"search\" id=\"text\" placeholder=\"Filter\" "
          "aria-label=\"Filter\">\n";
    writeChoice("check", "all checks", ByCheck);
    writeChoice("folder", "all folders", ByFolder);
    for (Severity S : {Severity::Error, Severity::Warning, Severity::Note})
      OS << "<label><input type=\"checkbox\" name=\"level\" checked"
         << attribute("value", severityName(S)) << "> " << severityName(S)
         << "s</label>\n";
    OS << "<button id=\"open\">Open all</button>\n"
          "<button id=\"close\">Close all</button>\n"
          "<span id=\"shown\" role=\"status\"></span>\n</div>\n";
  }

  void writeArtifacts() {
    if (R.Artifacts.empty())
      return;
    bool HaveReasons = llvm::any_of(R.Artifacts, [](const ArtifactVerdict &V) {
      return !V.Blocking.empty();
    });
    OS << "<h2>Model files</h2>\n<table><tr><th>file</th><th>verdict</th>"
       << (HaveReasons ? "<th>because of</th>" : "") << "</tr>\n";
    for (const ArtifactVerdict &V : R.Artifacts) {
      OS << "<tr><td>" << element("code", "", projectPath(V.Path))
         << "</td><td>"
         << element("strong", verdictName(V.Kind), verdictName(V.Kind))
         << (V.IsComplete ? "" : " (not all of it was looked at)") << "</td>";
      if (HaveReasons)
        OS << "<td>" << element("code", "", llvm::join(V.Blocking, ", "))
           << "</td>";
      OS << "</tr>\n";
    }
    OS << "</table>\n";
    for (const ArtifactDetails &Model : Models)
      writeModel(Model, OS);
  }

  void writeCheck(llvm::StringRef Check, const Folders &Below) {
    size_t Number = 0;
    for (const auto &[Name, Findings] : Below)
      Number += Findings.size();
    OS << "<section class=\"group\">\n<h2>" << element("code", "", Check)
       << " (" << Number << ")</h2>\n";
    const CheckInfo *Info = llvm::find_if(
        Checks, [&](const CheckInfo &C) { return C.Name == Check; });
    if (Info != Checks.end())
      OS << "<p class=\"help\">" << escapedMarkup(Info->Summary) << "</p>\n";
    for (const auto &[Name, Findings] : Below) {
      OS << "<section class=\"group\">\n";
      if (Name != ".")
        OS << element("h3", "", Name) << '\n';
      for (const Finding *F : Findings)
        writeFinding(*F, Name);
      OS << "</section>\n";
    }
    OS << "</section>\n";
  }

  void writeStep(const Place &Where, llvm::StringRef Message) {
    OS << "<li>" << escapedMarkup(Message) << "<br>"
       << element("code", "place", placeName(Where, Text))
       << Excerpts.excerpt(Where) << "</li>\n";
  }

  /// The message and its place stand above already.
  void writeTrace(const Finding &F) {
    auto IsElsewhere = [&](const TraceStep &S) { return S.Where != F.Where; };
    if (llvm::none_of(F.Trace, IsElsewhere)) {
      OS << Excerpts.excerpt(F.Where) << '\n';
      return;
    }
    OS << "<ol class=\"trace\">\n";
    for (const TraceStep &Step : llvm::make_filter_range(F.Trace, IsElsewhere))
      writeStep(Step.Where, Step.Message);
    writeStep(F.Where, "reported here");
    OS << "</ol>\n";
  }

  void writeFinding(const Finding &F, llvm::StringRef Folder) {
    OS << "<details" << attribute("id", "finding-" + std::to_string(++Written))
       << attribute("class", ("finding " + severityName(F.Level)).str())
       << attribute("data-level", severityName(F.Level))
       << attribute("data-check", F.Check) << attribute("data-folder", Folder)
       << "><summary>" << element("span", "level", severityName(F.Level)) << ' '
       << escapedMarkup(F.Message) << ' '
       << element("code", "place", placeName(F.Where, Text)) << "</summary>\n";
    writeTrace(F);
    if (!F.Instead.Summary.empty())
      OS << "<p>" << escapedMarkup(F.Instead.Summary) << "</p>\n";
    if (!F.Instead.Code.empty())
      writeCode(F.Instead.Code);
    for (const Fix &X : F.Fixes)
      OS << "<p>" << (X.Safe ? "--fix" : "--unsafe-fixes") << ": "
         << escapedMarkup(X.Title) << "</p>\n";
    OS << "</details>\n";
  }

  void writeCode(llvm::StringRef Code) {
    OS << "<pre>";
    for (llvm::StringRef Line : llvm::split(Code.rtrim(), '\n'))
      OS << escapedCode(Line) << '\n';
    OS << "</pre>\n";
  }

  void writeNotices() {
    if (R.Notices.empty())
      return;
    OS << "<h2>About the run</h2>\n<ul>\n";
    for (const Notice &N : R.Notices)
      OS << "<li>" << element("code", "", N.Path) << ' '
         << escapedMarkup(N.Message) << " [" << noticeName(N.Kind)
         << "]</li>\n";
    OS << "</ul>\n";
  }

  const Report &R;
  Sources &Text;
  HtmlExcerpts Excerpts;
  llvm::ArrayRef<CheckInfo> Checks;
  llvm::ArrayRef<ArtifactDetails> Models;
  bool ShowNotes;
  llvm::raw_ostream &OS;
  std::map<std::string, Folders> Groups; // by check
  unsigned Written = 0;
};

} // namespace

void writeHtml(const Report &R, Sources &Text, llvm::ArrayRef<CheckInfo> Checks,
               llvm::ArrayRef<ArtifactDetails> Models, bool ShowNotes,
               llvm::raw_ostream &OS) {
  HtmlWriter(R, Text, Checks, Models, ShowNotes, OS).write();
}

} // namespace model_tidy
