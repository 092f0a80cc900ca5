// Texts being put together: +, append, formats, string streams. They become
// Concat values whose parts say where in the source they stand, so that a text
// that is later run as Python can be read, and pointed into, piece by piece.

#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/Names.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

bool isStringStream(QualType T) {
  const CXXRecordDecl *Record = recordOf(T);
  if (!Record || !Record->isInStdNamespace() || T->isPointerType())
    return false;
  llvm::StringRef Name = Record->getName();
  return Name == "basic_ostringstream" || Name == "basic_stringstream";
}

/// Functions that give, or write, a text made after a format.
enum class Formats : uint8_t { None, Braces, Percent, PercentInto, Joined };
struct Formatter {
  Formats Kind;
  unsigned Format; // its argument
};
Formatter formatter(llvm::StringRef Name) {
  return llvm::StringSwitch<Formatter>(Name)
      .Cases("std::format", "fmt::format", {Formats::Braces, 0})
      .Cases("folly::sformat", "absl::StrFormat", "tinyformat::format",
             "fmt::sprintf", {Formats::Percent, 0})
      .Cases("folly::stringPrintf", "base::StringPrintf",
             "android::base::StringPrintf", "QString::asprintf",
             "g_strdup_printf", {Formats::Percent, 0})
      .Cases("sprintf", "std::sprintf", "asprintf", {Formats::PercentInto, 1})
      .Cases("snprintf", "std::snprintf", "sprintf_s", "_snprintf",
             {Formats::PercentInto, 2})
      .Cases("absl::StrCat", "c10::str", {Formats::Joined, 0})
      .Default({Formats::None, 0});
}

} // namespace

/// An expression as a part of a text: what it says, or that it is a number.
ValueId Lowering::part(const Expr &E) {
  const Expr *Written = strip(&E);
  if (const auto *C = llvm::dyn_cast<CharacterLiteral>(Written);
      C && C->getValue() < 128)
    return Out.literal(LiteralKind::String,
                       std::string(1, static_cast<char>(C->getValue())),
                       place(*Written));
  ValueId V = value(Written);
  QualType T = Written->getType();
  bool IsNumber =
      !T.isNull() && T->isArithmeticType() && !T->isAnyCharacterType();
  return IsNumber && Out.unit()[V].Kind != ValueKind::Literal
             ? Out.number(place(*Written))
             : V;
}

/// printf: literal pieces, and the arguments in its holes.
ValueId Lowering::printed(const Expr &Format,
                          llvm::ArrayRef<const Expr *> Arguments,
                          Location Loc) {
  ValueId Given = value(&Format);
  std::vector<ValueId> Values, Parts;
  for (const Expr *A : Arguments)
    Values.push_back(part(*A));
  const Value Known = Out.unit()[Given];
  if (Known.Kind != ValueKind::Literal) {
    Values.insert(Values.begin(), Given);
    return Out.concat(std::move(Values), Loc);
  }
  llvm::StringRef Text = Known.Text;
  size_t Next = 0, Begin = 0;
  auto Piece = [&](size_t End) {
    if (End > Begin)
      Parts.push_back(
          Out.literalPart(Text.slice(Begin, End), Known.Loc, Begin));
  };
  for (size_t At; (At = Text.find('%', Begin)) != llvm::StringRef::npos;) {
    if (Text.substr(At + 1).starts_with("%")) { // "%%" is one of them
      Piece(At + 1);
      Begin = At + 2;
      continue;
    }
    Piece(At);
    size_t End = Text.find_first_of("diouxXeEfFgGaAcspnSURV", At + 1);
    if (Next < Values.size())
      Parts.push_back(Values[Next++]);
    Begin = End == llvm::StringRef::npos ? Text.size() : End + 1;
  }
  Piece(Text.size());
  return Out.concat(std::move(Parts), Loc);
}

/// std::format: the same with braces.
ValueId Lowering::braced(const Expr &Format,
                         llvm::ArrayRef<const Expr *> Arguments, Location Loc) {
  ValueId Given = value(&Format);
  std::vector<ValueId> Values, Parts;
  for (const Expr *A : Arguments)
    Values.push_back(part(*A));
  const Value Known = Out.unit()[Given];
  if (Known.Kind != ValueKind::Literal) {
    Values.insert(Values.begin(), Given);
    return Out.concat(std::move(Values), Loc);
  }
  llvm::StringRef Text = Known.Text;
  size_t Next = 0, Begin = 0;
  auto Piece = [&](size_t End) {
    if (End > Begin)
      Parts.push_back(
          Out.literalPart(Text.slice(Begin, End), Known.Loc, Begin));
  };
  for (size_t At;
       (At = Text.find_first_of("{}", Begin)) != llvm::StringRef::npos;) {
    if (Text[At] == '}' || Text.substr(At + 1).starts_with("{")) {
      Piece(At + 1); // "{{" and "}}" are one brace
      Begin = std::min(At + 2, Text.size());
      continue;
    }
    Piece(At);
    size_t End = std::min(Text.find('}', At), Text.size());
    size_t Index = Next++;
    (void)Text.slice(At + 1, End).split(':').first.getAsInteger(10, Index);
    if (Index < Values.size())
      Parts.push_back(Values[Index]);
    Begin = std::min(End + 1, Text.size());
  }
  Piece(Text.size());
  return Out.concat(std::move(Parts), Loc);
}

