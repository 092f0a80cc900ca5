// Texts that are put together of constants are constants: whoever hides a name
// spells it in pieces.
#include "frontend/python/Lowering.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

namespace model_tidy::python {

constexpr size_t MostPieces = 64;   // of a list that is joined
constexpr size_t MostLetters = 512; // of a text worth changing

std::optional<std::string> Lowering::shortText(ValueId V) {
  const Value &Text = Out.unit()[V];
  if (Text.Kind == ValueKind::Concat) {
    std::string Whole;
    for (ValueId Part : Text.Operands) {
      const Value &Piece = Out.unit()[Part];
      if (Piece.Kind != ValueKind::Literal)
        return std::nullopt;
      Whole += Piece.Text;
    }
    return Whole.size() <= MostLetters ? std::optional(Whole) : std::nullopt;
  }
  bool IsText = Text.Kind == ValueKind::Literal &&
                (Text.Literal == LiteralKind::String ||
                 Text.Literal == LiteralKind::Bytes) &&
                Text.Text.size() <= MostLetters;
  return IsText ? std::optional(Text.Text) : std::nullopt;
}

static std::string replaced(llvm::StringRef Text, llvm::StringRef Old,
                            llvm::StringRef New) {
  std::string Result;
  while (!Old.empty() && Text.contains(Old)) {
    auto [Before, After] = Text.split(Old);
    Result += Before;
    Result += New;
    Text = After;
  }
  return Result + Text.str();
}

/// What the method \p Name of \p Text gives, if it is known here.
static std::optional<std::string> respelled(llvm::StringRef Text,
                                            llvm::StringRef Name,
                                            llvm::ArrayRef<std::string> Given) {
  if (Name == "replace" && Given.size() == 2)
    return replaced(Text, Given[0], Given[1]);
  if (Name == "decode" || Name == "encode") // what names are made of is ASCII
    return Text.str();
  if (!Given.empty())
    return std::nullopt;
  if (Name == "strip")
    return Text.trim().str();
  if (Name == "lower" || Name == "casefold")
    return Text.lower();
  if (Name == "upper")
    return Text.upper();
  if (Name == "swapcase") {
    std::string Swapped;
    for (char C : Text)
      Swapped += llvm::isUpper(C) ? llvm::toLower(C) : llvm::toUpper(C);
    return Swapped;
  }
  return std::nullopt;
}

/// `"".join(["lo", "ads"])`, `"pXickle".replace("X", "")`, `chr(112)`.
ValueId Lowering::foldedCall(const Call &C, Location Loc) {
  const Value &Callee = Out.unit()[C.Callee];
  if (Callee.Text == "builtins.chr" && C.Arguments.size() == 1) {
    const Value &Code = Out.unit()[C.Arguments[0].Value];
    unsigned Letter = 0;
    bool IsAscii = Code.Literal == LiteralKind::Int &&
                   !llvm::StringRef(Code.Text).getAsInteger(0, Letter) &&
                   Letter < 128;
    return IsAscii ? Out.literal(LiteralKind::String,
                                 std::string(1, static_cast<char>(Letter)), Loc)
                   : ValueId();
  }
  if (Callee.Kind != ValueKind::Attribute)
    return {};
  std::string Method = Callee.Text;
  std::optional<std::string> Text = shortText(Callee.Operands[0]);
  if (!Text)
    return {};
  if (Method == "join" && C.Arguments.size() == 1)
    return joined(*Text, C.Arguments[0].Value, Loc);
  std::vector<std::string> Given;
  for (const Argument &A : C.Arguments)
    if (auto Constant = shortText(A.Value); Constant && A.Keyword.empty())
      Given.push_back(std::move(*Constant));
    else
      return {};
  auto Result = respelled(*Text, Method, Given);
  return Result ? Out.literal(LiteralKind::String, *Result, Loc) : ValueId();
}

ValueId Lowering::joined(llvm::StringRef Between, ValueId List, Location Loc) {
  const Value &Pieces = Out.unit()[List];
  if (Pieces.Kind != ValueKind::Aggregate || !Pieces.Text.empty() ||
      Pieces.Operands.empty() || Pieces.Operands.size() > MostPieces)
    return {};
  std::vector<ValueId> Operands = Pieces.Operands, Parts;
  for (ValueId Piece : Operands) {
    if (!Parts.empty() && !Between.empty())
      Parts.push_back(Out.literal(LiteralKind::String, Between));
    Parts.push_back(Piece);
  }
  return Out.concat(std::move(Parts), Loc);
}

/// `"sdaol"[::-1]`, `"loads!"[:5]`; nothing if the bounds are no numbers.
ValueId Lowering::sliced(ValueId Container, llvm::StringRef Bounds,
                         Location Loc) {
  std::optional<std::string> Text = shortText(Container);
  llvm::SmallVector<llvm::StringRef, 3> Parts;
  Bounds.split(Parts, ':');
  if (!Text || Parts.size() < 2 || Parts.size() > 3)
    return {};
  long Numbers[3] = {0, 0, 1};
  bool Given[3] = {};
  for (auto [I, Part] : llvm::enumerate(Parts)) {
    Given[I] = !Part.trim().empty();
    if (Given[I] && Part.trim().getAsInteger(10, Numbers[I]))
      return {};
  }
  if (Numbers[2] == -1 && !Given[0] && !Given[1]) {
    std::reverse(Text->begin(), Text->end());
    return Out.literal(LiteralKind::String, *Text, Loc);
  }
  long Size = static_cast<long>(Text->size());
  auto Bound = [&](size_t I, long Default) {
    long At = Given[I] ? Numbers[I] : Default;
    return std::clamp(At < 0 ? At + Size : At, 0L, Size);
  };
  long Begin = Bound(0, 0), End = Bound(1, Size), Step = Numbers[2];
  if (Step < 1)
    return {};
  std::string Result;
  for (long At = Begin; At < End; At += std::min(Step, Size + 1))
    Result += (*Text)[At];
  return Out.literal(LiteralKind::String, Result, Loc);
}

} // namespace model_tidy::python
