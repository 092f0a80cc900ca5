// One check of the catalogue, as clang-tidy knows checks: it has a name, takes
// part in the analysis of the translation unit, and tells its own findings.
#pragma once

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/TranslationUnit.h"

namespace model_tidy::tidy {

class Check : public clang::tidy::ClangTidyCheck {
public:
  Check(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
        std::shared_ptr<TranslationUnit> Unit);

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Map) override;
  void registerPPCallbacks(const clang::SourceManager &SM,
                           clang::Preprocessor *PP,
                           clang::Preprocessor *ModuleExpanderPP) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult &R) override;

private:
  void tell(const Finding &F, llvm::ArrayRef<Edit> Edits,
            const clang::SourceManager &SM);

  CheckWishes Wishes;
  std::shared_ptr<TranslationUnit> Unit;
};

} // namespace model_tidy::tidy
