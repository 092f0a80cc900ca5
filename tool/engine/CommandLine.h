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
  Serve, // an editor
  PrintHelp,
  PrintVersion,
};
enum class OutputFormat : uint8_t { Text, Json, Sarif };
enum class ColorMode : uint8_t { Auto, Always, Never };

struct CommandLine {
  Action What = Action::Scan;
  Settings Scan;
  std::string Check;     // of explain
  bool Markdown = false; // of --list-checks
  OutputFormat Format = OutputFormat::Text;
  std::string OutputFile;
  ColorMode Color = ColorMode::Auto;
  bool Fix = false;
  bool UnsafeFixes = false;
  bool ShowNotes = false;
  bool Statistics = false;
  bool ExitZero = false;
  bool Quiet = false;
};

/// \p Arguments without the program's name. An error is one line and names the
/// option.
llvm::Expected<CommandLine>
parseCommandLine(llvm::ArrayRef<const char *> Arguments);

void printHelp(llvm::raw_ostream &OS);

/// Whether text to a stream is coloured: \p IsTerminal matters only for Auto,
/// and there NO_COLOR and TERM=dumb say no.
bool useColor(ColorMode Mode, bool IsTerminal);

} // namespace model_tidy
