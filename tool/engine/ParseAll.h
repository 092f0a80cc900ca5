// Files to facts on all processors. The order of the result is that of the
// tasks, so that nothing later can see how many threads there were.
#pragma once

#include "engine/FileKind.h"
#include "engine/Limits.h"
#include "frontend/cpp/Frontend.h"
#include "frontend/python/Frontend.h"
#include "llvm/ADT/ArrayRef.h"

namespace model_tidy {

struct ParseTask {
  std::string Path; // absolute
  cpp::Options Options;
  /// Which front-end reads it.
  FileKind Kind = FileKind::CppSource;
  python::Options Python;
};

class FactsCache;
class PreambleCache;

struct ParseSettings {
  unsigned Jobs = 0; // 0: one per processor
  Limits L;
  /// A file system for one parse, whose working directory it may change.
  std::function<llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>()> FileSystem;
  FactsCache *Cache = nullptr;        // or none
  PreambleCache *Preambles = nullptr; // likewise
  /// The project's file that one of its files includes under this name; empty
  /// if it is not the project's. Without it files share no preamble.
  std::function<std::string(llvm::StringRef Path, llvm::StringRef Spelling)>
      IncludedAs;
  /// See Settings; empty: cpp::parse().
  std::function<std::vector<Unit>(llvm::StringRef Path, const cpp::Options &)>
      ParseCpp;
  /// Called by any thread, one at a time, before a file is read.
  std::function<void(size_t Done, llvm::StringRef Path)> OnProgress;
};

/// The units of each task. A file that crashes the front-end or keeps it busy
/// too long has one unit with nothing but a notice.
std::vector<std::vector<Unit>> parseAll(llvm::ArrayRef<ParseTask> Tasks,
                                        const ParseSettings &Settings);

} // namespace model_tidy
