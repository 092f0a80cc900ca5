// Documents of apis/ to rows and advice. Each record is read by one function
// from top to bottom, field by field; JsonRecord keeps the first thing that
// was wrong, and the caller looks once at the end.
#include "checks/CatalogueReader.h"
#include "checks/ConditionReader.h"
#include "checks/JsonRecord.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include <nlohmann/json.hpp>

namespace model_tidy {

using nlohmann::json;

namespace {

/// The keys of a row in each role, besides callee, callees and role.
constexpr llvm::StringRef SinkKeys[] = {
    "check",     "input",  "opens",   "effect",       "advice", "by-name",
    "reference", "unless", "fix",     "near",         "what",   "when",
    "around",    "if",     "note-if", "python-advice"};
constexpr llvm::StringRef SourceKeys[] = {"to", "origin", "opens", "by-name",
                                          "reference"};
constexpr llvm::StringRef PropagatorKeys[] = {
    "from", "to", "opens", "whole", "view", "by-name", "reference"};
constexpr llvm::StringRef GuardKeys[] = {"input", "reference"};
constexpr llvm::StringRef ImportKeys[] = {"input", "reference"};
constexpr llvm::StringRef AttributeKeys[] = {"from", "input", "reference"};
constexpr llvm::StringRef PickleKeys[] = {"effect",          "harmless-if",
                                          "calls-arguments", "weights-only",
                                          "anywhere",        "reference"};

llvm::ArrayRef<llvm::StringRef> keysOf(Role R) {
  switch (R) {
  case Role::Sink:
    return SinkKeys;
  case Role::Source:
    return SourceKeys;
  case Role::Propagator:
    return PropagatorKeys;
  case Role::Guard:
    return GuardKeys;
  case Role::Import:
    return ImportKeys;
  case Role::Attribute:
    return AttributeKeys;
  case Role::Pickle:
    return PickleKeys;
  }
  llvm_unreachable("role");
}

template <class T> std::vector<std::string> namesOf(const std::vector<T> &All) {
  std::vector<std::string> Names;
  for (const T &X : All)
    Names.push_back(X.Name);
  return Names;
}

/// Reads one document; Problem is empty as long as all is well.
class Reader {
public:
  Reader(llvm::StringRef Name, const Catalogue &Known)
      : Name(Name), Known(Known) {}

  RowDocument rows(llvm::StringRef Text);
  std::string Problem;

private:
  JsonRecord record(const json &Value, const std::string &What) {
    return {Value, Name.str() + (What.empty() ? "" : ": " + What), Problem};
  }
  Advice advice(const std::string &AdviceName, const json &Value);
  std::vector<std::string> callees(JsonRecord &Record);
  void row(const json &Value, size_t Number);
  void sink(JsonRecord &Record, Row &R);
  void conditions(JsonRecord &Record, Row &R);
  void propagator(JsonRecord &Record, Row &R);
  void opens(JsonRecord &Record, Row &R);
  void when(JsonRecord &Record, Row &R);

