// Patterns of a .gitignore file, and of Exclude in .model-tidy, which is
// written the same way: '*' and '?' stay within one name, '**' crosses
// directories, '!' takes back, a slash inside anchors the pattern, a slash at
// the end means directories only, and the last pattern that matches decides.
#pragma once

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace model_tidy {

class IgnorePatterns {
public:
  /// Patterns are relative to \p Directory, an absolute path.
  explicit IgnorePatterns(std::string Directory)
      : Directory(std::move(Directory)) {}

  /// Every line of a .gitignore file.
  void addLines(llvm::StringRef Text);
  /// One line; comments, blank lines and malformed patterns add nothing.
  void add(llvm::StringRef Line);

  bool empty() const { return Patterns.empty(); }

  /// Ignored, taken back, or (nullopt) not mentioned. \p Path is absolute;
  /// whether a directory above it is ignored is the caller's to ask.
  std::optional<bool> decide(llvm::StringRef Path, bool IsDirectory) const;

  /// The same, where a directory above (up to Directory) that is ignored takes
  /// everything below with it.
  std::optional<bool> decideWithParents(llvm::StringRef Path,
                                        bool IsDirectory) const;

private:
  /// The pattern as a machine: one state per token, no backtracking, so that
  /// a hostile pattern costs no more than its length times the path's.
  struct Token {
    enum KindType : uint8_t { Char, Any, Set, Star, Directories, Rest } Kind;
    char C = 0;
    llvm::BitVector Chars = {}; // Set: 256 bits
  };
  struct Pattern {
    std::vector<Token> Tokens;
    std::string Plain; // if not empty: the whole pattern, or after a '*'
    bool PlainSuffix = false;
    bool Negated = false;
    bool DirectoryOnly = false;
    bool Anchored = false;
  };
  static std::optional<std::vector<Token>> tokenize(llvm::StringRef Glob);
  static std::optional<Token> tokenizeSet(llvm::StringRef &Glob);
  static void simplify(Pattern &P);
  static bool matches(const Pattern &P, llvm::StringRef Text);
  static bool run(const std::vector<Token> &Tokens, llvm::StringRef Text);

  std::string Directory;
  std::vector<Pattern> Patterns;
};

} // namespace model_tidy
