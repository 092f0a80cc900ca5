// Escapes after the Python reference, 2.4.1.1.
#include "frontend/python/Strings.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

namespace model_tidy::python {

StringPrefix prefixOf(llvm::StringRef Start) {
  StringPrefix P;
  for (char C : Start.take_while(llvm::isAlpha)) {
    C = llvm::toLower(C);
    P.IsRaw |= C == 'r';
    P.IsBytes |= C == 'b';
    P.IsFormat |= C == 'f' || C == 't';
  }
  return P;
}

static void appendCodePoint(uint32_t C, bool IsBytes, std::string &Out) {
  if (IsBytes) {
    Out += static_cast<char>(C);
    return;
  }
  char Buffer[UNI_MAX_UTF8_BYTES_PER_CODE_POINT];
  char *End = Buffer;
  if (llvm::ConvertCodePointToUTF8(C, End))
    Out.append(Buffer, End);
  else
    Out += "\xEF\xBF\xBD"; // no character; still one, so that lengths differ
}

/// What the escape at the front of \p Rest stands for; gives its length.
static size_t escape(llvm::StringRef Rest, bool IsBytes, std::string &Out) {
  char C = Rest.size() > 1 ? Rest[1] : '\0';
  auto Number = [&](size_t From, size_t Most, unsigned Radix) -> size_t {
    llvm::StringRef Digits =
        Rest.drop_front(From).take_front(Most).take_while([&](char D) {
          return Radix == 16 ? llvm::isHexDigit(D) : D >= '0' && D <= '7';
        });
    uint32_t Code = 0;
    if (Digits.empty() || Digits.getAsInteger(Radix, Code)) {
      Out += Rest[0];
      return 1;
    }
    appendCodePoint(Radix == 8 && IsBytes ? Code & 0xFF : Code, IsBytes, Out);
    return From + Digits.size();
  };
  switch (C) {
  case '\n':
    return 2;
  case '\r':
    return Rest.size() > 2 && Rest[2] == '\n' ? 3 : 2;
  case 'x':
    return Number(2, 2, 16);
  case 'u':
    return IsBytes ? (Out += '\\', 1) : Number(2, 4, 16);
  case 'U':
    return IsBytes ? (Out += '\\', 1) : Number(2, 8, 16);
  case 'N': {
    size_t End = Rest.find('}');
    if (IsBytes || !Rest.drop_front(2).starts_with("{") ||
        End == llvm::StringRef::npos)
      return Out += '\\', 1;
    Out += "\xEF\xBF\xBD"; // named characters spell no name or path
    return End + 1;
  }
  default:
    break;
  }
  if (C >= '0' && C <= '7')
    return Number(1, 3, 8);
  constexpr llvm::StringRef Short = "abfnrtv\\'\"",
                            Meant = "\a\b\f\n\r\t\v\\'\"";
  if (size_t I = Short.find(C); C && I != llvm::StringRef::npos) {
    Out += Meant[I];
    return 2;
  }
  Out += '\\'; // unknown escapes are left as they are
  return 1;
}

void decode(llvm::StringRef Written, StringPrefix Prefix, std::string &Out,
            uint32_t At, std::vector<Stretch> *Map) {
  for (size_t I = 0; I < Written.size();) {
    llvm::StringRef Rest = Written.drop_front(I);
    size_t Before = Out.size(), Length = 0;
    bool IsDoubled =
        Prefix.IsFormat && (Rest.starts_with("{{") || Rest.starts_with("}}"));
    if (IsDoubled) {
      Out += Rest[0];
      Length = 2;
    } else if (Rest[0] == '\\' && !Prefix.IsRaw) {
      Length = escape(Rest, Prefix.IsBytes, Out);
    } else {
      Length = std::max<size_t>(
          1, std::min(Rest.find('\\', 1), Prefix.IsFormat
                                              ? Rest.find_first_of("{}", 1)
                                              : llvm::StringRef::npos));
      Length = std::min(Length, Rest.size());
      Out += Rest.take_front(Length);
    }
    if (Map && Out.size() > Before)
      Map->push_back(
          {static_cast<uint32_t>(Before), static_cast<uint32_t>(Out.size()), 0,
           At + static_cast<uint32_t>(I), static_cast<uint32_t>(Length)});
    I += Length;
  }
}

std::optional<std::string> constantString(Node N, const Tree &T) {
  if (N.is(Kind::ConcatenatedString)) {
    std::string Whole;
    for (Node Part : N.named()) {
      std::optional<std::string> Text = constantString(Part, T);
      if (!Text)
        return std::nullopt;
      Whole += *Text;
    }
    return Whole;
  }
  if (!N.is(Kind::String))
    return std::nullopt;
  StringPrefix Prefix;
  std::string Text;
  for (Node Piece : N.named())
    if (Piece.is(Kind::StringStart))
      Prefix = prefixOf(T.text(Piece));
    else if (Piece.is(Kind::StringContent))
      decode(T.text(Piece), Prefix, Text);
    else if (Piece.is(Kind::Interpolation))
      return std::nullopt;
  return Text;
}

std::optional<std::vector<FormatPiece>> braceFormat(llvm::StringRef Text) {
  std::vector<FormatPiece> Pieces;
  std::string Plain;
  unsigned Next = 0;
  while (!Text.empty()) {
    size_t At = Text.find_first_of("{}");
    Plain += Text.take_front(At);
    if (At == llvm::StringRef::npos)
      break;
    Text = Text.drop_front(At);
    if (Text.starts_with("{{") || Text.starts_with("}}")) {
      Plain += Text[0];
      Text = Text.drop_front(2);
      continue;
    }
    size_t End = Text.find('}');
    if (Text[0] == '}' || End == llvm::StringRef::npos)
      return std::nullopt;
    llvm::StringRef Name = Text.slice(1, End).take_while(
        [](char C) { return llvm::isAlnum(C) || C == '_'; });
    if (Text.slice(1, End).contains('{'))
      return std::nullopt; // a width that is an argument
    Pieces.push_back({std::exchange(Plain, {}), false, {}});
    Pieces.push_back(
        {{}, true, Name.empty() ? std::to_string(Next++) : Name.str()});
    Text = Text.drop_front(End + 1);
  }
  Pieces.push_back({std::move(Plain), false, {}});
  return Pieces;
}

std::optional<std::vector<FormatPiece>> percentFormat(llvm::StringRef Text) {
  std::vector<FormatPiece> Pieces;
  std::string Plain;
  unsigned Next = 0;
  while (true) {
    size_t At = Text.find('%');
    Plain += Text.take_front(At);
    if (At == llvm::StringRef::npos)
      break;
    Text = Text.drop_front(At + 1);
    if (Text.consume_front("%")) {
      Plain += '%';
      continue;
    }
    std::string Name;
    if (Text.consume_front("(")) {
      Name = Text.take_until([](char C) { return C == ')'; }).str();
      Text = Text.drop_front(std::min(Name.size() + 1, Text.size()));
    }
    Text = Text.ltrim("#0- +123456789.");
    if (Text.empty() || !llvm::isAlpha(Text[0]))
      return std::nullopt;
    Text = Text.drop_front();
    Pieces.push_back({std::exchange(Plain, {}), false, {}});
    Pieces.push_back({{}, true, Name.empty() ? std::to_string(Next++) : Name});
  }
  Pieces.push_back({std::move(Plain), false, {}});
  return Pieces;
}

} // namespace model_tidy::python
