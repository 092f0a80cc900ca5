// Words and conditions share one search, so that a file is read once however
// many there are.
#include "engine/Relevance.h"
#include "engine/PythonCode.h"
#include "engine/PythonUses.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {

/// The words of "a & b"; of an ordinary condition the condition itself.
static std::vector<std::string> partsOf(llvm::StringRef Condition) {
  std::vector<std::string> Parts;
  for (auto [Part, Rest] = Condition.split(" & ");;
       std::tie(Part, Rest) = Rest.split(" & ")) {
    Parts.push_back(Part.str());
    if (Rest.empty())
      return Parts;
  }
}

static std::vector<std::string>
allWords(llvm::ArrayRef<Catalogue::RelevantWord> Wanted) {
  std::vector<std::string> Words;
  for (const Catalogue::RelevantWord &W : Wanted) {
    Words.push_back(W.Word);
    for (const std::string &Condition : W.AnyOf) {
      Words.push_back(Condition);
      llvm::append_range(Words, partsOf(Condition));
    }
  }
  llvm::sort(Words);
  Words.erase(llvm::unique(Words), Words.end());
  return Words;
}

Relevance::Relevance(llvm::ArrayRef<Catalogue::RelevantWord> TheWanted,
                     std::vector<std::string> TheParts, bool Given)
    : Words(allWords(TheWanted)), Parts(std::move(TheParts)), Given(Given),
      Search(Words), PartsSearch(Parts), Phrases(Words.size()) {
  for (const Catalogue::RelevantWord &W : TheWanted) {
    Wanted.push_back({indexOf(W.Word), {}});
    for (const std::string &Condition : W.AnyOf)
      Wanted.back().AnyOf.push_back(indexOf(Condition));
  }
  for (const std::string &Word : Words) {
    if (!llvm::all_of(Word,
                      [](char C) { return llvm::isAlnum(C) || C == '_'; }))
      Phrases.set(indexOf(Word));
    std::vector<std::string> Together = partsOf(Word);
    if (Together.size() < 2)
      continue;
    Pairs.push_back({indexOf(Word), {}});
    for (const std::string &Part : Together)
      Pairs.back().Parts.push_back(indexOf(Part));
  }
}

unsigned Relevance::indexOf(llvm::StringRef Word) const {
  return llvm::lower_bound(Words, Word) - Words.begin();
}

llvm::BitVector Relevance::wordsIn(llvm::StringRef Text, bool *HasPart,
                                   bool IsPreprocessed) const {
  llvm::BitVector Found = Search.find(Text, IsPreprocessed);
  if (HasPart)
    *HasPart = PartsSearch.isAnyIn(Text);
  addPairs(Found);
  return Found;
}

void Relevance::addPairs(llvm::BitVector &Found) const {
  for (const Together &T : Pairs)
    if (llvm::all_of(T.Parts, [&](unsigned Part) { return Found.test(Part); }))
      Found.set(T.Condition);
}

llvm::BitVector Relevance::wordsInPython(llvm::StringRef Text,
                                         bool *HasPart) const {
  bool IsPartWritten = false;
  llvm::BitVector Written = wordsIn(Text, &IsPartWritten, false);
  if (!IsPartWritten && !isRelevant(Written, Written))
    return llvm::BitVector(Words.size()); // nor is less of it
  std::string Code = pythonCode(Text);
  llvm::BitVector Found =
      Search.find(Given ? givenNames(Code) : usedNames(Code), false);
  if (IsPartWritten || Written.anyCommon(Phrases)) {
    Written = wordsIn(Code, HasPart, false);
    Written &= Phrases;
    for (const Together &T : Pairs)
      Written.reset(T.Condition);
    Found |= Written;
  }
  addPairs(Found);
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
  return llvm::any_of(Wanted, [&](const Indexed &W) {
    return Own.test(W.Word) &&
           (W.AnyOf.empty() || llvm::any_of(W.AnyOf, [&](unsigned Condition) {
              return Around.test(Condition);
            }));
  });
}

} // namespace model_tidy
