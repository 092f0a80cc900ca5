// JSON, one token at a time: strict, without recursion, and with the place of
// each token. Hostile texts are as deep and as long as they like.
#pragma once

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace model_tidy {

class JsonReader {
public:
  enum class Token {
    BeginObject,
    EndObject,
    BeginArray,
    EndArray,
    Key,
    String,
    Number,
    Word, // true, false, null; also NaN and Infinity, which Python writes
    End,
    Error,
  };

  JsonReader(llvm::StringRef Text, size_t MaxDepth)
      : Text(Text), MaxDepth(MaxDepth) {}

  /// After End or Error, the same again.
  Token next();
  /// Of the last Key or String decoded, of a Number or Word as written. A text
  /// of megabytes is cut off.
  llvm::StringRef text() const { return Value; }
  /// Where the last token begins, and where the next one may.
  size_t begin() const { return Begin; }
  size_t position() const { return Position; }
  size_t depth() const { return Open.size(); }

private:
  Token fail();
  Token value();
  Token close(char Bracket);
  Token open(char Bracket);
  Token string(bool IsKey);
  bool escape();
  bool codeUnit(unsigned &Unit);
  void skipSpace();

  static constexpr size_t MaxText = 4 << 20;

  llvm::StringRef Text;
  size_t MaxDepth;
  size_t Position = 0;
  size_t Begin = 0;
  std::string Value;
  llvm::SmallVector<char> Open; // closing brackets
  enum {
    WantsValue,
    WantsValueOrEnd,
    WantsKey,
    WantsKeyOrEnd,
    HasValue
  } State = WantsValue;
  bool HasFailed = false;
};

} // namespace model_tidy
