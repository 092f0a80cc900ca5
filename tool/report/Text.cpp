// One finding is one diagnostic followed by its notes. Every piece of text
// passes printable() on its way out, for paths and messages may carry bytes of
// the scanned files.

#include "report/Text.h"
#include "report/Excerpt.h"
#include "report/Printable.h"
#include <set>
#include <tuple>

namespace model_tidy {
namespace {

using Colors = llvm::raw_ostream::Colors;

/// The colours of Clang's TextDiagnostic.
Colors colorOf(Severity S) {
  switch (S) {
  case Severity::Note:
    return Colors::CYAN;
  case Severity::Warning:
    return Colors::MAGENTA;
  case Severity::Error:
    return Colors::RED;
  }
  llvm_unreachable("a severity");
}

class TextWriter {
public:
  TextWriter(Sources &Text, const TextOptions &Options, llvm::raw_ostream &OS)
      : Text(Text), Options(Options), OS(OS) {}
  void write(const Finding &F);

private:
  void writeHead(const Place &Where, Severity Level, llvm::StringRef Message,
                 llvm::StringRef Check = {});
  void writeCheck(llvm::StringRef Check);
  void writeReplacement(const Finding &F);

  Sources &Text;
  const TextOptions &Options;
  llvm::raw_ostream &OS;
  std::set<std::tuple<std::string, std::string, std::string>> ShownCode;
};

void TextWriter::writeHead(const Place &Where, Severity Level,
                           llvm::StringRef Message, llvm::StringRef Check) {
  OS.changeColor(Colors::SAVEDCOLOR, /*Bold=*/true)
      << placeName(Where, Text) << ": ";
  OS.resetColor();
  OS.changeColor(colorOf(Level), /*Bold=*/true) << severityName(Level) << ": ";
  OS.resetColor();
  // Clang keeps the text of notes plain, so that findings stand out.
  bool IsFinding = !Check.empty();
  if (IsFinding)
    OS.changeColor(Colors::SAVEDCOLOR, /*Bold=*/true);
  OS << printable(Message);
  if (IsFinding) {
    OS << " [";
    writeCheck(Check);
    OS << ']';
    OS.resetColor();
  }
  OS << '\n';
}

/// A link to its page is an escape sequence before and one behind it.
void TextWriter::writeCheck(llvm::StringRef Check) {
  auto Address = Options.Addresses.find(Check.str());
  if (Address == Options.Addresses.end())
    OS << Check;
  else
    OS << "\x1b]8;;" << Address->second << "\x1b\\" << Check
       << "\x1b]8;;\x1b\\";
}

void TextWriter::writeReplacement(const Finding &F) {
  if (F.Instead.Summary.empty())
    return;
  writeHead(F.Where, Severity::Note, F.Instead.Summary);
  if (F.Instead.Code.empty() ||
      !ShownCode.insert({F.Check, F.Callee, F.Instead.Code}).second)
    return;
  llvm::SmallVector<llvm::StringRef> Lines;
  llvm::StringRef(F.Instead.Code).rtrim().split(Lines, '\n');
  std::string Margin = blankGutter(regionOf(F.Where, Text).shown().Line);
  for (llvm::StringRef Line : Lines) {
    std::string Code = show(Line.rtrim()).Text;
    if (Code.empty())
      OS << llvm::StringRef(Margin).rtrim() << '\n';
    else
      OS << Margin << "    " << Code << '\n';
  }
}

void TextWriter::write(const Finding &F) {
  auto ShowSource = [&](const Place &Where, const std::vector<Edit> &Edits) {
    if (!regionOf(Where, Text).IsBinary)
      writeExcerpt(Where, Edits, Text, OS);
  };
  writeHead(F.Where, F.Level, F.Message, F.Check);
  if (!F.IsSecret)
    ShowSource(F.Where,
               F.Fixes.empty() ? std::vector<Edit>() : F.Fixes.front().Edits);
  for (const TraceStep &Step : F.Trace) {
    if (Step.Where == F.Where)
      continue;
    writeHead(Step.Where, Severity::Note, Step.Message);
    ShowSource(Step.Where, {});
  }
  writeReplacement(F);
}

} // namespace

void writeText(const Report &R, Sources &Text, const TextOptions &Options,
               llvm::raw_ostream &OS) {
  if (Options.Statistics)
    return writeStatistics(R, Options, OS);
  OS.enable_colors(Options.Color);
  TextWriter Writer(Text, Options, OS);
  for (const Finding &F : R.Findings)
    if (isShown(F, Options.ShowNotes))
      Writer.write(F);
}

} // namespace model_tidy
