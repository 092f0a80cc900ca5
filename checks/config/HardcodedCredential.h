// config-hardcoded-credential: keys, tokens and passwords written into code.
// See docs/checks/config-hardcoded-credential.md.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkHardcodedCredential(const CheckContext &Ctx,
                              std::vector<Finding> &Out);

/// Can \p Text be a finding of the check, whatever holds it? Far cheaper to ask
/// of all literals than to find out what holds each.
bool mayBeCredential(llvm::StringRef Text);

} // namespace model_tidy
