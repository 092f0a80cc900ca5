// C++, CUDA, C and Objective-C++ to facts, through Clang 19. The only room
// that names clang::. One call reads one file; it keeps no state, prints
// nothing and fails on nothing: what it could not read is a notice in the
// unit.
#pragma once

#include "facts/Facts.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <functional>
#include <string>
#include <vector>

namespace model_tidy::cpp {

/// How to read a file. With a command line (precise mode) the real headers
/// are used; without one (fast mode) the declarations of checks/models stand
/// in for every library, and project headers are looked for in IncludePaths.
struct Options {
  std::vector<std::string> CommandLine; // of the compiler, or empty
  std::string Directory;                // where CommandLine runs
  std::vector<std::string> IncludePaths;
  /// Is this file part of the project, so that its function bodies are read
  /// when another file includes it?
  std::function<bool(llvm::StringRef Path)> IsProjectHeader;
  /// The words that make code worth reading; inactive preprocessor branches
  /// that contain one are read in a second configuration.
  std::vector<std::string> RelevantWords;
  /// Those of them that say what is called wherever they are called: `dlopen(`
  /// and `x->deserializeCudaEngine(` mean the same whatever x is.
  std::vector<std::string> DistinctNames;
  /// Words with which the file, or something it includes, shows what libraries
  /// it is about ("torch"); fast mode then has their models at hand.
  std::vector<std::string> Mentioned;
  /// Beginnings of includes ("dlib/") that fast mode has no models for, because
  /// the file is part of that very library and finds the real headers.
  std::vector<std::string> OwnLibraries;
  /// Qualified names of classes whose local objects are guards of the scope
  /// they live in, such as c10::NoGradGuard.
  std::vector<std::string> ScopeClasses;
};

struct Preamble;

/// Reads \p Path: one unit for each preprocessor configuration that had to be
/// read, at least one. Never fails; see Unit::Notices. With \p Precompiled it
/// is done sooner, if that fits, and finds the same.
std::vector<Unit> parse(llvm::StringRef Path,
                        llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                        const Options &Opts,
                        const Preamble *Precompiled = nullptr);

} // namespace model_tidy::cpp
