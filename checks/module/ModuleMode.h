// The mode a Python module is in: fresh ones train, eval() and train() choose.
#pragma once

#include "checks/module/ModuleObjects.h"

namespace model_tidy {

enum class Mode { Unknown, Training, Evaluation };

/// The mode \p Module is in where the value stands. Unknown where somebody
/// else may have chosen it.
Mode modeOf(const CheckContext &Ctx, ValueRef Module);

/// The objects \p V may be, as they were before calls of their methods.
std::set<ValueRef> objectsOf(ValueRef V);

/// Is the call one of \p Names on an object, as it is written?
bool isMethodNamed(CallRef C, llvm::ArrayRef<llvm::StringRef> Names);

} // namespace model_tidy
