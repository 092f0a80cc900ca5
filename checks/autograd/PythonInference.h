// autograd-inference-graph in Python: a model in evaluation mode is called
// while gradients are recorded. See docs/checks/autograd-inference-graph.md.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkPythonInference(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
