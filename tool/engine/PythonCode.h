// What of a Python file can be a reason to parse it, told without a parser.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace model_tidy {

/// \p Text without comments and docstrings, which mention much and call
/// nothing. Line breaks stay.
std::string pythonCode(llvm::StringRef Text);

/// Phrases such as "(Base):", each with the methods that a class has to have
/// to leave nothing of that base open; without methods, every class counts.
using DerivingPhrases = std::map<std::string, std::vector<std::string>>;

/// Is there a class with such a phrase in its first line that does not define
/// all of the methods?
bool mayLeaveOpen(llvm::StringRef Text, const DerivingPhrases &Phrases);

} // namespace model_tidy
