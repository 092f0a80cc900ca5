// What may stand behind an option is not written down again: the words of its
// help are tried on the option itself.
#include "engine/Completions.h"
#include "checks/Catalogue.h"
#include "engine/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

namespace {
enum class Kind { Nothing, Files, Directories, Words };

/// What is offered where a value is wanted.
struct Offer {
  Kind What = Kind::Nothing;
  std::vector<std::string> Words;
};
} // namespace

static std::vector<std::string> checkNames() {
  std::vector<std::string> Names;
  for (const CheckInfo &C : Catalogue::builtin().checks())
    Names.push_back(C.Name);
  return Names;
}

/// The words in \p Text that \p O takes for a value, if it does not take any.
static std::vector<std::string> accepted(const Option &O,
                                         llvm::StringRef Text) {
  CommandLine Scratch;
  std::vector<std::string> Result;
  if (O.Apply(Scratch, "no such value"))
    return Result;
  while (!Text.empty()) {
    Text = Text.drop_until([](char C) { return llvm::isAlpha(C); });
    llvm::StringRef Word =
        Text.take_while([](char C) { return llvm::isAlpha(C); });
    Text = Text.drop_front(Word.size());
    if (!Word.empty() && O.Apply(Scratch, Word))
      Result.push_back(Word.str());
  }
  return Result;
}

static Offer offerFor(const Option &O) {
  if (O.Value == "FILE")
    return {Kind::Files, {}};
  if (O.Value == "DIR")
    return {Kind::Directories, {}};
  if (O.Value == "GLOBS")
    return {Kind::Words, checkNames()};
  std::vector<std::string> Words =
      accepted(O, O.isOptional() ? O.Value : O.Help);
  return {Words.empty() ? Kind::Nothing : Kind::Words, std::move(Words)};
}

/// How an option is written before its value.
static std::string prefix(const Option &O) {
  return (O.Name + (O.takesValue() ? "=" : "")).str();
}

/// Inside of single quotes, in each of the three shells.
static std::string quoted(llvm::StringRef Text) {
  std::string Result = "'";
  for (char C : Text)
    Result += C == '\'' ? "'\\''" : std::string(1, C);
  return Result + "'";
}

static void printBash(llvm::raw_ostream &OS) {
  OS << "# bash completion of model-tidy\n"
        "_model_tidy() {\n"
        "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_"
        "CWORD - 1]}\n"
        "  # bash takes \"--option=value\" for three words\n"
        "  if [[ $current == = ]]; then\n"
        "    current=\n"
        "  elif [[ $before == = ]]; then\n"
        "    before=${COMP_WORDS[COMP_CWORD - 2]}\n"
        "  fi\n"
        "  case $before in\n";
  auto Case = [&](llvm::StringRef Names, const Offer &O) {
    OS << "  " << Names << ")\n";
    if (O.What == Kind::Files || O.What == Kind::Directories)
      OS << "    compopt -o filenames\n    mapfile -t COMPREPLY < <(compgen "
         << (O.What == Kind::Files ? "-f" : "-d") << " -- \"$current\")\n";
    else
      OS << "    mapfile -t COMPREPLY < <(compgen -W "
         << quoted(llvm::join(O.Words, " ")) << " -- \"$current\")\n";
    OS << "    return ;;\n";
  };
  Case("explain", {Kind::Words, checkNames()});
  std::vector<std::string> Names;
  for (const Option &O : options()) {
    Names.push_back(prefix(O));
    if (O.takesValue() || O.isOptional())
      Case(O.Short.empty() || O.isOptional() ? O.Name.str()
                                             : (O.Name + " | " + O.Short).str(),
           offerFor(O));
  }
  std::vector<std::string> Commands;
  for (const Subcommand &S : subcommands())
    Commands.push_back(S.Name.str());
  OS << "  esac\n"
        "  if [[ $current == -* ]]; then\n"
        "    mapfile -t COMPREPLY < <(compgen -W "
     << quoted(llvm::join(Names, " "))
     << " -- \"$current\")\n"
        "    [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace\n"
        "    return\n"
        "  fi\n"
        "  compopt -o filenames\n"
        "  mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n"
        "  ((COMP_CWORD > 1)) ||\n"
        "    mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W "
     << quoted(llvm::join(Commands, " "))
     << " -- \"$current\")\n"
        "} 2>/dev/null\n"
        "complete -F _model_tidy model-tidy\n";
}

