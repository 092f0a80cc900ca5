// Five characters, escaped everywhere alike.
#include "report/Markup.h"
#include "report/Printable.h"

namespace model_tidy {

static std::string escaped(llvm::StringRef Text) {
  std::string Result;
  for (char C : Text)
    switch (C) {
    case '&':
      Result += "&amp;";
      break;
    case '<':
      Result += "&lt;";
      break;
    case '>':
      Result += "&gt;";
      break;
    case '"':
      Result += "&quot;";
      break;
    case '\'':
      Result += "&#39;";
      break;
    default:
      Result += C;
    }
  return Result;
}

std::string escapedMarkup(llvm::StringRef Text) {
  return escaped(printable(Text));
}

std::string escapedCode(llvm::StringRef Line) {
  return escaped(show(Line).Text);
}

} // namespace model_tidy
