// A byte that is not UTF-8 counts as one character in all units: the client
// was handed a replacement character for it.
#include "lsp/Position.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include <algorithm>
#include <limits>

namespace model_tidy::lsp {

namespace json = llvm::json;

llvm::StringRef encodingName(Encoding E) {
  switch (E) {
  case Encoding::Utf8:
    return "utf-8";
  case Encoding::Utf16:
    return "utf-16";
  case Encoding::Utf32:
    return "utf-32";
  }
  llvm_unreachable("all are named");
}

std::optional<Encoding> encodingCalled(llvm::StringRef Name) {
  for (Encoding E : {Encoding::Utf8, Encoding::Utf16, Encoding::Utf32})
    if (Name == encodingName(E))
      return E;
  return std::nullopt;
}

static std::optional<uint32_t> countIn(const json::Object &O,
                                       llvm::StringRef Key) {
  std::optional<int64_t> Number = O.getInteger(Key);
  if (!Number)
    return std::nullopt;
  return uint32_t(
      std::clamp<int64_t>(*Number, 0, std::numeric_limits<int32_t>::max()));
}

std::optional<Position> positionIn(const json::Value *V) {
  const json::Object *O = V ? V->getAsObject() : nullptr;
  if (!O)
    return std::nullopt;
  std::optional<uint32_t> Line = countIn(*O, "line");
  std::optional<uint32_t> Character = countIn(*O, "character");
  if (!Line || !Character)
    return std::nullopt;
  return Position{*Line, *Character};
}

std::optional<Range> rangeIn(const json::Value *V) {
  const json::Object *O = V ? V->getAsObject() : nullptr;
  if (!O)
    return std::nullopt;
  std::optional<Position> Start = positionIn(O->get("start"));
  std::optional<Position> End = positionIn(O->get("end"));
  if (!Start || !End)
    return std::nullopt;
  return Range{std::min(*Start, *End), std::max(*Start, *End)};
}

json::Object toJson(Position P) {
  return json::Object{{"line", P.Line}, {"character", P.Character}};
}

json::Object toJson(Range R) {
  return json::Object{{"start", toJson(R.Start)}, {"end", toJson(R.End)}};
}

Lines::Lines(llvm::StringRef Text, Encoding Units) : Text(Text), Units(Units) {
  Starts.push_back(Text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  for (size_t I = Starts.front(); I < Text.size(); ++I)
    if (Text[I] == '\n' ||
        (Text[I] == '\r' && !Text.substr(I + 1).starts_with("\n")))
      Starts.push_back(I + 1);
}

llvm::StringRef Lines::line(uint32_t Line) const {
  if (Line >= Starts.size())
    return {};
  size_t End = Line + 1 < Starts.size() ? Starts[Line + 1] : Text.size();
  return Text.slice(Starts[Line], End).take_until([](char C) {
    return C == '\n' || C == '\r';
  });
}

/// The bytes of the first character of \p Text, and how many units it counts.
static std::pair<size_t, uint32_t> firstCharacter(llvm::StringRef Text,
                                                  Encoding Units) {
  const llvm::UTF8 *Begin = Text.bytes_begin();
  if (!llvm::isLegalUTF8Sequence(Begin, Text.bytes_end()))
    return {1, 1};
  size_t Bytes = llvm::getNumBytesForUTF8(*Begin);
  if (Units == Encoding::Utf8)
    return {Bytes, Bytes};
  // Four bytes are a scalar value beyond U+FFFF: a pair of surrogates.
  return {Bytes, Units == Encoding::Utf16 && Bytes == 4 ? 2 : 1};
}

size_t Lines::offsetOf(Position P) const {
  if (P.Line >= Starts.size())
    return Text.size();
  llvm::StringRef Rest = line(P.Line);
  size_t Offset = Starts[P.Line];
  for (uint32_t Counted = 0; Counted < P.Character && !Rest.empty();) {
    auto [Bytes, Count] = firstCharacter(Rest, Units);
    Counted += Count;
    if (Counted > P.Character)
      break; // in the middle of it: in front of it
    Offset += Bytes;
    Rest = Rest.drop_front(Bytes);
  }
  return Offset;
}

Position Lines::positionOf(size_t Offset) const {
  Offset = std::clamp(Offset, Starts.front(), Text.size());
  uint32_t Line = llvm::upper_bound(Starts, Offset) - Starts.begin() - 1;
  Position Result{Line, 0};
  for (size_t At = Starts[Line]; At < Offset;) {
    auto [Bytes, Count] = firstCharacter(Text.drop_front(At), Units);
    At += Bytes;
    if (At <= Offset)
      Result.Character += Count;
  }
  return Result;
}

} // namespace model_tidy::lsp
