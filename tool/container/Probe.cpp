// Whether bytes could be a pickle. Any text begins with an opcode sooner or
// later, so the opcodes are walked with their effect on the depth of the stack
// and its marks: ordinary text soon takes from an empty stack. But what
// breaks later has already run what came before (the C unpickler stops at the
// bad opcode, not earlier), so a walk that got as far as an import counts.
#include "container/Formats.h"
#include "container/Little.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace model_tidy;

namespace {

// What an opcode takes and leaves, after pickletools.opcodes in CPython.
// Argument: a letter for the form of its argument. Takes: values it needs on
// the stack, or Mark: everything down to the last mark.
enum class Form : uint8_t {
  None,
  Bytes1,
  Bytes2,
  Bytes4,
  Bytes8,
  Counted1, // a length in one byte, then so many bytes
  Counted4,
  Counted8,
  Line,
  TwoLines,
  Bad
};

constexpr int8_t Mark = -1;

// Between pickles; as much as is looked at.
constexpr size_t MaxPadding = 1 << 20;

struct Shape {
  Form Argument = Form::Bad;
  int8_t Takes = 0;
  int8_t Leaves = 0;
  bool IsCall = false; // of whatever: it may already have done something
};

Shape shapeOf(char Opcode) {
  switch (Opcode) {
  case '(': // MARK, see below
    return {Form::None, 0, 0};
  case '0': // POP
    return {Form::None, 1, 0};
  case '1': // POP_MARK
    return {Form::None, Mark, 0};
  case '2': // DUP
    return {Form::None, 1, 2};
  case 'F': // FLOAT
  case 'I': // INT
  case 'L': // LONG
  case 'P': // PERSID
  case 'S': // STRING
  case 'V': // UNICODE
  case 'g': // GET
    return {Form::Line, 0, 1};
  case 'p': // PUT
    return {Form::Line, 1, 1};
  case 'J': // BININT
  case 'j': // LONG_BINGET
    return {Form::Bytes4, 0, 1};
  case '\x84': // EXT4
    return {Form::Bytes4, 0, 1};
  case 'r': // LONG_BINPUT
    return {Form::Bytes4, 1, 1};
  case 'K': // BININT1
  case 'h': // BINGET
    return {Form::Bytes1, 0, 1};
  case '\x82': // EXT1
    return {Form::Bytes1, 0, 1};
  case 'q': // BINPUT
    return {Form::Bytes1, 1, 1};
  case '\x80': // PROTO
    return {Form::Bytes1, 0, 0};
  case 'M': // BININT2
    return {Form::Bytes2, 0, 1};
  case '\x83': // EXT2
    return {Form::Bytes2, 0, 1};
  case 'G': // BINFLOAT
    return {Form::Bytes8, 0, 1};
  case '\x95': // FRAME
    return {Form::Bytes8, 0, 0};
  case 'N':    // NONE
  case ')':    // EMPTY_TUPLE
  case ']':    // EMPTY_LIST
  case '}':    // EMPTY_DICT
  case '\x88': // NEWTRUE
  case '\x89': // NEWFALSE
  case '\x8f': // EMPTY_SET
  case '\x97': // NEXT_BUFFER
    return {Form::None, 0, 1};
  case 'T':    // BINSTRING
  case 'B':    // BINBYTES
  case 'X':    // BINUNICODE
  case '\x8b': // LONG4
    return {Form::Counted4, 0, 1};
  case 'U':    // SHORT_BINSTRING
  case 'C':    // SHORT_BINBYTES
  case '\x8a': // LONG1
  case '\x8c': // SHORT_BINUNICODE
    return {Form::Counted1, 0, 1};
  case '\x8d': // BINUNICODE8
  case '\x8e': // BINBYTES8
  case '\x96': // BYTEARRAY8
    return {Form::Counted8, 0, 1};
  case 'R': // REDUCE
    return {Form::None, 2, 1, true};
  case '\x81': // NEWOBJ
    return {Form::None, 2, 1, true};
  case '\x92': // NEWOBJ_EX
    return {Form::None, 3, 1, true};
  case '\x93': // STACK_GLOBAL
    return {Form::None, 2, 1};
  case 'Q':    // BINPERSID
  case '\x85': // TUPLE1
  case '\x98': // READONLY_BUFFER
    return {Form::None, 1, 1};
  case '\x94': // MEMOIZE
    return {Form::None, 1, 1};
  case 'a':    // APPEND
  case 'b':    // BUILD
  case '\x86': // TUPLE2
    return {Form::None, 2, 1};
  case 's': // SETITEM
    return {Form::None, 3, 1};
  case '\x87': // TUPLE3
    return {Form::None, 3, 1};
  case 'c': // GLOBAL
    return {Form::TwoLines, 0, 1};
  case 'i': // INST
    return {Form::TwoLines, Mark, 1, true};
  case 'o': // OBJ
    return {Form::None, Mark, 1, true};
  case 'd':    // DICT
  case 'l':    // LIST
  case 't':    // TUPLE
  case '\x91': // FROZENSET
    return {Form::None, Mark, 1};
  case 'e':    // APPENDS
  case 'u':    // SETITEMS
  case '\x90': // ADDITEMS: below the mark lies what they add to
    return {Form::None, Mark, 0};
  default:
    return {};
  }
}

/// Text that names a module or an attribute.
bool isName(llvm::StringRef Line) {
  return !Line.empty() && Line.size() <= 1024 && llvm::all_of(Line, [](char C) {
    return llvm::isAlnum(C) || C == '_' || C == '.' || C == '<' || C == '>' ||
           (C & 0x80);
  });
}

/// The beginning of what CPython reads as a number; leniently, as strtol does.
bool isNumber(llvm::StringRef Line) {
  Line = Line.ltrim(" \t+-");
  return !Line.empty() && (llvm::isDigit(Line[0]) || Line[0] == '.' ||
                           Line.starts_with_insensitive("inf") ||
                           Line.starts_with_insensitive("nan"));
}

bool suits(char Opcode, llvm::StringRef Line) {
  switch (Opcode) {
  case 'F':
  case 'I':
  case 'L':
  case 'g':
  case 'p':
    return isNumber(Line);
  case 'S':
    return Line.starts_with("'") || Line.starts_with("\"");
  default:
    return true;
  }
}

class Walk {
public:
  /// Of \p Size bytes, \p Bytes are there.
  Walk(llvm::StringRef Bytes, uint64_t Size, size_t Opcodes)
      : Bytes(Bytes), Size(Size), MaxOpcodes(Opcodes) {}

