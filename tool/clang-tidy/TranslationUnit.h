// One translation unit that clang-tidy parses, analysed once for all checks
// that are enabled: the same run as on the command line, but what Clang made
// of the file is taken from the host.
#pragma once

#include "engine/Run.h"
#include "frontend/cpp/Hosted.h"

namespace model_tidy::tidy {

/// What clang-tidy's options say about our side of the analysis.
struct CheckWishes {
  std::string Check;
  bool ShowNotes = false;   // advice, too
  bool UnsafeFixes = false; // fixes that may change what the program does, too
  std::string ConfigFile;   // instead of the nearest .model-tidy
};

class TranslationUnit {
public:
  /// Each enabled check, before the unit is parsed.
  void enable(CheckWishes Wishes);

  /// Any number of times, before the unit is parsed.
  void watch(const clang::SourceManager &SM, clang::Preprocessor &PP);

  struct Result {
    std::vector<Finding> Findings; // of all enabled checks
    /// For each of them, what -fix shall change.
    std::vector<std::vector<Edit>> Edits;
    /// Why something was not analysed, or not as was wished.
    std::vector<Notice> Problems;
  };
  const Result &result(clang::ASTContext &Ctx);

  /// Is \p N told for the first time?
  bool isNew(const Notice &N);

private:
  const CheckWishes &wishesFor(llvm::StringRef Check) const;

  std::vector<CheckWishes> Enabled;
  std::optional<cpp::HostedFile> File;
  std::optional<Result> Done;
  std::vector<Notice> Told;
};

} // namespace model_tidy::tidy
