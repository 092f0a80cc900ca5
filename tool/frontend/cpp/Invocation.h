// How Clang is started on one file, in either mode.
#pragma once

#include "frontend/cpp/Frontend.h"
#include "clang/Frontend/CompilerInvocation.h"

namespace model_tidy::cpp {

/// The invocation for \p Path; \p Definitions are macros ("NAME=1") to define
/// on top, or to undefine ("-NAME"). Null, with the reason in \p Error, if the
/// command line makes no sense to Clang; then fast mode remains.
std::shared_ptr<clang::CompilerInvocation>
invocation(llvm::StringRef Path, const Options &Opts,
           llvm::ArrayRef<std::string> Definitions,
           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
           std::string &Error);

} // namespace model_tidy::cpp
