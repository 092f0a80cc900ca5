// Works on raw tokens, so comments and strings cannot be taken for code. Only
// qualified names count, and those that nobody else has: an unqualified `load(`
// means nothing by itself.

#include "frontend/cpp/Lexical.h"
#include "frontend/cpp/PythonApi.h"
#include "frontend/cpp/RawTokens.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

/// A macro is what its uses are, and they are read.
std::vector<RawToken> tokensOutsideDirectives(const LexicalInput &In) {
  std::vector<RawToken> Tokens = rawTokens(In.Text, In.Language);
  llvm::erase_if(Tokens, [](const RawToken &T) { return T.InDirective; });
  return Tokens;
}

class Reader {
public:
  Reader(UnitBuilder &Out, const LexicalInput &In)
      : Out(Out), In(In), Tokens(tokensOutsideDirectives(In)) {}

  unsigned run() {
    unsigned Added = 0;
    for (size_t I = 0; I < Tokens.size(); ++I) {
      if (!is(I, tok::raw_identifier))
        continue;
      if (text(I) == "namespace") {
        directive(I);
        continue;
      }
      size_t Last = qualifiedEnd(I);
      if (Last > I && In.Words.contains(text(Last)))
        Added += candidate(I, Last);
      else if (Last == I && In.Distinct.contains(text(I)))
        Added += distinct(I);
      else if (Last == I && In.Words.contains(text(I)))
        Added += member(I);
      I = Last;
    }
    return Added;
  }

private:
  bool is(size_t I, tok::TokenKind Kind) const {
    return I < Tokens.size() && Tokens[I].Kind == Kind;
  }
  llvm::StringRef text(size_t I) const {
    return In.Text.slice(Tokens[I].Begin, Tokens[I].End);
  }

  /// The last identifier of the a::b::c that begins at \p I.
  size_t qualifiedEnd(size_t I) const {
    while (is(I + 1, tok::coloncolon) && is(I + 2, tok::raw_identifier))
      I += 2;
    return I;
  }

  std::string name(size_t First, size_t Last) const {
    llvm::SmallVector<llvm::StringRef> Parts;
    for (size_t I = First; I <= Last; I += 2)
      Parts.push_back(text(I));
    std::string Head = Parts[0].str();
    if (auto It = Aliases.find(Head); It != Aliases.end())
      Head = It->second;
    Parts.erase(Parts.begin());
    return Parts.empty() ? Head : Head + "::" + llvm::join(Parts, "::");
  }

  /// `using namespace a::b;` and `namespace x = a::b;`
  void directive(size_t I) {
    if (is(I + 1, tok::raw_identifier) && is(I + 2, tok::equal) &&
        is(I + 3, tok::raw_identifier)) {
      Aliases[text(I + 1)] = name(I + 3, qualifiedEnd(I + 3));
    } else if (I > 0 && is(I - 1, tok::raw_identifier) &&
               text(I - 1) == "using" && is(I + 1, tok::raw_identifier)) {
      Used.push_back(name(I + 1, qualifiedEnd(I + 1)));
    }
  }

  bool isAccess(size_t I) const {
    return is(I, tok::period) || is(I, tok::arrow);
  }

  /// The parenthesis that closes the one at \p Open, or the last token.
  size_t closing(size_t Open) const {
    unsigned Depth = 0;
    for (size_t I = Open; I + 1 < Tokens.size(); ++I) {
      Depth += is(I, tok::l_paren);
      if (is(I, tok::r_paren) && --Depth == 0)
        return I;
    }
    return Tokens.size() - 1;
  }

  /// `name(` and `x->name(` of a name that is enough by itself; a declaration
  /// has a type in front of it.
  unsigned distinct(size_t I) {
    if (!is(I + 1, tok::l_paren) || known(I) || dead(Tokens[I].Begin) ||
        unevaluated(I))
      return 0;
    if (!I || !isAccess(I - 1))
      return candidate(I, I);
    add(I, I, I + 1, /*Construct=*/false);
    return 1;
  }

  /// `x.name(…).next(`: a method alone says nothing, but what is done with its
  /// result may. \p I is the name.
  unsigned member(size_t I) {
    if (I < 2 || !isAccess(I - 1) || !is(I + 1, tok::l_paren) ||
        In.Known.contains({0u, Tokens[I].Begin}) || dead(Tokens[I].Begin) ||
        unevaluated(I))
      return 0;
    size_t Close = closing(I + 1);
    if (!isAccess(Close + 1) || !is(Close + 2, tok::raw_identifier) ||
        !is(Close + 3, tok::l_paren))
      return 0;
    ValueId Object = Out.unknown(place(I - 2, I - 2), text(I - 2));
    Call Inner;
    Inner.NameOnly = true;
    Inner.Form = is(I - 1, tok::arrow) ? CallForm::Arrow : CallForm::Dot;
    Inner.Receiver = Object;
    Inner.Name = place(I, I);
    Inner.Whole = place(I - 2, Close);
    Inner.Callee = Out.attribute(Object, text(I), Inner.Name);
    ValueId Result = Out.result(Out.addCall(Inner), Inner.Whole);
    Call Outer;
    Outer.NameOnly = true;
    Outer.Form = is(Close + 1, tok::arrow) ? CallForm::Arrow : CallForm::Dot;
    Outer.Receiver = Result;
    Outer.Name = place(Close + 2, Close + 2);
    Outer.Whole = place(I - 2, Close + 3);
    Outer.Callee = Out.attribute(Result, text(Close + 2), Outer.Name);
    Out.addCall(std::move(Outer));
    return 2;
  }

