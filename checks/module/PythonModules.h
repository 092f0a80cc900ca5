// The checks of PyTorch's modules in Python programs; see the pages of
// module-forward-bypass, module-load-without-eval, onnx-export-without-eval,
// onnx-numpy-in-forward and autograd-uncalled-context.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// module-forward-bypass where Python calls `forward`.
void checkForwardInPython(const CheckContext &Ctx, std::vector<Finding> &Out);

/// The others.
void checkModuleUse(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
