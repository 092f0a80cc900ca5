// The notes below a finding, for writers that can say nothing but lines of
// text at places: clang-tidy, and those who read what it writes.
#pragma once

#include "facts/Finding.h"

namespace model_tidy {

/// The way of the data, then the way out with its code.
std::vector<TraceStep> notesOf(const Finding &F);

} // namespace model_tidy
