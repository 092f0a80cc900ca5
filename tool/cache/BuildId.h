// Which program this is, to the byte: what one build has cached is of no use to
// the next one, for the front-end, the models and the catalogue are part of it.
#pragma once

#include "cache/Digest.h"
#include <optional>

namespace model_tidy {

/// Of the program and the libraries it was started with, as their linkers
/// named them. Nothing if the program was linked without --build-id.
std::optional<Digest> buildId();

} // namespace model_tidy
