// Made by the very invocation it is used with, from a header that consists of
// the #include lines alone and lies in memory. What Clang writes goes to
// memory too: where it is kept is not decided here.
#include "frontend/cpp/Preamble.h"
#include "frontend/cpp/ErrorCount.h"
#include "frontend/cpp/Invocation.h"
#include "frontend/cpp/ModelFiles.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "clang/Serialization/ASTWriter.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

bool isPlain(const CompilerInvocation &Invocation) {
  const FrontendInputFile &Input = Invocation.getFrontendOpts().Inputs.front();
  const PreprocessorOptions &PP = Invocation.getPreprocessorOpts();
  const LangOptions &Language = Invocation.getLangOpts();
  return Input.isFile() && !Input.isSystem() &&
         Input.getKind().getLanguage() == clang::Language::CXX &&
         Input.getKind().getFormat() == InputKind::Source &&
         !Input.getKind().isPreprocessed() && !Language.Modules &&
         !Language.CUDA && PP.Includes.empty() && PP.MacroIncludes.empty() &&
         PP.ImplicitPCHInclude.empty() && PP.RemappedFiles.empty();
}

/// Would another working directory find other headers?
bool hasRelativePath(const HeaderSearchOptions &Search) {
  auto IsRelative = [](llvm::StringRef Path) {
    return !Path.empty() && llvm::sys::path::is_relative(Path);
  };
  return IsRelative(Search.Sysroot) || !Search.VFSOverlayFiles.empty() ||
         llvm::any_of(Search.UserEntries,
                      [&](const auto &E) { return IsRelative(E.Path); });
}

std::string textOf(llvm::ArrayRef<std::string> Headers) {
  std::string Text;
  for (const std::string &Header : Headers)
    Text += "#include \"" + Header + "\"\n";
  return Text;
}

struct Building {
  Preamble Result;
  ErrorCount Errors;
  std::shared_ptr<PCHBuffer> Buffer = std::make_shared<PCHBuffer>();
};

class Errors : public DiagnosticConsumer {
public:
  explicit Errors(ErrorCount &Count) : Count(Count) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    if (Level >= DiagnosticsEngine::Error)
      Count.add(Info);
  }

private:
  ErrorCount &Count;
};

class Watcher : public PPCallbacks {
public:
  Watcher(Preamble &P, const SourceManager &SM) : P(P), SM(SM) {}

  void InclusionDirective(SourceLocation Hash, const Token &, llvm::StringRef,
                          bool, CharSourceRange, OptionalFileEntryRef File,
                          llvm::StringRef, llvm::StringRef, const Module *,
                          bool, SrcMgr::CharacteristicKind) override {
    if (SM.isInMainFile(Hash))
      P.Found.push_back(File ? File->getName().str() : std::string());
  }

  void FileChanged(SourceLocation Loc, FileChangeReason Reason,
                   SrcMgr::CharacteristicKind, FileID) override {
    if (Reason != EnterFile || SM.isInMainFile(Loc))
      return;
    if (OptionalFileEntryRef File = SM.getFileEntryRefForID(SM.getFileID(Loc)))
      P.Inputs.push_back(File->getName().str());
  }

private:
  Preamble &P;
  const SourceManager &SM;
};

class Generator : public PCHGenerator {
public:
  using PCHGenerator::PCHGenerator;

  bool shouldSkipFunctionBody(Decl *) override { return true; }
};

class BuildAction : public ASTFrontendAction {
public:
  explicit BuildAction(Building &B) : B(B) {}

  TranslationUnitKind getTranslationUnitKind() override { return TU_Prefix; }

protected:
  bool BeginSourceFileAction(CompilerInstance &CI) override {
    CI.getLangOpts().CompilingPCH = true;
    // Once here instead of once in each file.
    CI.getLangOpts().PCHInstantiateTemplates = true;
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 llvm::StringRef) override {
    Preprocessor &PP = CI.getPreprocessor();
    PP.SetSuppressIncludeNotFoundError(true);
    PP.addPPCallbacks(
        std::make_unique<Watcher>(B.Result, CI.getSourceManager()));
    // The engine asks by content whether a header has changed.
    return std::make_unique<Generator>(
        PP, CI.getModuleCache(), /*OutputFile=*/"", /*isysroot=*/"", B.Buffer,
        CI.getFrontendOpts().ModuleFileExtensions,
        /*AllowASTWithErrors=*/true, /*IncludeTimestamps=*/false);
  }

private:
  Building &B;
};

} // namespace

std::string preambleFlags(llvm::StringRef Path, const Options &Opts,
                          llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  std::string Error;
  if (Opts.CommandLine.empty())
    return {};
  auto Invocation = invocation(Path, Opts, {}, withModelFiles(FS), Error);
  if (!Invocation || !isPlain(*Invocation))
    return {};
  // What remains says how headers are found and what they mean.
  Invocation->getFrontendOpts().Inputs.clear();
  Invocation->getFrontendOpts().OutputFile.clear();
  Invocation->getCodeGenOpts() = CodeGenOptions();
  Invocation->getDiagnosticOpts().Warnings.clear();
  if (!hasRelativePath(Invocation->getHeaderSearchOpts()))
    Invocation->getFileSystemOpts().WorkingDir.clear();
  return llvm::join(Invocation->getCC1CommandLine(), "\n");
}

std::optional<Preamble>
buildPreamble(llvm::ArrayRef<std::string> Headers, llvm::StringRef Path,
              const Options &Opts,
              llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  Building B;
  B.Result.Headers = Headers;
  std::string Error;
  auto Overlay = withPreamble(B.Result, withModelFiles(std::move(FS)));
  auto Invocation = invocation(Path, Opts, {}, Overlay, Error);
  if (!Invocation)
    return std::nullopt;
  auto &Inputs = Invocation->getFrontendOpts().Inputs;
  Inputs = {FrontendInputFile(PreambleHeader, Inputs.front().getKind())};
  CompilerInstance CI;
  CI.setInvocation(std::move(Invocation));
  CI.createDiagnostics(new Errors(B.Errors), /*ShouldOwnClient=*/true);
  CI.getDiagnostics().setFatalsAsError(true);
  CI.getDiagnostics().setErrorLimit(0);
  CI.setFileManager(new FileManager(CI.getFileSystemOpts(), Overlay));
  CI.createSourceManager(CI.getFileManager());
  BuildAction Act(B);
  CI.ExecuteAction(Act);
  if (!B.Buffer->IsComplete || B.Result.Found.size() != Headers.size())
    return std::nullopt;
  if (Opts.IsProjectHeader &&
      llvm::any_of(B.Result.Inputs, Opts.IsProjectHeader))
    return std::nullopt;
  B.Result.Errors = B.Errors.Number;
  B.Result.FirstError = std::move(B.Errors.FirstElsewhere);
  B.Result.Bytes.assign(B.Buffer->Data.begin(), B.Buffer->Data.end());
  return std::move(B.Result);
}

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
withPreamble(const Preamble &P,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  auto Files = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Files->addFile(PreambleHeader, 0,
                 llvm::MemoryBuffer::getMemBufferCopy(textOf(P.Headers)));
  if (!P.Bytes.empty())
    Files->addFile(PrecompiledPreamble, 0,
                   llvm::MemoryBuffer::getMemBuffer(P.Bytes, "", false));
  auto Overlay =
      llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(std::move(FS));
  Overlay->pushOverlay(Files);
  return Overlay;
}

} // namespace model_tidy::cpp
