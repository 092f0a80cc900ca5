// Not llvm::cl: its registry is shared with everything in LLVM and Clang that
// defines options, "--color" among them, and a second one of a name aborts.
#include "engine/CommandLine.h"
#include "cache/CacheDirectory.h"
#include "engine/Mistyped.h"
#include "engine/Options.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Process.h"

namespace model_tidy {

static llvm::Error fail(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

namespace {
/// Reads arguments from left to right.
class Parser {
public:
  Parser(llvm::ArrayRef<const char *> Arguments, CommandLine &Result)
      : Rest(Arguments), Result(Result) {}

  llvm::Error parse() {
    while (!Rest.empty()) {
      llvm::StringRef Word = take();
      if (!Word.starts_with("-"))
        Result.Scan.Paths.push_back(Word.str());
      else if (Word == "--")
        takeCompilerFlags();
      else if (llvm::Error E = option(Word))
        return E;
    }
    return llvm::Error::success();
  }

private:
  void takeCompilerFlags() {
    Result.Scan.CompilerFlags.emplace(Rest.begin(), Rest.end());
    Rest = {};
  }

  llvm::StringRef take() {
    llvm::StringRef Word = Rest.front();
    Rest = Rest.drop_front();
    return Word;
  }

  /// "--name", "--name=value", "--name value", "-x", "-xvalue", "-x value";
  /// and "-name", because clang-tidy takes it, too.
  llvm::Error option(llvm::StringRef Word) {
    auto [Name, Value] = Word.split('=');
    bool HasValue = Name.size() < Word.size();
    const Option *O = llvm::find_if(options(), [&](const Option &O) {
      return Name == O.Name || Name == O.Name.drop_front() ||
             (!O.Short.empty() && Name == O.Short);
    });
    if (O == options().end()) {
      O = llvm::find_if(options(), [&](const Option &O) {
        return !O.Short.empty() && O.takesValue() && Word.starts_with(O.Short);
      });
      if (O == options().end())
        return unknownOption(Name);
      Name = O->Short;
      Value = Word.drop_front(Name.size());
      HasValue = true;
    }
    if (HasValue && O->Value.empty())
      return fail(Name + " takes no value");
    if (!HasValue && O->takesValue()) {
      if (Rest.empty())
        return fail(Name + " needs a value: " + Name + " " + O->Value);
      Value = take();
    }
    if (!O->Apply(Result, Value))
      return fail(Name + ": bad value '" + printable(Value) + "'; expected " +
                  O->Value + ": " + O->Help);
    return llvm::Error::success();
  }

  llvm::ArrayRef<const char *> Rest;
  CommandLine &Result;
};
} // namespace

static llvm::Error applySubcommand(llvm::StringRef Name, CommandLine &C) {
  std::vector<std::string> &Paths = C.Scan.Paths;
  if (Name == "explain") {
    if (Paths.size() != 1)
      return fail("explain needs one check; --list-checks prints all of them");
    C.Check = Paths.front();
  } else if (Name == "clean-cache" && !Paths.empty()) {
    return fail("clean-cache takes no path; --cache-dir=DIR says which cache");
  } else if (Name == "lsp" && !Paths.empty()) {
    return fail("lsp takes no path; the editor says what is open");
  } else if ((Name == "dump-facts" || Name == "inspect") && Paths.empty()) {
    return fail(Name + " needs a file");
  }
  if (Name == "inspect" && C.Format != OutputFormat::Text &&
      C.Format != OutputFormat::Json)
    return fail("inspect prints --output-format=text or json; a scan of the "
                "file prints the others");
  return llvm::Error::success();
}

/// Options that would contradict each other.
static llvm::Error checkTogether(const CommandLine &C) {
  if (!C.NewBaseline.empty() &&
      (C.Fix || !C.ExportedFixes.empty() || !C.Diff.empty()))
    return fail("--write-baseline lists all findings; it takes no --diff, no "
                "--fix and no --export-fixes");
  if (C.StdinName.empty())
    return C.Stdin ? fail("--stdin needs --stdin-filename=FILE")
                   : llvm::Error::success();
  if (!C.Scan.Paths.empty())
    return fail("--stdin-filename scans standard input and takes no path");
  if (C.Fix)
    return fail("--fix has no file to change with --stdin-filename");
  if (C.Diff == "-")
    return fail("standard input can be a file or a diff, not both");
  return llvm::Error::success();
}

static llvm::Expected<CommandLine> helpOn(llvm::StringRef Name, CommandLine C) {
  if (llvm::is_contained({"check", "help"}, Name))
    return C;
  if (llvm::none_of(subcommands(),
                    [&](const Subcommand &S) { return S.Name == Name; }))
    return unknownCommand(Name);
  C.HelpOn = Name.str();
  return C;
}

llvm::Expected<CommandLine>
parseCommandLine(llvm::ArrayRef<const char *> Arguments) {
  CommandLine Result;
  Result.Scan.CachePath = defaultCachePath();
  llvm::StringRef Command;
  if (!Arguments.empty()) {
    llvm::StringRef First = Arguments.front();
    for (const Subcommand &S : subcommands())
      if (First == S.Name)
        Result.What = S.What;
    if (Result.What != Action::Scan) {
      Command = First;
      Arguments = Arguments.drop_front();
    } else if (First == "check") { // as ruff has it
      Arguments = Arguments.drop_front();
    } else if (First == "help") { // as other programs have it
      Result.What = Action::PrintHelp;
      if (Arguments.size() > 1)
        return helpOn(Arguments[1], std::move(Result));
      return Result;
    }
  }
  if (llvm::Error E = Parser(Arguments, Result).parse())
    return std::move(E);
  Result.HelpOn = Command.str();
  bool WantsInformation = Result.What >= Action::PrintHelp;
  if (!WantsInformation)
    if (llvm::Error E = applySubcommand(Command, Result))
      return std::move(E);
  if (!WantsInformation)
    if (llvm::Error E = checkTogether(Result))
      return std::move(E);
  if (Result.Scan.Paths.empty())
    Result.Scan.Paths.push_back(".");
  return Result;
}

bool useColor(When Mode, bool IsTerminal) {
  if (Mode != When::Auto)
    return Mode == When::Always;
  // https://no-color.org: set, and not to the empty text.
  std::optional<std::string> NoColor = llvm::sys::Process::GetEnv("NO_COLOR");
  return IsTerminal && !(NoColor && !NoColor->empty()) &&
         llvm::sys::Process::GetEnv("TERM").value_or("") != "dumb";
}

} // namespace model_tidy
