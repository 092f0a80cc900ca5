// The checks of PyTorch's modules in Python programs; see the pages of
// the checks that the functions name.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// module-forward-bypass where Python calls `forward`.
void checkForwardInPython(const CheckContext &Ctx, std::vector<Finding> &Out);

/// module-load-without-eval, onnx-numpy-in-forward, autograd-uncalled-context.
void checkModuleUse(const CheckContext &Ctx, std::vector<Finding> &Out);

/// module-uninitialized.
void checkModuleInit(const CheckContext &Ctx, std::vector<Finding> &Out);

/// onnx-export-without-eval, onnx-export-frozen-batch,
/// onnx-export-unpinned-opset.
void checkOnnxExport(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
