// Strict reading of one JSON object; see the header. nlohmann::json aborts on
// a wrong access when there are no exceptions, so types are tested first.
#include "checks/JsonRecord.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include <nlohmann/json.hpp>

namespace model_tidy {

using nlohmann::json;

namespace {
/// What parsing into a document would pass over in silence: where the text is
/// broken, and a key that one object has twice.
struct Syntax : nlohmann::json_sax<json> {
  std::vector<llvm::StringSet<>> Objects;
  std::string RepeatedKey;
  std::optional<size_t> BrokenAt;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(int64_t) override { return true; }
  bool number_unsigned(uint64_t) override { return true; }
  bool number_float(double, const std::string &) override { return true; }
  bool string(std::string &) override { return true; }
  bool binary(json::binary_t &) override { return true; }
  bool start_array(size_t) override { return true; }
  bool end_array() override { return true; }
  bool start_object(size_t) override {
    Objects.emplace_back();
    return true;
  }
  bool key(std::string &Key) override {
    if (!Objects.back().insert(Key).second && RepeatedKey.empty())
      RepeatedKey = Key;
    return true;
  }
  bool end_object() override {
    Objects.pop_back();
    return true;
  }
  bool parse_error(size_t Position, const std::string &,
                   const nlohmann::detail::exception &) override {
    BrokenAt = Position;
    return false;
  }
};
} // namespace

json parseStrictly(llvm::StringRef Name, llvm::StringRef Text,
                   std::string &Problem) {
  Syntax S;
  json::sax_parse(Text.begin(), Text.end(), &S);
  if (S.BrokenAt) {
    llvm::StringRef Before = Text.take_front(*S.BrokenAt ? *S.BrokenAt - 1 : 0);
    size_t LineBegin = Before.rfind('\n') + 1; // 0 where there is none
    Problem =
        (Name + ": not valid JSON at line " +
         llvm::Twine(Before.count('\n') + 1) + ", column " +
         llvm::Twine(Before.size() - LineBegin + 1) + "; mend the syntax there")
            .str();
    return json();
  }
  if (!S.RepeatedKey.empty())
    Problem = (Name + ": the key '" + S.RepeatedKey +
               "' stands twice in one object; remove one of them")
                  .str();
  return json::parse(Text.begin(), Text.end(), nullptr, false);
}

std::string suggestion(llvm::StringRef Word,
                       llvm::ArrayRef<std::string> Known) {
  const std::string *Nearest = nullptr;
  unsigned Limit = std::min<size_t>(4, Word.size() / 3 + 2);
  for (const std::string &Candidate : Known)
    if (unsigned Distance = Word.edit_distance(Candidate, true, Limit);
        Distance < Limit) {
      Limit = Distance;
      Nearest = &Candidate;
    }
  if (Nearest)
    return "; did you mean '" + *Nearest + "'?";
  return Known.empty() ? "" : "; known: " + llvm::join(Known, ", ");
}

JsonRecord::JsonRecord(const json &Value, std::string Where,
                       std::string &Problem)
    : Value(Value), Where(std::move(Where)), Problem(Problem) {}

void JsonRecord::fail(const std::string &What) {
  if (Problem.empty())
    Problem = Where + ": " + What;
}

void JsonRecord::failAt(llvm::StringRef Key, const std::string &What) {
  fail("'" + Key.str() + "' " + What);
}

const json *JsonRecord::member(llvm::StringRef Key) const {
  if (!Value.is_object())
    return nullptr;
  auto Found = Value.find(Key.str());
  return Found == Value.end() ? nullptr : &*Found;
}

void JsonRecord::allow(llvm::ArrayRef<llvm::StringRef> Keys) {
  if (!Value.is_object())
    return fail("not an object; write { … }");
  std::vector<std::string> Known(Keys.begin(), Keys.end());
  for (const auto &[Key, Ignored] : Value.items())
    if (!llvm::is_contained(Known, Key))
      return fail("unknown key '" + Key + "'" + suggestion(Key, Known));
}

const json *JsonRecord::value(llvm::StringRef Key) {
  const json *Found = member(Key);
  if (!Found)
    fail("'" + Key.str() + "' is missing; add it");
  return Found;
}

std::string JsonRecord::text(llvm::StringRef Key) {
  const json *Found = value(Key);
  if (!Found)
    return {};
  if (!Found->is_string())
    return failAt(Key, "is not a text; write it in double quotes"), "";
  auto &Text = Found->get_ref<const std::string &>();
  if (llvm::StringRef(Text).trim().empty())
    failAt(Key, "is empty; fill it in");
  return Text;
}

std::vector<std::string> JsonRecord::texts(llvm::StringRef Key) {
  std::vector<std::string> Texts;
  const json *Found = value(Key);
  if (!Found)
    return Texts;
  if (!Found->is_array() ||
      !llvm::all_of(*Found, [](const json &J) { return J.is_string(); }))
    return failAt(Key, "is not a list of texts; write [\"…\", \"…\"]"), Texts;
  for (const json &J : *Found)
    Texts.push_back(J.get_ref<const std::string &>());
  if (llvm::all_of(Texts, [](llvm::StringRef T) { return T.trim().empty(); }))
    failAt(Key, "is empty; fill it in");
  return Texts;
}

const json *JsonRecord::list(llvm::StringRef Key) {
  const json *Found = value(Key);
  if (Found && !Found->is_array())
    failAt(Key, "is not a list; write [ … ]");
  return failed() ? nullptr : Found;
}

unsigned JsonRecord::number(llvm::StringRef Key) {
  const json *Found = value(Key);
  if (Found && Found->is_number_unsigned())
    if (auto Number = Found->get<uint64_t>(); Number <= 1'000'000)
      return Number;
  failAt(Key, "is not a whole number from 0 to 1000000");
  return 0;
}

bool JsonRecord::flag(llvm::StringRef Key) {
  const json *Found = value(Key);
  if (Found && Found->is_boolean())
    return Found->get<bool>();
  failAt(Key, "is neither true nor false");
  return false;
}

size_t JsonRecord::wordIndex(llvm::StringRef Key,
                             llvm::ArrayRef<std::string> Words) {
  std::string Word = text(Key);
  auto Found = llvm::find(Words, Word);
  if (Found != Words.end())
    return Found - Words.begin();
  failAt(Key, "is not known as '" + Word + "'" + suggestion(Word, Words));
  return 0;
}

} // namespace model_tidy
