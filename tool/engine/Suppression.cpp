// Comments to silenced lines and blocks. The details (which letters belong to
// the word, an unclosed parenthesis, blocks that must nest) are clang-tidy's.
#include "engine/Suppression.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

/// `# noqa: S301`: a line that ruff's rules of loaders, code and passwords are
/// to leave alone (flake8-bandit's numbers).
static bool namesOurMatter(llvm::StringRef Comment) {
  constexpr llvm::StringLiteral Codes[] = {"S102", "S105", "S106", "S107",
                                           "S301", "S302", "S307", "S403",
                                           "S506", "S614", "S615"};
  size_t At = Comment.find_insensitive("noqa:");
  llvm::StringRef Rest = Comment.substr(std::min(At, Comment.size()));
  return llvm::any_of(
      Codes, [&](llvm::StringRef Code) { return Rest.contains(Code); });
}

void Suppressions::scan(llvm::StringRef Comment, uint32_t Offset,
                        std::vector<Directive> &Result) {
  // What other tools take for "I have looked at this line".
  size_t Foreign = std::min(Comment.find("nosec"), Comment.find("nosemgrep"));
  bool IsPython = Comment.starts_with("#");
  if (namesOurMatter(Comment))
    Foreign = std::min(Foreign, Comment.find_insensitive("noqa:"));
  if (IsPython && Foreign != llvm::StringRef::npos)
    Result.push_back({Word::Line, uint32_t(Offset + Foreign), std::nullopt});
  size_t At = 0;
  while ((At = Comment.find("NOLINT", At)) != llvm::StringRef::npos) {
    size_t Begin = At;
    llvm::StringRef Name = Comment.drop_front(At).take_while(llvm::isAlpha);
    At += Name.size();
    std::optional<Word> What;
    if (Name == "NOLINT")
      What = Word::Line;
    else if (Name == "NOLINTNEXTLINE")
      What = Word::NextLine;
    else if (Name == "NOLINTBEGIN")
      What = Word::Begin;
    else if (Name == "NOLINTEND")
      What = Word::End;
    if (!What)
      continue;
    std::optional<std::string> Checks;
    llvm::StringRef Rest = Comment.drop_front(At);
    if (Rest.consume_front("(")) {
      size_t Close = Rest.find_first_of("\n)");
      if (Close != llvm::StringRef::npos && Rest[Close] == ')') {
        Checks = Rest.take_front(Close).trim().str();
        At += Close + 2;
      }
    }
    Result.push_back({*What, uint32_t(Offset + Begin), std::move(Checks)});
  }
}

Suppressions::Suppressions(const std::deque<Unit> &Units, Sources &Text)
    : Text(Text) {
  // A header is read with many units; its comments count once.
  std::map<std::string, std::map<uint32_t, llvm::StringRef>> Comments;
  for (const Unit &U : Units)
    for (const Comment &C : U.Comments)
      if (C.Loc)
        Comments[U[C.Loc.File].Path].try_emplace(C.Loc.Begin, C.Text);
  for (const auto &[Path, ByOffset] : Comments) {
    std::vector<Directive> Found;
    for (const auto &[Offset, Comment] : ByOffset)
      scan(Comment, Offset, Found);
    pair(Path, std::move(Found));
  }
}

void Suppressions::addUnmatched(llvm::StringRef Path, const Directive &D) {
  bool IsBegin = D.What == Word::Begin;
  std::string Message =
      Text.lineName(Path, D.Offset) + ": " +
      (IsBegin ? "'NOLINTBEGIN' without a later 'NOLINTEND'"
               : "'NOLINTEND' without an earlier 'NOLINTBEGIN'") +
      " of the same checks; it suppresses nothing";
  Notices.push_back({NoticeKind::Suppression, Path.str(), Message});
}

void Suppressions::pair(llvm::StringRef Path, std::vector<Directive> Found) {
  File &F = Files[Path];
  std::vector<Directive> Open;
  for (Directive &D : Found) {
    switch (D.What) {
    case Word::Line:
    case Word::NextLine:
      F.Lines.emplace(Text.position(Path, D.Offset).Line +
                          (D.What == Word::NextLine),
                      D.filter());
      break;
    case Word::Begin:
      Open.push_back(std::move(D));
      break;
    case Word::End:
      if (Open.empty() || Open.back().Checks != D.Checks) {
        addUnmatched(Path, D);
        break;
      }
      F.Blocks.push_back({Open.back().Offset, D.Offset, D.filter()});
      Open.pop_back();
      break;
    }
  }
  for (const Directive &D : Open)
    addUnmatched(Path, D);
}

bool Suppressions::suppresses(const Finding &Finding) const {
  auto F = Files.find(Finding.Where.Path);
  if (F == Files.end() || !Finding.Where.Member.empty() ||
      Finding.Where.IsBinary)
    return false;
  uint32_t Begin = Finding.Where.Begin;
  auto [From, To] = F->second.Lines.equal_range(
      Text.position(Finding.Where.Path, Begin).Line);
  return llvm::any_of(llvm::make_range(From, To),
                      [&](const auto &Entry) {
                        return Entry.second.contains(Finding.Check);
                      }) ||
         llvm::any_of(F->second.Blocks, [&](const Block &B) {
           return B.Begin <= Begin && Begin <= B.End &&
                  B.Checks.contains(Finding.Check);
         });
}

} // namespace model_tidy
