// STRING is a Python literal (_pickle.c:5406 load_string), UNICODE is
// raw-unicode-escape (:5600 load_unicode), numbers are what strtol and
// PyLong_FromString take (:5137 load_int, :5292 load_long), or Python's int()
// and float() (pickle.py:1319, :1358).
#include "frontend/pickle/Texts.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>

namespace model_tidy::pickle {
namespace {

void appendCodePoint(std::string &Text, uint32_t Code) {
  char Buffer[UNI_MAX_UTF8_BYTES_PER_CODE_POINT];
  char *End = Buffer;
  if (llvm::ConvertCodePointToUTF8(Code, End))
    Text.append(Buffer, End);
  else
    Text += "\xEF\xBF\xBD"; // a surrogate on its own
}

/// Up to \p Most hexadecimal digits at \p At, which moves behind them.
std::optional<uint32_t> hex(llvm::StringRef Text, size_t &At, size_t Most) {
  uint32_t Value = 0;
  llvm::StringRef Digits = Text.substr(At, Most);
  if (Digits.size() != Most || Digits.getAsInteger(16, Value))
    return std::nullopt;
  At += Most;
  return Value;
}

std::string rawUnicode(llvm::StringRef Raw) {
  std::string Text;
  for (size_t I = 0; I < Raw.size();) {
    uint8_t C = Raw[I++];
    bool IsEscape =
        C == '\\' && I < Raw.size() && (Raw[I] == 'u' || Raw[I] == 'U');
    size_t At = I + 1;
    if (IsEscape)
      if (auto Code = hex(Raw, At, Raw[I] == 'u' ? 4 : 8)) {
        appendCodePoint(Text, *Code);
        I = At;
        continue;
      }
    appendCodePoint(Text, C); // Latin-1
  }
  return Text;
}

std::string unescaped(llvm::StringRef Raw) {
  std::string Text;
  for (size_t I = 0; I < Raw.size();) {
    char C = Raw[I++];
    if (C != '\\' || I == Raw.size()) {
      Text += C;
      continue;
    }
    C = Raw[I++];
    constexpr llvm::StringLiteral Letters = "abfnrtv", Means = "\a\b\f\n\r\t\v";
    if (size_t Known = Letters.find(C); Known != llvm::StringRef::npos) {
      Text += Means[Known];
    } else if (C == '\\' || C == '\'' || C == '"') {
      Text += C;
    } else if (C == 'x') {
      if (auto Byte = hex(Raw, I, 2))
        Text += static_cast<char>(*Byte);
    } else if (C >= '0' && C <= '7') {
      unsigned Byte = C - '0';
      for (int More = 0; More < 2 && I < Raw.size(); ++More, ++I) {
        if (Raw[I] < '0' || Raw[I] > '7')
          break;
        Byte = Byte * 8 + (Raw[I] - '0');
      }
      Text += static_cast<char>(Byte);
    } else if (C != '\n') {
      Text += '\\';
      Text += C;
    }
  }
  return Text;
}

/// Quotes of one kind around it (_pickle.c:5416); Python 2 lets white space
/// follow them.
std::optional<std::string> quoted(llvm::StringRef Raw) {
  llvm::StringRef Text = Raw.rtrim();
  if (Text.size() < 2 || Text.front() != Text.back() ||
      (Text.front() != '\'' && Text.front() != '"'))
    return std::nullopt;
  return unescaped(Text.drop_front().drop_back());
}

bool isFloat(llvm::StringRef Text) {
  double Ignored;
  llvm::StringRef Name = Text;
  Name.consume_front("-") || Name.consume_front("+");
  for (llvm::StringRef Known : {"inf", "infinity", "nan"})
    if (Name.equals_insensitive(Known))
      return true;
  return !Text.contains_insensitive("0x") && !Text.getAsDouble(Ignored);
}

bool isDecimal(llvm::StringRef Text) {
  Text.consume_front("-");
  return !Text.empty() && llvm::all_of(Text, llvm::isDigit);
}

} // namespace

bool isDottedName(llvm::StringRef Text) {
  bool StartsPart = true;
  for (char C : Text) {
    bool IsLetter = llvm::isAlpha(C) || C == '_' || (C & 0x80);
    if (C == '.' ? StartsPart : !IsLetter && (StartsPart || !llvm::isDigit(C)))
      return false;
    StartsPart = C == '.';
  }
  return !StartsPart;
}

std::optional<std::string> decodeText(const Instruction &I) {
  switch (I.Code) {
  case Op::String:
    return quoted(I.Text);
  case Op::Unicode:
    return rawUnicode(I.Text);
  default:
    return I.Text.str();
  }
}

std::optional<std::string> decodeLatin1(const Instruction &I) {
  std::optional<std::string> Text = decodeText(I);
  std::string Result;
  for (size_t At = 0; Text && At < Text->size(); ++At) {
    uint8_t First = (*Text)[At];
    if (First < 0x80) {
      Result += char(First);
      continue;
    }
    bool IsPair = (First == 0xc2 || First == 0xc3) && At + 1 < Text->size();
    if (!IsPair) // cut off, or no Latin-1
      return At + 1 == Text->size() ? std::optional(Result) : std::nullopt;
    Result += char(First << 6 | ((*Text)[++At] & 0x3f));
  }
  return Text ? std::optional(Result) : std::nullopt;
}

NumberForm numberForm(const Instruction &I) {
  llvm::StringRef Text = I.Text;
  if (I.Code == Op::Float) {
    if (isFloat(Text))
      return NumberForm::Plain;
    // C's reader stops at a NUL; float() takes white space and underscores.
    std::string Lenient = Text.split('\0').first.trim().str();
    Lenient.erase(std::remove(Lenient.begin(), Lenient.end(), '_'),
                  Lenient.end());
    return isFloat(Lenient) ? NumberForm::Lenient : NumberForm::Broken;
  }
  if (I.Code == Op::Long)
    Text.consume_back("L");
  if (isDecimal(Text))
    return NumberForm::Plain;
  // strtol with base 0 skips white space, takes signs and prefixes, and stops
  // at a NUL; int() takes underscores.
  Text = Text.split('\0').first.trim();
  Text.consume_front("-") || Text.consume_front("+");
  unsigned Radix = 10;
  if (Text.consume_front_insensitive("0x"))
    Radix = 16;
  else if (Text.consume_front_insensitive("0b"))
    Radix = 2;
  else if (Text.consume_front_insensitive("0o"))
    Radix = 8;
  Text.consume_back("L");
  bool IsNumber = !Text.empty() && llvm::all_of(Text, [&](char C) {
    return C == '_' || llvm::hexDigitValue(C) < Radix;
  });
  return IsNumber ? NumberForm::Lenient : NumberForm::Broken;
}

std::optional<uint64_t> memoIndex(const Instruction &I) {
  if (I.Code != Op::Get && I.Code != Op::Put)
    return I.Number;
  // Underscores and text behind a NUL are what PyLong_FromString takes
  // (_pickle.c:6142).
  std::string Digits = I.Text.split('\0').first.trim().ltrim('+').str();
  Digits.erase(std::remove(Digits.begin(), Digits.end(), '_'), Digits.end());
  if (Digits.empty() || !llvm::all_of(Digits, llvm::isDigit))
    return std::nullopt;
  uint64_t Index;
  if (!llvm::StringRef(Digits).getAsInteger(10, Index) && Index >> 62 == 0)
    return Index;
  // The memo of pickle.py is a dictionary and takes any number.
  return llvm::xxh3_64bits(Digits) >> 2 | uint64_t(1) << 62;
}

} // namespace model_tidy::pickle
