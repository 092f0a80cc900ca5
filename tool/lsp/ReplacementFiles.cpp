// A file, because no protocol but our own could hand an editor a document that
// is none.
#include "lsp/ReplacementFiles.h"
#include "lsp/Transport.h"
#include "lsp/Uri.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy::lsp {

namespace fs = llvm::sys::fs;

const Finding *replacedAt(const Analysis &A, const Documents::Target &Doc,
                          Position At, const Client &C) {
  View V(A, C.Units);
  for (const Finding &F : A.Findings) {
    if (F.Where.Path != Doc.Path || F.Instead.Code.empty())
      continue;
    auto [Cell, R] = V.spotOf(F.Where);
    if (Cell == Doc.Cell && R.Start.Line <= At.Line && At.Line <= R.End.Line)
      return &F;
  }
  return nullptr;
}

std::string replacementText(const Finding &F) {
  llvm::StringRef Mark = F.Instead.Language == "c++" ? "// " : "# ";
  return utf8((Mark + F.Check + ": " + F.Instead.Summary + "\n" +
               llvm::StringRef(F.Instead.Code).rtrim() + "\n")
                  .str());
}

static llvm::StringRef suffixFor(llvm::StringRef Language) {
  return Language == "c++" ? "cpp" : Language == "python" ? "py" : "sh";
}

std::string ReplacementFiles::add(const std::string &Text,
                                  llvm::StringRef Language) {
  std::lock_guard<std::mutex> Lock(Mutex);
  std::string &Path = PathOf[Text];
  if (!Path.empty() && fs::exists(Path))
    return uriOf(Path);
  llvm::SmallString<128> Model, Result;
  llvm::sys::path::system_temp_directory(/*ErasedOnReboot=*/true, Model);
  llvm::sys::path::append(Model, "model-tidy-%%%%%%%%." + suffixFor(Language));
  int Descriptor = -1;
  if (fs::createUniqueFile(Model, Descriptor, Result, fs::OF_None,
                           fs::owner_read | fs::owner_write)) {
    PathOf.erase(Text);
    return {};
  }
  Path = Result.str().str();
  llvm::raw_fd_ostream OS(Descriptor, /*shouldClose=*/true);
  OS << Text;
  OS.close();
  bool IsWritten = !OS.has_error();
  OS.clear_error();
  return IsWritten ? uriOf(Path) : std::string();
}

void ReplacementFiles::clear() {
  std::lock_guard<std::mutex> Lock(Mutex);
  for (const auto &[Text, Path] : PathOf)
    fs::remove(Path);
  PathOf.clear();
}

} // namespace model_tidy::lsp
