// Only strings that are code are decoded. What lies around them, pictures of
// many megabytes among it, is passed over token by token.
#include "notebook/Notebook.h"
#include "container/Json.h"
#include "notebook/Magics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

using Token = JsonReader::Token;

/// A notebook of format 4 is {"cells": […]}, of format 3 {"worksheets":
/// [{"cells": […]}]}.
class NotebookReader {
public:
  NotebookReader(llvm::StringRef Bytes, uint32_t Start)
      : Bytes(Bytes), Json(Bytes.drop_front(Start), MaxDepth), Start(Start) {}

  llvm::Error run() {
    if (Bytes.drop_front(Start).trim().empty())
      return llvm::Error::success(); // new, and never saved
    Token First = Json.next();
    if (First == Token::BeginObject)
      object([&](llvm::StringRef Key, Token T) { wholeValue(Key, T); });
    else
      skip(First);
    if (Json.next() != Token::End) {
      size_t Line = Bytes.take_front(Start + Json.begin()).count('\n') + 1;
      return llvm::createStringError(
          "no notebook: broken JSON at line " + std::to_string(Line) +
          "; save it again with Jupyter, or exclude it");
    }
    if (!HasCells)
      return llvm::createStringError(
          "no notebook: it has no cells; exclude it");
    return llvm::Error::success();
  }

  Notebook take() {
    if (IsPython)
      for (const Cell &C : Cells)
        if (C.Type == "code" && isPython(C.Language))
          append(C);
    return std::move(Result);
  }

private:
  struct Cell {
    uint32_t Number = 0;
    std::string Type, Language;
    bool IsList = false;
    uint32_t ListBegin = 0;
    std::vector<std::pair<uint32_t, uint32_t>> Strings; // with their quotes
  };

  static bool isPython(llvm::StringRef Language) {
    return Language.empty() || Language.contains_insensitive("python");
  }

  /// Calls \p Take with each key and the first token of its value.
  void object(llvm::function_ref<void(llvm::StringRef, Token)> Take) {
    while (Json.next() == Token::Key) {
      std::string Key = Json.text().str();
      Take(Key, Json.next());
    }
  }

  /// To the end of the value that \p T begins. True if there is none.
  bool skip(Token T) {
    if (T != Token::BeginArray && T != Token::BeginObject)
      return T == Token::Error;
    for (size_t Depth = Json.depth(); Json.depth() >= Depth;)
      if (Json.next() == Token::Error)
        return true;
    return false;
  }

  void text(Token T, std::string &To) {
    if (T == Token::String)
      To = Json.text().str();
    else
      skip(T);
  }

  void wholeValue(llvm::StringRef Key, Token T) {
    if (Key == "cells" && T == Token::BeginArray)
      return cells();
    if (Key == "worksheets" && T == Token::BeginArray)
      return each([&](Token Sheet) {
        if (Sheet != Token::BeginObject)
          return (void)skip(Sheet);
        object([&](llvm::StringRef Key, Token T) {
          if (Key == "cells" && T == Token::BeginArray)
            cells();
          else
            skip(T);
        });
      });
    if (Key == "metadata" && T == Token::BeginObject)
      return metadata();
    skip(T);
  }

  /// The values of an array that has begun.
  void each(llvm::function_ref<void(Token)> Take) {
    for (Token T = Json.next(); T != Token::EndArray && T != Token::Error;
         T = Json.next())
      Take(T);
  }

  void metadata() {
    std::string OfKernel, Spoken;
    object([&](llvm::StringRef Key, Token T) {
      bool IsKernel = Key == "kernelspec", IsLanguage = Key == "language_info";
      if ((!IsKernel && !IsLanguage) || T != Token::BeginObject)
        return (void)skip(T);
      object([&](llvm::StringRef Key, Token T) {
        if (IsKernel && Key == "language")
          text(T, OfKernel);
        else if (IsLanguage && Key == "name")
          text(T, Spoken);
        else
          skip(T);
      });
    });
    IsPython = isPython(Spoken.empty() ? OfKernel : Spoken);
  }

  void cells() {
    HasCells = true;
    each([&](Token T) {
      Cell C;
      C.Number = ++Number;
      if (T != Token::BeginObject)
        return (void)skip(T);
      object([&](llvm::StringRef Key, Token T) { cellValue(C, Key, T); });
      Cells.push_back(std::move(C));
    });
  }

  void cellValue(Cell &C, llvm::StringRef Key, Token T) {
    if (Key == "cell_type")
      return text(T, C.Type);
    if (Key == "language")
      return text(T, C.Language);
    if (Key == "source" || Key == "input")
      return source(C, T);
    if (Key == "metadata" && T == Token::BeginObject)
      return object([&](llvm::StringRef Key, Token T) {
        if (Key != "vscode" || T != Token::BeginObject)
          return (void)skip(T);
        object([&](llvm::StringRef Key, Token T) {
          if (Key == "languageId")
            text(T, C.Language);
          else
            skip(T);
        });
      });
    skip(T);
  }

