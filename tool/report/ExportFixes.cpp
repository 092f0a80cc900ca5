// The mapping is that of clang/Tooling/DiagnosticsYaml.h. The structures are
// our own, because only the C++ front-end knows Clang.
#include "report/ExportFixes.h"
#include "report/FindingNotes.h"
#include "report/Fixes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/YAMLTraits.h"

namespace model_tidy::exported {
namespace {

struct Replacement {
  std::string FilePath;
  unsigned Offset = 0, Length = 0;
  std::string ReplacementText;
};

struct Range {
  std::string FilePath;
  unsigned FileOffset = 0, Length = 0;
};

struct Message {
  std::string Text, FilePath;
  unsigned FileOffset = 0;
  std::vector<Replacement> Replacements;
  std::vector<Range> Ranges;
};

struct Diagnostic {
  std::string Name;
  Message Main;
  std::vector<Message> Notes;
  std::string Level, BuildDirectory;
};

struct Findings {
  std::string MainSourceFile;
  std::vector<Diagnostic> Diagnostics;
};

} // namespace
} // namespace model_tidy::exported

LLVM_YAML_IS_SEQUENCE_VECTOR(model_tidy::exported::Replacement)
LLVM_YAML_IS_SEQUENCE_VECTOR(model_tidy::exported::Range)
LLVM_YAML_IS_SEQUENCE_VECTOR(model_tidy::exported::Message)
LLVM_YAML_IS_SEQUENCE_VECTOR(model_tidy::exported::Diagnostic)

namespace llvm::yaml {

using namespace model_tidy::exported;

template <> struct MappingTraits<Replacement> {
  static void mapping(IO &Io, Replacement &R) {
    Io.mapRequired("FilePath", R.FilePath);
    Io.mapRequired("Offset", R.Offset);
    Io.mapRequired("Length", R.Length);
    Io.mapRequired("ReplacementText", R.ReplacementText);
  }
};

template <> struct MappingTraits<Range> {
  static void mapping(IO &Io, Range &R) {
    Io.mapRequired("FilePath", R.FilePath);
    Io.mapRequired("FileOffset", R.FileOffset);
    Io.mapRequired("Length", R.Length);
  }
};

template <> struct MappingTraits<Message> {
  static void mapping(IO &Io, Message &M) {
    Io.mapRequired("Message", M.Text);
    Io.mapOptional("FilePath", M.FilePath);
    Io.mapOptional("FileOffset", M.FileOffset);
    Io.mapRequired("Replacements", M.Replacements);
    Io.mapOptional("Ranges", M.Ranges);
  }
};

template <> struct MappingTraits<Diagnostic> {
  static void mapping(IO &Io, Diagnostic &D) {
    Io.mapRequired("DiagnosticName", D.Name);
    Io.mapRequired("DiagnosticMessage", D.Main);
    Io.mapOptional("Notes", D.Notes);
    Io.mapOptional("Level", D.Level);
    Io.mapOptional("BuildDirectory", D.BuildDirectory);
  }
};

template <> struct MappingTraits<Findings> {
  static void mapping(IO &Io, Findings &All) {
    Io.mapRequired("MainSourceFile", All.MainSourceFile);
    Io.mapRequired("Diagnostics", All.Diagnostics);
  }
};

} // namespace llvm::yaml

namespace model_tidy {
namespace {

/// The levels that Clang's reader knows.
llvm::StringRef levelOf(Severity S) {
  switch (S) {
  case Severity::Note:
    return "Remark";
  case Severity::Warning:
    return "Warning";
  case Severity::Error:
    return "Error";
  }
  llvm_unreachable("a severity");
}

class Exporter {
public:
  Exporter(Sources &Text, const ExportOptions &Options)
      : Text(Text), Options(Options) {}

  exported::Diagnostic diagnostic(const Finding &F,
                                  llvm::ArrayRef<Edit> Chosen);

private:
  std::string absolute(llvm::StringRef Path) const {
    llvm::SmallString<256> Full(Path);
    llvm::sys::fs::make_absolute(Options.Directory, Full);
    llvm::sys::path::remove_dots(Full, /*remove_dot_dot=*/true);
    return llvm::json::fixUTF8(Full);
  }

  exported::Message message(const Place &Where, llvm::StringRef Said) const;
  std::vector<exported::Replacement> replacements(llvm::ArrayRef<Edit>) const;

  Sources &Text;
  const ExportOptions &Options;
};

exported::Message Exporter::message(const Place &Where,
                                    llvm::StringRef Said) const {
  exported::Message M = {
      llvm::json::fixUTF8(Said), absolute(Where.Path), 0, {}, {}};
  // An offset in a member is none of the file.
  if (!Where.Member.empty())
    return M;
  uint32_t Begin = Where.Begin, End = Where.End;
  if (const Notebook *Cells = Text.notebook(Where.Path)) {
    Begin = Cells->beginInFile(Where.Begin);
    End = Cells->endInFile(Where.End);
  }
  M.FileOffset = Begin;
  if (Begin < End)
    M.Ranges = {{M.FilePath, Begin, End - Begin}};
  return M;
}

/// None if one of them is not UTF-8: YAML would end before the first such byte.
std::vector<exported::Replacement>
Exporter::replacements(llvm::ArrayRef<Edit> Edits) const {
  std::vector<exported::Replacement> Result;
  if (llvm::any_of(Edits, [](const Edit &E) {
        return !llvm::json::isUTF8(E.Path) || !llvm::json::isUTF8(E.Text);
      }))
    return Result;
  for (const Edit &E : Edits)
    Result.push_back({absolute(E.Path), E.Offset, E.Length, E.Text});
  return Result;
}

exported::Diagnostic Exporter::diagnostic(const Finding &F,
                                          llvm::ArrayRef<Edit> Chosen) {
  exported::Diagnostic D;
  D.Name = F.Check;
  D.Level = levelOf(F.Level).str();
  D.BuildDirectory = Options.Directory;
  D.Main = message(F.Where, F.Message);
  D.Main.Replacements = replacements(Chosen);
  for (const TraceStep &Step : notesOf(F))
    D.Notes.push_back(message(Step.Where, Step.Message));
  return D;
}

} // namespace

void writeExportedFixes(const Report &R, Sources &Text,
                        const ExportOptions &Options, llvm::raw_ostream &OS) {
  Exporter Writer(Text, Options);
  exported::Findings All;
  std::vector<std::vector<Edit>> Chosen =
      chosenEdits(R.Findings, Text, Options.UnsafeFixes);
  for (auto [F, Edits] : llvm::zip_equal(R.Findings, Chosen))
    if (isShown(F, Options.ShowNotes) || !Edits.empty())
      All.Diagnostics.push_back(Writer.diagnostic(F, Edits));
  if (!All.Diagnostics.empty())
    All.MainSourceFile = All.Diagnostics.front().Main.FilePath;
  llvm::yaml::Output Out(OS);
  Out << All;
}

} // namespace model_tidy
