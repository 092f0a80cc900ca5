// What origins mean for whoever reads a finding: which of several counts, and
// how the step is put into words at which a trace begins.
#pragma once

#include "facts/Finding.h"

namespace model_tidy {

/// The higher, the more people can choose such data.
unsigned danger(OriginKind Kind);

/// "'argv[1]' comes from the command line"
std::string describe(OriginKind Kind, const std::string &Detail);

} // namespace model_tidy
