// Base classes of Python that promise methods, and classes that break the
// promise.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// interface-unenforced-method and interface-incomplete-implementation for
/// classes written in Python.
void checkPythonInterfaces(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
