// requirements.txt (pip), pyproject.toml (PEP 621, Poetry), setup.cfg, Pipfile,
// environment.yml (conda), and the lock files of Poetry, uv and pipenv.
// A TOML library would be one more thing to build; what is read here are
// tables of short texts, and Debian's toml11 and toml++ both throw.

#include "engine/RequirementFiles.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

using Bare = VersionSet::Bare;
constexpr size_t LongestValue = 1 << 16; // of one key in a TOML file

bool isNameCharacter(char C) {
  return llvm::isAlnum(C) || C == '-' || C == '_' || C == '.';
}

/// "torch[cuda] >=2.1,<3 ; python_version > '3.8'  # why"
void addRequirement(llvm::StringRef Line, Declarations &D,
                    Bare Meaning = Bare::Exactly) {
  Line = Line.split(" #").first.split(';').first.trim();
  llvm::StringRef Name = Line.take_while(isNameCharacter);
  llvm::StringRef Rest = Line.drop_front(Name.size()).ltrim();
  if (Name.empty() || !llvm::isAlpha(Name.front()))
    return;
  if (Rest.consume_front("["))
    Rest = Rest.split(']').second.ltrim();
  Rest = Rest.split(" --").first.trim(); // --hash=…
  if (Rest.consume_front("("))
    Rest = Rest.split(')').first;
  if (Rest.starts_with("@"))
    Rest = {};
  if (auto Allowed = VersionSet::parse(Rest, Meaning))
    D.add(Name, *Allowed);
}

void readPip(llvm::StringRef Text, Declarations &D) {
  for (llvm::StringRef Line : llvm::split(Text, '\n')) {
    Line = Line.trim().rtrim('\\').trim();
    if (Line.empty() || Line.front() == '#')
      continue;
    if (Line.front() != '-') {
      addRequirement(Line, D);
      continue;
    }
    for (llvm::StringRef Option :
         {"-r", "--requirement", "-c", "--constraint"}) {
      llvm::StringRef File = Line;
      if (File.consume_front(Option) && !File.empty() &&
          (File[0] == ' ' || File[0] == '='))
        D.Included.push_back(File.drop_front().split(" #").first.trim().str());
    }
  }
}

/// The texts in quotes in \p Value.
std::vector<llvm::StringRef> quoted(llvm::StringRef Value) {
  std::vector<llvm::StringRef> Found;
  while (true) {
    size_t At = Value.find_first_of("\"'#");
    if (At == llvm::StringRef::npos)
      return Found;
    char Quote = Value[At];
    Value = Value.drop_front(At + 1);
    if (Quote == '#') {
      Value = Value.split('\n').second;
      continue;
    }
    size_t End = Value.find(Quote);
    if (End == llvm::StringRef::npos)
      return Found;
    Found.push_back(Value.take_front(End));
    Value = Value.drop_front(End + 1);
  }
}

/// The text of `version = "…"` in an inline table, or of a plain string.
std::optional<llvm::StringRef> versionIn(llvm::StringRef Value) {
  if (Value.ltrim().starts_with("{")) {
    size_t At = Value.find("version");
    if (At == llvm::StringRef::npos)
      return std::nullopt;
    Value = Value.drop_front(At);
  }
  std::vector<llvm::StringRef> Texts = quoted(Value);
  if (Texts.empty())
    return std::nullopt;
  return Texts.front();
}

/// Calls \p Visit(table, key, value) for every key of a TOML file; a value in
/// brackets may go on over several lines.
template <class Function>
void forEachKey(llvm::StringRef Text, Function Visit) {
  std::string Table, Key, Value;
  int Open = 0;
  for (llvm::StringRef Line : llvm::split(Text, '\n')) {
    llvm::StringRef Trimmed = Line.trim();
    if (!Open && Trimmed.starts_with("[")) {
      Table = Trimmed.split('#').first.trim().str();
      Visit(Table, llvm::StringRef(), llvm::StringRef());
      continue;
    }
    if (!Open) {
      auto [Before, After] = Trimmed.split('=');
      if (Before.empty() || Before.front() == '#' || After.empty())
        continue;
      Key = Before.trim().trim("\"'").str();
      Value.clear();
      Trimmed = After;
    }
    if (Value.size() < LongestValue)
      Value += (Trimmed + "\n").str();
    char Quote = 0;
    for (char C : Trimmed) {
      if (Quote || C == '"' || C == '\'')
        Quote = !Quote ? C : Quote == C ? 0 : Quote;
      else if (C == '#')
        break;
      else if (C == '[' || C == ']')
        Open += C == '[' ? 1 : -1;
    }
    if (Open <= 0) {
      Open = 0;
      Visit(Table, llvm::StringRef(Key), llvm::StringRef(Value));
    }
  }
}

