// As the text report does it, but each note is one message.
#include "report/FindingNotes.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {

std::vector<TraceStep> notesOf(const Finding &F) {
  std::vector<TraceStep> Notes;
  for (const TraceStep &Step : F.Trace)
    if (Step.Where != F.Where)
      Notes.push_back(Step);
  if (F.Instead.Summary.empty())
    return Notes;
  std::string Message = F.Instead.Summary;
  if (!F.Instead.Code.empty()) {
    llvm::SmallVector<llvm::StringRef> Lines;
    llvm::StringRef(F.Instead.Code).rtrim().split(Lines, '\n');
    Message += ':';
    for (llvm::StringRef Line : Lines)
      Message += Line.empty() ? "\n" : "\n    " + Line.str();
  }
  Notes.push_back({F.Where, Message});
  return Notes;
}

} // namespace model_tidy
