// --statistics: what a first sweep over a large tree is asked for, the kinds
// of findings with the most frequent first.

#include "report/Printable.h"
#include "report/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include <map>

namespace model_tidy {
namespace {

struct Counts {
  unsigned Findings = 0;
  unsigned Fixable = 0;
  std::map<std::string, unsigned> Callees;
};

/// The entries of \p M by falling number; equal ones by name.
template <class Map, class Number>
auto byNumber(const Map &M, Number NumberOf) {
  std::vector<const typename Map::value_type *> Entries;
  for (const auto &Entry : M)
    Entries.push_back(&Entry);
  llvm::sort(Entries, [&](const auto *A, const auto *B) {
    unsigned NumberA = NumberOf(A->second), NumberB = NumberOf(B->second);
    return NumberA != NumberB ? NumberA > NumberB : A->first < B->first;
  });
  return Entries;
}

} // namespace

void writeStatistics(const Report &R, const TextOptions &Options,
                     llvm::raw_ostream &OS) {
  std::map<std::string, Counts> Checks;
  for (const Finding &F : R.Findings) {
    if (F.Level == Severity::Note && !Options.ShowNotes)
      continue;
    Counts &C = Checks[F.Check];
    ++C.Findings;
    C.Fixable += llvm::any_of(F.Fixes, [](const Fix &X) { return X.Safe; });
    if (!F.Callee.empty())
      ++C.Callees[F.Callee];
  }

  for (const auto *Check :
       byNumber(Checks, [](const Counts &C) { return C.Findings; })) {
    OS << llvm::formatv("{0,6}  {1}", Check->second.Findings, Check->first);
    if (Check->second.Fixable)
      OS << " (" << Check->second.Fixable << " fixable with --fix)";
    OS << '\n';
    for (const auto *Callee :
         byNumber(Check->second.Callees, [](unsigned N) { return N; }))
      OS << llvm::formatv("{0,14}  {1}\n", Callee->second,
                          printable(Callee->first));
  }
}

} // namespace model_tidy
