// Two forms of the same words: lines in columns, and roff.
#include "engine/Help.h"
#include "engine/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace model_tidy {

static constexpr llvm::StringLiteral Examples[] = {
    "model-tidy src include",
    "model-tidy --checks='-*,serialization-*' -p build src/serve.cpp",
    "model-tidy --output-format=sarif --output-file=model-tidy.sarif .",
};

/// "-p, --build-path=DIR", "--list-checks[=markdown]".
static std::string spelling(const Option &O) {
  std::string Result;
  if (!O.Short.empty())
    Result = (O.Short + ", ").str();
  Result += O.Name;
  if (!O.Value.empty())
    Result += ((O.isOptional() ? "" : "=") + O.Value).str();
  return Result;
}

static std::string spelling(const Subcommand &S) {
  return S.Argument.empty() ? S.Name.str() : (S.Name + " " + S.Argument).str();
}

void printHelp(llvm::raw_ostream &OS, bool All) {
  OS << "Finds code and files that let a machine-learning model run code it "
        "should not,\nand shows the safe way.\n\n"
        "usage: model-tidy [check] [options] [PATH...] [-- COMPILER "
        "FLAGS...]\n";
  for (const Subcommand &S : subcommands())
    OS << llvm::formatv("       model-tidy {0,-23}{1}\n", spelling(S), S.Help);
  OS << "\nPATH is a file or a directory; without one it is the current "
        "directory.\n\n";
  for (const Option &O : options())
    if (All || !O.IsRare)
      OS << llvm::formatv("  {0,-26}{1}\n", spelling(O), O.Help);
  OS << "\nexit status: 0 clean, 1 findings, 2 something could not be "
        "analysed\n\n"
        "examples:\n";
  for (llvm::StringRef E : Examples)
    OS << "  " << E << '\n';
}

bool printHelpOn(llvm::StringRef Name, llvm::raw_ostream &OS) {
  const Subcommand *S = llvm::find_if(
      subcommands(), [&](const Subcommand &S) { return S.Name == Name; });
  if (S == subcommands().end())
    return false;
  OS << "usage: model-tidy " << spelling(*S)
     << (S->Options.empty() ? "" : " [options]") << "\n\n"
     << S->Details << '\n';
  llvm::SmallVector<llvm::StringRef> Names;
  llvm::SplitString(S->Options, Names);
  if (!Names.empty())
    OS << '\n';
  for (const Option &O : options())
    if (llvm::is_contained(Names, O.Name))
      OS << llvm::formatv("  {0,-26}{1}\n", spelling(O), O.Help);
  return true;
}

/// For roff: its own characters taken literally, also at a line's beginning.
static std::string roff(llvm::StringRef Text) {
  std::string Result;
  for (char C : Text)
    if (C == '\\')
      Result += "\\e";
    else if (C == '-')
      Result += "\\-"; // not a hyphen: options are copied from the page
    else if (C == '\'')
      Result += "\\(aq";
    else
      Result += C;
  return Result;
}

static void term(llvm::StringRef Term, llvm::StringRef Text,
                 llvm::raw_ostream &OS) {
  OS << ".TP\n.B \"" << roff(Term) << "\"\n" << roff(Text) << '\n';
}

void printManual(llvm::raw_ostream &OS, llvm::StringRef Version) {
  OS << ".TH MODEL\\-TIDY 1 \"\" \"model\\-tidy " << Version
     << "\" \"User Commands\"\n"
        ".SH NAME\nmodel\\-tidy \\- find code that lets a machine\\-learning "
        "model run code it should not\n"
        ".SH SYNOPSIS\n.nf\n"
        "model\\-tidy [check] [options] [PATH...] [\\-\\- COMPILER FLAGS...]\n";
  for (const Subcommand &S : subcommands())
    OS << "model\\-tidy " << roff(spelling(S)) << '\n';
  OS << ".fi\n.SH DESCRIPTION\n"
        "Reads C++, Python and notebooks that load machine\\-learning models, "
        "and the\nmodel files themselves. Says where a file can run code when "
        "it is loaded and\nwhere a call skips a model\\(aqs hooks, and shows "
        "the safe way.\n"
        "PATH is a file or a directory; without one it is the current "
        "directory.\n"
        ".SH COMMANDS\n";
  for (const Subcommand &S : subcommands())
    term(spelling(S), S.Help, OS);
  OS << ".SH OPTIONS\n";
  for (const Option &O : options())
    term(spelling(O), O.Help, OS);
  OS << ".SH EXIT STATUS\n";
  term("0", "clean", OS);
  term("1", "findings", OS);
  term("2", "something could not be analysed; said on standard error", OS);
  OS << ".SH FILES\n";
  term(".model-tidy",
       "configuration of the files below its directory; the nearest one counts",
       OS);
  term("~/.cache/model-tidy", "what was read; the next run parses only changes",
       OS);
  OS << ".SH EXAMPLES\n.nf\n";
  for (llvm::StringRef E : Examples)
    OS << roff(E) << '\n';
  OS << ".fi\n";
}

} // namespace model_tidy
