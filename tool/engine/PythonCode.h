// What of a Python file can be a reason to parse it, told without a parser.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// \p Text without comments and docstrings, which mention much and call
/// nothing. Line breaks stay.
std::string pythonCode(llvm::StringRef Text);

/// Is there a class with such a phrase in its first line that does not define
/// all of the methods?
bool mayLeaveOpen(llvm::StringRef Text, const DerivingPhrases &Phrases);

} // namespace model_tidy
