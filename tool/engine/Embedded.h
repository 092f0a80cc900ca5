// Python that C++ hands to an interpreter as text.
#pragma once

#include "facts/Sources.h"
#include "flow/Program.h"

namespace model_tidy {

/// A unit of Python for every unit of C++ in \p Code that runs texts; their
/// places are those in the C++ files. All texts of one unit are read as one,
/// because an interpreter keeps the names of what it ran before. A part that is
/// not known reads as a name.
std::vector<Unit> embeddedPython(const Program &Code, Sources &Text);

} // namespace model_tidy
