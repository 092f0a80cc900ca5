// config-hardcoded-credential: keys, tokens and passwords written into code.
// See docs/checks/config-hardcoded-credential.md.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkHardcodedCredential(const CheckContext &Ctx,
                              std::vector<Finding> &Out);

} // namespace model_tidy
