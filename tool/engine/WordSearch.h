// Does a text contain one of many words? A word has several pairs of
// neighbouring letters; where the shortest word has N of them, looking at
// every N-th pair of the text is enough to meet each word once.
#pragma once

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringRef.h"
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace model_tidy {

class WordSearch {
public:
  /// Of \p Parts it does not matter what stands around them.
  explicit WordSearch(std::vector<std::string> Words,
                      std::vector<std::string> Parts = {});

  /// Is there a word that no identifier character continues on either side?
  /// An identifier that is split by a backslash at the end of a line, or put
  /// together by '##' in this very text, counts as written in one piece.
  bool contains(llvm::StringRef Text) const { return find(Text).any(); }

  /// One bit for each word, in the order they were given in, then one for each
  /// part. Only a preprocessor puts identifiers together.
  llvm::BitVector find(llvm::StringRef Text, bool IsPreprocessed = true) const;

private:
  /// A pair stands in a word, so many bytes from its begin.
  struct Occurrence {
    uint32_t Word;
    uint32_t Offset;
    uint32_t Next; // another occurrence of the same pair
  };
  /// The occurrences of every pair, and which pairs have any: a bit for each,
  /// which fits a small cache.
  struct Pairs {
    std::array<uint64_t, 1024> Known = {};
    std::vector<uint32_t> First; // by pair
  };
  void search(llvm::StringRef Text, llvm::BitVector &Found) const;
  void searchAt(const Pairs &Among, llvm::StringRef Text, size_t At,
                llvm::BitVector &Found) const;
  bool matchesAt(llvm::StringRef Text, size_t Begin,
                 llvm::StringRef Word) const;
  void findPasted(llvm::StringRef Text, llvm::BitVector &Found) const;

  std::vector<std::string> Words; // and, behind them, parts
  size_t Whole;                   // how many of them are words
  std::vector<uint32_t> Letters;  // words that have no pair
  size_t Stride = 1;
  // Most places of a text are within an identifier, where no word begins.
  Pairs Beginning; // of words, which begin with an identifier's character
  Pairs Within;
  std::vector<Occurrence> Occurrences;
};

} // namespace model_tidy
