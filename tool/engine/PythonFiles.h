// Python files: what others import them as, and reading them.
#pragma once

#include "frontend/python/Frontend.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace model_tidy {

/// The modules of all Python files of a run.
class PythonModules {
public:
  /// \p Files are absolute paths; \p Root is that of the project.
  PythonModules(llvm::ArrayRef<std::string> Files, llvm::StringRef Root,
                llvm::vfs::FileSystem &FS);

  /// A file is imported by the name it has below the outermost directory with
  /// an __init__.py; a file in no package goes by its own name. Where several
  /// files have one name, each is called by its path from the root, and an
  /// import means the one beside the importer. Where folders without an
  /// __init__.py are parts of a name that \p Text imports, it is that file,
  /// too. Thread-safe.
  python::Options optionsFor(llvm::StringRef Path, llvm::StringRef Text) const;

  /// The files of the innermost module that \p Dotted stands in; empty if no
  /// file of the run is one.
  llvm::ArrayRef<std::string> filesOf(llvm::StringRef Dotted) const;

private:
  struct Module {
    std::string Name; // as it is imported
    std::string Home; // the directory that has to be searched for that
    bool IsPackage = false;
  };
  Module moduleOf(llvm::StringRef Path, llvm::vfs::FileSystem &FS);
  bool isPackage(llvm::StringRef Directory, llvm::vfs::FileSystem &FS);
  std::string uniqueName(llvm::StringRef Path, const Module &M) const;
  void addLongerNames(const std::string &Path, const Module &M);
  const std::string *nearest(llvm::StringRef Path,
                             llvm::StringRef LongName) const;

  std::string Root;
  llvm::StringMap<bool> Packages; // directories
  llvm::StringMap<Module> ByPath;
  llvm::StringMap<std::vector<std::string>> ByName; // to paths
  llvm::StringMap<std::vector<std::pair<std::string, std::string>>> Local;
  /// Names through folders that are no packages, to paths; and those that have
  /// one part more than such a name, or than a folder's.
  llvm::StringMap<std::vector<std::string>> ByLongName;
  llvm::StringMap<std::vector<std::string>> Below;
};

/// The facts of the file; a notice if it cannot be read.
Unit parsePython(llvm::StringRef Path, llvm::vfs::FileSystem &FS,
                 const python::Options &Opts);

/// Its string literals.
Unit readPythonTexts(llvm::StringRef Path, llvm::vfs::FileSystem &FS);

} // namespace model_tidy
