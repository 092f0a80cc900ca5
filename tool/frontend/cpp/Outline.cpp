// One pass over the tokens with a stack of open braces.

#include "frontend/cpp/Outline.h"
#include "frontend/cpp/RawTokens.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

constexpr llvm::StringLiteral HeldByValue[] = {"make_unique",
                                               "make_shared",
                                               "make_intrusive",
                                               "make_optional",
                                               "make_unique_for_overwrite",
                                               "vector",
                                               "deque",
                                               "list",
                                               "array",
                                               "optional",
                                               "map",
                                               "unordered_map",
                                               "pair",
                                               "tuple"};

constexpr uint32_t NoClass = ~0u;

/// How many tokens are looked at for one thing, and how many names qualify
/// one: in a hostile file every token could begin a search.
constexpr size_t FarEnough = 256;
constexpr size_t DeepestName = 32;

class Reader {
public:
  Reader(llvm::StringRef Text, const llvm::StringSet<> &Made, Unit &U)
      : T(Text, rawTokens(Text, anyLanguage())), Made(Made), U(U) {}

  void run() {
    for (size_t I = 0; I < T.size();)
      I = T[I].InDirective ? I + 1 : step(I);
  }

private:
  struct Scope {
    std::string Name;         // qualified; of the nearest named one
    uint32_t Class = NoClass; // index of the class it is the body of
  };

  /// Reads what begins at \p I; returns where to go on.
  size_t step(size_t I) {
    if (T.is(I, tok::l_brace))
      Open.push_back({scope(), NoClass});
    else if (T.is(I, tok::r_brace) && !Open.empty())
      Open.pop_back();
    else if (T.is(I, "namespace"))
      return namespaceHead(I);
    else if (T.is(I, "template"))
      templateHead(I + 1);
    else if ((T.is(I, "class") || T.is(I, "struct")) && !isAfter(I, "enum") &&
             !isAfter(I, "friend"))
      return classHead(I);
    else if (T.is(I, "using") && T.is(I + 2, tok::equal))
      alias(T.text(I + 1), I + 3);
    else if (T.is(I, "typedef"))
      typedefinition(I);
    else if (T.is(I, tok::raw_identifier))
      name(I);
    return I + 1;
  }

  bool isAfter(size_t I, llvm::StringRef Word) const {
    return I > 0 && T.is(I - 1, Word);
  }
  std::string scope() const { return Open.empty() ? "" : Open.back().Name; }
  std::string inScope(llvm::StringRef Name) const {
    std::string Outer = scope();
    if (Open.size() > DeepestName)
      return Outer;
    return Outer.empty() ? Name.str() : Outer + "::" + Name.str();
  }

  /// The `a::b::c` that begins at \p I, which is moved behind it.
  std::string path(size_t &I) const {
    std::string Name;
    size_t Last = I + FarEnough;
    if (T.is(I, tok::coloncolon))
      ++I;
    while (I < Last && T.is(I, tok::raw_identifier)) {
      Name += T.text(I++);
      if (!T.is(I, tok::coloncolon) || !T.is(I + 1, tok::raw_identifier))
        break;
      Name += "::";
      ++I;
    }
    return Name;
  }

  /// Behind the `< … >` at \p I, or \p I if there is none.
  size_t behindArguments(size_t I) const {
    if (!T.is(I, tok::less))
      return I;
    int Depth = 0;
    for (size_t J = I; J < T.size() && J < I + FarEnough; ++J) {
      Depth += T.is(J, tok::less);
      Depth -= T.is(J, tok::greater) + 2 * T.is(J, tok::greatergreater);
      if (T.is(J, tok::semi) || T.is(J, tok::l_brace))
        break;
      if (Depth <= 0)
        return J + 1;
    }
    return I;
  }

  size_t namespaceHead(size_t I) {
    size_t Next = I + 1;
    std::string Name = path(Next);
    if (!T.is(Next, tok::l_brace))
      return I + 1;
    bool Counts = !Name.empty() && !isAfter(I, "inline");
    Open.push_back({Counts ? inScope(Name) : scope(), NoClass});
    return Next + 1;
  }

  /// The names of the parameters, which are no classes; \p I is the `<`.
  void templateHead(size_t I) {
    Parameters.clear();
    for (size_t End = behindArguments(I); I < End; ++I)
      if ((T.is(I, "class") || T.is(I, "typename")) &&
          T.is(I + 1, tok::raw_identifier))
        Parameters.insert(T.text(I + 1));
  }

  /// `class MACRO [[attribute]] Name<…> final : public A, B<…> {`
  size_t classHead(size_t Keyword) {
    size_t I = Keyword + 1;
    std::string Name;
    size_t At = I;
    size_t Last = std::min(I + FarEnough, T.size());
    while (I < Last &&
           (T.is(I, tok::raw_identifier) || T.is(I, tok::l_square))) {
      if (T.is(I, tok::l_square)) {
        while (I < Last && !T.is(I, tok::r_square))
          ++I;
        I += 1 + T.is(I + 1, tok::r_square);
        continue;
      }
      if (T.is(I, "final")) {
        ++I;
        continue;
      }
      At = I;
      Name = path(I);
      if (T.is(I, tok::l_paren)) // alignas(8), DEPRECATED("…")
        while (I < Last && !T.is(I++, tok::r_paren))
          ;
      I = behindArguments(I);
    }
    Class C;
    C.Name = inScope(Name);
    C.Loc = {FileId{0}, T[At].Begin, T[At].End};
    if (T.is(I, tok::colon))
      I = bases(I + 1, C);
    if (Name.empty() || !T.is(I, tok::l_brace))
      return Keyword + 1;
    Open.push_back({C.Name, static_cast<uint32_t>(U.Classes.size())});
    U.Classes.push_back(std::move(C));
    return I + 1;
  }