void readPyproject(llvm::StringRef Text, Declarations &D) {
  forEachKey(Text, [&](llvm::StringRef Table, llvm::StringRef Key,
                       llvm::StringRef Value) {
    bool IsList = (Table == "[project]" && Key == "dependencies") ||
                  Table == "[project.optional-dependencies]" ||
                  Table == "[dependency-groups]";
    if (IsList)
      for (llvm::StringRef Requirement : quoted(Value))
        addRequirement(Requirement, D);
    bool IsPoetry =
        Table.starts_with("[tool.poetry.") && Table.ends_with("dependencies]");
    if (auto Version = versionIn(Value); IsPoetry && !Key.empty() && Version)
      if (auto Allowed = VersionSet::parse(*Version, Bare::Caret))
        D.add(Key, *Allowed);
  });
}

void readPipfile(llvm::StringRef Text, Declarations &D) {
  forEachKey(Text, [&](llvm::StringRef Table, llvm::StringRef Key,
                       llvm::StringRef Value) {
    if (Table != "[packages]" && Table != "[dev-packages]")
      return;
    if (auto Version = versionIn(Value); Version && !Key.empty())
      if (auto Allowed = VersionSet::parse(*Version))
        D.add(Key, *Allowed);
  });
}

/// [[package]] name = "…" version = "…"
void readTomlLock(llvm::StringRef Text, Declarations &D) {
  D.IsLocked = true;
  std::string Name;
  forEachKey(Text, [&](llvm::StringRef Table, llvm::StringRef Key,
                       llvm::StringRef Value) {
    if (Table != "[[package]]")
      return;
    std::vector<llvm::StringRef> Texts = quoted(Value);
    if (Key.empty())
      Name.clear();
    else if (Key == "name" && !Texts.empty())
      Name = Texts.front().str();
    else if (Key == "version" && !Texts.empty() && !Name.empty())
      if (auto Allowed = VersionSet::parse(Texts.front()))
        D.add(Name, *Allowed);
  });
}

/// "torch": { …, "version": "==2.5.1" }
void readPipenvLock(llvm::StringRef Text, Declarations &D) {
  D.IsLocked = true;
  llvm::StringRef Package;
  for (llvm::StringRef Line : llvm::split(Text, '\n')) {
    auto [Key, Value] = Line.trim().split(':');
    Key = Key.trim("\" ");
    Value = Value.trim();
    if (Value.starts_with("{"))
      Package = Key;
    else if (Key == "version" && !Package.empty())
      if (auto Allowed = VersionSet::parse(Value.trim("\", ")))
        D.add(Package, *Allowed);
  }
}

void readSetupCfg(llvm::StringRef Text, Declarations &D) {
  llvm::StringRef Section;
  bool IsWanted = false;
  for (llvm::StringRef Line : llvm::split(Text, '\n')) {
    llvm::StringRef Trimmed = Line.trim();
    if (Trimmed.empty() || Trimmed.front() == '#' || Trimmed.front() == ';')
      continue;
    if (Trimmed.front() == '[') {
      Section = Trimmed;
      IsWanted = false;
      continue;
    }
    if (!llvm::isSpace(Line.front())) { // a key begins
      auto [Key, Value] = Trimmed.split('=');
      IsWanted = (Section == "[options]" && Key.trim() == "install_requires") ||
                 Section == "[options.extras_require]";
      Trimmed = Value.trim();
    }
    if (IsWanted && !Trimmed.empty())
      addRequirement(Trimmed, D);
  }
}

