// Fixes that put a line of Python before or behind a statement.
#pragma once

#include "checks/Registry.h"
#include <optional>

namespace model_tidy {

enum class Side { Before, Behind };

/// Puts \p Line, indented as the call is, on a line of its own. None if the
/// call is not all there is of its statement, or does not begin its line.
std::optional<Fix> lineFix(const CheckContext &Ctx, CallRef C, Side Where,
                           llvm::StringRef Line, llvm::StringRef Title);

} // namespace model_tidy
