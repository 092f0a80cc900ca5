// --export-fixes: findings and fixes as clang-tidy exports them, for
// clang-apply-replacements and for editors that read this.
#pragma once

#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

struct ExportOptions {
  bool ShowNotes = false; // as in text
  bool UnsafeFixes = false;
  std::string Directory; // the working directory, absolute
};

/// One YAML document of clang::tooling::TranslationUnitDiagnostics. Applying it
/// does what --fix would have done. No edit hangs on a note: of a finding that
/// has none itself clang-apply-replacements would make it.
void writeExportedFixes(const Report &R, Sources &Text,
                        const ExportOptions &Options, llvm::raw_ostream &OS);

} // namespace model_tidy
