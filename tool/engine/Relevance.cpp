// Words and conditions share one search, so that a file is read once however
// many there are.
#include "engine/Relevance.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

static std::vector<std::string>
allWords(llvm::ArrayRef<Catalogue::RelevantWord> Wanted) {
  std::vector<std::string> Words;
  for (const Catalogue::RelevantWord &W : Wanted) {
    Words.push_back(W.Word);
    llvm::append_range(Words, W.AnyOf);
  }
  llvm::sort(Words);
  Words.erase(llvm::unique(Words), Words.end());
  return Words;
}

Relevance::Relevance(std::vector<Catalogue::RelevantWord> TheWanted,
                     std::vector<std::string> TheParts)
    : Wanted(std::move(TheWanted)), Words(allWords(Wanted)),
      Parts(std::move(TheParts)), Search(Words, Parts) {}

llvm::BitVector Relevance::wordsIn(llvm::StringRef Text, bool *HasPart) const {
  llvm::BitVector Found = Search.find(Text);
  if (HasPart)
    *HasPart = Found.find_next(Words.size() - 1) != -1;
  Found.resize(Words.size());
  return Found;
}

llvm::BitVector Relevance::wordsInMacros(llvm::StringRef Text) const {
  llvm::BitVector Found(Words.size());
  for (size_t At = Text.find("define"); At != llvm::StringRef::npos;
       At = Text.find("define", At)) {
    bool IsDirective = Text.take_front(At).rtrim(" \t").ends_with("#");
    size_t End = At;
    do // the directive goes on behind a backslash
      End = Text.find('\n', End + 1);
    while (End != llvm::StringRef::npos &&
           Text.take_front(End).rtrim(" \t\r").ends_with("\\"));
    // Where a macro is used that has such a word for a name, the word stands.
    llvm::StringRef Macro = Text.slice(At + strlen("define"), End).ltrim(" \t");
    bool IsWord = Search.contains(
        Macro.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; }));
    if (IsDirective && !IsWord)
      Found |= wordsIn(Text.slice(At, End));
    At = End;
  }
  return Found;
}

std::vector<std::string> Relevance::names(const llvm::BitVector &Found) const {
  std::vector<std::string> Result;
  for (unsigned I : Found.set_bits())
    Result.push_back(Words[I]);
  return Result;
}

bool Relevance::isRelevant(const llvm::BitVector &Own,
                           const llvm::BitVector &Around) const {
  auto Has = [&](const llvm::BitVector &Found, const std::string &Word) {
    return Found.test(llvm::lower_bound(Words, Word) - Words.begin());
  };
  return llvm::any_of(Wanted, [&](const Catalogue::RelevantWord &W) {
    return Has(Own, W.Word) &&
           (W.AnyOf.empty() ||
            llvm::any_of(W.AnyOf, [&](const std::string &Condition) {
              return Has(Around, Condition);
            }));
  });
}

} // namespace model_tidy
