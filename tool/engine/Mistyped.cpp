// What ruff, bandit, clang-tidy, picklescan and compilers call by names that we
// do not have is listed; anything else is compared with the names we have.
#include "engine/Mistyped.h"
#include "engine/Nearest.h"
#include "engine/Options.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

namespace {
struct Elsewhere {
  llvm::StringLiteral Word;
  llvm::StringLiteral Here;
};
} // namespace

static constexpr Elsewhere Options[] = {
    {"-r", "folders are read with all that is below them"},
    {"-R", "folders are read with all that is below them"},
    {"--recursive", "folders are read with all that is below them"},
    {"-v", "did you mean '--version'?"},
    {"-V", "did you mean '--version'?"},
    {"-f", "did you mean '--output-format'?"},
    {"-format", "did you mean '--output-format'?"},
    {"--format", "did you mean '--output-format'?"},
    {"-o", "did you mean '--output-file'?"},
    {"--output", "did you mean '--output-file'?"},
    {"-x", "'Exclude:' in .model-tidy leaves files out"},
    {"--exclude", "'Exclude:' in .model-tidy leaves files out"},
    {"--extend-exclude", "'Exclude:' in .model-tidy leaves files out"},
    {"--select", "--checks=GLOBS chooses the checks"},
    {"--extend-select", "--checks=GLOBS chooses the checks"},
    {"--ignore", "--checks=-NAME turns a check off"},
    {"--skip", "--checks=-NAME turns a check off"},
    {"--line-filter", "--diff=REV tells only of lines that changed"},
    {"-line-filter", "--diff=REV tells only of lines that changed"},
    {"-I", "flags for the compiler stand behind '--'"},
    {"-D", "flags for the compiler stand behind '--'"},
    {"-std", "flags for the compiler stand behind '--'"},
    {"-isystem", "flags for the compiler stand behind '--'"},
};

static constexpr Elsewhere Commands[] = {
    {"scan", "check"},   {"lint", "check"}, {"run", "check"},
    {"rule", "explain"}, {"server", "lsp"},
};

static llvm::StringRef knownAs(llvm::StringRef Word,
                               llvm::ArrayRef<Elsewhere> Table) {
  const Elsewhere *E =
      llvm::find_if(Table, [&](const Elsewhere &E) { return E.Word == Word; });
  return E == Table.end() ? llvm::StringRef() : llvm::StringRef(E->Here);
}

static std::vector<llvm::StringRef> optionNames() {
  std::vector<llvm::StringRef> Names;
  for (const Option &O : options())
    Names.push_back(O.Name);
  return Names;
}

static llvm::Error fail(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

llvm::Error unknownOption(llvm::StringRef Name) {
  std::string Hint;
  llvm::StringRef Here = knownAs(Name, Options);
  // "-Iinclude", "-DNAME": the option and its value are one word.
  if (Name.starts_with("-I") || Name.starts_with("-D"))
    Here = knownAs(Name.take_front(2), Options);
  if (Here.empty())
    Hint = didYouMean(Name, optionNames());
  else
    Hint = ("; " + Here).str();
  return fail("unknown option '" + printable(Name) + "'" +
              (Hint.empty() ? "; --help prints all of them" : Hint));
}

static std::string commandHint(llvm::StringRef Word) {
  llvm::StringRef Here = knownAs(Word, Commands);
  if (!Here.empty())
    return ("; did you mean '" + Here + "'?").str();
  std::vector<llvm::StringRef> AsOptions;
  for (llvm::StringRef Name : optionNames())
    AsOptions.push_back(Name.drop_front(2));
  std::vector<llvm::StringRef> Names = {"check", "help"};
  for (const Subcommand &S : subcommands())
    Names.push_back(S.Name);
  if (!llvm::is_contained(AsOptions, Word))
    if (std::string Hint = didYouMean(Word, Names); !Hint.empty())
      return Hint;
  // Only the spelling: "model" is a folder sooner than "--models-only".
  llvm::StringRef Option = nearestSpelling(Word, AsOptions);
  return Option.empty() ? "" : ("; did you mean '--" + Option + "'?").str();
}

llvm::Error unknownCommand(llvm::StringRef Name) {
  std::string Hint = commandHint(Name);
  return fail("no command is called '" + printable(Name) + "'" +
              (Hint.empty() ? "; --help prints all of them" : Hint));
}

llvm::Error mistypedCommand(const Settings &S) {
  llvm::StringRef Word = S.Paths.front();
  // Who writes these means a path.
  if (Word.find_first_of("/.") != llvm::StringRef::npos ||
      S.FileSystem()->exists(Word))
    return llvm::Error::success();
  std::string Hint = commandHint(Word);
  if (Hint.empty())
    return llvm::Error::success();
  return fail("no file and no command is called '" + printable(Word) + "'" +
              Hint);
}

} // namespace model_tidy
