// A file that another program has Clang parse, such as clang-tidy: it is
// watched while it is preprocessed and lowered when its AST is there. Only the
// host's own configuration is read; what that leaves out is matched by name.
#pragma once

#include "frontend/cpp/Frontend.h"
#include <memory>

namespace clang {
class ASTContext;
class Preprocessor;
class SourceManager;
} // namespace clang

namespace model_tidy::cpp {

class HostedFile {
public:
  /// Call before \p PP has read anything.
  HostedFile(const clang::SourceManager &SM, clang::Preprocessor &PP);

  /// The facts of the main file, called \p Path, and of the project headers
  /// with it. Comments and what could not be read are the host's to tell.
  Unit lower(llvm::StringRef Path, clang::ASTContext &Ctx,
             const Options &Opts) const;

private:
  std::shared_ptr<std::vector<std::string>> Includes; // as written
};

} // namespace model_tidy::cpp
