// One file through Clang: start it, let it parse, lower what it understood,
// then look by spelling at what it did not, and write down everything that
// stood in the way.

#include "frontend/cpp/Frontend.h"
#include "frontend/cpp/Conditions.h"
#include "frontend/cpp/ErrorCount.h"
#include "frontend/cpp/Invocation.h"
#include "frontend/cpp/Lexical.h"
#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/ModelFiles.h"
#include "frontend/cpp/Preamble.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

/// What went on while one configuration was read.
struct Reading {
  const Options &Opts;
  UnitBuilder &Out;
  llvm::StringSet<> Words, Distinct;
  std::vector<std::string> Missing; // headers, as written
  ErrorCount Errors;
  std::vector<std::pair<uint32_t, uint32_t>> Skipped; // of the main file
  llvm::ArrayRef<std::pair<uint32_t, uint32_t>> Dead;
  /// Names of calls that this or an earlier configuration told about.
  llvm::DenseSet<std::pair<unsigned, unsigned>> &Names;
  bool IsLast = false;
  const Preamble *Precompiled = nullptr;
  llvm::SmallVector<bool> Included = {}; // each header of it, by this file
  bool IsRead = false;

  bool ofInterest(const SourceManager &SM, SourceLocation Loc) const {
    FileID File = SM.getFileID(SM.getExpansionLoc(Loc));
    if (File == SM.getMainFileID())
      return true;
    OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
    return Entry && Opts.IsProjectHeader &&
           Opts.IsProjectHeader(Entry->getName());
  }
};

class ErrorCounter : public DiagnosticConsumer {
public:
  explicit ErrorCounter(Reading &R) : R(R) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    if (Level >= DiagnosticsEngine::Error)
      R.Errors.add(Info);
  }

private:
  Reading &R;
};

class Watcher : public PPCallbacks, public CommentHandler {
public:
  Watcher(Reading &R, const SourceManager &SM) : R(R), SM(SM) {}

  void InclusionDirective(SourceLocation Hash, const Token &,
                          llvm::StringRef Name, bool, CharSourceRange,
                          OptionalFileEntryRef File, llvm::StringRef,
                          llvm::StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    bool InMain = SM.isInMainFile(Hash);
    if (InMain)
      R.Out.unit().Includes.push_back(Name.str());
    if (R.Precompiled)
      for (auto [Header, Path, Seen] : llvm::zip_equal(
               R.Precompiled->Headers, R.Precompiled->Found, R.Included))
        Seen |= Header == Name && Path == (File ? File->getName() : "");
    // Also in headers without a relevant word: what they lack, this file lacks.
    if (!File && (InMain || !SM.isInSystemHeader(Hash)) &&
        !llvm::is_contained(R.Missing, Name))
      R.Missing.push_back(Name.str());
  }

  void SourceRangeSkipped(SourceRange Range, SourceLocation) override {
    auto [File, Begin] = SM.getDecomposedLoc(Range.getBegin());
    if (File == SM.getMainFileID())
      R.Skipped.push_back({Begin, SM.getFileOffset(Range.getEnd())});
  }

  bool HandleComment(Preprocessor &PP, SourceRange Range) override {
    if (!R.ofInterest(SM, Range.getBegin()))
      return false;
    llvm::StringRef Text = Lexer::getSourceText(
        CharSourceRange::getCharRange(Range), SM, PP.getLangOpts());
    if (!Text.contains("NOLINT"))
      return false;
    auto [File, Begin] = SM.getDecomposedLoc(Range.getBegin());
    FileId Id = File == SM.getMainFileID()
                    ? FileId{0}
                    : R.Out.file(SM.getFileEntryRefForID(File)->getName());
    R.Out.unit().Comments.push_back(
        {{Id, Begin, Begin + static_cast<uint32_t>(Text.size())}, Text.str()});
    return false;
  }

private:
  Reading &R;
  const SourceManager &SM;
};

/// Lines of branches that were not compiled and name something relevant.
bool skipsRelevantCode(const Reading &R, llvm::StringRef Text) {
  return llvm::any_of(R.Skipped, [&](auto Range) {
    for (auto Dead : R.Dead)
      if (Dead.first <= Range.second && Range.first <= Dead.second)
        return false;
    llvm::StringRef Part = Text.slice(Range.first, Range.second);
    return llvm::any_of(R.Opts.RelevantWords, [&](const std::string &Word) {
      return Part.contains(Word);
    });
  });
}