  bool isPickle() {
    bool HasProtocol = Bytes.size() >= 2 && Bytes[0] == '\x80';
    // Higher protocols are refused, after the opcode and before all else.
    if (HasProtocol && uint8_t(Bytes[1]) > 5)
      return false;
    size_t Number = 0; // in this pickle
    for (size_t All = 0; All < MaxOpcodes; ++All, ++Number) {
      if (Position >= Bytes.size())
        return HasImport || (HasProtocol && Number > 1) || Bytes.size() < Size;
      if (Bytes[Position] == '.') {
        if (Depth == 0)
          return false;
        if (HasProtocol || HasImport || isAtLastStop())
          return true;
        // "Git v2.16. Release notes" begins with a number. What follows is a
        // pickle too, or this was none.
        startAgain();
        HasProtocol = Bytes.substr(Position).starts_with("\x80");
        Number = 0;
      } else if (!step())
        // A list of words may begin with "cat" and "dog", which imports, but
        // then nothing is called.
        return (HasImport && (HasCall || HasProtocol || LacksArgument)) ||
               (HasProtocol && Number > 2) || IsCutOff;
    }
    return true;
  }

private:
  bool isAtLastStop() const {
    constexpr llvm::StringRef Padding("\0\r\n ", 4);
    return Bytes.substr(Position + 1, MaxPadding).ltrim(Padding).empty();
  }

  // Zeros between pickles are for the machine to judge.
  void startAgain() {
    ++Position;
    llvm::StringRef Next = Bytes.substr(Position, MaxPadding);
    Position += Next.size() - Next.ltrim('\0').size();
    Depth = 0;
    Marks.clear();
  }