/// Inside of "[…]" and after ":" in what _arguments reads.
static std::string escaped(llvm::StringRef Text) {
  std::string Result;
  for (char C : Text) {
    if (llvm::StringRef("[]:()\\").contains(C))
      Result += '\\';
    Result += C;
  }
  return Result;
}

static std::string zshAction(const Offer &O) {
  switch (O.What) {
  case Kind::Nothing:
    return " ";
  case Kind::Files:
    return "_files";
  case Kind::Directories:
    return "_files -/";
  case Kind::Words:
    return "(" + llvm::join(O.Words, " ") + ")";
  }
}

static void printZsh(llvm::raw_ostream &OS) {
  OS << "#compdef model-tidy\n"
        "if ((CURRENT == 3)) && [[ $words[2] == explain ]]; then\n  compadd "
     << llvm::join(checkNames(), " ")
     << "\n  return\nfi\nlocal -a commands=(\n";
  for (const Subcommand &S : subcommands())
    OS << "  " << quoted((S.Name + ":" + S.Help).str()) << '\n';
  OS << ")\n_model_tidy_first() {\n"
        "  _describe command commands\n  _files\n}\n_arguments -S";
  for (const Option &O : options()) {
    std::string Help = "[" + escaped(O.Help) + "]";
    std::string Value;
    if (O.takesValue() || O.isOptional())
      Value = (O.isOptional() ? "::" : ":") +
              escaped(O.isOptional() ? "value" : O.Value.str()) + ":" +
              zshAction(offerFor(O));
    std::string Long = (O.Name + (O.takesValue()   ? "="
                                  : O.isOptional() ? "=-"
                                                   : ""))
                           .str();
    OS << " \\\n  " << quoted(Long + Help + Value);
    if (!O.Short.empty())
      OS << " \\\n  "
         << quoted(O.Short.str() + (O.takesValue() ? "+" : "") + Help +
                   (O.takesValue() ? Value : ""));
  }
  OS << " \\\n  '1:path or command:_model_tidy_first'"
        " \\\n  '*:path:_files'\n";
}

static void printFish(llvm::raw_ostream &OS) {
  OS << "# fish completion of model-tidy\n";
  for (const Subcommand &S : subcommands())
    OS << "complete -c model-tidy -n __fish_use_subcommand -a " << S.Name
       << " -d " << quoted(S.Help) << '\n';
  OS << "complete -c model-tidy -n '__fish_seen_subcommand_from explain' -f -a "
     << quoted(llvm::join(checkNames(), " ")) << '\n';
  for (const Option &O : options()) {
    OS << "complete -c model-tidy -l " << O.Name.drop_front(2);
    if (!O.Short.empty())
      OS << " -s " << O.Short.drop_front(1);
    Offer Offered = offerFor(O);
    if (Offered.What == Kind::Words)
      OS << (O.takesValue() ? " -x" : " -f") << " -a "
         << quoted(llvm::join(Offered.Words, " "));
    else if (Offered.What == Kind::Directories)
      OS << " -x -a '(__fish_complete_directories)'";
    else if (O.takesValue())
      OS << (Offered.What == Kind::Files ? " -r -F" : " -x");
    OS << " -d " << quoted(O.Help) << '\n';
  }
}

void printCompletions(Shell For, llvm::raw_ostream &OS) {
  switch (For) {
  case Shell::Bash:
    return printBash(OS);
  case Shell::Zsh:
    return printZsh(OS);
  case Shell::Fish:
    return printFish(OS);
  }
}

} // namespace model_tidy
