// Where a Python text stands. Usually it is a file, or the cells of a notebook,
// which facts speak of as if they were one; texts inside of C++ literals are
// many small stretches of one.
#pragma once

#include "facts/Facts.h"
#include <functional>

namespace model_tidy::python {

/// The bytes [Begin, End) of the text are the bytes [At, At + Length) of a
/// file. Where the lengths differ, the file spells the bytes in another way (an
/// escape sequence) and all of them stand for all of those.
struct Stretch {
  uint32_t Begin = 0, End = 0;
  uint32_t File = 0; // index into SourceText::Files
  uint32_t At = 0, Length = 0;
};

struct SourceText {
  std::string Text;
  std::vector<SourceFile> Files;
  /// In the order of the text; without any it is Files[0] itself. Bytes
  /// between two stretches were put there by nobody (a line break between
  /// texts) and belong to the stretch before them.
  std::vector<Stretch> Stretches;
  /// What a user calls the line with that byte, if not "line 3" of the text.
  std::function<std::string(uint32_t)> LineName = {};
};

/// A text that is a whole file.
SourceText wholeFile(llvm::StringRef Path, llvm::StringRef Text);

/// The place of the bytes [Begin, End); ends with the file it begins in.
Location locate(const SourceText &Text, uint32_t Begin, uint32_t End);

} // namespace model_tidy::python
