#include "engine/PythonFiles.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

namespace path = llvm::sys::path;

python::Options pythonOptions(llvm::StringRef Path, llvm::vfs::FileSystem &FS) {
  python::Options Opts;
  llvm::StringRef Stem = path::stem(Path), Directory = path::parent_path(Path);
  Opts.IsPackage = Stem == "__init__";
  Opts.Module = Opts.IsPackage ? "" : Stem.str();
  while (!Directory.empty() && (FS.exists(Directory + "/__init__.py") ||
                                FS.exists(Directory + "/__init__.pyi"))) {
    llvm::StringRef Package = path::filename(Directory);
    Opts.Module =
        Package.str() + (Opts.Module.empty() ? "" : "." + Opts.Module);
    Directory = path::parent_path(Directory);
  }
  if (Opts.Module.empty())
    Opts.Module = path::filename(path::parent_path(Path)).str();
  return Opts;
}

static Unit unread(llvm::StringRef Path, std::error_code Error) {
  Unit U;
  U.Language = "python";
  U.Files.push_back({Path.str(), {}});
  U.Notices.push_back({NoticeKind::NotAnalyzed, Path.str(),
                       "cannot be read: " + Error.message()});
  return U;
}

Unit parsePython(llvm::StringRef Path, llvm::vfs::FileSystem &FS,
                 const python::Options &Opts) {
  auto Text = FS.getBufferForFile(Path);
  if (!Text)
    return unread(Path, Text.getError());
  return python::parse(python::wholeFile(Path, (*Text)->getBuffer()), Opts);
}

Unit readPythonTexts(llvm::StringRef Path, llvm::vfs::FileSystem &FS) {
  auto Text = FS.getBufferForFile(Path);
  if (!Text)
    return unread(Path, Text.getError());
  return python::readTexts(python::wholeFile(Path, (*Text)->getBuffer()));
}

} // namespace model_tidy