  bool step() {
    char Opcode = Bytes[Position++];
    Shape S = shapeOf(Opcode);
    if (Opcode == '(') {
      Marks.push_back(Depth);
      return true;
    }
    uint64_t Begin = Position;
    if (!argument(S) || !take(S))
      return false;
    if (S.Argument == Form::Line &&
        !suits(Opcode, Bytes.slice(Begin, Position - 1)))
      return false;
    Depth += size_t(S.Leaves);
    HasImport |=
        S.Argument == Form::TwoLines || (Opcode == '\x93' && Names > 1);
    HasCall |= S.IsCall;
    return true;
  }

  bool take(const Shape &S) {
    size_t Floor = Marks.empty() ? 0 : Marks.back();
    if (S.Takes != Mark) {
      // POP takes a mark too, if nothing lies above it.
      if (S.Takes == 1 && !S.Leaves && Depth == Floor && !Marks.empty()) {
        Marks.pop_back();
        return true;
      }
      if (Depth < Floor + size_t(S.Takes))
        return false;
      Depth -= size_t(S.Takes);
      return true;
    }
    if (Marks.empty())
      return false;
    Depth = Marks.pop_back_val();
    return true;
  }

  bool argument(const Shape &S) {
    switch (S.Argument) {
    case Form::None:
      return true;
    case Form::Bytes1:
      return skip(1);
    case Form::Bytes2:
      return skip(2);
    case Form::Bytes4:
      return skip(4);
    case Form::Bytes8:
      return skip(8);
    case Form::Counted1:
      return counted(1);
    case Form::Counted4:
      return counted(4);
    case Form::Counted8:
      return counted(8);
    case Form::Line: {
      std::optional<llvm::StringRef> Text = line();
      Names += Text && isName(Text->trim("'\""));
      return Text.has_value();
    }
    case Form::TwoLines: {
      std::optional<llvm::StringRef> Module = line(), Name = line();
      return Module && Name && isName(*Module) && isName(*Name);
    }
    case Form::Bad:
      return false;
    }
    return false;
  }

  bool skip(uint64_t Length) {
    if (!hasPart(Bytes, Position, Length)) {
      // A long text first, to hide what follows it from who looks only here.
      IsCutOff = Bytes.size() < Size && Length <= Size - Position;
      // Arguments of a call that end beyond the file: no list of words has
      // those behind two lines and a parenthesis.
      LacksArgument = !Marks.empty();
      return false;
    }
    Position += Length;
    return true;
  }

  bool counted(unsigned Width) {
    uint64_t Length = littleAt(Bytes, Position, Width);
    if (!skip(Width) || !skip(Length))
      return false;
    Names += isName(Bytes.slice(Position - Length, Position));
    return true;
  }

  std::optional<llvm::StringRef> line() {
    size_t End = Bytes.find('\n', Position);
    if (End == llvm::StringRef::npos) {
      IsCutOff = Bytes.size() < Size;
      return std::nullopt;
    }
    llvm::StringRef Line = Bytes.slice(Position, End);
    Position = End + 1;
    return Line.rtrim('\r');
  }

  llvm::StringRef Bytes;
  uint64_t Size;
  size_t MaxOpcodes;
  uint64_t Position = 0;
  size_t Depth = 0;
  llvm::SmallVector<size_t> Marks;
  size_t Names = 0; // strings that STACK_GLOBAL could take
  bool HasImport = false;
  bool HasCall = false;
  bool IsCutOff = false;      // within an argument, by the end of what is there
  bool LacksArgument = false; // of which not all is there
};

} // namespace

bool model_tidy::beginsLikePickle(llvm::StringRef Bytes,
                                  const ContainerLimits &Limits) {
  return Walk(Bytes, Bytes.size(), Limits.ProbeOpcodes).isPickle();
}

bool model_tidy::mayBecomePickle(llvm::StringRef Beginning, uint64_t Size,
                                 const ContainerLimits &Limits) {
  return Walk(Beginning, Size, Limits.ProbeOpcodes).isPickle();
}