  Location place(size_t First, size_t Last) const {
    return {FileId{0}, Tokens[First].Begin, Tokens[Last].End};
  }

  bool dead(uint32_t Offset) const {
    return llvm::any_of(In.Dead, [&](auto Range) {
      return Range.first <= Offset && Offset < Range.second;
    });
  }

  /// Inside decltype(…), sizeof(…) and the like.
  bool unevaluated(size_t I) const {
    constexpr size_t FarEnough = 64;
    unsigned Closed = 0;
    for (size_t Steps = 0; I-- > 1 && Steps < FarEnough; ++Steps) {
      if (is(I, tok::semi) || is(I, tok::l_brace) || is(I, tok::r_brace))
        return false;
      if (is(I, tok::r_paren))
        ++Closed;
      else if (is(I, tok::l_paren) && Closed)
        --Closed;
      else if (is(I, tok::l_paren) && is(I - 1, tok::raw_identifier) &&
               llvm::is_contained({"decltype", "sizeof", "noexcept", "typeid"},
                                  text(I - 1)))
        return true;
    }
    return false;
  }

  /// Where the arguments of the name \p First to \p Last begin, and whether an
  /// object is made of them: `T v(`, `make_unique<T>(`, `new T(`.
  std::pair<size_t, bool> arguments(size_t First, size_t Last) const {
    size_t Next = Last + 1;
    if (First > 1 && is(First - 1, tok::less) &&
        text(First - 2).starts_with("make_"))
      return {Next + 1, true}; // behind '>'
    if (is(Next, tok::raw_identifier) &&
        (is(Next + 1, tok::l_paren) || is(Next + 1, tok::l_brace)))
      return {Next + 1, true};
    return {Next, First > 0 && text(First - 1) == "new"};
  }

  /// Where the whole callee begins: `::a::b`, `std::make_unique<a::b>`.
  size_t begin(size_t First) const {
    if (First > 1 && is(First - 1, tok::less)) {
      First -= 2;
      while (First > 1 && is(First - 1, tok::coloncolon) &&
             is(First - 2, tok::raw_identifier))
        First -= 2;
    }
    return First > 0 && is(First - 1, tok::coloncolon) ? First - 1 : First;
  }

  bool known(size_t I) const {
    return In.Known.contains({0u, Tokens[I].Begin});
  }

  unsigned candidate(size_t First, size_t Last) {
    auto [Paren, Construct] = arguments(First, Last);
    if (!is(Paren, tok::l_paren) && !(Construct && is(Paren, tok::l_brace)))
      return 0;
    size_t Begin = begin(First);
    if (known(Begin) || known(First) || known(Last) || known(Paren - 1) ||
        dead(Tokens[Last].Begin) || unevaluated(First))
      return 0;
    // "a.b::c(" and "a->b::c(" are members; "T a::b(" is a declaration.
    if (First > 0 && (is(First - 1, tok::period) || is(First - 1, tok::arrow)))
      return 0;
    if (First > 0 && is(First - 1, tok::raw_identifier) &&
        !llvm::is_contained(
            {"return", "new", "co_return", "else", "do", "throw", "co_await"},
            text(First - 1)))
      return 0;
    if (First == Last && First > 0 &&
        (is(First - 1, tok::star) || is(First - 1, tok::amp)))
      return 0;
    add(First, Last, Paren, Construct);
    return 1;
  }

  void add(size_t First, size_t Last, size_t Paren, bool Construct) {
    Call C;
    C.NameOnly = true;
    C.Name = {FileId{0}, Tokens[First].Begin, Tokens[Last].End};
    C.Whole = {FileId{0}, Tokens[First].Begin, Tokens[Paren].End};
    if (Construct)
      C.Form = CallForm::Construct;
    if (First > 1 && isAccess(First - 1)) {
      C.Form = is(First - 1, tok::arrow) ? CallForm::Arrow : CallForm::Dot;
      C.Receiver = Out.unknown(place(First - 2, First - 2), text(First - 2));
      C.Callee = Out.attribute(C.Receiver, text(Last), C.Name);
    } else {
      C.Callee = names(name(First, Last), Construct, C.Name);
    }
    addArguments(Paren, C);
    Out.addCall(std::move(C));
  }

