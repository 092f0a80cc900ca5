// Is a unit whole? What comes from a cache or another machine is hostile until
// this says so; what a front-end built must pass it too.
#pragma once

#include "facts/Facts.h"
#include "llvm/Support/Error.h"

namespace model_tidy {

/// Every index names something, every kind is one we have, and every value has
/// as many operands as its kind; an id may be none as a member, but not in a
/// list. All later rooms rely on that without asking again.
llvm::Error verify(const Unit &U);

} // namespace model_tidy
