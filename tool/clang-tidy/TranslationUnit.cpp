// Which checks are on is the host's affair, NOLINT as well; all else that
// .model-tidy says holds here, too.
#include "clang-tidy/TranslationUnit.h"
#include "report/Fixes.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::tidy {

void TranslationUnit::enable(CheckWishes Wishes) {
  Enabled.push_back(std::move(Wishes));
}

void TranslationUnit::watch(const clang::SourceManager &SM,
                            clang::Preprocessor &PP) {
  if (!File)
    File.emplace(SM, PP);
}

const CheckWishes &TranslationUnit::wishesFor(llvm::StringRef Check) const {
  auto Found = llvm::find_if(
      Enabled, [&](const CheckWishes &W) { return W.Check == Check; });
  assert(Found != Enabled.end() && "only what is enabled has findings");
  return *Found;
}

const TranslationUnit::Result &TranslationUnit::result(clang::ASTContext &Ctx) {
  if (Done)
    return *Done;
  const clang::SourceManager &SM = Ctx.getSourceManager();
  clang::OptionalFileEntryRef Main =
      SM.getFileEntryRefForID(SM.getMainFileID());
  if (!Main || !File)
    return Done.emplace();
  Settings S;
  S.Paths = {Main->getName().str()};
  S.Checks = "-*";
  for (const CheckWishes &W : Enabled) {
    S.Checks += "," + W.Check;
    S.Notes |= W.ShowNotes;
    if (!W.ConfigFile.empty())
      S.ConfigFile = W.ConfigFile;
  }
  S.CompilerFlags.emplace(); // no database: the host has read it
  S.Jobs = 1;                // the host's file system is not for many threads
  S.FileSystem = [&SM] {
    return SM.getFileManager().getVirtualFileSystemPtr();
  };
  S.ParseCpp = [&](llvm::StringRef Path, const cpp::Options &Options) {
    return std::vector<Unit>{File->lower(Path, Ctx, Options)};
  };
  Sources Text(S.FileSystem());
  Outcome Analysed = run(S, Text);
  Result &R = Done.emplace();
  R.Findings = std::move(Analysed.TheReport.Findings);
  for (Finding &F : R.Findings)
    llvm::erase_if(F.Fixes, [&](const Fix &X) {
      return !X.Safe && !wishesFor(F.Check).UnsafeFixes;
    });
  R.Edits = chosenEdits(R.Findings, Text, /*Unsafe=*/true);
  R.Problems = std::move(Analysed.Errors);
  llvm::copy_if(Analysed.TheReport.Notices, std::back_inserter(R.Problems),
                isFailure);
  return R;
}

bool TranslationUnit::isNew(const Notice &N) {
  if (llvm::is_contained(Told, N))
    return false;
  Told.push_back(N);
  return true;
}

} // namespace model_tidy::tidy