  bool isText(size_t I) const {
    return I < Tokens.size() && tok::isStringLiteral(Tokens[I].Kind);
  }

  /// What is between the quotes of the literal at \p I: "…", L"…", u8R"x(…)x".
  llvm::StringRef contents(size_t I) const {
    auto [Prefix, Rest] = text(I).split('"');
    Rest = Rest.rsplit('"').first;
    return Prefix.ends_with("R") ? Rest.split('(').second.rsplit(')').first
                                 : Rest;
  }

  /// How many tokens from \p I on are one text: `"…"`, or `TEXT("…")` and
  /// `_T("…")` of Windows; else one.
  size_t lengthOf(size_t I) const {
    bool IsWrapped =
        is(I, tok::raw_identifier) &&
        llvm::is_contained({"TEXT", "_TEXT", "_T", "__TEXT"}, text(I)) &&
        is(I + 1, tok::l_paren) && isText(I + 2) && is(I + 3, tok::r_paren);
    return IsWrapped ? 4 : 1;
  }

  /// The string literal that stands at \p I, or that the variable named there
  /// is initialised with and never assigned again; none: past the end.
  size_t literalOf(size_t I) {
    if (isText(I))
      return I;
    if (!is(I, tok::raw_identifier))
      return Tokens.size();
    if (!KnowsConstants)
      findConstants();
    auto It = Constants.find(text(I));
    return It == Constants.end() ? Tokens.size() : It->second;
  }

  /// All assignments of the file in one pass: `name = "…";`, `name[] = "…";`.
  void findConstants() {
    KnowsConstants = true;
    for (size_t I = 0; I < Tokens.size(); ++I) {
      if (!is(I, tok::raw_identifier))
        continue;
      size_t Next = I + 1;
      if (is(Next, tok::l_square) && is(Next + 1, tok::r_square))
        Next += 2;
      if (!is(Next, tok::equal))
        continue;
      bool IsText = isText(Next + 1) && is(Next + 2, tok::semi);
      auto [It, New] = Constants.try_emplace(text(I), Next + 1);
      if (!New || !IsText)
        It->second = Tokens.size();
    }
  }

  /// The arguments behind the bracket \p Open, each by its first token.
  void addArguments(size_t Open, Call &C) {
    if (is(Open + 1, tok::r_paren) || is(Open + 1, tok::r_brace))
      return;
    unsigned Depth = 0;
    bool IsFirst = true; // of an argument
    constexpr size_t FarEnough = 1024;
    size_t End = std::min(Tokens.size(), Open + FarEnough);
    for (size_t I = Open + 1; I + 1 < End; ++I) {
      if (!Depth && (is(I, tok::r_paren) || is(I, tok::r_brace)))
        return;
      if (IsFirst)
        C.Arguments.push_back(argument(I));
      IsFirst = !Depth && is(I, tok::comma);
      if (is(I, tok::l_paren) || is(I, tok::l_brace) || is(I, tok::l_square))
        ++Depth;
      if (is(I, tok::r_paren) || is(I, tok::r_brace) || is(I, tok::r_square))
        --Depth;
    }
  }

  Argument argument(size_t First) {
    Argument A;
    A.Loc = {FileId{0}, Tokens[First].Begin, Tokens[First].End};
    size_t Length = lengthOf(First), Next = First + Length;
    bool IsWhole = is(Next, tok::r_paren) || is(Next, tok::comma);
    size_t Text = !IsWhole      ? Tokens.size()
                  : Length == 4 ? First + 2
                                : literalOf(First);
    A.Value = Text < Tokens.size()
                  ? Out.literal(LiteralKind::String, contents(Text), A.Loc)
                  : Out.unknown(A.Loc, text(First));
    return A;
  }

  /// What the name can mean under the using-directives of the file.
  ValueId names(const std::string &Written, bool Construct, Location Loc) {
    std::vector<ValueId> Names = {callee(Written, Construct, Loc)};
    for (const std::string &Space : Used)
      Names.push_back(callee(Space + "::" + Written, Construct, Loc));
    return Out.join(std::move(Names), Loc);
  }

  ValueId callee(llvm::StringRef Name, bool Construct, Location Loc) {
    if (const PythonApi *Api = findPythonApi(Name);
        Api && Api->Step == PythonStep::Function)
      return Out.global(Api->Python, Loc);
    if (!Construct)
      return Out.global(Name, Loc);
    return Out.global((Name + "::" + Name.substr(Name.rfind(':') + 1)).str(),
                      Loc);
  }

  UnitBuilder &Out;
  const LexicalInput &In;
  std::vector<RawToken> Tokens;
  llvm::StringMap<std::string> Aliases;
  std::vector<std::string> Used;
  llvm::StringMap<size_t> Constants; // variable → its literal
  bool KnowsConstants = false;
};

} // namespace

unsigned addLexicalCalls(UnitBuilder &Out, const LexicalInput &In) {
  return Reader(Out, In).run();
}

} // namespace model_tidy::cpp
