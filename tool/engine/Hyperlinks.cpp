// A terminal that does not know the sequence may print it, so that only those
// get it which are known to, by what they say of themselves. The list is that
// of the libraries other linters use (supports-hyperlinks, of npm and Rust).
#include "engine/Hyperlinks.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

namespace model_tidy {

static std::string environment(llvm::StringRef Name) {
  return llvm::sys::Process::GetEnv(Name).value_or("");
}

static bool knowsHyperlinks() {
  for (llvm::StringRef Theirs : {"DOMTERM", "WT_SESSION", "KONSOLE_VERSION"})
    if (!environment(Theirs).empty())
      return true;
  unsigned Vte = 0; // 0.50: "5000"
  if (!llvm::StringRef(environment("VTE_VERSION")).getAsInteger(10, Vte))
    return Vte >= 5000;
  return llvm::StringSwitch<bool>(environment("TERM_PROGRAM"))
             .Cases("Hyper", "iTerm.app", "terminology", "WezTerm", "vscode",
                    "ghostty", "zed", true)
             .Default(false) ||
         llvm::StringSwitch<bool>(environment("TERM"))
             .Cases("xterm-kitty", "alacritty", "alacritty-direct", "foot",
                    true)
             .Default(false);
}

bool useHyperlinks(When Mode, bool IsColoured) {
  if (Mode != When::Auto)
    return Mode == When::Always;
  if (!IsColoured)
    return false;
  std::string Forced = environment("FORCE_HYPERLINK");
  return Forced.empty() ? knowsHyperlinks() : Forced != "0";
}

/// "…/share/doc/model-tidy/docs/checks", if that is installed.
static std::string installedPages() {
  static int InThisProgram;
  llvm::SmallString<256> Folder(llvm::sys::path::parent_path(
      llvm::sys::fs::getMainExecutable("", &InThisProgram)));
  llvm::sys::path::append(Folder, "..", "share", "doc", "model-tidy");
  llvm::sys::path::append(Folder, "docs", "checks");
  llvm::sys::path::remove_dots(Folder, /*remove_dot_dot=*/true);
  return llvm::sys::fs::is_directory(Folder) ? Folder.str().str() : "";
}

/// \p Path may have any bytes; what would end a link, or is none of a URI's,
/// is written in hexadecimal.
static std::string fileAddress(llvm::StringRef Path) {
  static constexpr char Digits[] = "0123456789ABCDEF";
  std::string Result = "file://";
  for (unsigned char C : Path)
    if (llvm::isAlnum(C) || llvm::StringRef("/-._~").contains(C))
      Result += C;
    else
      (Result += '%') += {Digits[C >> 4], Digits[C & 15]};
  return Result;
}

std::map<std::string, std::string>
checkAddresses(llvm::ArrayRef<CheckInfo> Checks) {
  std::map<std::string, std::string> Result;
  std::string Folder = installedPages();
  for (const CheckInfo &C : Checks) {
    std::string Page = Folder + "/" + C.Name + ".md";
    if (!Folder.empty() && llvm::sys::fs::exists(Page))
      Result[C.Name] = fileAddress(Page);
    else if (C.Cwe)
      Result[C.Name] = C.cweAddress();
  }
  return Result;
}

} // namespace model_tidy
