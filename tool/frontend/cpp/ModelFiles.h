// The headers that come with the program, as a file system: Clang's own
// (stddef.h, immintrin.h, …) and, for fast mode, the declarations of
// checks/models under every name their real headers go by.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace model_tidy::cpp {

/// Where the file system puts things; no real path looks like these.
inline constexpr llvm::StringLiteral ModelRoot = "/__model_tidy__";
inline constexpr llvm::StringLiteral ModelIncludes = "/__model_tidy__/include";
inline constexpr llvm::StringLiteral ModelLibrary = "/__model_tidy__/models";
inline constexpr llvm::StringLiteral ClangResources = "/__model_tidy__/clang";

inline constexpr llvm::StringLiteral PrecompiledModels =
    "/__model_tidy__/precompiled";

/// The precompiled model that defines what \p Mentioned words are about, or
/// empty if this program has none.
std::string precompiledModel(llvm::ArrayRef<std::string> Mentioned);

/// The beginning ("dlib/") that the includes of a library have in common for
/// which a model stands in when \p Include is written; empty if none does, or
/// if the model must not be missing, being precompiled.
std::string modelledLibrary(llvm::StringRef Include);

/// \p FS with those directories on top of it, but for the includes that begin
/// with one of \p Hidden.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
withModelFiles(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS,
               llvm::ArrayRef<std::string> Hidden = {});

} // namespace model_tidy::cpp
