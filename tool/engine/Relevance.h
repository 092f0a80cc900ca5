// Which words a text contains, and whether they make a file worth parsing.
#pragma once

#include "checks/Catalogue.h"
#include "engine/PartSearch.h"
#include "engine/WordSearch.h"
#include "llvm/ADT/BitVector.h"

namespace model_tidy {

class Relevance {
public:
  /// \p Parts: what makes the string literals of a file worth reading.
  /// \p Given: only of interest where something is passed.
  explicit Relevance(llvm::ArrayRef<Catalogue::RelevantWord> Wanted,
                     std::vector<std::string> Parts = {}, bool Given = false);

  /// One bit for each word of interest; sets \p HasPart if there is a part.
  llvm::BitVector wordsIn(llvm::StringRef Text, bool *HasPart = nullptr,
                          bool IsPreprocessed = true) const;
  /// The same for a text in Python; see PythonUses.h for what counts there.
  llvm::BitVector wordsInPython(llvm::StringRef Text,
                                bool *HasPart = nullptr) const;
  /// The same for the replacement texts of its macros: such a word stands in
  /// this file, but means something where the macro is used.
  llvm::BitVector wordsInMacros(llvm::StringRef Text) const;

  /// What is searched for, sorted.
  const std::vector<std::string> &words() const { return Words; }
  const std::vector<std::string> &parts() const { return Parts; }
  bool areGiven() const { return Given; }
  std::vector<std::string> names(const llvm::BitVector &Found) const;

  /// \p Own: words of the file itself; \p Around: of all it includes as well.
  bool isRelevant(const llvm::BitVector &Own,
                  const llvm::BitVector &Around) const;

private:
  void addPairs(llvm::BitVector &Found) const;
  unsigned indexOf(llvm::StringRef Word) const;

  /// A word and its conditions, by their places among Words.
  struct Indexed {
    unsigned Word;
    std::vector<unsigned> AnyOf;
  };
  std::vector<Indexed> Wanted;
  std::vector<std::string> Words; // sorted
  std::vector<std::string> Parts;
  bool Given;
  WordSearch Search;
  PartSearch PartsSearch;
  llvm::BitVector Phrases; // words that are no identifiers
  /// A condition "a & b" with the words that have to stand in one file.
  struct Together {
    unsigned Condition;
    std::vector<unsigned> Parts;
  };
  std::vector<Together> Pairs;
};

} // namespace model_tidy
