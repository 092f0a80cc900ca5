// --output-format=html: one file that needs no network, for people who do not
// run the tool themselves.
#pragma once

#include "checks/Catalogue.h"
#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// Findings by check and folder, each with the way of its data as a list of
/// source excerpts, filters, the verdicts about model files, and the notices.
/// Scripts other than the page's own are forbidden to the browser, should any
/// text ever pass for one.
void writeHtml(const Report &R, Sources &Text, llvm::ArrayRef<CheckInfo> Checks,
               bool ShowNotes, llvm::raw_ostream &OS);

} // namespace model_tidy
