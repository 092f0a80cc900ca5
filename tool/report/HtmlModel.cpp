// Names in an archive may nest as deep as they like, so the tree is written
// with a stack, and only so deep.
#include "report/HtmlModel.h"
#include "report/Markup.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace model_tidy {

static constexpr size_t MostParts = 300; // a large model has a file per tensor
static constexpr size_t MostSteps = 500;
static constexpr size_t DeepestLevel = 12;

/// "a.zip!b/c" is c in b in a.zip.
static llvm::SmallVector<llvm::StringRef> levels(llvm::StringRef Path) {
  llvm::SmallVector<llvm::StringRef> Result;
  while (!Path.empty() && Result.size() + 1 < DeepestLevel) {
    size_t End = Path.find_first_of("!/");
    if (llvm::StringRef Name = Path.take_front(End); !Name.empty())
      Result.push_back(Name);
    Path = End == Path.npos ? "" : Path.drop_front(End + 1);
  }
  if (!Path.empty())
    Result.push_back(Path);
  return Result;
}

static void writeMore(size_t Number, size_t Shown, llvm::raw_ostream &OS) {
  if (Number > Shown)
    OS << "<li>… and " << Number - Shown << " more</li>\n";
}

static void writeTree(llvm::ArrayRef<ArtifactDetails::Part> Parts,
                      llvm::raw_ostream &OS) {
  llvm::SmallVector<llvm::StringRef> Open;
  OS << "<ul class=\"tree\">\n";
  for (const ArtifactDetails::Part &P : Parts.take_front(MostParts)) {
    llvm::SmallVector<llvm::StringRef> Names = levels(P.Path);
    if (Names.empty())
      Names = {"(file)"};
    size_t Common = 0;
    while (Common < Open.size() && Common + 1 < Names.size() &&
           Open[Common] == Names[Common])
      ++Common;
    for (; Open.size() > Common; Open.pop_back())
      OS << "</ul></li>\n";
    for (; Open.size() + 1 < Names.size(); Open.push_back(Names[Open.size()]))
      OS << "<li><code>" << escapedMarkup(Names[Open.size()])
         << "</code><ul>\n";
    OS << "<li><code>" << escapedMarkup(Names.back()) << "</code> "
       << escapedMarkup(P.Kind) << ", " << P.Size << " bytes</li>\n";
  }
  for (; !Open.empty(); Open.pop_back())
    OS << "</ul></li>\n";
  writeMore(Parts.size(), MostParts, OS);
  OS << "</ul>\n";
}

void writeModel(const ArtifactDetails &Model, llvm::raw_ostream &OS) {
  OS << "<details class=\"model\"><summary>What is in <code>"
     << escapedMarkup(projectPath(Model.Path))
     << "</code>, and what loading it does</summary>\n";
  writeTree(Model.Parts, OS);
  llvm::ArrayRef<ArtifactDetails::Step> Steps = Model.Steps;
  OS << (Steps.empty() ? "<p>Loading it calls nothing.</p>\n"
                       : "<p>Loading it would</p>\n<ol class=\"steps\">\n");
  llvm::StringRef Member;
  for (const ArtifactDetails::Step &S : Steps.take_front(MostSteps)) {
    OS << "<li>";
    if (S.Member != Member)
      OS << "<code class=\"place\">" << escapedMarkup(S.Member)
         << "</code><br>";
    Member = S.Member;
    OS << "<code class=\"number\">" << llvm::formatv("{0:x}", S.Offset)
       << "</code><code>" << escapedMarkup(S.Text) << "</code></li>\n";
  }
  if (!Steps.empty()) {
    writeMore(Steps.size(), MostSteps, OS);
    OS << "</ol>\n";
  }
  OS << "<p>" << escapedMarkup(Model.Advice) << "</p>\n</details>\n";
}

} // namespace model_tidy
