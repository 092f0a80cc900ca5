// Which Python objects are modules of PyTorch: by their class, by what made
// them, by what holds them and by what was written beside them.
#pragma once

#include "checks/Registry.h"
#include <optional>

namespace model_tidy {

/// Is it torch.nn.Module or a class below it, of PyTorch's, of a library's that
/// is built on it, or of the program's?
bool isTorchModule(const CheckContext &Ctx, llvm::StringRef Class);

/// Is what goes by \p Name a module? Beside classes, whose objects go by their
/// names, that is what loaders and wrappers give: "torch.jit.load".
bool isModuleName(const CheckContext &Ctx, llvm::StringRef Name);

/// Is \p V an object that is surely a module?
bool isModuleObject(const CheckContext &Ctx, ValueRef V);

/// The call that made the object \p V is, if it was made in the same function,
/// is a module, and began in training mode; calls of its methods in between
/// change nothing.
std::optional<CallRef> madeModule(const CheckContext &Ctx, ValueRef V);

/// What \p V was before calls of its methods.
ValueRef originalObject(ValueRef V);

/// Does the file name PyTorch, or what is built on it?
bool speaksOfTorch(const Unit &U);

} // namespace model_tidy
