// Bytes of a text to lines and characters and back, in the units that client
// and server have agreed on.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace model_tidy::lsp {

/// What a character is counted in: bytes, UTF-16 code units, scalar values.
enum class Encoding : uint8_t { Utf8, Utf16, Utf32 };

llvm::StringRef encodingName(Encoding E); // "utf-8", …
std::optional<Encoding> encodingCalled(llvm::StringRef Name);

struct Position {
  uint32_t Line = 0; // both from 0
  uint32_t Character = 0;
  auto operator<=>(const Position &) const = default;
};

struct Range {
  Position Start;
  Position End;
};

/// Nothing if \p V is no position; what is negative or huge is clamped.
std::optional<Position> positionIn(const llvm::json::Value *V);
std::optional<Range> rangeIn(const llvm::json::Value *V);
llvm::json::Object toJson(Position P);
llvm::json::Object toJson(Range R);

/// The lines of a text that stays where it is. "\n", "\r\n" and "\r" end one; a
/// byte order mark is not part of the first.
class Lines {
public:
  Lines(llvm::StringRef Text, Encoding Units);

  /// What lies behind the end of a line, or of the text, is that end.
  size_t offsetOf(Position P) const;
  Position positionOf(size_t Offset) const;
  Range rangeOf(size_t Begin, size_t End) const {
    return {positionOf(Begin), positionOf(End)};
  }
  /// Line \p Line (from 0) without its line break.
  llvm::StringRef line(uint32_t Line) const;
  size_t startOf(uint32_t Line) const { return Starts[Line]; }

private:
  llvm::StringRef Text;
  Encoding Units;
  std::vector<size_t> Starts;
};

} // namespace model_tidy::lsp
