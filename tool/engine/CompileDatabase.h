// compile_commands.json: how the project itself compiles a file. A database
// that cannot be read is reported once, and its files are read in fast mode.
#pragma once

#include "engine/Limits.h"
#include "engine/Paths.h"
#include "facts/Facts.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace model_tidy {

struct CompileCommand {
  std::vector<std::string> Arguments;
  std::string Directory; // absolute
  std::string File;      // absolute
};

/// \p BuildDirectory is what relative directories are relative to.
llvm::Expected<std::vector<CompileCommand>>
parseCompileCommands(llvm::StringRef Json, llvm::StringRef BuildDirectory,
                     const Paths &Names);

/// "clang FLAGS PATH", run in \p Directory.
CompileCommand commandFromFlags(llvm::ArrayRef<std::string> Flags,
                                llvm::StringRef Path,
                                llvm::StringRef Directory);

/// The databases of a run.
class CompileDatabases {
public:
  /// With \p BuildPath (absolute; a directory or the file itself) only that
  /// one is used. Otherwise the nearest directory above a source that has a
  /// compile_commands.json, or a "build" directory with one.
  CompileDatabases(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                   const Paths &Names, const Limits &L, std::string BuildPath);

  /// Reports now if \p BuildPath holds no database.
  void loadNamed();

  /// The command of \p Path. A header borrows that of the source with the same
  /// stem, or else of a source beside it. Response files are expanded.
  std::optional<CompileCommand> find(llvm::StringRef Path);

  const std::vector<Notice> &errors() const { return Errors; }

private:
  struct Database {
    std::vector<CompileCommand> Commands;
    llvm::StringMap<uint32_t> ByFile;
    llvm::StringMap<std::vector<uint32_t>> ByStem;
    llvm::StringMap<uint32_t> ByDirectory; // the first source in it
  };
  const Database *inDirectory(llvm::StringRef Directory);
  const Database *load(llvm::StringRef File);
  const Database *named();
  static const CompileCommand *lender(const Database &D, llvm::StringRef Path);
  void expandResponseFiles(CompileCommand &C);

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  const Paths &Names;
  Limits L;
  std::string BuildPath;
  llvm::StringMap<const Database *> ByDirectory;
  llvm::StringMap<std::unique_ptr<Database>> ByFile;
  std::vector<Notice> Errors;
};

} // namespace model_tidy
