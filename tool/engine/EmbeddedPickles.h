// Pickles that are spelled in source files: as bytes, as lists of numbers, and
// as text that becomes bytes by base64, hexadecimal digits or a compression.
#pragma once

#include "engine/Artifacts.h"

namespace model_tidy {

struct EmbeddedPickles {
  std::vector<Finding> Findings;
  std::vector<Notice> Notices;
};

/// What loading the pickles would do that \p Files spell. Files without a
/// beginning of one (the check's texts) cost a search.
EmbeddedPickles scanEmbeddedPickles(llvm::ArrayRef<ArtifactPath> Files,
                                    const Catalogue &Rows, const Settings &S);

} // namespace model_tidy
