// What Python modules call by names that other modules have given to it.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// Adds the names that a module or class gives to a loader
/// (`read = torch.load`), whose users nobody has looked for, and the modules
/// from which a callee was taken that has a loader's last name but is none:
/// they may have imported it.
void addBorrowedNames(const CheckContext &Ctx, const llvm::StringSet<> &Last,
                      MissingCode &Missing);

} // namespace model_tidy
