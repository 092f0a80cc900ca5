// JSON and YAML that comes with models, and what in it runs code: Lambda layers
// of Keras, objects that are named by module, templates, remote code.
#pragma once

#include "container/Session.h"

namespace model_tidy {

bool isJson(llvm::StringRef Bytes);
/// The whole piece is one JSON text; it is also given as what it is.
void readJson(Session &S, const Piece &P);
/// A YAML text: what in it Python's loader or Hydra would call.
void readYaml(Session &S, const Piece &P);
void readTemplate(Session &S, const Piece &P);

/// May NeMo's and Hydra's "_target_" be this?
bool isTrustedTarget(llvm::StringRef Target);

} // namespace model_tidy
