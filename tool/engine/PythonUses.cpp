// A parser would know better, and is what this saves. Where a text is broken or
// unusual, names stay: a file too many costs time, one too few a finding.
#include "engine/PythonUses.h"
#include "engine/PythonText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

bool isNameChar(char C) {
  return llvm::isAlnum(C) || C == '_' || (static_cast<unsigned char>(C) & 0x80);
}

void blank(std::string &Text, size_t Begin, size_t End) {
  for (size_t I = Begin; I < End; ++I)
    if (Text[I] != '\n')
      Text[I] = ' ';
}

/// Does the line before the one at \p At end the head of a function, or the
/// docstring of one?
bool followsHead(llvm::StringRef Code, size_t At) {
  constexpr size_t Most = 4096;
  llvm::StringRef Before = Code.take_front(At).take_back(Most);
  if (At > Most && !Before.contains('\n'))
    return true; // nobody wrote such a line
  llvm::StringRef Line = Before.substr(Before.rfind('\n') + 1).trim();
  if (Line.consume_front("def ") || Line.consume_front("async def "))
    return true; // "def f(): raise …"
  if (!Line.empty())
    return false;
  while (Line.empty() && Before.contains('\n')) {
    Before = Before.take_front(Before.rfind('\n'));
    Line = Before.substr(Before.rfind('\n') + 1).trim();
  }
  if (Line.ends_with("\"") || Line.ends_with("'"))
    return true;
  // The head may go over several lines, of which this is the last.
  return Line.ends_with(":") &&
         (Line.starts_with("def ") || Line.starts_with("async def ") ||
          Line.contains("->") || Line.starts_with(")") || Line.ends_with("):"));
}

/// Does the class around the line that begins at \p Line have a base?
bool isDerived(llvm::StringRef Code, size_t Line) {
  constexpr size_t Most = 16 << 10; // to look back
  if (Line > Most) {
    Code = Code.drop_front(Line - Most);
    Line = Most;
  }
  size_t Inner = Code.substr(Line).find_first_not_of(" \t");
  while (Line != 0) {
    Line = Code.take_front(Line - 1).rfind('\n') + 1;
    llvm::StringRef Text = Code.substr(Line);
    size_t Outer = Text.find_first_not_of(" \t");
    Text = Text.substr(std::min(Outer, Text.size()));
    Text = Text.take_until([](char C) { return C == '\n'; });
    if (!Text.starts_with("class ") || Outer >= Inner)
      continue;
    Text = Text.take_front(Text.find(':')).rtrim();
    return Text.contains('(') && !Text.ends_with("(object)") &&
           !Text.ends_with("()");
  }
  return true;
}

/// Does a derived class have an __init__ that does not mention another one?
bool hasLonelyInit(llvm::StringRef Code) {
  constexpr llvm::StringLiteral Head = "def __init__";
  for (size_t At = Code.find(Head); At != llvm::StringRef::npos;
       At = Code.find(Head, At + 1)) {
    size_t Line = Code.take_front(At).rfind('\n') + 1;
    // What stands in the head's own line counts, too: "def __init__(self): …"
    llvm::StringRef Own = Code.substr(At + Head.size());
    Own = Own.take_until([](char C) { return C == '\n'; });
    if (!Own.contains("__init__") &&
        !blockBelow(Code, Line).contains("__init__") && isDerived(Code, Line))
      return true;
  }
  return false;
}

class Uses {
public:
  Uses(llvm::StringRef Code, bool NeedsArguments)
      : Code(Code), NeedsArguments(NeedsArguments), Out(Code.str()) {}

  std::string run() {
    KeepsTexts = calls("exec") || calls("eval");
    AsksForNames = Code.contains("attr") || Code.contains("builtins") ||
                   Code.contains("methodcaller");
    IsJson = !Code.contains("as json") && !Code.contains("json =");
    KeepsInit = hasLonelyInit(Code);
    HandlesGradients = llvm::any_of(
        llvm::ArrayRef<llvm::StringRef>{"no_grad", "inference_mode",
                                        "requires_grad"},
        [&](llvm::StringRef Word) { return Code.contains(Word); });
    for (size_t I = 0; I < Code.size();) {
      char C = Code[I];
      if (C == '"' || C == '\'')
        I = text(I);
      else if (isNameChar(C))
        I = name(I);
      else
        ++I;
    }
    return std::move(Out);
  }

private:
  bool isCalled(size_t End) const { return Code.substr(End).starts_with("("); }
  bool isCalledWithNothing(size_t End) const {
    return Code.substr(End).starts_with("()");
  }
  bool isMember(size_t Begin) const {
    return Begin != 0 && Code[Begin - 1] == '.';
  }

