// What is left out has to be told from strings, in which a "#" begins no
// comment.
#include "engine/PythonCode.h"
#include "engine/PythonText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <array>

namespace model_tidy {
namespace {

constexpr auto Special = [] {
  std::array<bool, 256> Table = {};
  for (unsigned char C : {'#', '"', '\'', '(', ')', '[', ']', '{', '}'})
    Table[C] = true;
  return Table;
}();

/// Does a statement begin at \p At, but for a string's prefix? It looks back no
/// further than to the last character that is no blank.
bool beginsStatement(llvm::StringRef Text, size_t At) {
  constexpr size_t LongestPrefix = 2;
  llvm::StringRef Before = Text.take_front(At);
  for (size_t I = 0; I < LongestPrefix; ++I)
    if (!Before.empty() && llvm::isAlpha(Before.back()))
      Before = Before.drop_back();
  Before = Before.rtrim(" \t");
  return Before.empty() || Before.back() == '\n';
}

bool defines(llvm::StringRef Body, llvm::StringRef Method) {
  return Body.contains(("def " + Method + "(").str()) ||
         Body.contains((" " + Method + " = ").str());
}

} // namespace

std::string pythonCode(llvm::StringRef Text) {
  std::string Code;
  Code.reserve(Text.size());
  size_t Kept = 0; // what is behind this has not been copied
  unsigned Depth = 0;
  for (size_t I = 0; I < Text.size();) {
    char C = Text[I];
    if (!Special[(unsigned char)C]) {
      ++I;
      continue;
    }
    if (C == '#') {
      Code += Text.slice(Kept, I);
      I = Kept = std::min(Text.find('\n', I), Text.size());
      continue;
    }
    if (C != '"' && C != '\'') {
      bool Opens = C == '(' || C == '[' || C == '{';
      Depth = Opens ? Depth + 1 : Depth - (Depth > 0);
      ++I;
      continue;
    }
    size_t End = endOfString(Text, I);
    if (End - I >= 6 && Text[I + 1] == C && Text[I + 2] == C && Depth == 0 &&
        beginsStatement(Text, I)) {
      Code += Text.slice(Kept, I + 3);
      Kept = End - 3;
    }
    I = End;
  }
  Code += Text.substr(Kept);
  return Code;
}

bool mayLeaveOpen(llvm::StringRef Text, const DerivingPhrases &Phrases) {
  constexpr llvm::StringLiteral Keyword = "class ";
  for (size_t At = Text.find(Keyword); At != llvm::StringRef::npos;
       At = Text.find(Keyword, At + 1)) {
    size_t Line = Text.take_front(At).rfind('\n') + 1;
    if (!Text.slice(Line, At).ltrim(" \t").empty())
      continue;
    llvm::StringRef Head = Text.substr(At);
    Head = Head.take_until([](char C) { return C == '\n'; });
    for (const auto &[Phrase, Methods] : Phrases) {
      if (!Head.contains(Phrase))
        continue;
      llvm::StringRef Body = blockBelow(Text, Line);
      if (Methods.empty() || !llvm::all_of(Methods, [&](const auto &Method) {
            return defines(Body, Method);
          }))
        return true;
    }
  }
  return false;
}

} // namespace model_tidy
