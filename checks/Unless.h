// The conditions under which a sink row is silent: the key "unless" of a row.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// Does one of the row's conditions hold for the call?
bool isExempt(const CheckContext &Ctx, const Row &R, CallRef C);

/// What the row's input is in this call; none where it is not a value.
ValueRef inputValue(const Row &R, CallRef C);

} // namespace model_tidy
