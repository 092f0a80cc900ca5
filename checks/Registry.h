// Runs the checks: every sink of the catalogue, and the checks that are code.
#pragma once

#include "checks/Catalogue.h"
#include "checks/Versions.h"
#include "facts/Sources.h"
#include "flow/Program.h"
#include <functional>
#include <map>

namespace model_tidy {

/// A model file that code names, and what is said of it.
struct NamedModel {
  std::string Path; // as users know it
  bool IsDangerous = false;
  std::string Says; // "is dangerous: loading it calls …"
};

/// What a check works with. The program's facts and flow answer what is
/// called; Text is only for quoting and editing the user's own words.
struct CheckContext {
  const Program &Code;
  const Catalogue &Rows;
  Sources &Text;
  /// The classes of all files by their spelling; see outlinedClasses().
  llvm::ArrayRef<Unit> Outlines = {};
  /// The versions of a Python package that the project of the file at \p Path
  /// allows; nothing where it says nothing, or nobody was asked.
  std::function<std::optional<VersionSet>(llvm::StringRef Path,
                                          llvm::StringRef Package)>
      Versions = {};
  /// The model that \p Name means in the source at \p Path, if it was scanned.
  std::function<std::optional<NamedModel>(llvm::StringRef Path,
                                          llvm::StringRef Name)>
      Models = {};
};

/// The catalogue's sources and propagators as flow wants them.
Knowledge knowledgeOf(const Catalogue &Rows);

/// Calls of sinks that were found, by unit and call, and how many units were
/// looked through.
struct SinkCalls {
  size_t Units = 0;
  std::vector<std::pair<size_t, uint32_t>> Calls;
};

/// The functions that the program lacks to tell where the sinks' data comes
/// from: their callers, or their bodies, may stand in files not read yet.
/// \p Known is of the same units before some were added, and is brought up to
/// date; to go through all calls each time would cost as much as the checks.
MissingCode missingFunctions(const CheckContext &Ctx, SinkCalls &Known);

/// How the first line of a class goes on that derives from a certain one, such
/// as "(Base):", with the methods it has to define to leave nothing of that
/// base open; without methods, every such class is of interest.
using DerivingPhrases = std::map<std::string, std::vector<std::string>>;

/// What a file contains that checks have to see beside those that were read.
DerivingPhrases missingPhrases(const CheckContext &Ctx);

/// Last names of the classes about which a check has to know who derives from
/// them, in all files of the project, and where objects of them are made.
std::set<std::string> outlinedClasses(const CheckContext &Ctx);

/// Findings in no particular order and with duplicates, at default severity.
std::vector<Finding> runChecks(const CheckContext &Ctx);

/// The same for a program that is one model file.
std::vector<Finding> runArtifactChecks(const CheckContext &Ctx);

} // namespace model_tidy
