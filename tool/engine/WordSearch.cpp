// The loop over the text has no step that waits for the one before it, and no
// branch that is often taken.
#include "engine/WordSearch.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Endian.h"
#include <cstring>

namespace model_tidy {

static constexpr auto Identifiers = [] {
  std::array<bool, 256> Table = {};
  for (int C = 0; C < 256; ++C)
    Table[C] = (C >= '0' && C <= '9') || (C >= 'A' && C <= 'Z') ||
               (C >= 'a' && C <= 'z') || C == '_' || C >= 0x80;
  return Table;
}();

static bool isIdentifier(char C) { return Identifiers[(unsigned char)C]; }

/// The longest identifier of \p Word, which is most seldom another one.
static llvm::StringRef anchorOf(llvm::StringRef Word) {
  llvm::StringRef Anchor;
  while (!Word.empty()) {
    Word = Word.drop_until(isIdentifier);
    llvm::StringRef Name = Word.take_while(isIdentifier);
    if (Name.size() > Anchor.size())
      Anchor = Name;
    Word = Word.drop_front(Name.size());
  }
  return Anchor;
}

/// The first letters of \p Text, the first one lowest, with zeros behind its
/// end.
static uint32_t lettersOf(llvm::StringRef Text) {
  unsigned char Letters[4] = {};
  std::memcpy(Letters, Text.data(), std::min<size_t>(Text.size(), 4));
  return llvm::support::endian::read32le(Letters);
}

unsigned WordSearch::hash(uint32_t Letters) {
  return Letters * 0x9E3779B1u >> 18; // Fibonacci hashing
}

WordSearch::WordSearch(std::vector<std::string> TheWords)
    : Words(std::move(TheWords)) {
  for (auto [Index, W] : llvm::enumerate(Words)) {
    llvm::StringRef Anchor = anchorOf(W);
    if (Anchor.empty())
      continue;
    Anchors[Anchor].push_back(
        {uint32_t(Index), uint32_t(Anchor.data() - W.data())});
    uint32_t First = lettersOf(Anchor);
    if (Anchor.size() >= Letters) {
      Long[hash(First) / 64] |= uint64_t(1) << hash(First) % 64;
      continue;
    }
    // What stands behind a short one is not known.
    for (unsigned Second = 0; Second < 256; ++Second) {
      unsigned Pair = Anchor.size() == 1 ? First | Second << 8 : First & 0xFFFF;
      Short[Pair / 64] |= uint64_t(1) << Pair % 64;
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

void WordSearch::searchAt(llvm::StringRef Text, size_t Begin,
                          llvm::BitVector &Found) const {
  auto Known = Anchors.find(Text.substr(Begin).take_while(isIdentifier));
  if (Known == Anchors.end())
    return;
  for (const Anchored &A : Known->second)
    if (!Found[A.Word] && Begin >= A.Offset &&
        matchesAt(Text, Begin - A.Offset, Words[A.Word]))
      Found.set(A.Word);
}

bool WordSearch::mayBegin(uint32_t Letters) const {
  unsigned Hash = hash(Letters), Pair = Letters & 0xFFFF;
  return (Long[Hash / 64] >> Hash % 64 | Short[Pair / 64] >> Pair % 64) & 1;
}

void WordSearch::search(llvm::StringRef Text, llvm::BitVector &Found) const {
  size_t At = 0;
  bool IsInside = false; // of an identifier
  auto Look = [&](uint32_t Letters) {
    bool WasInside = std::exchange(IsInside, isIdentifier(Text[At]));
    if (!WasInside & mayBegin(Letters))
      searchAt(Text, At, Found);
  };
  for (; At + Letters <= Text.size(); ++At)
    Look(llvm::support::endian::read32le(Text.data() + At));
  for (; At < Text.size(); ++At)
    Look(lettersOf(Text.substr(At)));
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
