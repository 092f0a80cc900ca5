// The options and subcommands, and what each does to a CommandLine.
#include "engine/Options.h"
#include "llvm/ADT/StringSwitch.h"

namespace model_tidy {

using Value = llvm::StringRef;

template <bool CommandLine::*Flag> static bool set(CommandLine &C, Value) {
  return C.*Flag = true;
}

template <Action A> static bool act(CommandLine &C, Value) {
  C.What = A;
  return true;
}

template <std::string Settings::*Field>
static bool assign(CommandLine &C, Value V) {
  C.Scan.*Field = V.str();
  return !V.empty();
}

static bool addChecks(CommandLine &C, Value V) {
  if (!C.Scan.Checks.empty())
    C.Scan.Checks += ',';
  C.Scan.Checks += V;
  return !V.empty();
}

static bool setJobs(CommandLine &C, Value V) {
  return !V.getAsInteger(10, C.Scan.Jobs) && C.Scan.Jobs > 0;
}

static bool setFormat(CommandLine &C, Value V) {
  auto Known = llvm::StringSwitch<std::optional<OutputFormat>>(V)
                   .Case("text", OutputFormat::Text)
                   .Case("json", OutputFormat::Json)
                   .Case("sarif", OutputFormat::Sarif)
                   .Case("github", OutputFormat::Github)
                   .Case("gitlab", OutputFormat::Gitlab)
                   .Case("junit", OutputFormat::Junit)
                   .Case("html", OutputFormat::Html)
                   .Default(std::nullopt);
  C.Format = Known.value_or(OutputFormat::Text);
  return Known.has_value();
}

template <When CommandLine::*Field>
static bool setWhen(CommandLine &C, Value V) {
  auto Known = llvm::StringSwitch<std::optional<When>>(V)
                   .Case("auto", When::Auto)
                   .Case("always", When::Always)
                   .Case("never", When::Never)
                   .Default(std::nullopt);
  C.*Field = Known.value_or(When::Auto);
  return Known.has_value();
}

static bool listChecks(CommandLine &C, Value V) {
  C.What = Action::ListChecks;
  C.Markdown = V == "markdown";
  return V.empty() || C.Markdown;
}

static bool setCompletions(CommandLine &C, Value V) {
  C.What = Action::PrintCompletions;
  auto Known = llvm::StringSwitch<std::optional<Shell>>(V)
                   .Case("bash", Shell::Bash)
                   .Case("zsh", Shell::Zsh)
                   .Case("fish", Shell::Fish)
                   .Default(std::nullopt);
  C.CompletionsFor = Known.value_or(Shell::Bash);
  return Known.has_value();
}

static bool setUnsafeFixes(CommandLine &C, Value) {
  return C.Fix = C.UnsafeFixes = true;
}

static bool setFailOn(CommandLine &C, Value V) {
  auto Known = llvm::StringSwitch<std::optional<FailOn>>(V)
                   .Case("note", FailOn::Note)
                   .Case("warning", FailOn::Warning)
                   .Case("error", FailOn::Error)
                   .Case("never", FailOn::Never)
                   .Default(std::nullopt);
  C.Fails = Known.value_or(FailOn::Warning);
  // Nobody can mend what is not shown.
  C.ShowNotes |= Known == FailOn::Note;
  return Known.has_value();
}

static bool setMaxWarnings(CommandLine &C, Value V) {
  unsigned Number = 0;
  bool IsNumber = !V.getAsInteger(10, Number);
  C.MaxWarnings = Number;
  return IsNumber;
}

template <std::string CommandLine::*Field>
static bool assign(CommandLine &C, Value V) {
  C.*Field = V.str();
  return !V.empty();
}

static constexpr bool Rare = true;

static constexpr Option Table[] = {
    {"--checks", "", "GLOBS",
     "checks to turn on or off: '-*,a-*' leaves only a-*", addChecks},
    {"--config", "", "FILE", "use FILE instead of the nearest .model-tidy",
     assign<&Settings::ConfigFile>},
    {"--build-path", "-p", "DIR", "where compile_commands.json is",
     assign<&Settings::BuildPath>},
    {"--fast", "", "", "use no compile commands and no library headers",
     [](CommandLine &C, Value) { return C.Scan.Fast = true; }},
    {"--force-exclude", "", "", "apply Exclude: to the paths given here, too",
     [](CommandLine &C, Value) { return C.Scan.ForceExclude = true; }, Rare},
    {"--models-only", "", "", "scan only model files, no sources",
     [](CommandLine &C, Value) { return C.Scan.ModelsOnly = true; }, Rare},
    {"--named-only", "", "", "report nothing in headers that are not in PATH",
     [](CommandLine &C, Value) { return C.Scan.NamedOnly = true; }, Rare},
    {"--jobs", "-j", "N", "threads (default: one per processor)", setJobs},
    {"--cache-dir", "", "DIR",
     "where the cache is (default: ~/.cache/model-tidy)",
     assign<&Settings::CachePath>, Rare},
    {"--no-cache", "", "", "neither read nor write the cache",
     [](CommandLine &C, Value) {
       C.Scan.CachePath.clear();
       return true;
     },
     Rare},
    {"--output-format", "", "FORMAT",
     "text, json, sarif, github, gitlab, junit or html", setFormat},
    {"--output-file", "", "FILE", "write findings to FILE, not to stdout",
     assign<&CommandLine::OutputFile>},
    {"--fix", "", "", "apply the fixes that keep what the program does",
     set<&CommandLine::Fix>},
    {"--unsafe-fixes", "", "", "also apply the fixes that may change it",
     setUnsafeFixes},
    {"--export-fixes", "", "FILE",
     "write fixes to FILE for clang-apply-replacements",
     assign<&CommandLine::ExportedFixes>, Rare},
    {"--show-notes", "", "", "also look for advice, and print it",
     set<&CommandLine::ShowNotes>},
    {"--statistics", "", "",
     "print the number of findings of each check instead",
     set<&CommandLine::Statistics>, Rare},
    {"--color", "", "WHEN", "auto (default), always or never",
     setWhen<&CommandLine::Color>, Rare},
    {"--hyperlinks", "", "WHEN",
     "link checks to pages: auto (default), always, never",
     setWhen<&CommandLine::Hyperlinks>, Rare},
    {"--quiet", "-q", "", "print findings and errors only",
     set<&CommandLine::Quiet>},
    {"--exit-zero", "", "", "exit with 0 even if something is found",
     [](CommandLine &C, Value) {
       C.Fails = FailOn::Never;
       return true;
     },
     Rare},
    {"--error-on", "", "LEVEL",
     "exit 1 on: note, warning (default), error or never", setFailOn},
    {"--max-warnings", "", "N", "exit 1 on errors, or on more than N warnings",
     setMaxWarnings, Rare},
    {"--error-on-incomplete", "", "",
     "exit 2 also if only a part of a file could be read",
     set<&CommandLine::NeedsAll>, Rare},
    {"--diff", "", "REV", "report only lines changed since REV (-: from stdin)",
     assign<&CommandLine::Diff>},
    {"--baseline", "", "FILE", "leave out the findings listed in FILE",
     assign<&CommandLine::Baseline>},
    {"--write-baseline", "", "FILE",
     "write all findings to FILE, for --baseline",
     assign<&CommandLine::NewBaseline>, Rare},
    {"--show-files", "", "", "print the files that would be scanned",
     act<Action::ShowFiles>, Rare},
    {"--show-settings", "", "", "print the settings that hold for PATH",
     act<Action::ShowSettings>, Rare},
    {"--stdin", "", "", "scan standard input; needs --stdin-filename",
     set<&CommandLine::Stdin>, Rare},
    {"--stdin-filename", "", "FILE", "scan standard input as FILE",
     assign<&CommandLine::StdinName>, Rare},
    {"--list-checks", "", "[=markdown]", "print the checks", listChecks},
    {"--help", "-h", "[=all]", "print this; --help=all lists every option",
     [](CommandLine &C, Value V) {
       C.What = Action::PrintHelp;
       C.AllOptions = V == "all";
       return V.empty() || C.AllOptions;
     }},
    {"--version", "", "", "print the version", act<Action::PrintVersion>},
    {"--completions", "", "SHELL", "print completions for bash, zsh or fish",
     setCompletions, Rare},
    {"--man-page", "", "", "print the manual page, for man",
     act<Action::PrintManual>, Rare},
};

static constexpr Subcommand Commands[] = {
    {"explain", "CHECK", "what a check is about", Action::Explain,
     "Prints the page of a check: what it flags, which callables it knows, "
     "why it\nmatters, and what to do instead. --list-checks prints the names.",
     ""},
    {"inspect", "FILE", "what loading a model would do", Action::Inspect,
     "Prints what is in a model file, what loading it would import and call, "
     "in that\norder, and what to do with it. Nothing is loaded. FILE may be "
     "several "
     "files.\n--output-format is text or json here.\n"
     "Exit status: 0 if all could be read, whatever is in them, else 2.",
     "--output-format"},
    {"dump-facts", "FILE", "what is read from a file", Action::DumpFacts,
     "Prints the calls and values that the checks would see, for those who "
     "write\nchecks or wonder why one is silent.",
     "--config --build-path --fast --cache-dir --no-cache"},
    {"lsp", "", "serve an editor on stdin and stdout", Action::Serve,
     "Speaks the Language Server Protocol. Editors start it; docs/editors.md "
     "says how.",
     "--checks --config --build-path --fast --show-notes --cache-dir "
     "--no-cache"},
    {"clean-cache", "", "remove what earlier runs kept", Action::CleanCache,
     "Removes what was read in earlier runs; the next one reads it again.",
     "--cache-dir --quiet"},
};

llvm::ArrayRef<Option> options() { return Table; }
llvm::ArrayRef<Subcommand> subcommands() { return Commands; }

} // namespace model_tidy
