// The loop over the text has no step that waits for the one before it, which
// is worth more here than the longer jumps of Boyer-Moore and its kin.
#include "engine/WordSearch.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include <limits>

namespace model_tidy {

static constexpr uint32_t None = std::numeric_limits<uint32_t>::max();

static constexpr auto Identifiers = [] {
  std::array<bool, 256> Table = {};
  for (int C = 0; C < 256; ++C)
    Table[C] = (C >= '0' && C <= '9') || (C >= 'A' && C <= 'Z') ||
               (C >= 'a' && C <= 'z') || C == '_' || C >= 0x80;
  return Table;
}();

static bool isIdentifier(char C) { return Identifiers[(unsigned char)C]; }

static unsigned pairAt(llvm::StringRef Text, size_t I) {
  return (unsigned char)Text[I] << 8 | (unsigned char)Text[I + 1];
}

WordSearch::WordSearch(std::vector<std::string> TheWords,
                       std::vector<std::string> Parts)
    : Words(std::move(TheWords)), Whole(Words.size()) {
  for (Pairs *Table : {&Beginning, &Within})
    Table->First.assign(1 << 16, None);
  llvm::append_range(Words, Parts);
  size_t Shortest = std::numeric_limits<size_t>::max();
  for (const std::string &W : Words)
    if (W.size() > 1)
      Shortest = std::min(Shortest, W.size());
  Stride = Shortest - 1;
  for (auto [Index, W] : llvm::enumerate(Words)) {
    if (W.size() == 1)
      Letters.push_back(Index);
    for (size_t I = 0; W.size() > 1 && I < Stride; ++I) {
      unsigned Pair = pairAt(W, I);
      bool Begins = I == 0 && Index < Whole && isIdentifier(W.front());
      Pairs &Among = Begins ? Beginning : Within;
      Among.Known[Pair / 64] |= uint64_t(1) << Pair % 64;
      Occurrences.push_back({uint32_t(Index), uint32_t(I), Among.First[Pair]});
      Among.First[Pair] = Occurrences.size() - 1;
    }
  }
}

/// std::forward stands in every other header and is never what is meant: the
/// standard library is no sink and has no hooks. Nor is "#define" a call.
static bool isBehindOther(llvm::StringRef Before) {
  if (!Before.consume_back("std::"))
    return Before.ends_with("#");
  // "mystd::" and "my::std::" may stand for anything.
  Before.consume_back("::");
  return Before.empty() || !isIdentifier(Before.back());
}

bool WordSearch::matchesAt(llvm::StringRef Text, size_t Begin,
                           llvm::StringRef Word) const {
  size_t End = Begin + Word.size();
  if (Text.substr(Begin, Word.size()) != Word)
    return false;
  bool ContinuesLeft =
      Begin > 0 && isIdentifier(Word.front()) && isIdentifier(Text[Begin - 1]);
  bool ContinuesRight =
      End < Text.size() && isIdentifier(Word.back()) && isIdentifier(Text[End]);
  return !ContinuesLeft && !ContinuesRight &&
         !isBehindOther(Text.take_front(Begin));
}

void WordSearch::searchAt(const Pairs &Among, llvm::StringRef Text, size_t At,
                          llvm::BitVector &Found) const {
  unsigned Pair = pairAt(Text, At);
  if (!(Among.Known[Pair / 64] >> Pair % 64 & 1))
    return;
  for (uint32_t I = Among.First[Pair]; I != None; I = Occurrences[I].Next) {
    const Occurrence &O = Occurrences[I];
    if (!Found[O.Word] && At >= O.Offset &&
        (O.Word < Whole
             ? matchesAt(Text, At - O.Offset, Words[O.Word])
             : Text.substr(At - O.Offset).starts_with(Words[O.Word])))
      Found.set(O.Word);
  }
}

void WordSearch::search(llvm::StringRef Text, llvm::BitVector &Found) const {
  for (size_t At = 0; !Occurrences.empty() && At + 1 < Text.size();
       At += Stride) {
    if (At == 0 || !isIdentifier(Text[At - 1]))
      searchAt(Beginning, Text, At, Found);
    searchAt(Within, Text, At, Found);
  }
  for (uint32_t W : Letters)
    for (size_t At = Text.find(Words[W][0]);
         At != llvm::StringRef::npos && !Found[W];
         At = Text.find(Words[W][0], At + 1))
      if (matchesAt(Text, At, Words[W]))
        Found.set(W);
}

/// The text without backslash-newline, or empty if no identifier is split by
/// one.
static std::string joinedLines(llvm::StringRef Text) {
  std::vector<llvm::StringRef> Lines;
  bool SplitsIdentifier = false;
  size_t From = 0;
  for (size_t I = Text.find('\\'); I != llvm::StringRef::npos;
       I = Text.find('\\', I + 1)) {
    // Clang allows blanks between the backslash and the line's end.
    llvm::StringRef Rest = Text.drop_front(I + 1).ltrim(" \t\r\f\v");
    if (!Rest.consume_front("\n"))
      continue;
    SplitsIdentifier |= I > 0 && isIdentifier(Text[I - 1]) && !Rest.empty() &&
                        (isIdentifier(Rest[0]) || Rest[0] == '\\');
    Lines.push_back(Text.slice(From, I));
    From = Text.size() - Rest.size();
  }
  if (!SplitsIdentifier)
    return {};
  Lines.push_back(Text.drop_front(From));
  return llvm::join(Lines, "");
}

/// One character at a time, which memchr() finds many times faster than
/// anything finds two.
static bool pastesTokens(llvm::StringRef Text) {
  for (llvm::StringRef Operator : {"##", "%:%:"})
    for (size_t I = Text.find(Operator[0]); I != llvm::StringRef::npos;
         I = Text.find(Operator[0], I + 1))
      if (Text.drop_front(I).starts_with(Operator))
        return true;
  return false;
}

void WordSearch::findPasted(llvm::StringRef Text,
                            llvm::BitVector &Found) const {
  llvm::StringSet<> Pieces;
  for (size_t I = 0; I < Text.size();) {
    llvm::StringRef Piece = Text.drop_front(I).take_while(isIdentifier);
    if (!Piece.empty())
      Pieces.insert(Piece);
    I += Piece.size() + 1;
  }
  // Two letters at least on either side: single ones are in every text.
  for (auto [Index, Word] :
       llvm::enumerate(llvm::ArrayRef(Words).take_front(Whole))) {
    llvm::StringRef W = Word;
    for (size_t Cut = 2; Cut + 2 <= W.size(); ++Cut)
      if (Pieces.contains(W.take_front(Cut)) &&
          Pieces.contains(W.drop_front(Cut)))
        Found.set(Index);
  }
}

llvm::BitVector WordSearch::find(llvm::StringRef Text,
                                 bool IsPreprocessed) const {
  llvm::BitVector Found(Words.size());
  search(Text, Found);
  if (!IsPreprocessed)
    return Found;
  std::string Joined = joinedLines(Text);
  if (!Joined.empty())
    search(Joined, Found);
  if (pastesTokens(Text))
    findPasted(Text, Found);
  return Found;
}

} // namespace model_tidy
