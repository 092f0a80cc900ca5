// Entropy alone calls "com.example.application" random and a short key not;
// so the shape counts as well: where letters change their case, how long they
// stay letters, whether anything goes on for too long.

#include "checks/config/Randomness.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <array>
#include <cmath>

namespace model_tidy {

double entropy(llvm::StringRef Text) {
  std::array<unsigned, 256> Counts = {};
  for (unsigned char C : Text)
    ++Counts[C];
  double Bits = 0;
  for (unsigned Count : Counts)
    if (Count) {
      double Share = double(Count) / Text.size();
      Bits -= Share * std::log2(Share);
    }
  return Bits;
}

unsigned characterClasses(llvm::StringRef Text) {
  return llvm::any_of(Text, llvm::isLower) + llvm::any_of(Text, llvm::isUpper) +
         llvm::any_of(Text, llvm::isDigit);
}

bool isHex(llvm::StringRef Text) {
  return !Text.empty() && llvm::all_of(Text, llvm::isHexDigit);
}

/// The longest stretch in which each character is \p Step after the last.
static size_t longestRun(llvm::StringRef Text, int Step) {
  size_t Longest = 1, Length = 1;
  for (size_t I = 1; I < Text.size(); ++I) {
    Length = Text[I] - Text[I - 1] == Step ? Length + 1 : 1;
    Longest = std::max(Longest, Length);
  }
  return Longest;
}

bool saysPlaceholder(llvm::StringRef Text) {
  constexpr llvm::StringLiteral Words[] = {
      "changeme", "dummy",   "example", "fake",   "insert",      "replace",
      "redacted", "sample",  "xxxx",    "your",   "placeholder", "goeshere",
      "notreal",  "invalid", "mocked",  "foobar", "secret",      "password",
      "passw0rd", "mytoken", "test",    "demo"};
  // A long key has some short word in it by chance.
  constexpr size_t Long = 80, ShortWord = 4;
  std::string Lower = Text.lower();
  return llvm::any_of(Words,
                      [&](llvm::StringRef Word) {
                        return llvm::StringRef(Lower).contains(Word) &&
                               (Word.size() > ShortWord || Text.size() < Long);
                      }) ||
         Text.find_first_of("<>{}$%*") != llvm::StringRef::npos;
}

bool isPlaceholder(llvm::StringRef Text) {
  if (saysPlaceholder(Text))
    return true;
  std::string Lower = Text.lower();
  constexpr size_t TooLong = 6; // in 40 random characters: once in 10^8
  return longestRun(Lower, 0) >= TooLong || longestRun(Lower, 1) >= TooLong ||
         longestRun(Lower, -1) >= TooLong;
}

/// 8-4-4-4-12 hexadecimal digits: an identifier, which nobody keeps secret.
static bool isUuid(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef> Parts;
  Text.split(Parts, '-');
  constexpr size_t Lengths[] = {8, 4, 4, 4, 12};
  return Parts.size() == std::size(Lengths) &&
         llvm::all_of(llvm::zip(Parts, Lengths), [](auto Pair) {
           auto [Part, Length] = Pair;
           return Part.size() == Length && isHex(Part);
         });
}

/// The longest stretch of letters of one case, behind a capital or not: a word,
/// if it is long.
static size_t longestWord(llvm::StringRef Text) {
  size_t Longest = 0, Length = 0;
  for (size_t I = 0; I < Text.size(); ++I) {
    char C = Text[I], Before = I ? Text[I - 1] : 0;
    bool SameCase = (llvm::isLower(C) && llvm::isLower(Before)) ||
                    (llvm::isUpper(C) && llvm::isUpper(Before));
    if (SameCase)
      ++Length;
    else if (llvm::isLower(C) && llvm::isUpper(Before))
      Length = 2;
    else
      Length = llvm::isAlpha(C);
    Longest = std::max(Longest, Length);
  }
  return Longest;
}

bool looksRandom(llvm::StringRef Text) {
  constexpr size_t Shortest = 16, Longest = 256;
  if (Text.size() < Shortest || Text.size() > Longest || isPlaceholder(Text) ||
      isUuid(Text))
    return false;
  // Base64 in both alphabets, and what joins the parts of a key.
  size_t Other = Text.find_if_not([](char C) {
    return llvm::isAlnum(C) || C == '_' || C == '-' || C == '+' || C == '/' ||
           C == '=' || C == '.' || C == '~';
  });
  if (Other != llvm::StringRef::npos || Text.contains("//") ||
      Text.count('.') > 2)
    return false;
  size_t Digits = llvm::count_if(Text, llvm::isDigit);
  if (Digits < 2 || Digits > Text.size() * 3 / 4)
    return false;
  if (isHex(Text))
    return Text.size() >= 32 && entropy(Text) >= 3.0;
  // In base 62, one key in a hundred has seven letters of one case in a row.
  bool OneCase = characterClasses(Text) < 3;
  return entropy(Text) >= 3.5 && longestWord(Text) < (OneCase ? 10u : 7u) &&
         (!OneCase || Digits * 6 >= Text.size());
}

} // namespace model_tidy
