// The source line under a diagnostic with its caret, as Clang prints it: line
// number, gutter, markers, and below them what a fix would insert.
#pragma once

#include "facts/Finding.h"
#include "facts/Sources.h"
#include "llvm/Support/raw_ostream.h"

namespace model_tidy {

/// What stands left of the text in lines that belong to line \p Number: the
/// number itself, or as much space.
std::string numberedGutter(unsigned Number);
std::string blankGutter(unsigned Number);

/// Shows the line \p Where begins in; of a range over several lines the first,
/// of a very long line the part around the caret. \p Edits that change
/// this line are marked, and what they insert stands under it. Prints nothing
/// for a file without text.
void writeExcerpt(const Place &Where, const std::vector<Edit> &Edits,
                  Sources &Text, llvm::raw_ostream &OS);

} // namespace model_tidy
