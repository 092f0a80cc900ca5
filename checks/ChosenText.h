// A text from outside that was compared with the program's own constants is one
// of them.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// Is every part of \p Input a constant, or compared with constants before
/// \p C is reached? A text of digits counts as a constant.
bool isChosenText(const CheckContext &Ctx, ValueRef Input, CallRef C);

} // namespace model_tidy