class Consumer : public ASTConsumer {
public:
  explicit Consumer(Reading &R) : R(R) {}

  /// Bodies in foreign headers say nothing about the project and are most of
  /// the cost of a real libtorch header.
  bool shouldSkipFunctionBody(Decl *D) override {
    return !R.ofInterest(D->getASTContext().getSourceManager(),
                         D->getLocation());
  }

  void HandleTranslationUnit(ASTContext &Ctx) override {
    Lowering Lower(Ctx, R.Out, R.Opts);
    Lower.translationUnit();
    R.Names.insert(Lower.names().begin(), Lower.names().end());
    const SourceManager &SM = Ctx.getSourceManager();
    llvm::StringRef Text = SM.getBufferData(SM.getMainFileID());
    // What this configuration leaves out another may read.
    if (!R.IsLast && skipsRelevantCode(R, Text))
      return;
    LexicalInput In = {Text,       Ctx.getLangOpts(), R.Words,
                       R.Distinct, R.Names,           R.Dead};
    addLexicalCalls(R.Out, In);
    R.IsRead = true;
  }

private:
  Reading &R;
};

class Action : public ASTFrontendAction {
public:
  explicit Action(Reading &R) : R(R) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &CI,
                                                 llvm::StringRef) override {
    Preprocessor &PP = CI.getPreprocessor();
    PP.SetSuppressIncludeNotFoundError(true);
    auto Callbacks = std::make_unique<Watcher>(R, CI.getSourceManager());
    PP.addCommentHandler(Callbacks.get());
    PP.addPPCallbacks(std::move(Callbacks));
    return std::make_unique<Consumer>(R);
  }

private:
  Reading &R;
};

std::string listed(llvm::ArrayRef<std::string> Names) {
  constexpr size_t Shown = 3;
  std::string Text = llvm::join(Names.take_front(Shown), ", ");
  if (Names.size() > Shown)
    Text += " and " + std::to_string(Names.size() - Shown) + " more";
  return Text;
}

void addNotices(Reading &R) {
  std::string Message;
  if (!R.Missing.empty())
    Message = "headers not found: " + listed(R.Missing);
  if (R.Errors.Number) {
    Message += Message.empty() ? "" : "; ";
    Message += std::to_string(R.Errors.Number) +
               (R.Errors.Number == 1 ? " error while parsing"
                                     : " errors while parsing");
    const std::string &First =
        R.Errors.First.empty() ? R.Errors.FirstElsewhere : R.Errors.First;
    if (!First.empty())
      Message += " (" + First + ")";
  }
  if (!Message.empty())
    R.Out.addNotice(NoticeKind::Incomplete, Message);
}

/// Reads one configuration. False if Clang could not even start.
bool readConfiguration(llvm::StringRef Path, Reading &R,
                       llvm::ArrayRef<std::string> Definitions,
                       llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS) {
  std::string Error;
  std::shared_ptr<CompilerInvocation> Invocation =
      invocation(Path, R.Opts, Definitions, FS, Error);
  if (!Invocation) {
    R.Out.addNotice(NoticeKind::NotAnalyzed, Error);
    return false;
  }
  if (R.Precompiled) {
    Invocation->getPreprocessorOpts().ImplicitPCHInclude = PrecompiledPreamble;
    Invocation->getPreprocessorOpts().AllowPCHWithCompilerErrors = true;
    FS = withPreamble(*R.Precompiled, FS);
  }
  CompilerInstance CI;
  CI.setInvocation(std::move(Invocation));
  CI.createDiagnostics(new ErrorCounter(R), /*ShouldOwnClient=*/true);
  CI.getDiagnostics().setFatalsAsError(true);
  CI.getDiagnostics().setErrorLimit(0);
  CI.setFileManager(new FileManager(CI.getFileSystemOpts(), FS));
  CI.createSourceManager(CI.getFileManager());
  Action Act(R);
  CI.ExecuteAction(Act);
  return true;
}

