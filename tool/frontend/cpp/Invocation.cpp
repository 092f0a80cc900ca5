// Fast mode talks to the compiler proper (cc1) and skips the driver, which
// would look for installed compilers; precise mode is what the driver makes of
// the project's own command line, whatever compiler it was written for.

#include "frontend/cpp/Invocation.h"
#include "frontend/cpp/ModelFiles.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/Support/Path.h"
#include "llvm/TargetParser/Host.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

/// A .h says by its contents which language it belongs to.
bool isObjectiveCHeader(llvm::StringRef Path, llvm::vfs::FileSystem &FS) {
  auto Buffer = FS.getBufferForFile(Path);
  if (!Buffer)
    return false;
  llvm::StringRef Text = (*Buffer)->getBuffer();
  return Text.contains("@interface") || Text.contains("@protocol") ||
         Text.contains("\n#import");
}

llvm::StringRef languageOf(llvm::StringRef Path, llvm::vfs::FileSystem &FS) {
  llvm::StringRef Ext = llvm::sys::path::extension(Path);
  if (Ext == ".cu" || Ext == ".cuh")
    return "cuda";
  if (Ext == ".mm")
    return "objective-c++";
  if (Ext == ".m")
    return "objective-c";
  if (Ext == ".c")
    return "c";
  if (Ext == ".h" && isObjectiveCHeader(Path, FS))
    return "objective-c++";
  return "c++"; // and every header: one that is C only still parses as C++
}

/// The models come before the project's directories: a copy of LibTorch that
/// lies in the project would be parsed instead, for seconds and in conflict
/// with the precompiled model.
std::vector<std::string> fastArguments(llvm::StringRef Path,
                                       llvm::StringRef Language,
                                       const Options &Opts) {
  std::vector<std::string> Args = {
      "-cc1", "-triple", llvm::sys::getDefaultTargetTriple(), "-fsyntax-only",
      // Accept what GCC and MSVC accept; guess nothing that was misspelt.
      "-fgnuc-version=11.0", "-fms-extensions", "-fdeclspec",
      "-fno-spell-checking", "-nobuiltininc", "-nostdsysteminc", "-w",
      "-fblocks", "-ferror-limit", "0", "-fbracket-depth", "1024", "-I",
      ModelIncludes.str(), "-x", Language.str()};
  if (Language != "c" && Language != "objective-c")
    Args.insert(Args.end(),
                {"-std=gnu++20", "-fcxx-exceptions", "-fexceptions"});
  if (Language == "cuda")
    Args.insert(Args.end(), {"-include", (ModelLibrary + "/cuda.h").str()});
  if (Language.starts_with("objective-c"))
    Args.insert(Args.end(), {"-fobjc-arc", "-fobjc-runtime=macosx-11.0"});
  for (const std::string &Dir : Opts.IncludePaths)
    Args.insert(Args.end(), {"-I", Dir});
  Args.push_back(Path.str());
  return Args;
}

/// The project's command line, less what writes files or names another
/// compiler's plug-ins and precompiled headers.
std::vector<std::string> preciseArguments(const Options &Opts) {
  std::vector<std::string> Args = {Opts.CommandLine.front()};
  for (size_t I = 1; I < Opts.CommandLine.size(); ++I) {
    llvm::StringRef Arg = Opts.CommandLine[I];
    if (Arg == "-o" || Arg == "-MF" || Arg == "-MT" || Arg == "-MQ" ||
        Arg == "-include-pch") {
      ++I;
      continue;
    }
    if (Arg.starts_with("-M") || Arg == "-c" || Arg == "-Werror" ||
        Arg.starts_with("-fplugin") || Arg.starts_with("-Winvalid-pch") ||
        Arg.starts_with("-fmodules") || Arg.starts_with("-flto"))
      continue;
    Args.push_back(Arg.str());
  }
  Args.insert(Args.end(),
              {"-fsyntax-only", "-w", "-fno-spell-checking", "-ferror-limit=0",
               "-resource-dir=" + ClangResources.str()});
  if (!Opts.Directory.empty())
    Args.push_back("-working-directory=" + Opts.Directory);
  return Args;
}

/// Debian's driver looks for Clang's own headers in a place of Debian's, and
/// not where -resource-dir says. Elsewhere nothing is there.
void useOwnHeaders(HeaderSearchOptions &Search) {
  for (HeaderSearchOptions::Entry &E : Search.UserEntries) {
    llvm::StringRef Path = llvm::StringRef(E.Path).rtrim('/');
    if (Path.starts_with("/usr/include/clang/") && Path.ends_with("/include"))
      E.Path = (ClangResources + "/include").str();
  }
}

} // namespace

std::shared_ptr<CompilerInvocation>
invocation(llvm::StringRef Path, const Options &Opts,
           llvm::ArrayRef<std::string> Definitions,
           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
           std::string &Error) {
  auto Diags = CompilerInstance::createDiagnostics(new DiagnosticOptions(),
                                                   new IgnoringDiagConsumer());
  std::shared_ptr<CompilerInvocation> Result;
  if (Opts.CommandLine.empty()) {
    llvm::StringRef Language = languageOf(Path, *FS);
    std::vector<std::string> Args = fastArguments(Path, Language, Opts);
    std::vector<const char *> Raw;
    for (const std::string &Arg : llvm::drop_begin(Args))
      Raw.push_back(Arg.c_str());
    Result = std::make_shared<CompilerInvocation>();
    CompilerInvocation::CreateFromArgs(*Result, Raw, *Diags);
    if (Language == "c++") {
      PreprocessorOptions &PP = Result->getPreprocessorOpts();
      PP.ImplicitPCHInclude = precompiledModel(Opts.Mentioned);
      // It was made by this program with these options; macros differ.
      PP.DisablePCHOrModuleValidation = DisableValidationForModuleKind::All;
    }
  } else {
    std::vector<std::string> Args = preciseArguments(Opts);
    std::vector<const char *> Raw;
    for (const std::string &Arg : Args)
      Raw.push_back(Arg.c_str());
    CreateInvocationOptions Create;
    Create.Diags = Diags;
    Create.VFS = FS;
    Create.RecoverOnError = true; // flags only GCC knows are dropped
    Create.ProbePrecompiled = false;
    Result = createInvocation(Raw, Create);
    if (!Result || Result->getFrontendOpts().Inputs.size() != 1) {
      Error = "its compile command is not one Clang understands";
      return nullptr;
    }
    useOwnHeaders(Result->getHeaderSearchOpts());
  }
  for (llvm::StringRef Definition : Definitions) {
    bool Undefine = Definition.consume_front("-");
    Result->getPreprocessorOpts().Macros.emplace_back(Definition.str(),
                                                      Undefine);
  }
  Result->getFrontendOpts().SkipFunctionBodies = true; // see Consumer
  Result->getFrontendOpts().DisableFree = false;
  Result->getFrontendOpts().ProgramAction = frontend::ParseSyntaxOnly;
  Result->getDependencyOutputOpts() = DependencyOutputOptions();
  return Result;
}

} // namespace model_tidy::cpp