  llvm::StringRef Name;
  const Catalogue &Known;
  RowDocument Document;
  llvm::StringSet<> Seen;        // role and callee
  llvm::StringSet<> Conditional; // sinks that leave calls to another row
};

RowDocument Reader::rows(llvm::StringRef Text) {
  json Parsed = parseStrictly(Name, Text, Problem);
  JsonRecord Top = record(Parsed, "");
  Top.allow({"library", "advice", "rows"});
  std::string Library = Top.text("library");
  if (Top.has("advice")) {
    const json &Advices = *Top.value("advice");
    if (!Advices.is_object())
      Top.failAt("advice", "is not an object; write { \"name\": { … } }");
    else
      for (const auto &[AdviceName, Value] : Advices.items())
        Document.Advices.push_back(advice(AdviceName, Value));
  }
  if (const json *Rows = Top.list("rows"))
    for (size_t I = 0; I < Rows->size() && Problem.empty(); ++I)
      row((*Rows)[I], I + 1);
  for (Row &R : Document.Rows)
    R.Library = Library;
  return std::move(Document);
}

Advice Reader::advice(const std::string &AdviceName, const json &Value) {
  JsonRecord Record = record(Value, "advice '" + AdviceName + "'");
  Record.allow({"summary", "code", "language"});
  if (Known.advice(AdviceName))
    Record.fail("is there already; choose another name");
  Advice A;
  A.Name = AdviceName;
  A.Summary = Record.text("summary");
  A.Code = llvm::join(Record.texts("code"), "\n");
  A.Language = Record.text("language");
  return A;
}

/// The names a row is for: "callee", or "callees" with several.
std::vector<std::string> Reader::callees(JsonRecord &Record) {
  if (Record.has("callee") == Record.has("callees"))
    Record.fail("needs either 'callee' or 'callees'; write one of them");
  if (Record.has("callees"))
    return Record.texts("callees");
  return {Record.text("callee")};
}

void Reader::row(const json &Value, size_t Number) {
  std::string What = "row " + std::to_string(Number);
  std::string Ignored; // of the first look, which only finds out the name
  JsonRecord Unnamed(Value, "", Ignored);
  std::vector<std::string> Names = callees(Unnamed);
  if (Ignored.empty())
    What += " '" + Names.front() + "'";

  JsonRecord Record = record(Value, What);
  Names = callees(Record);
  Row R;
  PickleRow OfPickles;
  R.TheRole = Record.word("role", LastRole, roleName);
  std::vector<llvm::StringRef> Keys = {"callee", "callees", "role"};
  llvm::append_range(Keys, keysOf(R.TheRole));
  Record.allow(Keys);
  switch (R.TheRole) {
  case Role::Sink:
    sink(Record, R);
    break;
  case Role::Source:
    R.To = readSlots(Record, "to");
    if (Record.value("origin") && *Record.value("origin") == "self-made") {
      R.SelfMade = true;
      R.Origin = OriginKind::Constant;
    } else {
      R.Origin = Record.word("origin", OriginKind::Unknown, originName);
    }
    opens(Record, R);
    break;
  case Role::Propagator:
    propagator(Record, R);
    break;
  case Role::Guard:
    if (Record.has("input"))
      R.Input = readSlot(Record, "input");
    break;
  case Role::Import:
    R.Input = readSlot(Record, "input");
    break;
  case Role::Attribute:
    R.From = readSlots(Record, "from");
    R.Input = readSlot(Record, "input");
    break;
  case Role::Pickle:
    OfPickles = readPickleRow(Record);
    break;
  }
  if (Record.has("by-name"))
    R.ByName = Record.flag("by-name");
  if (Record.has("reference"))
    R.Reference = Record.text("reference");
  for (std::string &Callee : Names) {
    R.Callee = std::move(Callee);
    if (R.Callee.empty())
      Record.failAt("callees", "has an empty name; remove it");
    // Of several sinks of one name, all but the last need a condition.
    bool MayFollow = R.TheRole == Role::Sink &&
                     Conditional.contains((R.Check + " " + R.Callee));
    if (R.TheRole == Role::Sink && (!R.If.empty() || !R.When.empty()))
      Conditional.insert(R.Check + " " + R.Callee);
    else
      Conditional.erase(R.Check + " " + R.Callee);
    std::string Key = (roleName(R.TheRole) + " " + R.Callee).str();
    if (R.TheRole == Role::Sink)
      Key += " " + R.Check;
    bool IsKnown = R.TheRole == Role::Sink
                       ? llvm::any_of(Known.sinks(R.Callee),
                                      [&](const Row *Other) {
                                        return Other->Check == R.Check;
                                      })
                       : Known.has(R.Callee, R.TheRole);
    if (IsKnown || (!Seen.insert(Key).second && !MayFollow))
      Record.fail("a second " + roleName(R.TheRole).str() + " row for '" +
                  R.Callee + "'; keep one");
    if (R.TheRole == Role::Pickle)
      Document.Pickles[R.Callee] = OfPickles;
    else
      Document.Rows.push_back(&Callee == &Names.back() ? std::move(R) : R);
  }
}

void Reader::opens(JsonRecord &Record, Row &R) {
  if (!Record.has("opens"))
    return;
  R.IsPath = true;
  R.Input = readSlot(Record, "opens");
}

/// "when": {"1": "text", "2": "present"}
void Reader::when(JsonRecord &Record, Row &R) {
  const json *Conditions = Record.value("when");
  if (!Conditions)
    return;
  constexpr llvm::StringRef Kinds[] = {"absent", "present", "text"};
  if (!Conditions->is_object() || Conditions->empty())
    Record.failAt("when", "is not an object; write { \"1\": \"text\" }");
  if (Record.failed())
    return;
  for (const auto &[Position, Kind] : Conditions->items()) {
    Condition C;
    auto Known = Kind.is_string()
                     ? llvm::find(Kinds, Kind.get_ref<const std::string &>())
                     : std::end(Kinds);
    if (llvm::StringRef(Position).getAsInteger(10, C.Position) ||
        Known == std::end(Kinds))
      return Record.failAt("when",
                           "wants numbers of arguments, and for each of them "
                           "\"absent\", \"present\" or \"text\"");
    C.Is = Condition::KindType(Known - Kinds);
    R.When.push_back(C);
  }
}

void Reader::sink(JsonRecord &Record, Row &R) {
  if (Record.has("input") == Record.has("opens"))
    Record.fail("needs either 'input' (the bytes) or 'opens' (a path, or a "
                "stream); write one of them");
  opens(Record, R);
  if (!R.IsPath)
    R.Input = readSlot(Record, "input");
  R.TheEffect = Record.word("effect", LastEffect, effectName);
  if (Record.has("around"))
    R.Around = Record.texts("around");
  if (Record.has("when"))
    when(Record, R);
  R.Check = Record.text("check");
  R.AdviceName = Record.text("advice");
  if (Record.has("python-advice"))
    R.PythonAdvice = Record.text("python-advice");
  Record.text("reference");
  conditions(Record, R);
  if (Record.failed())
    return;

  const CheckInfo *Info = Known.check(R.Check);
  if (!Info)
    Record.fail("no check is called '" + R.Check + "'" +
                suggestion(R.Check, namesOf(Known.checks().vec())));
  else if (Info->message(R.TheEffect).empty())
    Record.fail("the check '" + R.Check + "' has no message for effect '" +
                effectName(R.TheEffect).str() +
                "'; choose another effect or check");
  std::vector<std::string> Own = namesOf(Document.Advices);
  for (const std::string &Advice : {R.AdviceName, R.PythonAdvice})
    if (!Advice.empty() && !Known.advice(Advice) &&
        !llvm::is_contained(Own, Advice))
      Record.fail("no advice is called '" + Advice + "'" +
                  suggestion(Advice, Own));
}

/// What a sink may have besides: when it is silent, how to mend it.
void Reader::conditions(JsonRecord &Record, Row &R) {
  if (Record.has("near"))
    R.Near = Record.texts("near");
  if (Record.has("what"))
    R.What = Record.text("what");
  if (Record.has("fix"))
    R.TheFix = readFix(*Record.value("fix"), Record.where(), Problem);
  for (auto [Key, Conditions] :
       {std::pair("if", &R.If), std::pair("unless", &R.Unless),
        std::pair("note-if", &R.NoteIf)})
    if (Record.has(Key))
      if (const json *List = Record.list(Key))
        for (const json &Value : *List)
          Conditions->push_back(readExemption(
              Value, Record.where() + ": '" + Key + "'", Problem));
}

void Reader::propagator(JsonRecord &Record, Row &R) {
  opens(Record, R);
  R.Whole = Record.has("whole") && Record.flag("whole");
  R.IsView = Record.has("view") && Record.flag("view");
  if (Record.has("from") || !R.Input)
    R.From = readSlots(Record, "from");
  else
    R.From = {*R.Input};
  R.To = readSlots(Record, "to");
}

} // namespace

llvm::Expected<RowDocument> readRows(llvm::StringRef Name, llvm::StringRef Json,
                                     const Catalogue &Known) {
  Reader R(Name, Known);
  RowDocument Rows = R.rows(Json);
  if (!R.Problem.empty())
    return llvm::createStringError(std::move(R.Problem));
  return Rows;
}

} // namespace model_tidy
