// The second half of a run, behind the checks: which findings the user asked
// for, how severe they are for this project, which are silenced.
#pragma once

#include "engine/Reading.h"
#include "engine/Suppression.h"

namespace model_tidy {

/// Findings come back sorted and with fingerprints; what a comment silences is
/// counted in \p Suppressed. Findings of one check at one place become the
/// most severe one.
std::vector<Finding> triage(std::vector<Finding> Findings,
                            llvm::StringRef ExtraChecks, Reading &Files,
                            const Suppressions &Silenced, Sources &Text,
                            unsigned &Suppressed);

} // namespace model_tidy
