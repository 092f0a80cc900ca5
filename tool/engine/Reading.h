// The first half of a run: from paths to facts. Finds the files and what is
// configured for them, picks those that can matter, and has them parsed.
#pragma once

#include "checks/Catalogue.h"
#include "engine/Artifacts.h"
#include "engine/CompileDatabase.h"
#include "engine/Config.h"
#include "engine/Discover.h"
#include "engine/IncludeGraph.h"
#include "engine/ParseAll.h"
#include "engine/PythonCode.h"
#include "engine/PythonFiles.h"
#include "engine/Requirements.h"
#include "engine/RunCache.h"
#include "engine/Settings.h"
#include "flow/Program.h"
#include "report/Report.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <set>

namespace model_tidy {

class Reading {
public:
  explicit Reading(const Settings &S);

  /// Every relevant file, sources first. With \p Everything also those
  /// without a relevant word.
  std::vector<Unit> read(bool Everything = false);

  /// Files not parsed yet that may call or define one of \p Functions; asks
  /// for no function twice, and for few files at a time (see Limits).
  std::vector<Unit> readFor(const MissingCode &Functions);
  /// The same of files that mayLeaveOpen() something.
  std::vector<Unit> readWith(const DerivingPhrases &Phrases);

  /// The classes of all files by their spelling, and where objects of those
  /// called \p Made are made (last names); without \p Made nothing.
  std::vector<Unit> outlines(const std::set<std::string> &Made);

  /// What is said of the model files that read() has found.
  llvm::ArrayRef<ScannedArtifact> models() const { return Models; }

  /// The model file that \p Name means in the source at \p ShownPath, looked
  /// for beside it and then in what was scanned; null if it is none of
  /// models(). For a source that was named itself, models in its directory and
  /// in the working directory are opened though nobody has named them.
  const ScannedArtifact *modelNamed(llvm::StringRef ShownPath,
                                    llvm::StringRef Name);

  /// What is said of pickles that files spell, of those that read() has found
  /// to be worth a look.
  std::vector<Finding> embeddedPickles();

  /// The facts of these files, read once more.
  std::vector<Unit> modelFacts() const;

  /// Call once all is read: counts and collects what follows.
  void finish();

  /// Built-in rows and those of all configurations.
  std::shared_ptr<const Catalogue> catalogue() const { return Rows; }
  const Config &configOf(llvm::StringRef ShownPath);
  /// Left out by its configuration and not named on the command line, or
  /// outside of what was to be scanned where nothing else is wanted.
  bool isUnwanted(llvm::StringRef ShownPath);
  /// The versions of \p Package that the project of \p ShownPath allows.
  std::optional<VersionSet> versionsOf(llvm::StringRef ShownPath,
                                       llvm::StringRef Package);
  /// \p ShownPath from its project's root.
  std::string stablePath(llvm::StringRef ShownPath);

  const Summary &totals() const { return Totals; }
  /// About files that were not read, or not completely.
  const std::vector<Notice> &notices() const { return Notices; }
  const std::vector<Notice> &versionNotices() const {
    return Versions.notices();
  }
  /// Settings, configuration and paths that made part of the job impossible.
  const std::vector<Notice> &errors() const { return Errors; }

private:
  void loadCatalogues();
  void checkNames();
  void scanModels();
  void scanDisguised(const IncludeGraph &Graph);
  void addModel(llvm::StringRef Path, ScannedArtifact Model);
  const ScannedArtifact *openedModel(llvm::StringRef Base,
                                     const std::string &Path);
  const Config &configOfModels();
  bool excludes(llvm::StringRef Path, bool IsDirectory);
  void tellForeignConfigs();
  void checkGlobs(llvm::StringRef File, llvm::StringRef Key,
                  llvm::StringRef Globs);
  void findFiles();
  std::vector<ParseTask> tasksFor(FileKind Kind, bool Everything,
                                  const IncludeGraph &Graph,
                                  const DerivingPhrases *Phrases);
  std::optional<CompileCommand> commandOf(llvm::StringRef Path);
  ParseTask taskFor(llvm::StringRef Path, const IncludeGraph &Graph);
  void readRelevant(std::vector<Catalogue::RelevantWord> Wanted,
                    bool Everything, size_t Most, std::vector<Unit> &Units,
                    llvm::StringRef Unread = {},
                    const DerivingPhrases *Phrases = nullptr,
                    bool Given = false);
  std::vector<Unit> readEach(
      llvm::ArrayRef<std::string> Files,
      llvm::function_ref<Unit(llvm::StringRef, llvm::vfs::FileSystem &)> Read);
  void parse(std::vector<ParseTask> Tasks, const IncludeGraph &Graph,
             std::vector<Unit> &Units);
  void addUnit(Unit U, llvm::StringRef Directory, const IncludeGraph &Graph,
               std::vector<Unit> &Units);

  const Settings &S;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS;
  Paths Names;
  ConfigTree Configs;
  CompileDatabases Databases;
  Requirements Versions;
  Discovery Found;
  std::unique_ptr<Projects> TheProjects;
  std::unique_ptr<RunCache> Cache;
  std::unique_ptr<PythonModules> Modules;
  std::shared_ptr<const Catalogue> Rows; // the builtin one, where no
                                         // configuration adds to it
  std::vector<std::string> Words;
  llvm::StringSet<> KnownWords; // the same, for looking up
  llvm::StringMap<bool> Taken;  // absolute: the files of Found; named?
  llvm::StringSet<> Parsed;     // absolute: files that units were made of
  llvm::StringSet<> Told;       // absolute: files whose obstacle is a notice
  llvm::StringSet<> Sought;     // functions, phrases, modules
  llvm::StringSet<> Needed; // absolute: files of modules that define something
  bool TextsRead = false;
  std::vector<std::string> WithTexts; // absolute: whose literals were read
  llvm::StringMap<size_t> ModelAt;    // absolute path to index into Models
  std::vector<ScannedArtifact> Models;
  llvm::StringMap<std::optional<ScannedArtifact>> Opened; // by absolute path
  size_t Done = 0;
  Summary Totals;
  std::vector<Notice> Notices;
  std::vector<Notice> Errors;
};

} // namespace model_tidy