  bool isMemberOf(llvm::StringRef Object, size_t Begin) const {
    llvm::StringRef Before = Code.take_front(Begin);
    return Before.consume_back(".") && Before.consume_back(Object) &&
           (Before.empty() ||
            !(isNameChar(Before.back()) || Before.back() == '.'));
  }

  /// Is it mentioned as what executes texts?
  bool calls(llvm::StringRef Name) const {
    for (size_t At = Code.find(Name); At != llvm::StringRef::npos;
         At = Code.find(Name, At + 1)) {
      size_t End = At + Name.size();
      if ((At == 0 || !isNameChar(Code[At - 1])) && isCalled(End) &&
          !isCalledWithNothing(End))
        return true;
    }
    return false;
  }

  /// A text can be a name that is asked for: getattr(pickle, "loads").
  bool maySpellName(llvm::StringRef Text) const {
    if (Text == "exec" || Text == "eval") // compile(text, file, "exec")
      return AsksForNames;
    return llvm::all_of(
        Text, [](char C) { return isNameChar(C) || C == '.' || C == ':'; });
  }

  size_t text(size_t Begin) {
    size_t End = endOfString(Code, Begin);
    if (KeepsTexts || maySpellName(Code.slice(Begin, End).trim("\"'")))
      return End;
    bool IsFormatted = false;
    for (size_t I = Begin; I != 0 && llvm::isAlpha(Code[I - 1]); --I)
      IsFormatted |= llvm::toLower(Code[I - 1]) == 'f';
    unsigned Depth = 0;
    for (size_t I = Begin; I < End; ++I) {
      char C = Code[I];
      if (IsFormatted && C == '{')
        ++Depth;
      else if (IsFormatted && C == '}')
        Depth -= Depth > 0;
      else if (Depth == 0 && C != '"' && C != '\'')
        blank(Out, I, I + 1);
    }
    return End;
  }

  size_t name(size_t Begin) {
    size_t End = Begin;
    while (End < Code.size() && isNameChar(Code[End]))
      ++End;
    llvm::StringRef Name = Code.slice(Begin, End);
    bool IsDefined = std::exchange(IsAfterDef, Name == "def");
    if (!matters(Name, Begin, End, IsDefined))
      blank(Out, Begin, End);
    return End;
  }

  bool matters(llvm::StringRef Name, size_t Begin, size_t End,
               bool IsDefined) const {
    if (Name == "__init__")
      return KeepsInit;
    if (IsDefined)
      return Name.starts_with("__");
    if (NeedsArguments && isCalledWithNothing(End))
      return false;
    if (Name == "eval")
      return !isMember(Begin) || !isCalledWithNothing(End) || !HandlesGradients;
    if (Name == "load" || Name == "loads")
      return !IsJson || !isMemberOf("json", Begin);
    if (Name == "forward")
      return !isMemberOf("super()", Begin);
    if (Name == "getattr")
      return !isGivenName(End);
    if (Name == "NotImplementedError") {
      llvm::StringRef Before = Code.take_front(Begin).rtrim(" \t(");
      return Before.consume_back("raise") && followsHead(Code, Before.size());
    }
    if (llvm::is_contained(
            {"no_grad", "enable_grad", "inference_mode", "autocast"}, Name))
      return !isCalled(End);
    return true;
  }

  /// getattr(x, "name"): the name stands in the file itself.
  bool isGivenName(size_t End) const {
    llvm::StringRef Rest = Code.substr(End).split('\n').first;
    Rest = Rest.split(',').second.ltrim();
    if (!Rest.starts_with("\"") && !Rest.starts_with("'"))
      return false;
    Rest = Rest.substr(endOfString(Rest, 0)).ltrim();
    return Rest.starts_with(",") || Rest.starts_with(")");
  }

  llvm::StringRef Code;
  bool NeedsArguments;
  std::string Out;
  bool KeepsTexts = false, KeepsInit = false, IsAfterDef = false;
  bool IsJson = true; // "json" is what it says
  bool HandlesGradients = false, AsksForNames = false;
};

} // namespace

std::string usedNames(llvm::StringRef Code) {
  return Uses(Code, /*NeedsArguments=*/false).run();
}

std::string givenNames(llvm::StringRef Code) {
  return Uses(Code, /*NeedsArguments=*/true).run();
}

} // namespace model_tidy
