// checks.json to check records; see CatalogueReader.cpp.
#include "checks/CatalogueReader.h"
#include "checks/JsonRecord.h"
#include "llvm/ADT/STLExtras.h"
#include <nlohmann/json.hpp>

namespace model_tidy {

using nlohmann::json;

static std::vector<std::pair<Effect, std::string>>
readMessages(JsonRecord &Record) {
  std::vector<llvm::StringRef> Names;
  for (unsigned I = 0; I <= unsigned(LastEffect); ++I)
    Names.push_back(effectName(Effect(I)));
  Record.allow(Names);
  std::vector<std::pair<Effect, std::string>> Messages;
  for (const auto &[I, Name] : llvm::enumerate(Names))
    if (Record.has(Name))
      Messages.emplace_back(Effect(I), Record.text(Name));
  return Messages;
}

/// { "word": ["condition", …], … }; an empty list is no condition.
static std::vector<std::pair<std::string, std::vector<std::string>>>
readWords(JsonRecord &Check, const std::string &Where, std::string &Problem) {
  std::vector<std::pair<std::string, std::vector<std::string>>> Words;
  const json *Value = Check.value("words");
  if (!Value || !Value->is_object()) {
    Check.failAt("words", "is not an object; write { \"word\": [] }");
    return Words;
  }
  JsonRecord Record(*Value, Where + ": 'words'", Problem);
  for (const auto &[Word, Conditions] : Value->items())
    Words.push_back({Word, Conditions.is_array() && Conditions.empty()
                               ? std::vector<std::string>()
                               : Record.texts(Word)});
  return Words;
}

static CheckInfo readCheck(const json &Value, const std::string &Document,
                           size_t Number, std::string &Problem) {
  std::string Where = Document + ": check " + std::to_string(Number);
  std::string Ignored; // of the first look, which only finds out the name
  std::string Name = JsonRecord(Value, "", Ignored).text("name");
  if (Ignored.empty())
    Where += " '" + Name + "'";

  JsonRecord Record(Value, Where, Problem);
  Record.allow({"name", "summary", "severity", "cwe", "security-severity",
                "languages", "messages", "words", "texts", "help"});
  CheckInfo C;
  C.Name = Record.text("name");
  C.Summary = Record.text("summary");
  C.Level = Record.word("severity", Severity::Error, severityName);
  C.Languages = Record.texts("languages");
  C.Help = Record.text("help");
  if (Record.has("cwe"))
    C.Cwe = Record.number("cwe");
  if (Record.has("security-severity"))
    C.SecuritySeverity = Record.text("security-severity");
  if (Record.has("words"))
    C.Words = readWords(Record, Where, Problem);
  if (Record.has("texts"))
    C.Texts = Record.texts("texts");
  if (Record.has("messages")) {
    JsonRecord Messages(*Record.value("messages"), Where + ": 'messages'",
                        Problem);
    C.Messages = readMessages(Messages);
  }
  return C;
}

llvm::Expected<std::vector<CheckInfo>>
readChecks(llvm::StringRef Name, llvm::StringRef Json, const Catalogue &Known) {
  std::string Problem;
  json Parsed = parseStrictly(Name, Json, Problem);
  JsonRecord Top(Parsed, Name.str(), Problem);
  Top.allow({"checks"});
  std::vector<CheckInfo> Checks;
  const json *List = Top.list("checks");
  for (size_t I = 0; List && I < List->size() && Problem.empty(); ++I) {
    CheckInfo C = readCheck((*List)[I], Name.str(), I + 1, Problem);
    auto SameName = [&](const CheckInfo &O) { return O.Name == C.Name; };
    if (Problem.empty() &&
        (Known.check(C.Name) || llvm::any_of(Checks, SameName)))
      Problem = (Name + ": check " + llvm::Twine(I + 1) + " '" + C.Name +
                 "': a second check of this name; keep one")
                    .str();
    Checks.push_back(std::move(C));
  }
  if (!Problem.empty())
    return llvm::createStringError(std::move(Problem));
  return Checks;
}

} // namespace model_tidy
