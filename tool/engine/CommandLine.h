// What the user typed, understood. One table holds every option and prints the
// help, so that the two cannot differ.
#pragma once

#include "engine/Settings.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

enum class Action : uint8_t {
  Scan,
  ListChecks,
  Explain,
  DumpFacts,
  Inspect,
  CleanCache,
  ShowFiles,
  ShowSettings,
  Serve,     // an editor
  PrintHelp, // and from here on nothing but the command line is looked at
  PrintVersion,
  PrintCompletions,
  PrintManual,
};
enum class OutputFormat : uint8_t {
  Text,
  Json,
  Sarif,
  Github,
  Gitlab,
  Junit,
  Html,
};
/// From which severity on a finding makes the exit code 1.
enum class FailOn : uint8_t { Note, Warning, Error, Never };
enum class Shell : uint8_t { Bash, Zsh, Fish };
enum class When : uint8_t { Auto, Always, Never };

struct CommandLine {
  Action What = Action::Scan;
  Settings Scan;
  std::string Check;       // of explain
  bool Markdown = false;   // of --list-checks
  bool AllOptions = false; // of --help
  std::string HelpOn;      // the subcommand that --help is asked about
  Shell CompletionsFor = Shell::Bash;
  OutputFormat Format = OutputFormat::Text;
  std::string OutputFile;
  bool Stdin = false;
  std::string StdinName; // what standard input is the content of
  When Color = When::Auto;
  When Hyperlinks = When::Auto;
  bool Fix = false;
  bool UnsafeFixes = false;
  std::string ExportedFixes; // write the fixes there, change no file
  bool ShowNotes = false;
  bool Statistics = false;
  FailOn Fails = FailOn::Warning;
  std::optional<unsigned> MaxWarnings; // as many are forgiven
  std::string Baseline;                // findings in there are not told
  std::string Diff;                    // told is what is new since then
  std::string NewBaseline;             // write all findings there instead
  bool NeedsAll = false; // a file that was read in part is a failure, too
  bool Quiet = false;
};

/// \p Arguments without the program's name. An error is one line and names the
/// option.
llvm::Expected<CommandLine>
parseCommandLine(llvm::ArrayRef<const char *> Arguments);

/// Whether text to a stream is coloured: \p IsTerminal matters only for Auto,
/// and there NO_COLOR and TERM=dumb say no.
bool useColor(When Mode, bool IsTerminal);

} // namespace model_tidy
