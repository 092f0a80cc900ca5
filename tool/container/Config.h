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
/// A template of which nobody knows whose it is: only what reaches into Python
/// itself is told.
void readForeignTemplate(Session &S, const Piece &P);
/// What MLflow says of a model: the module that loads it, and its code.
void readMlModel(Session &S, const Piece &P);
/// Does the name reach into Python itself, in whatever program?
bool isDunder(llvm::StringRef Name);

/// May NeMo's and Hydra's "_target_" be this?
bool isTrustedTarget(llvm::StringRef Target);

} // namespace model_tidy
