// RFC 8259, one state for what may come next.
#include "container/Json.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

using namespace model_tidy;

using Token = JsonReader::Token;

Token JsonReader::fail() {
  HasFailed = true;
  return Token::Error;
}

void JsonReader::skipSpace() {
  Position = Text.find_first_not_of(" \t\r\n", Position);
  if (Position == llvm::StringRef::npos)
    Position = Text.size();
}

Token JsonReader::next() {
  if (HasFailed)
    return Token::Error;
  skipSpace();
  if (State == HasValue) {
    if (Open.empty())
      return Position == Text.size() ? Token::End : fail();
    Begin = Position;
    if (Text.substr(Position).starts_with(Open.back()))
      return close(Open.back());
    if (!Text.substr(Position).starts_with(","))
      return fail();
    ++Position;
    skipSpace();
    State = Open.back() == '}' ? WantsKey : WantsValue;
  }
  Begin = Position;
  if (Position == Text.size())
    return fail();
  char C = Text[Position];
  if ((State == WantsKeyOrEnd || State == WantsValueOrEnd) && C == Open.back())
    return close(C);
  if (State == WantsKey || State == WantsKeyOrEnd)
    return C == '"' ? string(true) : fail();
  return value();
}

Token JsonReader::close(char Bracket) {
  ++Position;
  Open.pop_back();
  State = HasValue;
  return Bracket == '}' ? Token::EndObject : Token::EndArray;
}

Token JsonReader::open(char Bracket) {
  if (Open.size() >= MaxDepth)
    return fail();
  ++Position;
  Open.push_back(Bracket == '{' ? '}' : ']');
  State = Bracket == '{' ? WantsKeyOrEnd : WantsValueOrEnd;
  return Bracket == '{' ? Token::BeginObject : Token::BeginArray;
}

Token JsonReader::value() {
  char C = Text[Position];
  if (C == '{' || C == '[')
    return open(C);
  if (C == '"')
    return string(false);
  llvm::StringRef Word = Text.substr(Position).take_while([](char C) {
    return llvm::isAlnum(C) || C == '-' || C == '+' || C == '.';
  });
  Value = Word.str();
  Position += Word.size();
  State = HasValue;
  if (Word == "true" || Word == "false" || Word == "null" || Word == "NaN" ||
      Word == "Infinity" || Word == "-Infinity")
    return Token::Word;
  double Unused;
  llvm::StringRef Digits = Word;
  Digits.consume_front("-");
  bool IsNumber = !Digits.empty() && llvm::isDigit(Digits[0]) &&
                  !Word.contains_insensitive("x") && Word.size() < 1000 &&
                  !Word.getAsDouble(Unused);
  return IsNumber ? Token::Number : fail();
}

Token JsonReader::string(bool IsKey) {
  Value.clear();
  ++Position;
  // A picture in a notebook is a string of megabytes: each mark is looked for
  // by itself, which the C library does in large steps, and only once.
  size_t Quote = Text.find('"', Position);
  while (Position < Text.size()) {
    if (Quote < Position)
      Quote = Text.find('"', Position);
    if (Quote == llvm::StringRef::npos)
      return fail();
    size_t End = std::min(Text.take_front(Quote).find('\\', Position), Quote);
    if (Text.slice(Position, End).contains('\n'))
      return fail();
    if (Value.size() < MaxText)
      Value += Text.slice(Position, End).take_front(MaxText);
    Position = End + 1;
    if (Text[End] == '\\') {
      if (!escape())
        return fail();
      continue;
    }
    if (!IsKey) {
      State = HasValue;
      return Token::String;
    }
    skipSpace();
    if (!Text.substr(Position).starts_with(":"))
      return fail();
    ++Position;
    State = WantsValue;
    return Token::Key;
  }
  return fail();
}

bool JsonReader::codeUnit(unsigned &Unit) {
  llvm::StringRef Digits = Text.substr(Position, 4);
  Position += Digits.size();
  return Digits.size() == 4 && llvm::all_of(Digits, llvm::isHexDigit) &&
         !Digits.getAsInteger(16, Unit);
}

bool JsonReader::escape() {
  if (Position >= Text.size())
    return false;
  char C = Text[Position++];
  constexpr llvm::StringRef From = "\"\\/bfnrt", To = "\"\\/\b\f\n\r\t";
  if (size_t Index = From.find(C); Index != llvm::StringRef::npos) {
    Value += To[Index];
    return true;
  }
  unsigned Unit = 0, Low = 0;
  if (C != 'u' || !codeUnit(Unit))
    return false;
  if (Unit >= 0xd800 && Unit < 0xdc00 &&
      Text.substr(Position).starts_with("\\u")) {
    Position += 2;
    if (!codeUnit(Low))
      return false;
    Unit = 0x10000 + ((Unit - 0xd800) << 10) + (Low & 0x3ff);
  }
  char Buffer[4], *End = Buffer;
  // A lone half of a pair has no UTF-8; Python keeps it, we do not.
  if (llvm::ConvertCodePointToUTF8(Unit, End))
    Value.append(Buffer, End);
  return true;
}
