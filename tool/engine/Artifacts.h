// Model files: found by what they contain, whatever they are called. Each is a
// program of its own, so it is read, linked and judged by itself, and only its
// findings are kept.
#pragma once

#include "checks/Catalogue.h"
#include "container/Container.h"
#include "engine/Settings.h"
#include "facts/Finding.h"
#include "facts/Sources.h"

namespace model_tidy {

/// What is said of one file.
struct ScannedArtifact {
  std::vector<Finding> Findings;
  ArtifactVerdict Verdict;
  std::vector<Notice> Notices;
  /// If not, there are only notices: why nobody can say what it is.
  bool IsModel = true;
};

/// The facts of a model, a unit for each pickle in it; none if \p Bytes are
/// none after all.
std::vector<Unit> readArtifact(const FileBytes &Bytes, llvm::StringRef Shown,
                               const Catalogue &Rows, const Limits &L);

/// What is said of the facts of one model.
ScannedArtifact judgeArtifact(std::vector<Unit> Units, const Catalogue &Rows,
                              Sources &Text);

/// A file by the path to open and the one to show.
struct ArtifactPath {
  std::string Full;
  std::string Shown;
};

/// A member of the containers in a file.
struct ArtifactPart {
  std::string Path; // from the outside to the inside, joined by '!'
  llvm::StringRef Kind;
  llvm::StringRef Format; // of what it is in
  uint64_t Size = 0;
};

/// Everything that can be told of one file.
struct InspectedArtifact {
  std::vector<ArtifactPart> Parts;
  std::vector<Unit> Units; // with all calls, also those of plain data
  ScannedArtifact Judged;
};

/// Nothing if it cannot be read.
std::optional<InspectedArtifact> inspectArtifact(const ArtifactPath &File,
                                                 const Catalogue &Rows,
                                                 const Settings &S);

/// For each of \p Files what is said of it; nothing if it is no model, and does
/// not claim to be one.
std::vector<std::optional<ScannedArtifact>>
scanArtifacts(llvm::ArrayRef<ArtifactPath> Files, const Catalogue &Rows,
              const Settings &S);

} // namespace model_tidy
