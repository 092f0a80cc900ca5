// Adjacent literals are one text, as they are for the compiler. Its name is
// looked for backwards from where it stands, over the few ways there are to
// hand a constant to something that has a name.

#include "frontend/cpp/Texts.h"
#include "frontend/cpp/RawTokens.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

constexpr size_t ShortestText = 8;

/// How many tokens are looked at for the name of one text. No name is further
/// away, and in a hostile file every token could begin a search.
constexpr size_t FarEnough = 32;

/// What `"…"`, `u8R"x(…)x"` and the like say.
std::string content(llvm::StringRef Spelling) {
  size_t Quote = Spelling.find('"');
  if (Quote == llvm::StringRef::npos)
    return {};
  bool IsRaw = Spelling.take_front(Quote).ends_with("R");
  llvm::StringRef Inside = Spelling.slice(Quote + 1, Spelling.rfind('"'));
  if (IsRaw) {
    auto [Delimiter, Rest] = Inside.split('(');
    return Rest.drop_back(std::min(Delimiter.size() + 1, Rest.size())).str();
  }
  std::string Result;
  for (size_t I = 0; I < Inside.size(); ++I) {
    bool Escaped = Inside[I] == '\\' && I + 1 < Inside.size();
    I += Escaped;
    char C = Inside[I];
    if (Escaped)
      C = C == 'n' ? '\n' : C == 't' ? '\t' : C == 'r' ? '\r' : C;
    if (!Escaped || C != '\n' || Inside[I] == 'n') // not a continued line
      Result += C;
  }
  return Result;
}

class Reader {
public:
  Reader(llvm::StringRef Text, Unit &U)
      : T(Text, withoutComments(Text, U)), U(U) {}

  void run() {
    for (size_t I = 0; I < T.size(); ++I) {
      if (!isLiteral(I))
        continue;
      size_t First = I;
      std::string Content = content(T.text(I));
      while (isLiteral(I + 1) && T[I + 1].InDirective == T[I].InDirective)
        Content += content(T.text(++I));
      if (Content.size() >= ShortestText && !isInclude(First))
        U.Texts.push_back({name(First),
                           std::move(Content),
                           {FileId{0}, T[First].Begin, T[I].End}});
    }
  }

private:
  static std::vector<RawToken> withoutComments(llvm::StringRef Text, Unit &U) {
    std::vector<RawToken> All = rawTokens(Text, anyLanguage(), true);
    llvm::erase_if(All, [&](const RawToken &R) {
      if (R.Kind != tok::comment)
        return false;
      llvm::StringRef Comment = Text.slice(R.Begin, R.End);
      if (Comment.contains("NOLINT"))
        U.Comments.push_back({{FileId{0}, R.Begin, R.End}, Comment.str()});
      return true;
    });
    return All;
  }

  bool isLiteral(size_t I) const {
    return T.is(I, tok::string_literal) || T.is(I, tok::utf8_string_literal) ||
           T.is(I, tok::utf16_string_literal) ||
           T.is(I, tok::utf32_string_literal) ||
           T.is(I, tok::wide_string_literal);
  }

  bool isInclude(size_t I) const {
    return T[I].InDirective && I > 0 &&
           (T.is(I - 1, "include") || T.is(I - 1, "import"));
  }

  /// The name that ends before token \p End: `x.key`, `map["key"]`, `key[8]`.
  std::string nameBefore(size_t End) const {
    if (End > 0 && T.is(End - 1, tok::r_square)) {
      if (End > 1 && isLiteral(End - 2))
        return content(T.text(End - 2));
      size_t Last = End - std::min(End, FarEnough);
      while (End > Last && !T.is(End - 1, tok::l_square))
        --End;
      End -= End > 0;
    }
    if (End == 0 || !T.is(End - 1, tok::raw_identifier))
      return {};
    return T.text(End - 1).str();
  }

  /// `std::string(`: a text made of a text, which has no name of its own.
  static bool isTextType(llvm::StringRef Name) {
    return llvm::is_contained({"string", "wstring", "u8string", "string_view",
                               "basic_string", "String", "QString",
                               "QStringLiteral", "L", "T", "_T", "TEXT"},
                              Name);
  }

  size_t qualifiedBegin(size_t I) const {
    size_t Last = I - std::min(I, FarEnough);
    while (I > Last + 1 && T.is(I - 1, tok::coloncolon) &&
           T.is(I - 2, tok::raw_identifier))
      I -= 2;
    return I;
  }

  /// \p Wrapped: how many texts are made of the one that begins at \p I.
  std::string name(size_t I, unsigned Wrapped = 0) const {
    constexpr unsigned MostWrapped = 3;
    if (I == 0 || Wrapped > MostWrapped)
      return {};
    if (T[I].InDirective)
      return T.is(I - 1, tok::raw_identifier) && !T.is(I - 1, "define")
                 ? T.text(I - 1).str()
                 : std::string();
    if (T.is(I - 1, tok::equal))
      return nameBefore(I - 1);
    if (T.is(I - 1, tok::comma)) // {"key", "…"}, setenv("KEY", "…")
      return I > 1 && isLiteral(I - 2) ? content(T.text(I - 2)) : nameOfCall(I);
    if (T.is(I - 1, "return"))
      return nameOfFunction(I - 1);
    if (!T.is(I - 1, tok::l_paren) && !T.is(I - 1, tok::l_brace))
      return {};
    if (I > 1 && T.is(I - 2, tok::equal)) // key = {"…"}
      return nameBefore(I - 2);
    std::string Callee = nameBefore(I - 1);
    if (!isTextType(Callee))
      return Callee;
    size_t Before = qualifiedBegin(I - 2);
    return T.is(Before, tok::raw_identifier) && Before > 0
               ? name(Before, Wrapped + 1)
               : std::string();
  }

  /// What is called where the text is not the first argument.
  std::string nameOfCall(size_t I) const {
    unsigned Depth = 0;
    for (size_t Steps = 0; I-- > 0 && Steps < FarEnough; ++Steps) {
      if (T.is(I, tok::r_paren))
        ++Depth;
      else if (T.is(I, tok::l_paren) && Depth-- == 0)
        return nameBefore(I);
      else if (T.is(I, tok::semi) || T.is(I, tok::l_brace) ||
               T.is(I, tok::r_brace))
        return {};
    }
    return {};
  }

  /// `key() const { return "…"; }`; \p I is the `return`.
  std::string nameOfFunction(size_t I) const {
    if (I == 0 || !T.is(I - 1, tok::l_brace))
      return {};
    size_t Last = I - std::min(I, FarEnough);
    for (--I; I > Last && T.is(I - 1, tok::raw_identifier);)
      --I; // const, noexcept, override
    unsigned Depth = 0;
    while (I-- > Last) {
      if (T.is(I, tok::r_paren))
        ++Depth;
      else if (!T.is(I, tok::l_paren) && Depth == 0)
        return {};
      else if (T.is(I, tok::l_paren) && --Depth == 0)
        return nameBefore(I);
    }
    return {};
  }

  TokenText T;
  Unit &U;
};

} // namespace

Unit readTexts(llvm::StringRef Path, llvm::vfs::FileSystem &FS) {
  Unit U;
  U.Language = "c++";
  U.Files.push_back({Path.str(), {}});
  // A missing file is told by whoever looked into it first.
  if (auto Buffer = FS.getBufferForFile(Path))
    Reader((*Buffer)->getBuffer(), U).run();
  return U;
}

} // namespace model_tidy::cpp
