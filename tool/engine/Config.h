// .model-tidy: what a project says about its own checking. The nearest file up
// the tree speaks for a source; with InheritParentConfig it adds to the next
// one above. Reading is strict, so that a typing error never turns a check off
// silently.
#pragma once

#include "engine/IgnorePatterns.h"
#include "engine/Limits.h"
#include "engine/Paths.h"
#include "facts/Finding.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace model_tidy {

/// One file as it is written, before it is added to its parent.
struct ConfigFile {
  std::string Checks;
  std::string WarningsAsErrors;
  std::vector<std::string> Exclude;
  std::vector<std::string> Catalogues;
  std::vector<std::string> ExtraIncludePaths;
  std::map<std::string, Severity> Severities;
  std::map<std::string, std::string> PackageVersions; // "torch": ">=2.6"
  bool InheritParentConfig = false;
};

/// What holds for one source file. Paths are absolute.
struct Config {
  std::string File;   // empty: nothing was configured
  ConfigFile Written; // there, without what is inherited
  std::string Checks = "*";
  std::string WarningsAsErrors;
  std::vector<IgnorePatterns> Exclude; // the last one that matches decides
  std::vector<std::string> Catalogues;
  std::vector<std::string> ExtraIncludePaths;
  std::map<std::string, Severity> Severities;
  std::map<std::string, std::string> PackageVersions;

  bool excludes(llvm::StringRef Path, bool IsDirectory = false) const;
};

/// An error says the line: "line 3: unknown key 'Check'; did you mean …".
llvm::Expected<ConfigFile> parseConfig(llvm::StringRef Yaml, const Limits &L);

/// Finds and keeps the configurations of a run.
class ConfigTree {
public:
  /// With \p OnlyFile (an absolute path) that file speaks for every source.
  ConfigTree(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
             const Paths &Names, const Limits &L, std::string OnlyFile);

  /// The configuration of the source \p Path. Valid as long as the tree.
  const Config &find(llvm::StringRef Path);

  /// Every configuration that was found, without duplicates.
  std::vector<const Config *> all() const;

  /// What went wrong so far; a file that cannot be read counts as absent.
  const std::vector<Notice> &errors() const { return Errors; }

private:
  const Config &inDirectory(llvm::StringRef Directory);
  const Config &load(llvm::StringRef File, llvm::StringRef Directory);
  const Config *parentOf(llvm::StringRef Directory);

  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  const Paths &Names;
  Limits L;
  std::string OnlyFile;
  Config Default;
  llvm::StringMap<std::unique_ptr<Config>> ByFile;
  llvm::StringMap<const Config *> ByDirectory;
  std::vector<Notice> Errors;
  unsigned Depth = 0; // of InheritParentConfig
};

} // namespace model_tidy
