// interface-unenforced-method: a method of a base class that does nothing but
// say that it is not implemented. See
// docs/checks/interface-unenforced-method.md.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// The classes that have such methods; see outlinedClasses().
std::set<std::string> classesWithRefusals(const CheckContext &Ctx);

void checkUnenforcedMethod(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
