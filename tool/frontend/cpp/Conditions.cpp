// A line scanner, not a preprocessor: it sees #if lines, keeps the stack of
// open ones, and collects what each branch with a relevant word needs. A
// wrong guess costs a parse that finds nothing more; it never loses code,
// because what stays unread is reported after the parse.

#include "frontend/cpp/Conditions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include <map>
#include <optional>

namespace model_tidy::cpp {
namespace {

/// Macro → value; no value: must not be defined.
using Assignment = std::map<std::string, std::optional<std::string>>;

bool isWordCharacter(char C) { return llvm::isAlnum(C) || C == '_'; }

/// Splits a condition into identifiers, numbers and operators.
std::vector<llvm::StringRef> tokens(llvm::StringRef Text) {
  std::vector<llvm::StringRef> Result;
  while (!(Text = Text.ltrim()).empty()) {
    if (Text.starts_with("//"))
      break;
    size_t Size = Text.find_if_not(isWordCharacter);
    if (Size == llvm::StringRef::npos)
      Size = Text.size();
    if (Size == 0)
      Size = Text.size() > 1 && llvm::StringRef("=&|<>").contains(Text[0]) &&
                     (Text[1] == '=' || Text[1] == Text[0])
                 ? 2
                 : 1;
    Result.push_back(Text.take_front(Size));
    Text = Text.drop_front(Size);
  }
  return Result;
}

/// What makes `Name Operator Number` true.
std::optional<std::string> satisfying(llvm::StringRef Operator,
                                      llvm::StringRef Number) {
  long long N = 0;
  if (Number.rtrim("uUlL").getAsInteger(0, N))
    return std::nullopt;
  if (Operator == "==" || Operator == ">=" || Operator == "<=")
    return std::to_string(N);
  if (Operator == ">" || Operator == "!=")
    return std::to_string(N + 1);
  return std::to_string(N - 1); // "<"
}

/// Every named macro gets the value its own term wants; whether || or && ties
/// the terms together makes no difference to wanting them all.
void want(llvm::StringRef Condition, Assignment &Needs) {
  std::vector<llvm::StringRef> T = tokens(Condition);
  for (size_t I = 0; I < T.size(); ++I) {
    bool Negated = I > 0 && T[I - 1] == "!";
    size_t Name = I;
    if (T[I] == "defined") {
      Name = I + 1 < T.size() && T[I + 1] == "(" ? I + 2 : I + 1;
      if (Name >= T.size())
        return;
      I = Name;
    } else if (llvm::isDigit(T[I][0]) || !isWordCharacter(T[I][0])) {
      continue;
    }
    std::string Macro = T[Name].str();
    if (llvm::StringRef(Macro).starts_with("__has_"))
      return;
    // What the compiler itself defines is not ours to choose.
    if (llvm::is_contained({"__cplusplus", "__GNUC__", "__clang__", "_MSC_VER",
                            "__OBJC__", "__STDC_VERSION__"},
                           llvm::StringRef(Macro)))
      continue;
    std::optional<std::string> Value =
        Negated ? std::nullopt : std::optional<std::string>("1");
    if (I + 2 < T.size() &&
        llvm::is_contained({"==", ">=", "<=", ">", "<", "!="}, T[I + 1])) {
      if (std::optional<std::string> Wanted = satisfying(T[I + 1], T[I + 2]))
        Value = Wanted;
      I += 2;
    }
    Needs.try_emplace(Macro, Value);
  }
}

/// One open #if: what its current branch needs, and what the earlier ones did.
struct Branch {
  Assignment Needs;
  bool Dead = false;
  uint32_t DeadFrom = 0;
  std::string First; // condition of the first branch, for #else
};

class Scanner {
public:
  Scanner(llvm::StringRef Text, llvm::ArrayRef<std::string> Words)
      : Text(Text), Words(Words) {}

  Conditions run() {
    for (size_t Begin = 0; Begin < Text.size();) {
      size_t End = Begin;
      std::string Line = logicalLine(Begin, End);
      llvm::StringRef Trimmed = llvm::StringRef(Line).ltrim();
      if (Trimmed.consume_front("#"))
        directive(Trimmed.ltrim(), Begin, End);
      else if (!Open.empty() && hasWord(Trimmed))
        ask();
      Begin = End;
    }
    return finish();
  }

private:
  /// The line at \p Begin with continuations joined; \p End is set behind it.
  std::string logicalLine(size_t Begin, size_t &End) {
    std::string Line;
    while (true) {
      size_t Break = Text.find('\n', Begin);
      llvm::StringRef Part = Text.slice(Begin, Break).rtrim('\r');
      End = Break == llvm::StringRef::npos ? Text.size() : Break + 1;
      bool Continues = Part.consume_back("\\");
      Line += Part;
      if (!Continues || End == Text.size())
        return Line;
      Begin = End;
    }
  }

