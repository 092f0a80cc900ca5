// Text made fit for a terminal. What is printed comes from scanned files, and
// those may be hostile: an escape sequence or a right-to-left override must
// show as what it is. The same text goes into every format, so that a message
// reads the same everywhere.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace model_tidy {

/// Part of a source line as it is shown.
struct ShownLine {
  std::string Text;
  /// The display column at which each byte of the part starts, and the width
  /// of the whole at the end.
  std::vector<unsigned> Columns;
  unsigned width() const { return Columns.back(); }
};

/// As Clang shows source: tabs become spaces, a character that cannot be
/// printed becomes <U+001B>, a byte that is not UTF-8 becomes <C3>.
ShownLine show(llvm::StringRef Line);

/// \p Text as one line of valid UTF-8; line breaks and tabs become spaces.
std::string printable(llvm::StringRef Text);

/// The longest start of \p Text that has at most \p Limit bytes and does not
/// cut a character.
llvm::StringRef wholeCharacters(llvm::StringRef Text, size_t Limit);

} // namespace model_tidy
