// What rows say about the parts of a call: places, conditions on arguments, and
// fixes. Private to the readers of catalogue documents.
#pragma once

#include "checks/Catalogue.h"
#include "checks/JsonRecord.h"

namespace model_tidy {

/// 1, {"argument": 1, "keyword": "f"}, "receiver", "result" or "arguments".
std::optional<Slot> readSlot(JsonRecord &Record, llvm::StringRef Key);
std::vector<Slot> readSlots(JsonRecord &Record, llvm::StringRef Key);

/// One element of "unless", "if" or "note-if". \p Where begins what is said of
/// mistakes in it, which goes to \p Problem.
Exemption readExemption(const nlohmann::json &Value, const std::string &Where,
                        std::string &Problem);

/// The value of "fix".
FixRecipe readFix(const nlohmann::json &Value, const std::string &Where,
                  std::string &Problem);

} // namespace model_tidy
