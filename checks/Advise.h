// Advice of the catalogue, filled in with what stands at the call site.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// The advice for that place: Python has its own.
const std::string &adviceName(const Row &R, CallRef C);

/// \p Input is the argument with the path or bytes; may be null.
Replacement advise(const CheckContext &Ctx, const Row &R, CallRef C,
                   const Argument *Input);

} // namespace model_tidy
