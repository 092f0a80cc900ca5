// Findings become diagnostics. All are warnings to the host: to clang-tidy an
// error is code that does not compile, and it would apply no fix beside one.
#include "clang-tidy/Check.h"
#include "report/FindingNotes.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/FileManager.h"

using namespace clang;
using clang::tidy::ClangTidyOptions;

namespace model_tidy::tidy {
namespace {

/// Invalid if no such file was read.
CharSourceRange rangeIn(const SourceManager &SM, llvm::StringRef Path,
                        unsigned Begin, unsigned End) {
  OptionalFileEntryRef File = SM.getFileManager().getOptionalFileRef(Path);
  FileID Id = File ? SM.translateFile(*File) : FileID();
  if (Id.isInvalid())
    return {};
  SourceLocation Start = SM.getLocForStartOfFile(Id);
  return CharSourceRange::getCharRange(Start.getLocWithOffset(Begin),
                                       Start.getLocWithOffset(End));
}

CharSourceRange rangeOf(const SourceManager &SM, const Place &Where) {
  if (Where.IsBinary || !Where.Member.empty())
    return {};
  return rangeIn(SM, Where.Path, Where.Begin, Where.End);
}

/// None if one of them is for a file that this unit does not contain: half a
/// fix is none.
std::vector<FixItHint> hintsFor(const SourceManager &SM,
                                llvm::ArrayRef<Edit> Edits) {
  std::vector<FixItHint> Hints;
  for (const Edit &E : Edits) {
    CharSourceRange Range = rangeIn(SM, E.Path, E.Offset, E.Offset + E.Length);
    if (Range.isInvalid())
      return {};
    Hints.push_back(FixItHint::CreateReplacement(Range, E.Text));
  }
  return Hints;
}

} // namespace

Check::Check(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
             std::shared_ptr<TranslationUnit> TheUnit)
    : ClangTidyCheck(Name, Context),
      Wishes{Name.str(), Options.getLocalOrGlobal("ShowNotes", false),
             Options.getLocalOrGlobal("UnsafeFixes", false),
             Options.getLocalOrGlobal("ModelTidyConfig", "").str()},
      Unit(std::move(TheUnit)) {
  Unit->enable(Wishes);
}

void Check::storeOptions(ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "ShowNotes", Wishes.ShowNotes);
  Options.store(Map, "UnsafeFixes", Wishes.UnsafeFixes);
  Options.store(Map, "ModelTidyConfig", Wishes.ConfigFile);
}

void Check::registerPPCallbacks(const SourceManager &SM, Preprocessor *PP,
                                Preprocessor *) {
  Unit->watch(SM, *PP);
}

void Check::registerMatchers(ast_matchers::MatchFinder *Finder) {
  Finder->addMatcher(ast_matchers::translationUnitDecl(), this);
}

void Check::tell(const Finding &F, llvm::ArrayRef<Edit> Edits,
                 const SourceManager &SM) {
  CharSourceRange Where = rangeOf(SM, F.Where);
  {
    DiagnosticBuilder Main = diag(Where.getBegin(), "%0");
    Main << F.Message << Where;
    for (const FixItHint &Hint : hintsFor(SM, Edits))
      Main << Hint;
  }
  for (const TraceStep &Step : notesOf(F)) {
    CharSourceRange At = rangeOf(SM, Step.Where);
    if (At.isValid())
      diag(At.getBegin(), "%0", DiagnosticIDs::Note) << Step.Message << At;
    else
      diag(Where.getBegin(), "%0: %1", DiagnosticIDs::Note)
          << Step.Where.Path << Step.Message;
  }
}

void Check::check(const ast_matchers::MatchFinder::MatchResult &R) {
  const TranslationUnit::Result &Told = Unit->result(*R.Context);
  for (const Notice &N : Told.Problems)
    if (Unit->isNew(N))
      configurationDiag("%0%1%2")
          << N.Path << (N.Path.empty() ? "" : ": ") << N.Message;
  for (auto [F, Edits] : llvm::zip_equal(Told.Findings, Told.Edits))
    if (F.Check == Wishes.Check &&
        (F.Level != Severity::Note || Wishes.ShowNotes))
      tell(F, Edits, *R.SourceManager);
}

} // namespace model_tidy::tidy
