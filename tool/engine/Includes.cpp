// Looks at every '#' that begins a line.
#include "engine/Includes.h"

namespace model_tidy {

/// Between '#' and the file's name. Longer ones are not looked through: a
/// hostile text must not make every '#' search to its end.
static constexpr size_t LongestComment = 1024;

/// Past blanks, comments and line splices, which may stand anywhere between
/// the tokens of a directive.
static llvm::StringRef skipBlanks(llvm::StringRef Text) {
  for (;;) {
    Text = Text.ltrim(" \t\f\v");
    if (Text.consume_front("\\\n") || Text.consume_front("\\\r\n"))
      continue;
    if (!Text.starts_with("/*"))
      return Text;
    size_t End = Text.take_front(LongestComment).find("*/", 2);
    if (End == llvm::StringRef::npos)
      return {};
    Text = Text.drop_front(End + 2);
  }
}

/// Is there nothing but blanks and comments between the line's begin and \p
/// Position?
static bool beginsLine(llvm::StringRef Text, size_t Position) {
  llvm::StringRef Before = Text.take_front(Position).rtrim(" \t\f\v");
  return Before.empty() || Before.ends_with("\n") || Before.ends_with("\r") ||
         Before.ends_with("*/");
}

/// \p Text starts behind the '#'.
static bool readInclude(llvm::StringRef Text, Include &Result) {
  Text = skipBlanks(Text);
  if (!Text.consume_front("include_next") && !Text.consume_front("include") &&
      !Text.consume_front("import"))
    return false;
  Text = skipBlanks(Text);
  if (Text.empty() || (Text.front() != '"' && Text.front() != '<'))
    return false;
  Result.IsQuoted = Text.front() == '"';
  Text = Text.drop_front();
  size_t End = Text.find_first_of(Result.IsQuoted ? "\"\n" : ">\n");
  if (End == llvm::StringRef::npos || End == 0 || Text[End] == '\n')
    return false;
  Result.Spelling = Text.take_front(End);
  return true;
}

std::vector<Include> scanIncludes(llvm::StringRef Text, size_t Most) {
  std::vector<Include> Result;
  auto Consider = [&](size_t Position, llvm::StringRef Hash) {
    llvm::StringRef Directive = Text.drop_front(Position);
    Include I;
    if (Directive.consume_front(Hash) && beginsLine(Text, Position) &&
        readInclude(Directive, I))
      Result.push_back(I);
  };
  for (llvm::StringRef Hash : {"#", "%:"})
    for (size_t P = Text.find(Hash[0]);
         P != llvm::StringRef::npos && Result.size() < Most;
         P = Text.find(Hash[0], P + 1))
      Consider(P, Hash);
  return Result;
}

} // namespace model_tidy
