// What people call their modules.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace model_tidy {

/// Strong: a name given to modules and to little else. Weak: one that is given
/// to other things as well.
enum class Likeness { None, Weak, Strong };

/// How much the object that is \p Written so is called like a module.
Likeness likeness(llvm::StringRef Written);

} // namespace model_tidy
