// The mechanical edit of a call that a row's key "fix" describes.
#pragma once

#include "checks/Registry.h"
#include <optional>

namespace model_tidy {

/// None inside macros, and where the text is not the call that was resolved.
std::optional<Fix> fixOf(const CheckContext &Ctx, const Row &R, CallRef C);

} // namespace model_tidy
