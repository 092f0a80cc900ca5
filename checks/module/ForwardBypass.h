// module-forward-bypass: `model.forward(x)` where `model(x)` would also have
// run the model's hooks. See docs/checks/module-forward-bypass.md for the
// semantics and where they were read.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkForwardBypass(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
