// IPython changes whole logical lines only, so what has to be known of Python
// is where these begin: outside of brackets and strings.
#include "notebook/Magics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace model_tidy {
namespace {

bool isBlank(char C) { return C == ' ' || C == '\t'; }
bool isBreak(char C) { return C == '\n' || C == '\r'; }

/// Magics of a cell, and of a line, that run what follows them as Python.
bool runsBody(llvm::StringRef Magic) {
  return llvm::StringSwitch<bool>(Magic)
      .Cases("time", "timeit", "capture", "prun", true)
      .Cases("python", "python3", "pypy", "debug", true)
      .Cases("memit", "mprun", "snakeviz", "scalene", true)
      .Cases("wandb", "pyinstrument", "px", "skip", true)
      .Default(false);
}
/// "%%writefile x.py": a module that other cells import.
bool writesPython(llvm::StringRef Line) {
  return (Line.starts_with("writefile ") || Line.starts_with("file ")) &&
         Line.rtrim().ends_with(".py");
}
bool runsStatement(llvm::StringRef Magic) {
  return llvm::StringSwitch<bool>(Magic)
      .Cases("time", "timeit", "prun", "memit", true)
      .Default(false);
}

/// Magics that are common without their mark.
bool isAutomatic(llvm::StringRef Magic) {
  return llvm::StringSwitch<bool>(Magic)
      .Cases("pip", "conda", "mamba", "uv", true)
      .Cases("cd", "ls", "cat", "cp", "mv", "rm", "mkdir", true)
      .Cases("matplotlib", "load_ext", "autoreload", true)
      .Default(false);
}
bool isOperator(llvm::StringRef Word) {
  return llvm::StringSwitch<bool>(Word)
      .Cases("in", "is", "and", "or", "not", "if", true)
      .Default(false);
}

/// The options of a magic that are followed by a value.
llvm::StringRef valuesOf(llvm::StringRef Magic) {
  return llvm::StringSwitch<llvm::StringRef>(Magic)
      .Case("timeit", "nrp")
      .Case("prun", "DlsT")
      .Case("memit", "rtiI")
      .Default("");
}

class CellReader {
public:
  explicit CellReader(std::string &Cell) : Cell(Cell) {}

  CellState run() {
    if (!cellMagics())
      return CellState::Whole;
    bool IsWhole = true;
    while (At < Cell.size())
      IsWhole = logicalLine();
    return IsWhole ? CellState::Whole : CellState::Open;
  }

private:
  llvm::StringRef rest(size_t From) const {
    return llvm::StringRef(Cell).substr(From);
  }
  size_t lineEnd(size_t From) const {
    return std::min(Cell.find_first_of("\r\n", From), Cell.size());
  }

  /// Where a command ends, which a backslash continues.
  size_t commandEnd(size_t From) const {
    size_t End = lineEnd(From);
    while (End < Cell.size() && End > From && Cell[End - 1] == '\\')
      End = lineEnd(rest(End).starts_with("\r\n") ? End + 2 : End + 1);
    return End;
  }

  void blank(size_t Begin, size_t End) {
    for (size_t I = Begin; I < End; ++I)
      if (!isBreak(Cell[I]))
        Cell[I] = ' ';
  }

  /// There may be nothing else in a block, or behind "x =".
  void blankToName(size_t Begin, size_t End) {
    blank(Begin, End);
    Cell[Begin] = '_'; // whose value is unknown
  }

  /// False if the cell is in another language.
  bool cellMagics() {
    while (At < Cell.size()) {
      size_t Start = At + rest(At).take_while(isBlank).size();
      size_t End = lineEnd(Start);
      llvm::StringRef Line = rest(Start).take_front(End - Start);
      if (Line.consume_front("%%")) {
        if (!runsBody(Line.take_while([](char C) { return !isBlank(C); })) &&
            !writesPython(Line)) {
          blank(0, Cell.size());
          return false;
        }
        blank(Start, End);
      } else if (!Line.empty() && !Line.starts_with("#")) {
        break;
      }
      At = std::min(End + 1, Cell.size());
    }
    At = 0;
    return true;
  }