  size_t bases(size_t I, Class &C) const {
    size_t Last = std::min(I + FarEnough, T.size());
    while (I < Last && !T.is(I, tok::l_brace) && !T.is(I, tok::semi)) {
      bool IsWord = T.is(I, "public") || T.is(I, "protected") ||
                    T.is(I, "private") || T.is(I, "virtual") ||
                    T.is(I, "typename");
      size_t Next = I;
      std::string Name = IsWord ? std::string() : path(Next);
      if (!Name.empty() && !Parameters.contains(Name))
        C.Bases.push_back(Name);
      I = Next > I ? behindArguments(Next) : I + 1;
    }
    return I;
  }

  void alias(llvm::StringRef Name, size_t Target) {
    if (T.is(Target, "typename"))
      ++Target;
    size_t End = Target;
    std::string Of = path(End);
    if (Of.empty() || !T.is(behindArguments(End), tok::semi))
      return;
    U.Writes.push_back({inScope(Name), global(Of), place(Target), {}});
  }

  void typedefinition(size_t I) {
    size_t End = I + 1;
    std::string Of = path(End);
    End = behindArguments(End);
    if (!Of.empty() && T.is(End, tok::raw_identifier) &&
        T.is(End + 1, tok::semi))
      U.Writes.push_back({inScope(T.text(End)), global(Of), place(I + 1), {}});
  }

  void name(size_t I) {
    bool InClass = !Open.empty() && Open.back().Class != NoClass;
    if (InClass && T.is(I + 1, tok::l_paren)) {
      Method M;
      M.Name = T.text(I).str();
      M.Loc = place(I);
      U.Classes[Open.back().Class].Methods.push_back(std::move(M));
    }
    if (Made.contains(T.text(I)) && makesObject(I)) {
      Call C;
      C.Callee = global(T.text(I));
      C.Form = CallForm::Construct;
      C.NameOnly = true;
      C.Name = C.Whole = place(I);
      U.Calls.push_back(std::move(C));
    }
  }

  /// `X x`, `new X`, `= X(`, `return X{`, `vector<X>`, `make_unique<X>(`.
  bool makesObject(size_t I) const {
    size_t Next = behindArguments(I + 1), Before = I;
    size_t Last = I - std::min(I, FarEnough);
    while (Before > Last + 1 && T.is(Before - 1, tok::coloncolon) &&
           T.is(Before - 2, tok::raw_identifier))
      Before -= 2;
    if (Before == 0 || T.is(Next, tok::coloncolon))
      return false;
    if (isAfter(Before, "new"))
      return true;
    if (T.is(Before - 1, tok::less) && Before > 1)
      return llvm::is_contained(HeldByValue, T.text(Before - 2)) &&
             (T.is(Next, tok::greater) || T.is(Next, tok::comma) ||
              T.is(Next, tok::greatergreater));
    bool IsHead = llvm::any_of(
        llvm::ArrayRef<llvm::StringRef>{"class", "struct", "friend", "enum",
                                        "typename", "using", "namespace",
                                        "public", "protected", "private",
                                        "virtual", "final", "goto"},
        [&](llvm::StringRef Word) { return isAfter(Before, Word); });
    if (T.is(Next, tok::raw_identifier))
      return !IsHead && !isClassHeadName(Before) && !T.is(Next, "final");
    if (!T.is(Next, tok::l_paren) && !T.is(Next, tok::l_brace))
      return false;
    return T.is(Before - 1, tok::equal) || isAfter(Before, "return") ||
           T.is(Before - 1, tok::l_paren) ||
           (T.is(Before - 1, tok::l_brace) && T.is(Next, tok::l_brace));
  }

  /// `class MACRO X`: the macro stands between.
  bool isClassHeadName(size_t I) const {
    return I > 1 && (T.is(I - 2, "class") || T.is(I - 2, "struct"));
  }

  Location place(size_t I) const { return {FileId{0}, T[I].Begin, T[I].End}; }
  ValueId global(llvm::StringRef Name) {
    Value V;
    V.Kind = ValueKind::Global;
    V.Text = Name.str();
    U.Values.push_back(std::move(V));
    return {static_cast<uint32_t>(U.Values.size() - 1)};
  }

  TokenText T;
  const llvm::StringSet<> &Made;
  Unit &U;
  std::vector<Scope> Open;
  llvm::StringSet<> Parameters; // of the template begun last
};

} // namespace

Unit outline(llvm::StringRef Path, llvm::vfs::FileSystem &FS,
             const llvm::StringSet<> &Made) {
  Unit U;
  U.Language = "c++";
  U.Files.push_back({Path.str(), {}});
  // A missing file is told by whoever looked into it first.
  if (auto Buffer = FS.getBufferForFile(Path))
    Reader((*Buffer)->getBuffer(), Made, U).run();
  return U;
}

} // namespace model_tidy::cpp
