// Writes what the unit tests start from into a folder, a file each, and a list
// of them beside it: a fuzzer that is given the folder adds to it.
#include "Seeds.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

int main(int Count, char **Arguments) {
  if (Count != 2 || llvm::sys::fs::create_directories(Arguments[1])) {
    llvm::errs() << "usage: container-seeds FOLDER\n";
    return 1;
  }
  unsigned Number = 0;
  std::string List;
  auto Write = [](const llvm::Twine &Path, llvm::StringRef Bytes) {
    std::error_code Error;
    llvm::raw_fd_ostream Out(Path.str(), Error);
    if (!Error)
      Out << Bytes;
    else
      llvm::errs() << "container-seeds: " << Error.message() << "\n";
    return !Error;
  };
  for (const std::string &Seed : model_tidy::seeds()) {
    std::string Path =
        (llvm::Twine(Arguments[1]) + "/" + llvm::Twine(Number++)).str();
    if (!Write(Path, Seed))
      return 1;
    List += (List.empty() ? "" : ",") + Path;
  }
  return Write(llvm::Twine(Arguments[1]) + ".list", List) ? 0 : 1;
}
