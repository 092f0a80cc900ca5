// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
#include "report/Github.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

std::string escapedMessage(llvm::StringRef Text) {
  std::string Result;
  for (char C : Text)
    Result += C == '%'    ? "%25"
              : C == '\r' ? "%0D"
              : C == '\n' ? "%0A"
                          : std::string(1, C);
  return Result;
}

/// The value of "name=value", which ends at a colon or comma.
std::string escapedProperty(llvm::StringRef Text) {
  std::string Result;
  for (char C : escapedMessage(Text))
    Result += C == ':' ? "%3A" : C == ',' ? "%2C" : std::string(1, C);
  return Result;
}

llvm::StringRef commandOf(Severity S) {
  return S == Severity::Note ? "notice" : severityName(S);
}

class GithubWriter {
public:
  GithubWriter(Sources &Text, llvm::raw_ostream &OS) : Text(Text), OS(OS) {}

  void annotate(const Finding &F) {
    OS << "::" << commandOf(F.Level) << " title=" << escapedProperty(F.Check)
       << ",file=" << escapedProperty(projectPath(F.Where.Path));
    if (Region At = regionOf(F.Where, Text); !At.IsBinary) {
      OS << ",line=" << At.Begin.Line << ",endLine=" << At.End.Line;
      // Columns of a range over several lines are an error of the whole.
      if (At.Begin.Line == At.End.Line)
        OS << ",col=" << At.Begin.Column << ",endColumn=" << At.End.Column;
    }
    OS << "::" << escapedMessage(messageOf(F)) << '\n';
  }

  void list(const Finding &F) {
    std::string Line = severityName(F.Level).str() + ": " +
                       placeName(F.Where, Text) + ": " + printable(F.Message) +
                       " [" + printable(F.Check) + "]";
    OS << withoutCommands(Line) << '\n';
  }

private:
  /// The annotation has no other room for the way the data took.
  std::string messageOf(const Finding &F) {
    std::string Message = printable(F.Message);
    for (const TraceStep &Step : F.Trace)
      if (Step.Where != F.Where)
        Message +=
            "\n" + placeName(Step.Where, Text) + ": " + printable(Step.Message);
    if (!F.Instead.Summary.empty())
      Message += "\n" + printable(F.Instead.Summary);
    return Message;
  }

  Sources &Text;
  llvm::raw_ostream &OS;
};

} // namespace

std::string withoutCommands(llvm::StringRef Lines) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Lines.split(Parts, '\n');
  std::string Result;
  for (llvm::StringRef Line : Parts) {
    if (Line.data() != Lines.data())
      Result += '\n';
    // Blanks before "::" are skipped by the runner, so they are no help. The
    // older form "##[" counts anywhere in a line.
    if (Line.ltrim().starts_with("::"))
      Result += "./";
    for (size_t At; (At = Line.find("##[")) != llvm::StringRef::npos;) {
      Result += (Line.take_front(At) + "##<U+005B>").str();
      Line = Line.drop_front(At + 3);
    }
    Result += Line;
  }
  return Result;
}

void writeGithub(const Report &R, Sources &Text, bool ShowNotes,
                 llvm::raw_ostream &OS) {
  GithubWriter Writer(Text, OS);
  std::vector<const Finding *> Rest;
  for (Severity Level : {Severity::Error, Severity::Warning, Severity::Note}) {
    if (Level == Severity::Note && !ShowNotes)
      continue;
    size_t Number = 0;
    for (const Finding &F : R.Findings) {
      if (F.Level != Level)
        continue;
      if (++Number > GithubAnnotations)
        Rest.push_back(&F);
      else
        Writer.annotate(F);
    }
  }
  if (Rest.empty())
    return;
  OS << "::group::" << counted(Rest.size(), "finding")
     << " more than GitHub shows as annotations\n";
  for (const Finding *F : Rest)
    Writer.list(*F);
  OS << "::endgroup::\n";
}

} // namespace model_tidy