  bool hasWord(llvm::StringRef Line) const {
    return llvm::any_of(Words, [&](const std::string &Word) {
      size_t At = Line.find(Word);
      return At != llvm::StringRef::npos &&
             (At == 0 || !isWordCharacter(Line[At - 1])) &&
             (At + Word.size() == Line.size() ||
              !isWordCharacter(Line[At + Word.size()]));
    });
  }

  void directive(llvm::StringRef D, size_t Begin, size_t End) {
    if (D.consume_front("ifdef"))
      open("defined(" + D.trim().str() + ")", End);
    else if (D.consume_front("ifndef"))
      open("!defined(" + D.trim().str() + ")", End);
    else if (D.starts_with("if"))
      open(D.drop_front(2).str(), End);
    else if (Open.empty())
      return;
    else if (D.starts_with("elif")) {
      closeDead(Begin);
      std::string Condition = D.drop_front(4).str();
      Open.back().Needs.clear();
      negate(Open.back().First, Open.back().Needs);
      want(Condition, Open.back().Needs);
    } else if (D.starts_with("else")) {
      closeDead(Begin);
      Open.back().Needs.clear();
      negate(Open.back().First, Open.back().Needs);
    } else if (D.starts_with("endif")) {
      closeDead(Begin);
      Open.pop_back();
    }
  }

  void open(std::string Condition, size_t End) {
    Branch B;
    want(Condition, B.Needs);
    llvm::StringRef Bare = llvm::StringRef(Condition).trim();
    B.Dead = Bare == "0" || Bare == "false";
    B.DeadFrom = End;
    B.First = std::move(Condition);
    Open.push_back(std::move(B));
  }

  /// What makes the simple condition \p Condition fail.
  static void negate(llvm::StringRef Condition, Assignment &Needs) {
    Assignment Wanted;
    want(Condition, Wanted);
    for (auto &[Macro, Value] : Wanted)
      Needs.try_emplace(Macro,
                        Value ? std::nullopt : std::optional<std::string>("1"));
  }

  void closeDead(size_t At) {
    if (Open.back().Dead)
      Dead.push_back({Open.back().DeadFrom, static_cast<uint32_t>(At)});
    Open.back().Dead = false;
  }

  /// Wants the innermost branch, and all that it stands in, to be read.
  void ask() {
    Assignment All;
    for (const Branch &B : Open) {
      if (B.Dead)
        return;
      for (const auto &[Macro, Value] : B.Needs)
        All.try_emplace(Macro, Value);
    }
    for (Assignment &Known : Asked)
      if (merge(Known, All))
        return;
    if (Asked.size() < MaxConfigurations)
      Asked.push_back(std::move(All));
  }

  static bool merge(Assignment &Into, const Assignment &From) {
    for (const auto &[Macro, Value] : From)
      if (auto It = Into.find(Macro); It != Into.end() && It->second != Value)
        return false;
    Into.insert(From.begin(), From.end());
    return true;
  }

  Conditions finish() {
    Conditions Result;
    for (const Assignment &A : Asked) {
      std::vector<std::string> Definitions;
      for (const auto &[Macro, Value] : A)
        Definitions.push_back(Value ? Macro + "=" + *Value : "-" + Macro);
      Result.Configurations.push_back(std::move(Definitions));
    }
    if (Result.Configurations.empty())
      Result.Configurations.emplace_back();
    Result.Dead = std::move(Dead);
    return Result;
  }

  llvm::StringRef Text;
  llvm::ArrayRef<std::string> Words;
  std::vector<Branch> Open;
  std::vector<Assignment> Asked;
  std::vector<std::pair<uint32_t, uint32_t>> Dead;
};

} // namespace

Conditions scanConditions(llvm::StringRef Text,
                          llvm::ArrayRef<std::string> Words) {
  return Scanner(Text, Words).run();
}

} // namespace model_tidy::cpp
