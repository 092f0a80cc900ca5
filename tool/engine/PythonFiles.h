// Python files: what others import them as, and reading them.
#pragma once

#include "frontend/python/Frontend.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace model_tidy {

/// The name \p Path is imported by: below the outermost directory that still
/// has an __init__.py; a file in no package goes by its own name.
python::Options pythonOptions(llvm::StringRef Path, llvm::vfs::FileSystem &FS);

/// The facts of the file; a notice if it cannot be read.
Unit parsePython(llvm::StringRef Path, llvm::vfs::FileSystem &FS,
                 const python::Options &Opts);

/// Its string literals.
Unit readPythonTexts(llvm::StringRef Path, llvm::vfs::FileSystem &FS);

} // namespace model_tidy
