// artifact-malformed, artifact-tampered-container, artifact-native-code, and
// what a configuration says: the findings that readers of bytes have made.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkFlaws(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
