// artifact-code-execution and artifact-unknown-callable.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkCodeExecution(const CheckContext &Ctx, std::vector<Finding> &Out);

/// Names that pickles import or call, as verdicts speak of them.
struct NamesOfModel {
  std::set<std::string> Unknown; // neither harmless nor dangerous
  bool WeightsOnly = true;       // torch.load(weights_only=True) takes all
};
NamesOfModel namesOfModel(const CheckContext &Ctx);

} // namespace model_tidy
