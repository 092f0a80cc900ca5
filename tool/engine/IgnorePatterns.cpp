// gitignore(5). A pattern becomes tokens, and all states of the token machine
// are advanced together over the path.
#include "engine/IgnorePatterns.h"
#include "engine/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {

void IgnorePatterns::addLines(llvm::StringRef Text) {
  Text.consume_front("\xEF\xBB\xBF");
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    add(Line);
    Text = Rest;
  }
}

/// Trailing blanks do not count unless a backslash protects them.
static llvm::StringRef withoutTrailingBlanks(llvm::StringRef Line) {
  Line.consume_back("\r");
  while (Line.ends_with(" ") || Line.ends_with("\t")) {
    if (Line.size() > 1 && Line[Line.size() - 2] == '\\')
      break;
    Line = Line.drop_back();
  }
  return Line;
}

void IgnorePatterns::add(llvm::StringRef Line) {
  Line = withoutTrailingBlanks(Line);
  if (Line.empty() || Line.starts_with("#"))
    return;
  Pattern P;
  P.Negated = Line.consume_front("!");
  P.DirectoryOnly = Line.consume_back("/");
  P.Anchored = Line.contains('/');
  Line.consume_front("/");
  if (Line.empty())
    return;
  std::optional<std::vector<Token>> Tokens = tokenize(Line);
  if (!Tokens)
    return;
  P.Tokens = std::move(*Tokens);
  simplify(P);
  Patterns.push_back(std::move(P));
}

std::optional<std::vector<IgnorePatterns::Token>>
IgnorePatterns::tokenize(llvm::StringRef Glob) {
  std::vector<Token> Tokens;
  bool AtStart = true; // of a path component
  while (!Glob.empty()) {
    if (AtStart && Glob.starts_with("**")) {
      llvm::StringRef Rest = Glob.ltrim('*'); // "***/" is "**/"
      if (Rest.empty()) {
        Tokens.push_back({Token::Rest});
        break;
      }
      if (Rest.consume_front("/")) {
        Tokens.push_back({Token::Directories});
        Glob = Rest;
        continue;
      }
    }
    char C = Glob.front();
    AtStart = C == '/';
    if (C == '[') {
      std::optional<Token> Set = tokenizeSet(Glob);
      if (!Set)
        return std::nullopt;
      Tokens.push_back(std::move(*Set));
      continue;
    }
    Glob = Glob.drop_front();
    if (C == '*') {
      Glob = Glob.ltrim('*');
      Tokens.push_back({Token::Star});
    } else if (C == '?') {
      Tokens.push_back({Token::Any});
    } else {
      if (C == '\\') {
        if (Glob.empty())
          return std::nullopt;
        C = Glob.front();
        Glob = Glob.drop_front();
      }
      Tokens.push_back({Token::Char, C});
    }
  }
  return Tokens;
}

/// "[a-z]", "[!abc]", "[]x]". An unclosed set makes the pattern match nothing.
std::optional<IgnorePatterns::Token>
IgnorePatterns::tokenizeSet(llvm::StringRef &Glob) {
  Token Set{Token::Set, 0, llvm::BitVector(256)};
  Glob = Glob.drop_front();
  bool Inverted = Glob.consume_front("!") || Glob.consume_front("^");
  for (bool First = true; First || !Glob.starts_with("]"); First = false) {
    if (Glob.starts_with("\\"))
      Glob = Glob.drop_front();
    if (Glob.empty())
      return std::nullopt;
    unsigned char Low = Glob.front(), High = Low;
    Glob = Glob.drop_front();
    if (Glob.size() > 1 && Glob[0] == '-' && Glob[1] != ']') {
      Glob = Glob.drop_front();
      if (Glob.size() > 1 && Glob[0] == '\\')
        Glob = Glob.drop_front();
      High = Glob.front();
      Glob = Glob.drop_front();
    }
    if (Low <= High)
      Set.Chars.set(Low, High + 1);
    if (Glob.empty())
      return std::nullopt;
  }
  Glob = Glob.drop_front();
  if (Inverted)
    Set.Chars.flip();
  Set.Chars.reset('/');
  return Set;
}

/// Most patterns are a name or "*.suffix"; those need no machine.
void IgnorePatterns::simplify(Pattern &P) {
  llvm::ArrayRef<Token> Tokens = P.Tokens;
  bool Suffix = !P.Anchored && Tokens.front().Kind == Token::Star;
  if (Suffix)
    Tokens = Tokens.drop_front();
  if (llvm::any_of(Tokens,
                   [](const Token &T) { return T.Kind != Token::Char; }))
    return;
  for (const Token &T : Tokens)
    P.Plain += T.C;
  P.PlainSuffix = Suffix;
}

bool IgnorePatterns::matches(const Pattern &P, llvm::StringRef Text) {
  if (P.Plain.empty())
    return run(P.Tokens, Text);
  return P.PlainSuffix ? Text.ends_with(P.Plain) : Text == P.Plain;
}

bool IgnorePatterns::run(const std::vector<Token> &Tokens,
                         llvm::StringRef Text) {
  llvm::BitVector Now(Tokens.size() + 1), Next(Tokens.size() + 1);
  // '*' and "**/" may match nothing: who enters them is also behind them.
  auto Enter = [&](llvm::BitVector &States, size_t I) {
    States.set(I);
    while (I < Tokens.size() && (Tokens[I].Kind == Token::Star ||
                                 Tokens[I].Kind == Token::Directories))
      States.set(++I);
  };
  Enter(Now, 0);
  for (unsigned char C : Text) {
    Next.reset();
    for (unsigned I : Now.set_bits()) {
      if (I == Tokens.size())
        continue;
      const Token &T = Tokens[I];
      if (T.Kind == Token::Star && C != '/')
        Enter(Next, I);
      else if (T.Kind == Token::Directories || T.Kind == Token::Rest)
        Next.set(I);
      bool Advances = (T.Kind == Token::Char && C == (unsigned char)T.C) ||
                      (T.Kind == Token::Any && C != '/') ||
                      (T.Kind == Token::Set && T.Chars[C]) ||
                      (T.Kind == Token::Directories && C == '/') ||
                      T.Kind == Token::Rest;
      if (Advances)
        Enter(Next, I + 1);
    }
    std::swap(Now, Next);
  }
  return Now[Tokens.size()];
}

std::optional<bool> IgnorePatterns::decide(llvm::StringRef Path,
                                           bool IsDirectory) const {
  if (!isBelow(Path, Directory))
    return std::nullopt;
  llvm::StringRef Relative = relativeTo(Path, Directory);
  llvm::StringRef Name = Relative.substr(Relative.rfind('/') + 1);
  for (const Pattern &P : llvm::reverse(Patterns)) {
    if (P.DirectoryOnly && !IsDirectory)
      continue;
    if (matches(P, P.Anchored ? Relative : Name))
      return !P.Negated;
  }
  return std::nullopt;
}

std::optional<bool> IgnorePatterns::decideWithParents(llvm::StringRef Path,
                                                      bool IsDirectory) const {
  if (empty() || !isBelow(Path, Directory))
    return std::nullopt;
  size_t Slash = Directory.size();
  while ((Slash = Path.find('/', Slash + 1)) != llvm::StringRef::npos)
    if (decide(Path.take_front(Slash), /*IsDirectory=*/true).value_or(false))
      return true;
  return decide(Path, IsDirectory);
}

} // namespace model_tidy
