// Names of modules of which the package is known.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// Can \p Name only be a module of a package that the program names itself?
/// `f"models.{kind}"`, `"." + name`, `__name__ + "." + name`
bool isWithinPackage(const CheckContext &Ctx, ValueRef Name);

} // namespace model_tidy
