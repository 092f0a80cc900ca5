#include "frontend/python/Literals.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {

/// Between the quotes.
static llvm::StringRef bodyOf(const Token &String, StringPrefix &Prefix) {
  Prefix = prefixOf(String.Text);
  llvm::StringRef Body =
      String.Text.drop_until([](char C) { return C == '"' || C == '\''; });
  llvm::StringRef Quotes = Body.take_front(3);
  if (Quotes.size() < 3 || Quotes != std::string(3, Quotes[0]))
    Quotes = Quotes.take_front(1);
  Body = Body.drop_front(Quotes.size());
  Body.consume_back(Quotes); // one that is never ended has none
  return Body;
}

std::string StringLiteral::decoded(bool AreBytes) const {
  std::string Result;
  for (const Token &Part : Parts) {
    StringPrefix Prefix;
    llvm::StringRef Body = bodyOf(Part, Prefix);
    Prefix.IsBytes |= AreBytes;
    decode(Body, Prefix, Result);
  }
  return Result;
}

/// Where braces are open in \p Part, an f-string, but not where they are
/// doubled.
static void addHoles(const Token &Part, StringLiteral &To) {
  StringPrefix Prefix;
  llvm::StringRef Body = bodyOf(Part, Prefix);
  if (!Prefix.IsFormat)
    return;
  uint32_t Begin =
      Part.Begin + static_cast<uint32_t>(Body.data() - Part.Text.data());
  unsigned Depth = 0;
  size_t Open = 0;
  for (size_t I = 0; I < Body.size(); ++I) {
    if (Depth == 0 && Body.substr(I).starts_with("{{")) {
      ++I;
    } else if (Body[I] == '{') {
      Open = Depth++ ? Open : I + 1;
    } else if (Body[I] == '}' && Depth && --Depth == 0) {
      To.HasHoles = true;
      To.Holes.push_back({Begin + static_cast<uint32_t>(Open),
                          Begin + static_cast<uint32_t>(I)});
    }
  }
}

std::optional<StringLiteral> LiteralReader::next() {
  for (; Ahead.Kind != TokenKind::String; Ahead = Tokens.next()) {
    if (Ahead.Kind == TokenKind::End)
      return std::nullopt;
    IsBehindPlus = IsBehindString && Ahead.is('+');
    IsBehindString = false;
  }
  StringLiteral S;
  S.Begin = Ahead.Begin;
  S.IsAdded = std::exchange(IsBehindPlus, false);
  for (; Ahead.Kind == TokenKind::String; Ahead = Tokens.next()) {
    S.End = Ahead.End;
    S.Parts.push_back(Ahead);
    addHoles(Ahead, S);
  }
  S.IsOperand = Ahead.is('.') || Ahead.is('[') || Ahead.is('%') ||
                Ahead.is('*') || Ahead.is('(');
  IsBehindString = !S.IsOperand && !S.HasHoles;
  return S;
}

bool anyLiteral(llvm::StringRef Text,
                llvm::function_ref<bool(llvm::StringRef)> Asked) {
  LiteralReader Literals(Text);
  while (std::optional<StringLiteral> S = Literals.next()) {
    if (!S->HasHoles && Asked(S->text()))
      return true;
    if (llvm::any_of(S->Holes, [&](const auto &Hole) {
          return anyLiteral(Text.slice(Hole.first, Hole.second), Asked);
        }))
      return true;
  }
  return false;
}

} // namespace model_tidy::python