/// One configuration of one file.
struct Attempt {
  llvm::StringRef Path, Text;
  const Options &Opts;
  llvm::ArrayRef<std::pair<uint32_t, uint32_t>> Dead;
  llvm::ArrayRef<std::string> Definitions;
  llvm::DenseSet<std::pair<unsigned, unsigned>> &Names;
  bool IsLast = false;
  bool LeftOut = false; // relevant code was not compiled; known after read()

  /// Nothing if \p Precompiled turns out not to be what the file includes, or
  /// not to be what Clang can use.
  std::optional<Unit> read(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                           const Preamble *Precompiled) {
    UnitBuilder Out("c++", Path.str());
    // What a reading that is given up has told about is told again.
    llvm::DenseSet<std::pair<unsigned, unsigned>> Told = Names;
    Reading R = {Opts, Out,  {},   {},     {},         {},
                 {},   Dead, Told, IsLast, Precompiled};
    R.Words.insert(Opts.RelevantWords.begin(), Opts.RelevantWords.end());
    R.Distinct.insert(Opts.DistinctNames.begin(), Opts.DistinctNames.end());
    if (Precompiled) {
      R.Errors.Number = Precompiled->Errors;
      R.Errors.FirstElsewhere = Precompiled->FirstError;
      R.Included.assign(Precompiled->Headers.size(), false);
    }
    bool Started = readConfiguration(Path, R, Definitions, FS);
    if (Precompiled &&
        !(R.IsRead && llvm::all_of(R.Included, [](bool Seen) { return Seen; })))
      return std::nullopt;
    Names = std::move(Told);
    LeftOut = Started && skipsRelevantCode(R, Text);
    addNotices(R);
    for (SourceFile &F : Out.unit().Files)
      F.HasErrors = R.Errors.Headers.contains(F.Path);
    if (LeftOut && IsLast)
      Out.addNotice(NoticeKind::Incomplete,
                    "some code stands in preprocessor branches that were not "
                    "compiled; calls there are matched by name only");
    return Out.finish();
  }
};

} // namespace

std::vector<Unit> parse(llvm::StringRef Path,
                        llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
                        const Options &Given, const Preamble *Precompiled) {
  // Asked of every declaration and comment of every header.
  Options Opts = Given;
  llvm::StringMap<bool> IsProjectHeader;
  if (Given.IsProjectHeader)
    Opts.IsProjectHeader = [&](llvm::StringRef Header) {
      auto [It, New] = IsProjectHeader.try_emplace(Header, false);
      if (New)
        It->second = Given.IsProjectHeader(Header);
      return It->second;
    };
  std::vector<Unit> Units;
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> Buffer =
      FS->getBufferForFile(Path);
  if (!Buffer) {
    UnitBuilder Out("c++", Path.str());
    Out.addNotice(NoticeKind::NotAnalyzed,
                  "cannot be read: " + Buffer.getError().message());
    Units.push_back(Out.finish());
    return Units;
  }
  llvm::StringRef Text = (*Buffer)->getBuffer();
  Conditions Wanted = scanConditions(Text, Opts.RelevantWords);
  // The project's own configuration comes first, where it is known.
  if (!Opts.CommandLine.empty())
    Wanted.Configurations.insert(Wanted.Configurations.begin(),
                                 std::vector<std::string>());
  auto Overlay = withModelFiles(FS, Opts.OwnLibraries);
  llvm::DenseSet<std::pair<unsigned, unsigned>> Names;
  if (Precompiled && Opts.IsProjectHeader &&
      llvm::any_of(Precompiled->Inputs, Opts.IsProjectHeader))
    Precompiled = nullptr;
  for (const std::vector<std::string> &Definitions : Wanted.Configurations) {
    Attempt A = {Path, Text, Opts, Wanted.Dead, Definitions, Names};
    A.IsLast = &Definitions == &Wanted.Configurations.back();
    // Other definitions may change what the headers mean.
    std::optional<Unit> U;
    if (Precompiled && Definitions.empty())
      U = A.read(Overlay, Precompiled);
    if (!U)
      U = A.read(Overlay, nullptr);
    Units.push_back(std::move(*U));
    if (!A.LeftOut)
      break;
  }
  return Units;
}

} // namespace model_tidy::cpp
