// Modules of PyTorch as Python programs make and call them.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// Is it torch.nn.Module or a class below it, of PyTorch's or the program's?
bool isTorchModule(const CheckContext &Ctx, llvm::StringRef Class);

/// The call that made the object \p V is, if it was made in the same function
/// and is a module; calls of its methods in between change nothing.
std::optional<CallRef> madeModule(const CheckContext &Ctx, ValueRef V);

/// What \p V was before calls of its methods.
ValueRef originalObject(ValueRef V);

/// module-forward-bypass where Python calls `forward`.
void checkForwardInPython(const CheckContext &Ctx, std::vector<Finding> &Out);

/// module-load-without-eval, onnx-export-without-eval, onnx-numpy-in-forward,
/// autograd-uncalled-context.
void checkModuleUse(const CheckContext &Ctx, std::vector<Finding> &Out);

} // namespace model_tidy
