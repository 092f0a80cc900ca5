// Words that make a file worth parsing because it may call a function that
// turned out to matter.
#pragma once

#include "checks/Catalogue.h"
#include <optional>

namespace model_tidy {

/// "package.module.function", as against "namespace::function".
bool isPythonName(llvm::StringRef Function);

/// What a caller of \p Function has to write: its last name, within reach of
/// the class, module or namespace it belongs to. In C++ its definition writes
/// the same. Nothing where everybody writes that.
std::optional<Catalogue::RelevantWord> wordFor(llvm::StringRef Function);

} // namespace model_tidy
