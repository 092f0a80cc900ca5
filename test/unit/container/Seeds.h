// Where mutation tests and fuzzers start from.
#pragma once

#include <string>
#include <vector>

namespace model_tidy {

/// One file of each kind that is read, with some of the tricks in it.
std::vector<std::string> seeds();

} // namespace model_tidy
