// The foreign headers that many files of a project begin with, parsed once. A
// translation unit that includes LibTorch costs seconds, nearly all of them for
// headers that are the same each time.
#pragma once

#include "frontend/cpp/Frontend.h"
#include <optional>

namespace model_tidy::cpp {

/// What follows from a list of #include lines under one set of flags.
struct Preamble {
  std::vector<std::string> Headers; // as written
  std::vector<std::string> Found;   // the files they are; empty: not found
  std::vector<std::string> Inputs;  // all files that were read
  unsigned Errors = 0;              // in them
  std::string FirstError;
  std::string Bytes; // Clang's precompiled header
};

/// An #include that nothing but other includes, comments and include guards
/// stands before.
struct LeadingInclude {
  std::string Spelling;
  bool IsQuoted = false;
};

struct LeadingIncludes {
  std::vector<LeadingInclude> All; // in order
  bool ReachEnd = false;           // and nothing comes after them
};

/// Those of \p Text that do not depend on a condition. Headers of the standard
/// library are not listed where they are in brackets: they mean the same before
/// and after others.
LeadingIncludes leadingIncludes(llvm::StringRef Text);

/// Names all that decides what a foreign header means to \p Path; the same for
/// files that can share a preamble. Empty if this one cannot have any.
std::string preambleFlags(llvm::StringRef Path, const Options &Opts,
                          llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

/// Parses \p Headers as \p Path would. Nothing if Clang cannot, or if one of
/// the headers is the project's own: those are read with their bodies.
std::optional<Preamble>
buildPreamble(llvm::ArrayRef<std::string> Headers, llvm::StringRef Path,
              const Options &Opts,
              llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

/// Where a parse that uses \p P finds it, on top of \p FS.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
withPreamble(const Preamble &P,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

inline constexpr llvm::StringLiteral PreambleHeader =
    "/__model_tidy__/preamble.h";
inline constexpr llvm::StringLiteral PrecompiledPreamble =
    "/__model_tidy__/preamble.pch";

} // namespace model_tidy::cpp
