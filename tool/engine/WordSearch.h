// Does a text contain one of many words? Every word holds an identifier that
// is a whole one wherever the word stands, so that looking for identifiers,
// each by a few bits of its first letters before anything else, is enough.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace model_tidy {

class WordSearch {
public:
  explicit WordSearch(std::vector<std::string> Words);

  /// Is there a word that no identifier character continues on either side?
  /// An identifier that is split by a backslash at the end of a line, or put
  /// together by '##' in this very text, counts as written in one piece.
  bool contains(llvm::StringRef Text) const { return find(Text).any(); }

  /// One bit for each word, in the order they were given in. Only a
  /// preprocessor puts identifiers together.
  llvm::BitVector find(llvm::StringRef Text, bool IsPreprocessed = true) const;

private:
  /// The identifier of a word by which it is found, so many bytes from its
  /// begin.
  struct Anchored {
    uint32_t Word;
    uint32_t Offset;
  };
  static constexpr size_t Letters = 4; // that are looked at first
  static unsigned hash(uint32_t Letters);
  bool mayBegin(uint32_t Letters) const;
  void search(llvm::StringRef Text, llvm::BitVector &Found) const;
  void searchAt(llvm::StringRef Text, size_t Begin,
                llvm::BitVector &Found) const;
  bool matchesAt(llvm::StringRef Text, size_t Begin,
                 llvm::StringRef Word) const;
  void findPasted(llvm::StringRef Text, llvm::BitVector &Found) const;

  std::vector<std::string> Words;
  llvm::StringMap<std::vector<Anchored>> Anchors;
  /// A bit for each hash of an anchor's first letters, and one for each pair
  /// that begins a shorter one; they fit the fastest cache.
  std::array<uint64_t, 256> Long = {};
  std::array<uint64_t, 1024> Short = {};
};

} // namespace model_tidy
