// The loop over the text has no step that waits for the one before it, which
// is worth more here than the longer jumps of Boyer-Moore and its kin.
#include "engine/WordSearch.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include <limits>

namespace model_tidy {

static constexpr uint32_t None = std::numeric_limits<uint32_t>::max();

static bool isIdentifier(char C) {
  return llvm::isAlnum(C) || C == '_' || (unsigned char)C >= 0x80;
}

static unsigned pairAt(llvm::StringRef Text, size_t I) {
  return (unsigned char)Text[I] << 8 | (unsigned char)Text[I + 1];
}

WordSearch::WordSearch(std::vector<std::string> TheWords)
    : Words(std::move(TheWords)) {
  if (Words.empty())
    return;
  size_t Shortest = Words.front().size();
  for (const std::string &W : Words)
    Shortest = std::min(Shortest, W.size());
  Everywhere = Shortest < 2;
  if (Everywhere)
    return;
  Stride = Shortest - 1;
  First.assign(1 << 16, None);
  for (auto [Index, W] : llvm::enumerate(Words))
    for (size_t I = 0; I < Stride; ++I) {
      unsigned Pair = pairAt(W, I);
      Known[Pair / 64] |= uint64_t(1) << Pair % 64;
      Occurrences.push_back({uint32_t(Index), uint32_t(I), First[Pair]});
      First[Pair] = Occurrences.size() - 1;
    }
}

/// \p At is where the pair of \p O was met.
bool WordSearch::matchesAt(llvm::StringRef Text, size_t At,
                           const Occurrence &O) const {
  if (At < O.Offset)
    return false;
  llvm::StringRef Word = Words[O.Word];
  size_t Begin = At - O.Offset, End = Begin + Word.size();
  if (Text.substr(Begin, Word.size()) != Word)
    return false;
  bool ContinuesLeft =
      Begin > 0 && isIdentifier(Word.front()) && isIdentifier(Text[Begin - 1]);
  bool ContinuesRight =
      End < Text.size() && isIdentifier(Word.back()) && isIdentifier(Text[End]);
  // std::forward stands in every other header and is never what is meant: the
  // standard library is no sink and has no hooks. Nor is "#define" a call.
  llvm::StringRef Before = Text.take_front(Begin);
  bool IsOther = Before.ends_with("std::") || Before.ends_with("#");
  return !ContinuesLeft && !ContinuesRight && !IsOther;
}

void WordSearch::search(llvm::StringRef Text, llvm::BitVector &Found) const {
  for (size_t At = 0; At + 1 < Text.size(); At += Stride) {
    unsigned Pair = pairAt(Text, At);
    if (!(Known[Pair / 64] >> Pair % 64 & 1))
      continue;
    for (uint32_t I = First[Pair]; I != None; I = Occurrences[I].Next)
      if (!Found[Occurrences[I].Word] && matchesAt(Text, At, Occurrences[I]))
        Found.set(Occurrences[I].Word);
  }
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
  for (auto [Index, Word] : llvm::enumerate(Words)) {
    llvm::StringRef W = Word;
    for (size_t Cut = 2; Cut + 2 <= W.size(); ++Cut)
      if (Pieces.contains(W.take_front(Cut)) &&
          Pieces.contains(W.drop_front(Cut)))
        Found.set(Index);
  }
}

llvm::BitVector WordSearch::find(llvm::StringRef Text) const {
  llvm::BitVector Found(Words.size(), Everywhere);
  if (Words.empty() || Everywhere)
    return Found;
  search(Text, Found);
  std::string Joined = joinedLines(Text);
  if (!Joined.empty())
    search(Joined, Found);
  if (pastesTokens(Text))
    findPasted(Text, Found);
  return Found;
}

} // namespace model_tidy
