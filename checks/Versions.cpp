// PEP 440, "Version specifiers", read as sets of versions.

#include "checks/Versions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

/// Nobody's version has more parts; a hostile file's could.
constexpr size_t MostParts = 16;
constexpr size_t MostClauses = 64;

void dropZeros(std::vector<unsigned> &Release) {
  while (!Release.empty() && Release.back() == 0)
    Release.pop_back();
}

/// "rc1", ".post2", "a", "dev3": what may follow the release.
bool readPhase(llvm::StringRef Text, Version &V) {
  constexpr std::pair<llvm::StringRef, int> Phases[] = {
      {"dev", -4}, {"alpha", -3}, {"a", -3},  {"beta", -2},
      {"b", -2},   {"rc", -1},    {"c", -1},  {"preview", -1},
      {"pre", -1}, {"post", 1},   {"rev", 1}, {"r", 1},
  };
  Text = Text.ltrim(".-_");
  for (auto [Name, Phase] : Phases)
    if (Text.consume_front(Name)) {
      V.Phase = Phase;
      Text = Text.ltrim(".-_");
      V.Number = 0;
      if (!Text.empty() && llvm::isDigit(Text.front()))
        (void)Text.consumeInteger(10, V.Number);
      return true; // ".dev1" behind "rc1" makes no difference to us
    }
  return false;
}

Version firstOf(std::vector<unsigned> Release) {
  dropZeros(Release);
  return {std::move(Release), -4, 0};
}

std::optional<std::vector<unsigned>> releaseOf(llvm::StringRef Text) {
  std::vector<unsigned> Release;
  for (llvm::StringRef Part : llvm::split(Text, '.')) {
    unsigned Number = 0;
    if (Part.getAsInteger(10, Number) || Release.size() == MostParts)
      return std::nullopt;
    Release.push_back(Number);
  }
  return Release;
}

/// The release with its part \p At raised and all behind it gone.
std::vector<unsigned> raised(std::vector<unsigned> Release, size_t At) {
  Release.resize(At + 1);
  ++Release[At];
  return Release;
}

} // namespace

std::optional<Version> Version::parse(llvm::StringRef Text) {
  std::string Lower = Text.trim().lower();
  llvm::StringRef Rest = Lower;
  Rest.consume_front("v");
  if (auto [Epoch, Behind] = Rest.split('!'); !Behind.empty())
    Rest = Behind;
  Rest = Rest.split('+').first;
  Version V;
  while (!Rest.empty() && llvm::isDigit(Rest.front())) {
    unsigned Number = 0;
    if (Rest.consumeInteger(10, Number) || V.Release.size() == MostParts)
      return std::nullopt;
    V.Release.push_back(Number);
    if (Rest.size() < 2 || Rest[0] != '.' || !llvm::isDigit(Rest[1]))
      break;
    Rest = Rest.drop_front();
  }
  if (V.Release.empty() || (!Rest.empty() && !readPhase(Rest, V)))
    return std::nullopt;
  dropZeros(V.Release);
  return V;
}

VersionSet::Cut VersionSet::lowest() { return before({{}, -5, 0}); }
VersionSet::Cut VersionSet::highest() { return {true, {}, false}; }

VersionSet VersionSet::between(Cut Begin, Cut End) {
  VersionSet S;
  if (Begin < End)
    S.Ranges.push_back({std::move(Begin), std::move(End)});
  return S;
}

VersionSet VersionSet::all() { return between(lowest(), highest()); }

/// "2.5.*"
std::optional<VersionSet> VersionSet::prefix(llvm::StringRef Text) {
  auto Release = releaseOf(Text);
  if (!Release)
    return std::nullopt;
  size_t Last = Release->size() - 1;
  return between(before(firstOf(*Release)),
                 before(firstOf(raised(*Release, Last))));
}

