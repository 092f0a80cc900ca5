// The preprocessor owns those who watch it and may outlive us, or the reverse;
// hence the shared list.
#include "frontend/cpp/Hosted.h"
#include "frontend/cpp/Conditions.h"
#include "frontend/cpp/Lexical.h"
#include "frontend/cpp/Lowering.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

class IncludeRecorder : public PPCallbacks {
public:
  IncludeRecorder(const SourceManager &SM,
                  std::shared_ptr<std::vector<std::string>> Includes)
      : SM(SM), Includes(std::move(Includes)) {}

  void InclusionDirective(SourceLocation Hash, const Token &,
                          llvm::StringRef Name, bool, CharSourceRange,
                          OptionalFileEntryRef, llvm::StringRef,
                          llvm::StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    if (SM.isInMainFile(Hash))
      Includes->push_back(Name.str());
  }

private:
  const SourceManager &SM;
  std::shared_ptr<std::vector<std::string>> Includes;
};

llvm::StringSet<> setOf(llvm::ArrayRef<std::string> Names) {
  llvm::StringSet<> Set;
  Set.insert(Names.begin(), Names.end());
  return Set;
}

} // namespace

HostedFile::HostedFile(const SourceManager &SM, Preprocessor &PP)
    : Includes(std::make_shared<std::vector<std::string>>()) {
  PP.addPPCallbacks(std::make_unique<IncludeRecorder>(SM, Includes));
}

Unit HostedFile::lower(llvm::StringRef Path, ASTContext &Ctx,
                       const Options &Opts) const {
  UnitBuilder Out("c++", Path.str());
  Out.unit().Includes = *Includes;
  Lowering Lower(Ctx, Out, Opts);
  Lower.translationUnit();
  const SourceManager &SM = Ctx.getSourceManager();
  llvm::StringRef Text = SM.getBufferData(SM.getMainFileID());
  Conditions Found = scanConditions(Text, Opts.RelevantWords);
  llvm::StringSet<> Words = setOf(Opts.RelevantWords);
  llvm::StringSet<> Distinct = setOf(Opts.DistinctNames);
  addLexicalCalls(Out, {Text, Ctx.getLangOpts(), Words, Distinct, Lower.names(),
                        Found.Dead});
  return Out.finish();
}

} // namespace model_tidy::cpp
