// Code in the state of an object: where a harmless class runs a text that the
// pickle brings along.
#pragma once

#include "frontend/pickle/Lowering.h"

namespace model_tidy::pickle {

/// Does an object of \p Class run what is in \p State when it gets it?
bool runsState(llvm::StringRef Class, Datum State, const Lowering &Facts,
               const Heap &Memory);

} // namespace model_tidy::pickle
