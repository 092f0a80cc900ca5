// Goes back to the line's begin and overwrites it.
#include "engine/Progress.h"
#include "report/Printable.h"
#include "llvm/ADT/Twine.h"

namespace model_tidy {

static constexpr llvm::StringLiteral Erase = "\r\x1b[K";

void Progress::show(size_t Done, size_t Total, llvm::StringRef Path) {
  std::string Line = ("[" + llvm::Twine(Done + 1) + "/" + llvm::Twine(Total) +
                      "] " + printable(Path))
                         .str();
  // A line that wraps could not be erased. One column stays free: some
  // terminals wrap behind the last one.
  OS << Erase << wholeCharacters(Line, Columns > 1 ? Columns - 1 : 79);
  OS.flush();
  IsShown = true;
}

void Progress::clear() {
  if (IsShown)
    OS << Erase;
  OS.flush();
  IsShown = false;
}

} // namespace model_tidy
