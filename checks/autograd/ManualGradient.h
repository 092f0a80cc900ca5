// autograd-manual-gradient: a parameter is moved along its gradient by hand.
// See docs/checks/autograd-manual-gradient.md.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkManualGradient(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
