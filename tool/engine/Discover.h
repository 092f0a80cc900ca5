// From the paths of the command line to the files of a run: each once, sorted
// by path, whatever the order and overlap of the arguments.
#pragma once

#include "engine/FileKind.h"
#include "engine/Tree.h"
#include "llvm/ADT/ArrayRef.h"

namespace model_tidy {

struct InputFile {
  std::string Path; // absolute
  FileKind Kind = FileKind::CppSource;
  bool Named = false; // by itself on the command line
};

struct Discovery {
  std::vector<InputFile> Files;
  /// Files that no extension gives to a front-end: perhaps models. Absolute.
  std::vector<InputFile> Others;
  std::vector<std::string> Directories; // of the arguments; absolute
  std::vector<Notice> Notices;
};

/// \p Arguments are absolute. A file that is named is taken whatever its
/// extension; in directories, \p Skips leaves out more than listTree does. With
/// \p SkipsNamed it is asked about the arguments themselves, too.
Discovery
discover(llvm::vfs::FileSystem &FS, llvm::ArrayRef<std::string> Arguments,
         const Limits &L,
         llvm::function_ref<bool(llvm::StringRef Path, bool IsDirectory)> Skips,
         bool SkipsNamed = false);

} // namespace model_tidy
