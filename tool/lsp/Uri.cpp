// RFC 8089; clients escape differently, so URIs are compared as paths.
#include "lsp/Uri.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace model_tidy::lsp {

std::string pathOf(llvm::StringRef Uri) {
  if (!Uri.consume_front_insensitive("file://"))
    return {};
  Uri.consume_front_insensitive("localhost");
  llvm::SmallString<256> Path;
  for (; !Uri.empty(); Uri = Uri.drop_front()) {
    uint8_t Byte;
    if (Uri.front() == '%' && Uri.size() > 2 &&
        !Uri.substr(1, 2).getAsInteger(16, Byte)) {
      Path += char(Byte);
      Uri = Uri.drop_front(2);
    } else {
      Path += Uri.front();
    }
  }
  if (!llvm::sys::path::is_absolute(Path) || Path.str().contains('\0'))
    return {};
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  if (Path.size() > 1 && Path.ends_with("/"))
    Path.pop_back();
  return Path.str().str();
}

std::string uriOf(llvm::StringRef AbsolutePath) {
  std::string Uri = "file://";
  for (char C : AbsolutePath) {
    if (llvm::isAlnum(C) || llvm::StringRef("-._~/").contains(C))
      Uri += C;
    else
      Uri += "%" + llvm::toHex(llvm::StringRef(&C, 1));
  }
  return Uri;
}

} // namespace model_tidy::lsp
