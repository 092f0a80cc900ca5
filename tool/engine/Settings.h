// Everything the command line can say about a run. What it says about output
// stays with the command line.
#pragma once

#include "engine/Limits.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace model_tidy {

struct Unit;
namespace cpp {
struct Options;
}

struct Settings {
  std::vector<std::string> Paths; // files and directories, as written
  std::string Checks;             // appended to what the configuration says
  std::string ConfigFile;         // instead of the nearest .model-tidy
  std::string BuildPath;          // where compile_commands.json is
  bool Fast = false;              // without compile commands
  bool ForceExclude = false; // Exclude: holds for what is named in Paths, too
  bool ModelsOnly = false;   // no sources, and nothing read as if it were one
  bool NamedOnly = false;    // no findings outside of Paths, as in headers
  /// With a value: what every file is compiled with, instead of a database.
  std::optional<std::vector<std::string>> CompilerFlags;
  std::string CachePath; // where facts are cached; empty: nowhere
  unsigned Jobs = 0;     // 0: one per processor
  Limits L;

  /// The file system for one thread; it may change its working directory.
  std::function<llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>()> FileSystem =
      [] {
        return llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>(
            llvm::vfs::createPhysicalFileSystem());
      };

  /// Called before a file is parsed, by one thread at a time.
  std::function<void(size_t Done, size_t Total, llvm::StringRef Path)>
      OnProgress;

  /// Gives the facts of a C++ file that somebody else has parsed; empty: it is
  /// parsed here.
  std::function<std::vector<Unit>(llvm::StringRef Path, const cpp::Options &)>
      ParseCpp;

  bool Notes = false;       // notes will be shown: read files for them, too
  bool EndsProcess = false; // whose memory need not be given back before
};

} // namespace model_tidy
