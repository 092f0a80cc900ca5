// What is said of a model file as a whole.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// The verdict on the file that all units of \p Ctx are of, given the findings
/// about it, whatever the user has silenced of them.
ArtifactVerdict verdictOn(const CheckContext &Ctx,
                          llvm::ArrayRef<Finding> Findings);

/// What one of the findings says that loading does, with the place in the file:
/// "calls 'os.system("id")', which starts programs (byte 12)".
std::string deedOf(const Finding &F);

/// The same of a whole model, as what a sentence goes on with that begins with
/// its name: "holds nothing but tensors (safe-weights-only)".
std::string saidOf(const ArtifactVerdict &V, llvm::ArrayRef<Finding> Findings);

} // namespace model_tidy
