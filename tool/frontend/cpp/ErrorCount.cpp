// What is left out on purpose cannot be missed and is not counted.
#include "frontend/cpp/ErrorCount.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace model_tidy::cpp {

void ErrorCount::add(const Diagnostic &Error) {
  // Bodies in foreign headers are not read.
  if (Error.getID() == diag::err_undefined_internal_type)
    return;
  ++Number;
  if (!Error.hasSourceManager())
    return;
  const SourceManager &SM = Error.getSourceManager();
  SourceLocation Loc = SM.getExpansionLoc(Error.getLocation());
  if (!SM.isInMainFile(Loc))
    if (OptionalFileEntryRef Header =
            SM.getFileEntryRefForID(SM.getFileID(Loc)))
      Headers.insert(Header->getName());
  if (!First.empty())
    return;
  llvm::SmallString<80> Text;
  Error.FormatDiagnostic(Text);
  std::string Where = "line " + std::to_string(SM.getExpansionLineNumber(Loc));
  std::string &Told = SM.isInMainFile(Loc) ? First : FirstElsewhere;
  if (!SM.isInMainFile(Loc))
    Where = llvm::sys::path::filename(SM.getFilename(Loc)).str() + " " + Where;
  if (Told.empty())
    Told = Where + ": " + Text.str().str();
}

} // namespace model_tidy::cpp
