// What a row asks of a call, and how it mends it: the parts of a sink row that
// are objects themselves. Private to the reader of catalogue documents.
#pragma once

#include "checks/Catalogue.h"
#include <nlohmann/json_fwd.hpp>

namespace model_tidy {

/// One entry of "if", "unless" or "note-if"; \p Where begins its messages.
Exemption readExemption(const nlohmann::json &Value, const std::string &Where,
                        std::string &Problem);

FixRecipe readFix(const nlohmann::json &Value, const std::string &Where,
                  std::string &Problem);

} // namespace model_tidy
