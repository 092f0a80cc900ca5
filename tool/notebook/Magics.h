// What IPython takes and Python does not.
#pragma once

#include <string>

namespace model_tidy {

enum class CellState {
  Whole,
  Open, // ends within brackets or a string
};

/// Puts blanks, or a name where a statement has to stand, in place of all
/// that is no Python in a cell: "%magic", "!command", "name?", the whole of a
/// "%%bash" cell. Length and lines stay.
CellState leavePython(std::string &Cell);

} // namespace model_tidy
