// Which classes run hooks when they are called: the question whether
// `operator()` does more than `forward`, answered from the body of the
// project's own class, or from what the library is known to do.
#pragma once

#include "checks/Registry.h"
#include <optional>

namespace model_tidy {

/// Why calling the class differs from calling its forward method.
struct HookRunner {
  std::string Class;    // that declares the call operator
  std::string Evidence; // "hook": the name in operator()'s body that tells
  bool LooksLikeAGuard = false; // the evidence is named like a hook or check
  Place Where;                  // the call in operator()'s body
  const Method *Operator = nullptr;
};

/// \p Method ("forward") called on an object of \p Class with \p Arguments
/// arguments. None if operator(), in Python __call__, only delegates, is not
/// declared, cannot take the arguments, or its body was not seen.
std::optional<HookRunner> findHookRunner(const Program &Code,
                                         llvm::StringRef Class,
                                         llvm::StringRef Method,
                                         size_t Arguments,
                                         llvm::StringRef Language = "c++");

/// "ns::Class::method" → "method".
inline llvm::StringRef lastName(llvm::StringRef Qualified) {
  return Qualified.substr(Qualified.rfind(':') + 1);
}

/// Do the two classes share a base, or is one the other's?
bool related(const Program &Code, llvm::StringRef A, llvm::StringRef B);

} // namespace model_tidy