/// "- pytorch::pytorch=2.1=py310_cuda", "- torch==2.6" below "- pip:"
void readConda(llvm::StringRef Text, Declarations &D) {
  for (llvm::StringRef Line : llvm::split(Text, '\n')) {
    Line = Line.split(" #").first.trim();
    if (!Line.consume_front("- "))
      continue;
    Line = Line.trim().trim("\"'");
    if (auto [Channel, Rest] = Line.split("::"); !Rest.empty())
      Line = Rest;
    llvm::StringRef Name = Line.take_while(isNameCharacter);
    llvm::StringRef Spec = Line.drop_front(Name.size()).trim();
    // name=version=build
    if (Spec.starts_with("=") && !Spec.starts_with("=="))
      Spec = Spec.take_front(Spec.find('=', 1));
    std::string Known = Name == "pytorch" ? "torch" : Name.str();
    if (auto Allowed = VersionSet::parse(Spec); Allowed && !Name.empty())
      D.add(Known, *Allowed);
  }
}

bool isPipFile(llvm::StringRef Name) {
  return (Name.starts_with("requirements") ||
          Name.ends_with("requirements.txt") ||
          Name.starts_with("constraints")) &&
         (Name.ends_with(".txt") || Name.ends_with(".in"));
}

} // namespace

void Declarations::add(llvm::StringRef Package, const VersionSet &Allowed) {
  auto [It, New] = Packages.try_emplace(normalizedPackage(Package), Allowed);
  if (!New)
    It->second = It->second.united(Allowed);
}

std::string normalizedPackage(llvm::StringRef Name) {
  std::string Result;
  for (char C : Name) {
    bool IsDash = C == '-' || C == '_' || C == '.';
    if (!IsDash)
      Result += llvm::toLower(C);
    else if (!Result.empty() && Result.back() != '-')
      Result += '-';
  }
  return Result;
}

bool isRequirementFile(llvm::StringRef Name) {
  return llvm::is_contained({"pyproject.toml", "setup.cfg", "Pipfile",
                             "Pipfile.lock", "environment.yml",
                             "environment.yaml", "poetry.lock", "uv.lock"},
                            Name) ||
         isPipFile(Name);
}

Declarations readRequirementFile(llvm::StringRef Name, llvm::StringRef Text) {
  Declarations D;
  if (Name == "pyproject.toml")
    readPyproject(Text, D);
  else if (Name == "setup.cfg")
    readSetupCfg(Text, D);
  else if (Name == "Pipfile")
    readPipfile(Text, D);
  else if (Name == "Pipfile.lock")
    readPipenvLock(Text, D);
  else if (Name.starts_with("environment."))
    readConda(Text, D);
  else if (Name == "poetry.lock" || Name == "uv.lock")
    readTomlLock(Text, D);
  else // whatever a requirements file includes is one, too
    readPip(Text, D);
  return D;
}

Declarations readNotebook(llvm::StringRef Text) {
  Declarations D;
  for (llvm::StringRef Line : llvm::split(Text, '\n')) {
    Line = Line.trim();
    if (!Line.consume_front("%") && !Line.consume_front("!"))
      continue;
    llvm::StringRef Command = Line.take_front(Line.find(" install "));
    if (Command.size() == Line.size() || !Command.contains("pip"))
      continue;
    for (llvm::StringRef Word :
         llvm::split(Line.drop_front(Command.size() + 9), ' ')) {
      Word = Word.trim(" \t\r\"'");
      if (!Word.starts_with("-") && Word.find_first_of("<>=~") != Word.npos)
        addRequirement(Word, D);
    }
  }
  return D;
}

Declarations readScript(llvm::StringRef Text) {
  Declarations D;
  bool IsBlock = false;
  for (llvm::StringRef Line : llvm::split(Text, '\n')) {
    Line = Line.trim();
    if (!Line.empty() && !Line.consume_front("#"))
      break; // the first line of code
    Line = Line.trim();
    if (Line == "/// script" || Line == "///")
      IsBlock = Line != "///";
    else if (IsBlock)
      for (llvm::StringRef Requirement : quoted(Line))
        addRequirement(Requirement, D);
    else if (Line.consume_front("requires") ||
             Line.consume_front("requirements"))
      // "requires a GPU" declares nothing.
      if (Line = Line.ltrim(": "); Line.find_first_of("<>=~") != Line.npos)
        addRequirement(Line, D);
  }
  return D;
}

} // namespace model_tidy
