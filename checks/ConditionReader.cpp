#include "checks/ConditionReader.h"
#include "checks/JsonRecord.h"
#include <nlohmann/json.hpp>

namespace model_tidy {

using nlohmann::json;

/// The tests of one argument, by the key that holds their words.
static constexpr std::pair<llvm::StringRef, Exemption::KindType>
    ArgumentTests[] = {
        {"is", Exemption::ArgumentIs},
        {"is-not", Exemption::ArgumentIs},
        {"class-other-than", Exemption::OtherClass},
        {"named", Exemption::Named},
        {"not-named", Exemption::Named},
        {"holds", Exemption::Holds},
        {"begins-with", Exemption::BeginsWith},
        {"ends-with", Exemption::EndsWith},
};

/// "system-library", "constant", "loaded-before", or an object: about one
/// argument, about the project, or {"all": […]}.
Exemption readExemption(const json &Value, const std::string &Where,
                        std::string &Problem) {
  if (Value == "system-library")
    return {Exemption::SystemLibrary};
  if (Value == "constant")
    return {Exemption::Constant};
  if (Value == "loaded-before")
    return {Exemption::LoadedBefore};
  JsonRecord Record(Value, Where, Problem);
  Record.allow({"argument", "keyword", "is", "is-not", "class-other-than",
                "named", "not-named", "holds", "begins-with", "ends-with",
                "digest", "restricts", "package", "versions", "file-imports",
                "file-calls", "all"});
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
    return E;
  }
  for (auto [Key, Kind] : {std::pair("file-imports", Exemption::Imports),
                           std::pair("restricts", Exemption::Restricts),
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
    F.Set = Record.number("set");
  if (F.Before || F.Set)
    F.Text = Record.text("text");
  if (F.Before && F.Set)
    Record.fail("has both 'before' and 'set'; write one of them");
  if (F.Rename.empty() && !F.Before && !F.Set)
    Record.fail("changes nothing; write 'rename', 'before' or 'set'");
  return F;
}

} // namespace model_tidy
