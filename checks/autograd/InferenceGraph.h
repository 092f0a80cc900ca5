// autograd-inference-graph: a model is run for its result alone, and nothing
// switches gradients off. See docs/checks/autograd-inference-graph.md.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkInferenceGraph(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
