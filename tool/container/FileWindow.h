// A look at a few bytes here and there of a large file. Where the file is open
// they are read: to map a page for thirty bytes of it costs several times as
// much, and a large model has thousands of members.
#pragma once

#include "container/Container.h"

namespace model_tidy {

class FileWindow {
public:
  explicit FileWindow(const FileBytes &File) : File(File) {}

  /// Up to \p Most bytes at \p Begin, valid until the next call; fewer at the
  /// end of the file and where it cannot be read.
  llvm::StringRef at(uint64_t Begin, size_t Most);

  /// The most that can be asked for.
  static constexpr size_t Size = 512;

private:
  // A data descriptor of a zip, the next local header and the look at what
  // stands behind it are one reading: each takes as long as all else that is
  // done for a member.
  static constexpr size_t AtOnce = 384;

  FileBytes File;
  char Buffer[Size];
  uint64_t Start = 0;
  size_t Length = 0;
};

} // namespace model_tidy
