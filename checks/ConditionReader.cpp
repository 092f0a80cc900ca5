// Each is one value of a row: a word, a number or a small object.
#include "checks/ConditionReader.h"
#include "checks/Versions.h"
#include "llvm/ADT/STLExtras.h"
#include <nlohmann/json.hpp>

namespace model_tidy {

using nlohmann::json;

namespace {

std::optional<uint32_t> positionIn(const json &Value, const char *Key) {
  auto It = Value.find(Key);
  if (It == Value.end() || !It->is_number_unsigned() ||
      It->get<uint64_t>() >= 64)
    return std::nullopt;
  return It->get<uint32_t>();
}

/// {"callback": 3, "parameter": 0}, where argument 3 is told of what arrives;
/// with "signal" and "names" only if that argument is one of these.
std::optional<Slot> callbackOf(const json &Value) {
  auto Function = positionIn(Value, "callback");
  auto Parameter = positionIn(Value, "parameter");
  if (!Function || !Parameter)
    return std::nullopt;
  Slot S = {Slot::Callback, *Function, "", *Parameter};
  if (Value.size() == 2)
    return S;
  auto Signal = positionIn(Value, "signal");
  auto Names = Value.find("names");
  if (!Signal || Value.size() != 4 || Names == Value.end() ||
      !Names->is_array() || Names->empty())
    return std::nullopt;
  S.Signal = *Signal;
  for (const json &Name : *Names) {
    if (!Name.is_string())
      return std::nullopt;
    S.Names.push_back(Name.get<std::string>());
  }
  return S;
}

std::optional<Slot> slotOf(const json &Value) {
  if (Value.is_number_unsigned() && Value.get<uint64_t>() < 64)
    return Slot{Slot::Argument, Value.get<uint32_t>()};
  if (Value.is_object() && Value.size() == 2 && Value.contains("argument") &&
      Value.contains("keyword") && Value["keyword"].is_string())
    if (auto Position = slotOf(Value["argument"]);
        Position && Position->Kind == Slot::Argument)
      return Slot{Slot::Argument, Position->Position,
                  Value["keyword"].get<std::string>()};
  if (Value.is_object() && Value.contains("callback"))
    return callbackOf(Value);
  if (Value == "beside")
    return Slot{Slot::Beside};
  if (Value == "receiver")
    return Slot{Slot::Receiver};
  if (Value == "result")
    return Slot{Slot::Result};
  if (Value == "arguments")
    return Slot{Slot::AllArguments};
  return std::nullopt;
}

constexpr const char *SlotRemedy =
    "is no place of a call; write the number of an argument (from 0), "
    "\"receiver\", \"result\" or "
    "\"arguments\"";

/// The tests of one argument, by the key that holds their words.
constexpr std::pair<llvm::StringRef, Exemption::KindType> ArgumentTests[] = {
    {"is", Exemption::ArgumentIs},
    {"is-not", Exemption::ArgumentIs},
    {"class-other-than", Exemption::OtherClass},
    {"named", Exemption::Named},
    {"not-named", Exemption::Named},
    {"only-called", Exemption::OnlyCalled},
    {"holds", Exemption::Holds},
    {"begins-with", Exemption::BeginsWith},
    {"ends-with", Exemption::EndsWith},
    {"defaults-to", Exemption::DefaultsTo},
};

} // namespace

std::optional<Slot> readSlot(JsonRecord &Record, llvm::StringRef Key) {
  const json *Value = Record.value(Key);
  auto Read = Value ? slotOf(*Value) : std::nullopt;
  if (!Read)
    Record.failAt(Key, SlotRemedy);
  return Read;
}

std::vector<Slot> readSlots(JsonRecord &Record, llvm::StringRef Key) {
  std::vector<Slot> Slots;
  const json *Value = Record.value(Key);
  if (Value && (!Value->is_array() || Value->empty()))
    Record.failAt(Key, "is not a list of places; write [0] or [\"result\"]");
  if (Record.failed())
    return Slots;
  for (const json &Element : *Value) {
    if (auto Read = slotOf(Element))
      Slots.push_back(*Read);
    else
      Record.failAt(Key, SlotRemedy);
  }
  return Slots;
}

/// "system-library", "constant", "loaded-before", "local-path", "falls-back",
/// "within-package", or an object: about one argument, about the project, or
/// {"all": […]}.
Exemption readExemption(const json &Value, const std::string &Where,
                        std::string &Problem) {
  if (Value == "system-library")
    return {Exemption::SystemLibrary};
  if (Value == "constant")
    return {Exemption::Constant};
  if (Value == "loaded-before")
    return {Exemption::LoadedBefore};
  if (Value == "falls-back")
    return {Exemption::FallsBack};
  if (Value == "local-path")
    return {Exemption::LocalPath};
  if (Value == "within-package")
    return {Exemption::WithinPackage};
  JsonRecord Record(Value, Where, Problem);
  Record.allow({"argument",    "keyword",          "is",
                "is-not",      "class-other-than", "named",
                "not-named",   "only-called",      "holds",
                "begins-with", "ends-with",        "digest",
                "left-open",   "defaults-to",      "restricts",
                "package",     "versions",         "file-imports",
                "file-calls",  "result-into",      "all"});
  Exemption E = {Exemption::Every};
  if (Record.has("all")) {
    if (const json *List = Record.list("all"))
      for (const json &Part : *List)
        E.Parts.push_back(readExemption(Part, Where, Problem));
    return E;
  }
  if (Record.has("package")) {
    E.Kind = Exemption::Declares;
    E.Package = Record.text("package");
    E.Words = {Record.text("versions")};
    if (!Record.failed() && !VersionSet::parse(E.Words.front()))
      Record.failAt("versions", "is no list of versions; write \">=1.2,<2\"");
    return E;
  }
  for (auto [Key, Kind] : {std::pair("file-imports", Exemption::Imports),
                           std::pair("restricts", Exemption::Restricts),
                           std::pair("result-into", Exemption::ResultInto),
                           std::pair("file-calls", Exemption::Calls)})
    if (Record.has(Key)) {
      E.Kind = Kind;
      E.Words = Record.texts(Key);
      return E;
    }
  if (Record.has("argument") || !Record.has("keyword"))
    E.Argument = Record.number("argument");
  if (Record.has("keyword"))
    E.Keyword = Record.text("keyword");
  unsigned Tests = 0;
  if (Record.has("digest")) {
    ++Tests;
    E.Kind = Exemption::IsDigest;
    E.IsNegated = !Record.flag("digest");
  }
  if (Record.has("left-open")) {
    ++Tests;
    E.Kind = Exemption::LeftOpen;
    E.IsNegated = !Record.flag("left-open");
  }
  for (auto [Key, Kind] : ArgumentTests) {
    if (!Record.has(Key))
      continue;
    ++Tests;
    E.Kind = Kind;
    E.Words = Record.texts(Key);
    E.IsNegated = Key == "is-not" || Key == "not-named";
  }
  if (Tests != 1)
    Record.fail("needs exactly one test, such as 'is' or 'named'; the table "
                "in docs/adding-a-check.md lists them");
  return E;
}

/// What a fix sets; {"keyword": "k"} where the argument has no position.
static std::optional<Slot> readFixedArgument(JsonRecord &Record) {
  const json *Value = Record.value("set");
  if (Value && Value->is_object() && Value->size() == 1 &&
      Value->contains("keyword") && (*Value)["keyword"].is_string())
    return Slot{Slot::Argument, ~0u, (*Value)["keyword"].get<std::string>()};
  return readSlot(Record, "set");
}

FixRecipe readFix(const json &Value, const std::string &Where,
                  std::string &Problem) {
  JsonRecord Record(Value, Where + ": 'fix'", Problem);
  Record.allow({"title", "rename", "before", "set", "text", "safe"});
  FixRecipe F;
  F.Title = Record.text("title");
  F.Safe = Record.flag("safe");
  if (Record.has("rename"))
    F.Rename = Record.text("rename");
  if (Record.has("before"))
    F.Before = Record.number("before");
  if (Record.has("set"))
    F.Set = readFixedArgument(Record);
  if (F.Before || F.Set)
    F.Text = Record.text("text");
  if (F.Before && F.Set)
    Record.fail("has both 'before' and 'set'; write one of them");
  if (F.Rename.empty() && !F.Before && !F.Set)
    Record.fail("changes nothing; write 'rename', 'before' or 'set'");
  return F;
}

} // namespace model_tidy
