// The tokens of a JSON text, and what is none.
#include "container/Json.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

/// "{k:'v'[1 t]}", or what came before a mistake and "!".
std::string tokens(llvm::StringRef Text, size_t Nesting = 8) {
  JsonReader Json(Text, Nesting);
  std::string Result;
  for (;;) {
    switch (Json.next()) {
    case JsonReader::Token::BeginObject:
      Result += "{";
      break;
    case JsonReader::Token::EndObject:
      Result += "}";
      break;
    case JsonReader::Token::BeginArray:
      Result += "[";
      break;
    case JsonReader::Token::EndArray:
      Result += "]";
      break;
    case JsonReader::Token::Key:
      Result += Json.text().str() + ":";
      break;
    case JsonReader::Token::String:
      Result += "'" + Json.text().str() + "'";
      break;
    case JsonReader::Token::Number:
    case JsonReader::Token::Word:
      Result += Json.text().str() + " ";
      break;
    case JsonReader::Token::End:
      return Result;
    case JsonReader::Token::Error:
      return Result + "!";
    }
  }
}

TEST(JsonTest, ReadsTexts) {
  EXPECT_EQ(tokens("{}"), "{}");
  EXPECT_EQ(tokens(" [ ] "), "[]");
  EXPECT_EQ(tokens("{\"a\": [1, -2.5e+3, true, null, NaN], \"b\" : {}}"),
            "{a:[1 -2.5e+3 true null NaN ]b:{}}");
  EXPECT_EQ(tokens("\"\\u0041\\n\\ud83d\\ude00\\/\""), "'A\n\U0001F600/'");
  EXPECT_EQ(tokens("[[[[[[[[]]]]]]]]"), "[[[[[[[[]]]]]]]]");
}

TEST(JsonTest, RefusesOthers) {
  const std::pair<const char *, const char *> Texts[] = {
      {"", "!"},        {"{", "{!"},
      {"[1,]", "[1 !"}, {"{\"a\" 1}", "{!"},
      {"{1: 2}", "{!"}, {"{\"a\": 1,}", "{a:1 !"},
      {"[1}", "[1 !"},  {"1 2", "1 !"},
      {"'a'", "!"},     {"\"a", "!"},
      {"\"\\x\"", "!"}, {"\"\\u12\"", "!"},
      {"0x10", "!"},    {"[[[[[[[[[", "[[[[[[[[!"},
      {"yes", "!"},     {"\"a\nb\"", "!"},
      {"{} x", "{}!"},
  };
  for (auto [Text, Expected] : Texts)
    EXPECT_EQ(tokens(Text), Expected) << Text;
}

} // namespace
