// One model file in the HTML report: the tree of what is in it, and what
// loading it does, step by step.
#pragma once

#include "report/Html.h"

namespace model_tidy {

void writeModel(const ArtifactDetails &Model, llvm::raw_ostream &OS);

} // namespace model_tidy
