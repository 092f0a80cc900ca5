// The order and the counts that all writers share, and the one rule for what
// counts as text.

#include "report/Report.h"
#include "report/Printable.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <tuple>

namespace model_tidy {

void finish(Report &R) {
  llvm::sort(R.Findings, [](const Finding &A, const Finding &B) {
    return std::tie(A.Where, A.Check, A.Message) <
           std::tie(B.Where, B.Check, B.Message);
  });
  llvm::sort(R.Notices, [](const Notice &A, const Notice &B) {
    return std::tie(A.Path, A.Kind, A.Message) <
           std::tie(B.Path, B.Kind, B.Message);
  });
  // A header that many files include says the same each time it is read.
  R.Notices.erase(llvm::unique(R.Notices), R.Notices.end());

  auto Number = [&](Severity S) -> unsigned {
    return llvm::count_if(R.Findings,
                          [S](const Finding &F) { return F.Level == S; });
  };
  R.Totals.Errors = Number(Severity::Error);
  R.Totals.Warnings = Number(Severity::Warning);
  R.Totals.Notes = Number(Severity::Note);
}

llvm::StringRef toolVersion() { return MODEL_TIDY_VERSION; }

Region regionOf(const Place &Where, Sources &Text) {
  constexpr size_t LookedAt = 8000; // as git decides what is binary
  if (Where.IsBinary || !Where.Member.empty())
    return {true, {}, {}, {}};
  llvm::StringRef Start = Text.slice(Where.Path, 0, LookedAt);
  if (Start.contains('\0'))
    return {true, {}, {}, {}};
  uint32_t End = std::max(Where.Begin, Where.End);
  return {false, Text.positionInFile(Where.Path, Where.Begin, /*IsEnd=*/false),
          Text.positionInFile(Where.Path, End, /*IsEnd=*/End > Where.Begin),
          Text.cellPlace(Where.Path, Where.Begin).value_or(CellPlace())};
}

std::string placeName(const Place &Where, Sources &Text) {
  Region At = regionOf(Where, Text);
  std::string Name = printable(Where.Path);
  if (!Where.Member.empty())
    Name += "(" + printable(Where.Member) + ")";
  if (At.IsBinary)
    return Name + "+0x" + llvm::utohexstr(Where.Begin, /*LowerCase=*/true);
  if (At.InCell.Cell)
    Name += ":cell " + std::to_string(At.InCell.Cell);
  return Name + ":" + std::to_string(At.shown().Line) + ":" +
         std::to_string(At.shown().Column);
}

std::string projectPath(llvm::StringRef Path) {
  return llvm::sys::path::remove_leading_dotslash(Path).str();
}

std::string counted(size_t Number, llvm::StringRef Noun) {
  return std::to_string(Number) + " " + Noun.str() + (Number == 1 ? "" : "s");
}

} // namespace model_tidy
