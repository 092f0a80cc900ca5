// What a finding is recognised by in the next run, so that baselines and code
// scanning services do not call an old finding new because lines moved.
#pragma once

#include "facts/Finding.h"
#include "facts/Sources.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace model_tidy {

/// Fills in Fingerprint: a hash of the check, the path as \p StablePath says
/// it, the callee, the line's text without blanks, and how many findings with
/// all of these came before. \p Findings are sorted.
void addFingerprints(
    llvm::MutableArrayRef<Finding> Findings, Sources &Text,
    llvm::function_ref<std::string(llvm::StringRef Path)> StablePath);

} // namespace model_tidy
