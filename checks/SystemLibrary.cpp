// Folders that only an administrator writes to, of Unix and of Windows.
#include "checks/SystemLibrary.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <string>

namespace model_tidy {

/// Where only an administrator, or the installer of a package, can write.
static constexpr llvm::StringRef SystemFolders[] = {
    "/lib/",
    "/lib32/",
    "/lib64/",
    "/libx32/",
    "/usr/lib",
    "/usr/local/lib",
    "/usr/local/cuda",
    "/opt/",
    "/system/",
    "/vendor/",
    "/Library/",
    "/Applications/",
    "/System/Library/",
    "/nix/store/",
};
static constexpr llvm::StringRef WindowsFolders[] = {
    "c:/windows/", "c:/program files/", "c:/program files (x86)/"};

bool isSystemLibrary(llvm::StringRef Name) {
  std::string Path = Name.str();
  std::replace(Path.begin(), Path.end(), '\\', '/');
  llvm::StringRef P = Path;
  if (!P.contains('/'))
    return P != ".." && !P.contains('%');
  if (P.contains("/../") || P.starts_with("../"))
    return false;
  std::string Lower = P.lower();
  return llvm::any_of(SystemFolders,
                      [&](auto Folder) { return P.starts_with(Folder); }) ||
         llvm::any_of(WindowsFolders, [&](auto Folder) {
           return llvm::StringRef(Lower).starts_with(Folder);
         });
}

} // namespace model_tidy
