// What is said of a model file as a whole.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// The verdict on the file that all units of \p Ctx are of, given the findings
/// about it, whatever the user has silenced of them.
ArtifactVerdict verdictOn(const CheckContext &Ctx,
                          llvm::ArrayRef<Finding> Findings);

} // namespace model_tidy
