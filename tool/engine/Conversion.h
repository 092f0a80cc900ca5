// What to do with a model file: how this very one is loaded without running
// code, or what it is to be converted to.
#pragma once

#include "engine/Artifacts.h"

namespace model_tidy {

std::string adviceOn(const InspectedArtifact &A);

} // namespace model_tidy
