// interface-unenforced-method and interface-incomplete-implementation for
// Python.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// Promises of a class that Python does not keep watch over.
void checkPythonInterfaces(const CheckContext &Ctx, std::vector<Finding> &Out);

/// Classes that leave a promise of a base open, and objects made of them.
void checkIncompleteClasses(const CheckContext &Ctx, std::vector<Finding> &Out);

/// What a file contains that derives from a class whose promises are to be
/// kept: those below it may stand in files that nothing else makes relevant.
DerivingPhrases derivingPhrases(const CheckContext &Ctx);

} // namespace model_tidy