  /// False if the cell ends within it.
  bool logicalLine() {
    At += rest(At).take_while(isBlank).size();
    if (At >= Cell.size())
      return true;
    if (Cell[At] == '%' && statementMagic())
      return pythonLine();
    bool AsksForHelp = Cell[At] == '?' || isHelp(At);
    if (Cell[At] == '%' || Cell[At] == '!' || AsksForHelp || isUnmarked(At)) {
      size_t End = commandEnd(At);
      blankToName(At, End);
      At = std::min(End + 1, Cell.size());
      return true;
    }
    return pythonLine();
  }

  /// "pip install": no two words stand side by side in Python.
  bool isUnmarked(size_t Begin) const {
    auto IsWord = [](char C) { return llvm::isAlnum(C) || C == '_'; };
    llvm::StringRef Line = rest(Begin);
    llvm::StringRef Magic = Line.take_while(IsWord);
    llvm::StringRef Next = Line.drop_front(Magic.size()).ltrim(" \t");
    bool IsApart = Next.data() != Magic.end();
    bool IsPlain = Next.starts_with("..") || Next.starts_with("~/") ||
                   !Next.take_while(IsWord).empty();
    return isAutomatic(Magic) && IsApart && IsPlain &&
           !isOperator(Next.take_while(IsWord));
  }

  bool isHelp(size_t Begin) const {
    llvm::StringRef Line = rest(Begin).take_front(lineEnd(Begin) - Begin);
    return Line.rtrim(" \t;").ends_with("?") &&
           Line.find_first_of("#\"'") == llvm::StringRef::npos;
  }

  /// "%timeit -n 10 statement": only the statement is left.
  bool statementMagic() {
    size_t End = lineEnd(At);
    llvm::StringRef Line = rest(At + 1).take_front(End - At - 1);
    llvm::StringRef Name = Line.take_while(llvm::isAlnum);
    if (!runsStatement(Name))
      return false;
    Line = Line.drop_front(Name.size()).ltrim(" \t");
    while (Line.starts_with("-")) {
      llvm::StringRef Option = Line.take_until(isBlank);
      Line = Line.drop_front(Option.size()).ltrim(" \t");
      if (Option.size() == 2 && valuesOf(Name).contains(Option[1]))
        Line = Line.drop_until(isBlank).ltrim(" \t");
    }
    if (Line.empty())
      return false;
    size_t Statement = Line.data() - Cell.data();
    blankToName(At, Statement);
    Cell[At + 1] = ';';
    At = Statement;
    return true;
  }

  bool pythonLine() {
    unsigned Depth = 0;
    while (At < Cell.size()) {
      char C = Cell[At];
      if (C == '"' || C == '\'') {
        if (!string())
          return false;
        continue;
      }
      if (C == '#') {
        At = lineEnd(At);
        continue;
      }
      if (C == '=' && !Depth && startsCommand(At + 1))
        return true;
      if (C == '\\') {
        At += rest(At).starts_with("\\\r\n") ? 3 : 2;
        continue;
      }
      ++At;
      if (isBreak(C) && !Depth)
        return true;
      if (C == '(' || C == '[' || C == '{')
        ++Depth;
      if ((C == ')' || C == ']' || C == '}') && Depth)
        --Depth;
    }
    return !Depth;
  }

  /// "files = !ls": Python knows neither of these marks in that place.
  bool startsCommand(size_t Begin) {
    Begin += rest(Begin).take_while(isBlank).size();
    if (Begin == Cell.size() || (Cell[Begin] != '!' && Cell[Begin] != '%'))
      return false;
    size_t End = commandEnd(Begin);
    blankToName(Begin, End);
    At = End;
    return true;
  }

  /// False if it has no end. One of a single line ends with that at the latest.
  bool string() {
    char Quote = Cell[At];
    std::string Triple(3, Quote);
    bool IsLong = rest(At).starts_with(Triple);
    At += IsLong ? 3 : 1;
    while (At < Cell.size()) {
      char C = Cell[At];
      if (C == '\\') {
        At += 2;
      } else if (IsLong ? rest(At).starts_with(Triple) : C == Quote) {
        At += IsLong ? 3 : 1;
        return true;
      } else if (isBreak(C) && !IsLong) {
        return true;
      } else {
        ++At;
      }
    }
    return !IsLong;
  }

  std::string &Cell;
  size_t At = 0;
};

} // namespace

CellState leavePython(std::string &Cell) { return CellReader(Cell).run(); }

} // namespace model_tidy
