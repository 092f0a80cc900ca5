// precompile HEADER OUTPUT: run by the build, see CMakeLists.txt.

#include "frontend/cpp/Precompile.h"
#include "llvm/Support/raw_ostream.h"

int main(int Count, char **Arguments) {
  if (Count != 3) {
    llvm::errs() << "usage: precompile HEADER OUTPUT\n";
    return 2;
  }
  if (llvm::Error E = model_tidy::cpp::precompile(Arguments[1], Arguments[2])) {
    llvm::errs() << llvm::toString(std::move(E)) << '\n';
    return 1;
  }
  return 0;
}
