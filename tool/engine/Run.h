// One run of the tool, from settings to a report.
#pragma once

#include "checks/Catalogue.h"
#include "engine/Settings.h"
#include "report/Report.h"

namespace model_tidy {

/// Does \p N alone make the exit code 2?
bool isFailure(const Notice &N);
/// Was a file, or what leads to it, read in part only?
bool isGap(const Notice &N);

struct Outcome {
  Report TheReport;
  /// What made part of the job impossible, other than single source files.
  std::vector<Notice> Errors;
  /// The built-in catalogue and what configurations added to it.
  std::shared_ptr<const Catalogue> Rows;

  /// 0 clean, 1 findings of severity warning or error, 2 something was not
  /// done; 2 outranks 1.
  int exitCode() const;
};

/// \p Text must read from the same file system as the settings.
Outcome run(const Settings &S, Sources &Text);

/// The facts of the files in \p S alone, relevant or not. What made part of
/// that impossible goes to \p Problems.
std::vector<Unit> readFacts(const Settings &S, std::vector<Notice> &Problems);

} // namespace model_tidy
