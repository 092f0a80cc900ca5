// The precompiled header must come from the very options it is used with, so
// both are made by invocation().

#include "frontend/cpp/Precompile.h"
#include "frontend/cpp/Invocation.h"
#include "frontend/cpp/ModelFiles.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/PreprocessorOptions.h"

using namespace clang;

namespace model_tidy::cpp {

llvm::Error precompile(llvm::StringRef Header, llvm::StringRef Output) {
  auto FS = withModelFiles(llvm::vfs::getRealFileSystem());
  std::string Problem;
  std::string Input = (ModelIncludes + "/" + Header).str();
  auto Invocation = invocation(Input, Options(), {}, FS, Problem);
  Invocation->getFrontendOpts().OutputFile = Output.str();
  Invocation->getFrontendOpts().SkipFunctionBodies = false;
  Invocation->getFrontendOpts().ProgramAction = frontend::GeneratePCH;
  Invocation->getPreprocessorOpts().ImplicitPCHInclude.clear();

  CompilerInstance CI;
  CI.setInvocation(std::move(Invocation));
  CI.createDiagnostics();
  CI.setFileManager(new FileManager(CI.getFileSystemOpts(), FS));
  CI.createSourceManager(CI.getFileManager());
  GeneratePCHAction Action;
  if (!CI.ExecuteAction(Action) || CI.getDiagnostics().hasErrorOccurred())
    return llvm::createStringError("cannot precompile <" + Header +
                                   ">; see the errors above");
  return llvm::Error::success();
}

} // namespace model_tidy::cpp
