// The line on a terminal that says how far a long run is.
#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

class Progress {
public:
  /// Prints to \p OS, which must be a terminal \p Columns wide.
  Progress(llvm::raw_ostream &OS, unsigned Columns)
      : OS(OS), Columns(Columns) {}
  ~Progress() { clear(); }

  void show(size_t Done, size_t Total, llvm::StringRef Path);
  void clear();

private:
  llvm::raw_ostream &OS;
  unsigned Columns;
  bool IsShown = false;
};

} // namespace model_tidy