std::optional<ValueId> Lowering::text(const CallExpr &E,
                                      const FunctionDecl &F) {
  if (!F.getIdentifier())
    return std::nullopt;
  Location Loc = place(E);
  llvm::SmallVector<const Expr *> Written;
  for (const Expr *A : E.arguments())
    if (!llvm::isa<CXXDefaultArgExpr>(A))
      Written.push_back(A);
  if (const auto *M = llvm::dyn_cast<CXXMemberCallExpr>(&E)) {
    const Expr *Object = M->getImplicitObjectArgument();
    if (!Object)
      return std::nullopt;
    if (F.getName() == "str" && isStringStream(Object->getType())) {
      if (Written.empty())
        return value(Object);
      assign(Object, value(Written[0]), Loc);
      return Out.unknown(Loc);
    }
    if (F.getName() == "append" && Written.size() == 1 &&
        isText(Object->getType())) {
      ValueId Left = value(Object), Right = part(*Written[0]);
      ValueId Text = Out.concat({Left, Right}, Loc);
      assign(Object, Text, Loc);
      return Text;
    }
  }
  std::string Name = qualifiedName(F);
  if (Name == "std::to_string" && Written.size() == 1)
    return part(*Written[0]);
  Formatter How = formatter(Name);
  if (How.Kind == Formats::None || Written.size() <= How.Format)
    return std::nullopt;
  const Expr &Format = *Written[How.Format];
  auto Rest = llvm::ArrayRef(Written).drop_front(How.Format + 1);
  switch (How.Kind) {
  case Formats::None:
    break;
  case Formats::Braces:
    return braced(Format, Rest, Loc);
  case Formats::Percent:
    return printed(Format, Rest, Loc);
  case Formats::PercentInto: {
    const Expr *Target = strip(Written[0]);
    if (const auto *U = llvm::dyn_cast<UnaryOperator>(Target);
        U && U->getOpcode() == UO_AddrOf)
      Target = U->getSubExpr();
    assign(Target, printed(Format, Rest, Loc), Loc);
    return Out.unknown(Loc);
  }
  case Formats::Joined: {
    std::vector<ValueId> Parts;
    for (const Expr *A : Written)
      Parts.push_back(part(*A));
    return Out.concat(std::move(Parts), Loc);
  }
  }
  return std::nullopt;
}

/// `stream << a << b` where what is written to is a string in memory. What
/// somebody else's operator writes is not known.
std::optional<ValueId> Lowering::streamed(const CXXOperatorCallExpr &E) {
  llvm::SmallVector<const CXXOperatorCallExpr *> Chain;
  const Expr *Root = &E;
  while (const auto *O = llvm::dyn_cast<CXXOperatorCallExpr>(strip(Root))) {
    const FunctionDecl *F = O->getDirectCallee();
    if (O->getOperator() != OO_LessLess || O->getNumArgs() != 2 || !F ||
        !llvm::StringRef(qualifiedName(*F)).starts_with("std::"))
      return std::nullopt;
    Chain.push_back(O);
    Root = O->getArg(0);
  }
  if (!isStringStream(strip(Root)->getType()))
    return std::nullopt;
  std::vector<ValueId> Parts = {value(Root)};
  for (const CXXOperatorCallExpr *O : llvm::reverse(Chain)) {
    const Expr *Written = strip(O->getArg(1));
    if (const auto *Ref = llvm::dyn_cast<DeclRefExpr>(Written);
        Ref && llvm::isa<FunctionDecl>(Ref->getDecl())) { // a manipulator
      if (Ref->getDecl()->getNameAsString() == "endl")
        Parts.push_back(
            Out.literal(LiteralKind::String, "\n", place(*Written)));
      continue;
    }
    Parts.push_back(part(*Written));
  }
  Location Loc = place(E);
  ValueId Text = Out.concat(std::move(Parts), Loc);
  assign(Root, Text, Loc);
  return Text;
}

std::optional<ValueId>
Lowering::textOperator(const CXXOperatorCallExpr &E,
                       llvm::ArrayRef<const Expr *> Operands) {
  OverloadedOperatorKind Kind = E.getOperator();
  if (Operands.size() != 2)
    return std::nullopt;
  if (Kind == OO_LessLess)
    return streamed(E);
  bool Joins = Kind == OO_Plus || Kind == OO_Slash;
  bool Extends = Kind == OO_PlusEqual || Kind == OO_SlashEqual;
  if (!(Joins && isText(E.getType())) &&
      !(Extends && isText(Operands[0]->getType())))
    return std::nullopt;
  Location Loc = place(E);
  std::vector<ValueId> Parts = {part(*Operands[0])};
  if (Kind == OO_Slash || Kind == OO_SlashEqual)
    Parts.push_back(Out.literal(LiteralKind::String, "/"));
  Parts.push_back(part(*Operands[1]));
  ValueId Text = Out.concat(std::move(Parts), Loc);
  if (Extends)
    assign(Operands[0], Text, Loc);
  return Text;
}

/// A string stream is the text in it.
std::optional<ValueId>
Lowering::stringStream(const CXXConstructExpr &E,
                       llvm::ArrayRef<const Expr *> Arguments) {
  if (!isStringStream(E.getType()))
    return std::nullopt;
  if (!Arguments.empty() && isText(Arguments[0]->getType()))
    return value(Arguments[0]);
  for (const Expr *A : Arguments) // how it is opened
    value(A);
  return Out.literal(LiteralKind::String, "", place(E));
}

} // namespace model_tidy::cpp
