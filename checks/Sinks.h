// The check behind every catalogue row of role sink: the callee is called, and
// what it reads comes from somewhere. serialization-unsafe-load and
// serialization-native-code-load are nothing but rows.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkSinks(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
