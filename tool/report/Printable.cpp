// One character at a time: decode it, decide what stands for it, and remember
// the column its bytes start at.

#include "report/Printable.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Unicode.h"

namespace model_tidy {
namespace {

constexpr unsigned TabStop = 8;

struct Glyph {
  size_t Bytes; // of the source
  std::string Text;
  unsigned Width;
};

Glyph visible(size_t Bytes, std::string Text) {
  unsigned Width = Text.size();
  return {Bytes, std::move(Text), Width};
}

/// The character \p Rest starts with.
Glyph firstGlyph(llvm::StringRef Rest) {
  if (llvm::isPrint(Rest.front())) // of ASCII
    return visible(1, Rest.take_front(1).str());
  auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Rest.bytes_begin());
  auto *At = Begin;
  llvm::UTF32 Code = 0;
  if (llvm::convertUTF8Sequence(&At, Begin + Rest.size(), &Code,
                                llvm::strictConversion) != llvm::conversionOK)
    return visible(1, "<" + llvm::toHex(Rest.take_front(1)) + ">");

  llvm::StringRef Text = Rest.take_front(At - Begin);
  // Formatting characters are left out though a terminal would obey them: among
  // them are those that reorder a line (CVE-2021-42574, "Trojan Source").
  if (!llvm::sys::unicode::isPrintable(Code) ||
      llvm::sys::unicode::isFormatting(Code))
    return visible(Text.size(), llvm::formatv("<U+{0:X-4}>", Code));
  int Width = llvm::sys::unicode::columnWidthUTF8(Text);
  return {Text.size(), Text.str(), static_cast<unsigned>(std::max(Width, 0))};
}

} // namespace

ShownLine show(llvm::StringRef Line) {
  ShownLine Shown;
  unsigned Column = 0;
  while (!Line.empty()) {
    Glyph G = firstGlyph(Line);
    if (Line.front() == '\t') {
      G.Width = TabStop - Column % TabStop;
      G.Text.assign(G.Width, ' ');
    }
    Shown.Columns.insert(Shown.Columns.end(), G.Bytes, Column);
    Shown.Text += G.Text;
    Column += G.Width;
    Line = Line.drop_front(G.Bytes);
  }
  Shown.Columns.push_back(Column);
  return Shown;
}

std::string printable(llvm::StringRef Text) {
  std::string Line = Text.str();
  for (char &C : Line)
    if (C == '\n' || C == '\r' || C == '\t')
      C = ' ';
  return show(Line).Text;
}

llvm::StringRef wholeCharacters(llvm::StringRef Text, size_t Limit) {
  if (Text.size() <= Limit)
    return Text;
  auto Continues = [&](size_t At) { return (Text[At] & 0xC0) == 0x80; };
  while (Limit > 0 && Continues(Limit))
    --Limit;
  return Text.take_front(Limit);
}

} // namespace model_tidy
