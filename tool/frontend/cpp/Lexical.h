// The last resort: calls recognised by their spelling alone, in code that the
// parser never reached (inactive branches, broken declarations).
#pragma once

#include "facts/UnitBuilder.h"
#include "clang/Basic/LangOptions.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy::cpp {

struct LexicalInput {
  llvm::StringRef Text; // of the unit's file 0; a null byte follows it
  const clang::LangOptions &Language;
  const llvm::StringSet<> &Words;
  const llvm::StringSet<> &Distinct; // see Options::DistinctNames
  /// (file, offset) of names the AST has told about already.
  const llvm::DenseSet<std::pair<unsigned, unsigned>> &Known;
  llvm::ArrayRef<std::pair<uint32_t, uint32_t>> Dead; // `#if 0`
};

/// Adds a call, marked NameOnly, for each `ns::name(` and each construction
/// `ns::Class object(` whose last name is a relevant word and which the AST
/// does not know, and for each `name(` and `x.name(` of a distinct name. Names
/// are completed by the using-directives and namespace aliases of the file.
/// Returns how many it added.
unsigned addLexicalCalls(UnitBuilder &Out, const LexicalInput &In);

} // namespace model_tidy::cpp
