// Escaping goes by character, for text in any language should stay readable;
// what LLVM calls unprintable (controls, direction overrides) and what is not
// UTF-8 goes by byte.

#include "facts/Escape.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Unicode.h"

namespace model_tidy {

namespace {

constexpr size_t MaxQuoted = 60; // characters

/// The first character of \p Text if it can be printed, otherwise empty.
llvm::StringRef printableCharacter(llvm::StringRef Text) {
  const llvm::UTF8 *Next = Text.bytes_begin();
  llvm::UTF32 Char = 0;
  auto Result = llvm::convertUTF8Sequence(&Next, Text.bytes_end(), &Char,
                                          llvm::strictConversion);
  if (Result != llvm::conversionOK ||
      !llvm::sys::unicode::isPrintable(static_cast<int>(Char)))
    return {};
  return Text.take_front(Next - Text.bytes_begin());
}

std::string escapedByte(unsigned char Byte) {
  if (Byte == '\n')
    return "\\n";
  if (Byte == '\t')
    return "\\t";
  return {'\\', 'x', llvm::hexdigit(Byte >> 4, /*LowerCase=*/true),
          llvm::hexdigit(Byte & 15, /*LowerCase=*/true)};
}

/// At most \p Limit characters; those in \p Special get a backslash too.
std::string escape(llvm::StringRef Text, llvm::StringRef Special,
                   size_t Limit) {
  std::string Result;
  for (; !Text.empty(); --Limit) {
    if (Limit == 0)
      return Result + "…";
    llvm::StringRef Char = printableCharacter(Text);
    if (Char.empty()) {
      Result += escapedByte(Text.front());
      Text = Text.drop_front();
      continue;
    }
    if (Special.contains(Char))
      Result += '\\';
    Result += Char;
    Text = Text.drop_front(Char.size());
  }
  return Result;
}

} // namespace

std::string escaped(llvm::StringRef Text) {
  return escape(Text, "", Text.size());
}

std::string quoted(llvm::StringRef Text) {
  return "\"" + escape(Text, "\"\\", MaxQuoted) + "\"";
}

} // namespace model_tidy
