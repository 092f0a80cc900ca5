// The last step of building a unit.
#pragma once

#include "facts/Facts.h"

namespace model_tidy {

/// Replaces joins that join one value by it, drops every value that no call,
/// field, return or guard mentions, and renumbers the rest in their old
/// order, so that the same source always gives the same unit.
void simplify(Unit &U);

} // namespace model_tidy
