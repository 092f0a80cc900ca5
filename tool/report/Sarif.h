// --output-format=sarif: SARIF 2.1.0 as GitHub code scanning takes it. What
// GitHub would reject or cut is cut here, with a notification that says so.
#pragma once

#include "checks/Catalogue.h"
#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// Over a hard limit GitHub rejects the whole file (docs.github.com, "SARIF
/// support for code scanning").
struct SarifLimits {
  size_t Results = 25000;
  size_t Steps = 10000; // of one trace
};

struct SarifOptions {
  bool ShowNotes = false; // as in text
  SarifLimits Limits;
};

/// One run; \p Checks become its rules, used or not.
void writeSarif(const Report &R, Sources &Text,
                llvm::ArrayRef<CheckInfo> Checks, const SarifOptions &Options,
                llvm::raw_ostream &OS);

} // namespace model_tidy
