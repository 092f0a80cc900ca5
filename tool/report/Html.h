// --output-format=html: one file that needs no network, for people who do not
// run the tool themselves.
#pragma once

#include "checks/Catalogue.h"
#include "report/Report.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// What is in a model file, and what loading it does.
struct ArtifactDetails {
  struct Part {
    std::string Path; // from the outside to the inside, joined by '!'
    std::string Kind;
    uint64_t Size = 0;
  };
  struct Step {
    std::string Member;
    uint32_t Offset = 0;
    std::string Text; // "import os.system"
  };
  std::string Path; // that of the verdict
  std::vector<Part> Parts;
  std::vector<Step> Steps; // in the order in which they are done
  std::string Advice;
};

/// Findings by check and folder, each with the way of its data as a list of
/// source excerpts, filters, the verdicts about model files with \p Models, and
/// the notices.
/// Scripts other than the page's own are forbidden to the browser, should any
/// text ever pass for one.
void writeHtml(const Report &R, Sources &Text, llvm::ArrayRef<CheckInfo> Checks,
               llvm::ArrayRef<ArtifactDetails> Models, bool ShowNotes,
               llvm::raw_ostream &OS);

} // namespace model_tidy