std::optional<VersionSet> VersionSet::one(llvm::StringRef Clause,
                                          Bare Meaning) {
  constexpr llvm::StringRef Operators[] = {
      "===", "==", ">=", "<=", "!=", "~=", ">", "<", "^", "~", "="};
  Clause = Clause.trim();
  if (Clause.empty() || Clause == "*")
    return all();
  llvm::StringRef Operator;
  for (llvm::StringRef O : Operators)
    if (Clause.consume_front(O)) {
      Operator = O;
      break;
    }
  Clause = Clause.trim();
  if (Operator.empty() && Meaning != Bare::Exactly)
    Operator = Meaning == Bare::Caret ? "^" : "=";
  bool IsPrefix = Clause.consume_back(".*");
  if (Operator == "=") // conda
    IsPrefix = true;
  if (IsPrefix && (Operator.empty() || Operator == "==" || Operator == "=" ||
                   Operator == "!=")) {
    auto S = prefix(Clause);
    if (!S || Operator != "!=")
      return S;
    return between(lowest(), S->Ranges[0].Begin)
        .united(between(S->Ranges[0].End, highest()));
  }
  std::optional<Version> V = Version::parse(Clause);
  if (!V)
    return std::nullopt;
  if (Operator.empty() || Operator.starts_with("=="))
    return between(before(*V), behind(*V));
  if (Operator == ">=")
    return between(before(*V), highest());
  if (Operator == ">")
    return between(behind(*V), highest());
  if (Operator == "<=")
    return between(lowest(), behind(*V));
  if (Operator == "<")
    return between(lowest(), before(V->Phase ? *V : firstOf(V->Release)));
  if (Operator == "!=")
    return between(lowest(), before(*V)).united(between(behind(*V), highest()));
  // ~=, ~ and ^ go up to where a part is raised that was written.
  auto Release = releaseOf(
      Clause.take_while([](char C) { return llvm::isDigit(C) || C == '.'; }));
  if (!Release)
    return std::nullopt;
  size_t At = 0;
  if (Operator == "~=") {
    if (Release->size() < 2)
      return std::nullopt;
    At = Release->size() - 2;
  } else if (Operator == "~") {
    At = Release->size() > 1 ? 1 : 0;
  } else {
    while (At + 1 < Release->size() && (*Release)[At] == 0)
      ++At;
  }
  return between(before(*V), before(firstOf(raised(*Release, At))));
}

std::optional<VersionSet> VersionSet::parse(llvm::StringRef Text,
                                            Bare Meaning) {
  VersionSet Any;
  size_t Clauses = 0;
  for (llvm::StringRef Alternative : llvm::split(Text, '|')) {
    if (Alternative.trim().empty() && Text.contains('|'))
      continue; // "||"
    VersionSet Both = all();
    for (llvm::StringRef Clause : llvm::split(Alternative, ',')) {
      auto S = one(Clause, Meaning);
      if (!S || ++Clauses > MostClauses)
        return std::nullopt;
      Both = Both.intersected(*S);
    }
    Any = Any.united(Both);
  }
  return Any;
}

VersionSet VersionSet::intersected(const VersionSet &Other) const {
  VersionSet S;
  for (const Range &A : Ranges)
    for (const Range &B : Other.Ranges) {
      const Cut &Begin = std::max(A.Begin, B.Begin);
      const Cut &End = std::min(A.End, B.End);
      if (Begin < End)
        S.Ranges.push_back({Begin, End});
    }
  return S;
}

VersionSet VersionSet::united(const VersionSet &Other) const {
  std::vector<Range> All = Ranges;
  llvm::append_range(All, Other.Ranges);
  llvm::sort(All, [](const Range &A, const Range &B) {
    return std::tie(A.Begin, A.End) < std::tie(B.Begin, B.End);
  });
  VersionSet S;
  for (Range &R : All)
    if (!S.Ranges.empty() && R.Begin <= S.Ranges.back().End)
      S.Ranges.back().End = std::max(S.Ranges.back().End, R.End);
    else
      S.Ranges.push_back(std::move(R));
  return S;
}

bool VersionSet::isWithin(const VersionSet &Other) const {
  return intersected(Other) == *this;
}

} // namespace model_tidy
