// Names that are looked up in a registry, and paths, are both texts in Python:
// which of them is it?
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// Can \p Asked only be a path of this machine? By what made it (os.path,
/// pathlib, tempfile), how it begins, or how many folders it names.
bool isLocalPath(const CheckContext &Ctx, ValueRef Asked);

} // namespace model_tidy