  void source(Cell &C, Token T) {
    C.Strings.clear();
    auto Take = [&](Token Line) {
      if (Line == Token::String)
        C.Strings.push_back({static_cast<uint32_t>(Start + Json.begin()),
                             static_cast<uint32_t>(Start + Json.position())});
      else
        skip(Line);
    };
    C.IsList = T == Token::BeginArray;
    C.ListBegin = static_cast<uint32_t>(Start + Json.position());
    if (C.IsList)
      each(Take);
    else
      Take(T);
  }

  void append(const Cell &C) {
    if (C.Strings.empty())
      return;
    NotebookCell Known;
    Known.Number = C.Number;
    Known.Begin = static_cast<uint32_t>(Result.Text.size());
    for (auto [Begin, End] : C.Strings)
      decode(Begin + 1, End - 1);
    if (Result.Text.size() == Known.Begin)
      return;
    std::string Code = Result.Text.substr(Known.Begin);
    if (leavePython(Code) == CellState::Open) {
      Known.IsBroken = true;
      for (char &Byte : Code)
        if (Byte != '\n' && Byte != '\r')
          Byte = ' ';
    }
    Known.IsMagic = llvm::StringRef(Result.Text)
                        .drop_front(Known.Begin)
                        .ltrim()
                        .starts_with("%%");
    Known.EndsLine = Result.Text.back() == '\n';
    llvm::StringRef Added = Known.EndsLine ? "\n" : "\n\n";
    Result.Text += Added;
    Result.Code += Code;
    Result.Code += Added;
    uint32_t Last = Result.Origins.back().End;
    Result.Origins.resize(Result.Text.size(), {Last, Last});
    Known.End = static_cast<uint32_t>(Result.Text.size());
    if (C.IsList)
      Known.NextString =
          C.Strings.size() > 1
              ? Bytes.slice(C.Strings[0].second, C.Strings[1].first).str()
              : "," + Bytes.slice(C.ListBegin, C.Strings[0].first).str();
    Result.Cells.push_back(std::move(Known));
  }

  void put(char C, size_t Begin, size_t End) {
    Result.Text += C;
    Result.Origins.push_back(
        {static_cast<uint32_t>(Begin), static_cast<uint32_t>(End)});
  }

  unsigned codeUnit(size_t At) const {
    unsigned Unit = 0;
    bool Fails = Bytes.substr(At, 4).getAsInteger(16, Unit);
    return Fails ? 0 : Unit;
  }

  void decode(size_t At, size_t End) {
    while (At < End) {
      size_t Begin = At;
      if (Bytes[At++] != '\\') {
        put(Bytes[Begin], Begin, At);
        continue;
      }
      char C = Bytes[At++];
      constexpr llvm::StringRef From = "\"\\/bfnrt", To = "\"\\/\b\f\n\r\t";
      if (size_t Index = From.find(C); Index != llvm::StringRef::npos) {
        put(To[Index], Begin, At);
        continue;
      }
      unsigned Unit = codeUnit(At);
      At += 4;
      if (Unit >= 0xd800 && Unit < 0xdc00 && At + 6 <= End &&
          Bytes.substr(At).starts_with("\\u")) {
        unsigned Low = codeUnit(At + 2);
        if (Low >= 0xdc00 && Low < 0xe000) {
          Unit = 0x10000 + ((Unit - 0xd800) << 10) + (Low - 0xdc00);
          At += 6;
        }
      }
      // Half a pair is no character, and a NUL would make the text binary.
      char Buffer[4], *Written = Buffer;
      if (!Unit || !llvm::ConvertCodePointToUTF8(Unit, Written)) {
        Written = Buffer;
        llvm::ConvertCodePointToUTF8(0xfffd, Written);
      }
      for (char *Byte = Buffer; Byte != Written; ++Byte)
        put(*Byte, Begin, At);
    }
  }

  static constexpr size_t MaxDepth = 512;

  llvm::StringRef Bytes;
  JsonReader Json;
  uint32_t Start;
  std::vector<Cell> Cells;
  uint32_t Number = 0;
  bool HasCells = false;
  bool IsPython = true;
  Notebook Result;
};

llvm::Expected<Notebook> Notebook::read(llvm::StringRef Bytes) {
  constexpr llvm::StringLiteral ByteOrderMark = "\xEF\xBB\xBF";
  bool HasMark = Bytes.starts_with(ByteOrderMark);
  NotebookReader Reader(Bytes, HasMark ? ByteOrderMark.size() : 0);
  if (llvm::Error E = Reader.run())
    return std::move(E);
  return Reader.take();
}

const NotebookCell *Notebook::cellAt(uint32_t Offset) const {
  auto After = llvm::upper_bound(
      Cells, Offset,
      [](uint32_t Wanted, const NotebookCell &C) { return Wanted < C.Begin; });
  return After == Cells.begin() ? nullptr : &*std::prev(After);
}

uint32_t Notebook::beginInFile(uint32_t Offset) const {
  if (Offset < Origins.size())
    return Origins[Offset].Begin;
  return endInFile(Offset);
}

uint32_t Notebook::endInFile(uint32_t Offset) const {
  if (Origins.empty())
    return 0;
  Offset = std::min<uint32_t>(Offset, Origins.size());
  return Offset ? Origins[Offset - 1].End : Origins.front().Begin;
}

bool isNotebook(llvm::StringRef Path) {
  return llvm::sys::path::extension(Path).equals_insensitive(".ipynb");
}

} // namespace model_tidy
