// module-forward-bypass for Python modules that C++ holds:
// `model.attr("forward")(x)`, `PyObject_CallMethod(model, "forward", …)`.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

void checkPythonForward(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
