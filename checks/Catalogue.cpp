// The rows and checks in memory. Reading is CatalogueReader's; here a document
// that was read whole is added, and names are looked up.
#include "checks/Catalogue.h"
#include "checks/CatalogueReader.h"
#include "checks/Resources.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

namespace model_tidy {

llvm::StringRef roleName(Role R) {
  switch (R) {
  case Role::Sink:
    return "sink";
  case Role::Source:
    return "source";
  case Role::Propagator:
    return "propagator";
  case Role::Guard:
    return "guard";
  case Role::Import:
    return "import";
  case Role::Attribute:
    return "attribute";
  case Role::Pickle:
    return "pickle";
  }
  llvm_unreachable("role");
}

llvm::StringRef effectName(Effect E) {
  switch (E) {
  case Effect::Benign:
    return "benign";
  case Effect::CodeExecution:
    return "code-execution";
  case Effect::NativeCode:
    return "native-code";
  case Effect::MemoryUnsafe:
    return "memory-unsafe";
  case Effect::Process:
    return "process";
  case Effect::Filesystem:
    return "filesystem";
  case Effect::Network:
    return "network";
  case Effect::Import:
    return "import";
  case Effect::Attributes:
    return "attribute-access";
  case Effect::NestedLoad:
    return "nested-deserialization";
  case Effect::Deferred:
    return "deferred-execution";
  }
  llvm_unreachable("effect");
}

llvm::StringRef CheckInfo::message(Effect E) const {
  for (const auto &[Of, Text] : Messages)
    if (Of == E)
      return Text;
  return {};
}

std::string CheckInfo::cweAddress() const {
  return Cwe ? "https://cwe.mitre.org/data/definitions/" + std::to_string(Cwe) +
                   ".html"
             : "";
}

const Catalogue &Catalogue::builtin() {
  // Never destroyed: it lives as long as the program, whose end need not wait.
  static const Catalogue &Loaded = *[] {
    auto Owner = std::make_unique<Catalogue>();
    Catalogue &C = *Owner;
    // A shipped document that does not load is a mistake of ours, and the
    // first unit test finds it.
    if (llvm::Error E = C.addChecks("checks.json", resource("checks.json")))
      llvm::report_fatal_error(std::move(E));
    for (const Resource &R : resources())
      if (R.Name.starts_with("apis/"))
        if (llvm::Error E = C.addRows(R.Name, R.Data))
          llvm::report_fatal_error(std::move(E));
    return Owner.release();
  }();
  return Loaded;
}

llvm::Error Catalogue::addRows(llvm::StringRef Name, llvm::StringRef Json,
                               bool IsForeign) {
  auto Document = readRows(Name, Json, *this);
  if (!Document)
    return Document.takeError();
  // Rows are large, and builtin() adds more than thirty documents.
  if (Rows.size() + Document->Rows.size() > Rows.capacity())
    Rows.reserve(2 * (Rows.size() + Document->Rows.size()));
  for (Row &R : Document->Rows) {
    ByCallee[unsigned(R.TheRole)][R.Callee].push_back(Rows.size());
    Rows.push_back(std::move(R));
  }
  if (!IsForeign)
    for (const auto &Entry : Document->Pickles)
      Pickles.insert({Entry.getKey(), Entry.getValue()});
  llvm::move(Document->Advices, std::back_inserter(Advices));
  return llvm::Error::success();
}

llvm::Error Catalogue::addChecks(llvm::StringRef Name, llvm::StringRef Json) {
  auto More = readChecks(Name, Json, *this);
  if (!More)
    return More.takeError();
  llvm::move(*More, std::back_inserter(Checks));
  llvm::sort(Checks, [](const CheckInfo &A, const CheckInfo &B) {
    return A.Name < B.Name;
  });
  return llvm::Error::success();
}

/// "transformers.*.from_pretrained": that method of whatever a library has.
static std::string ofAnyClass(llvm::StringRef Callee) {
  llvm::StringRef Package = Callee.take_until([](char C) { return C == '.'; });
  llvm::StringRef Method = Callee.substr(Callee.rfind('.') + 1);
  if (Package.size() + Method.size() + 1 >= Callee.size())
    return {};
  return (Package + ".*." + Method).str();
}

const Row *Catalogue::find(llvm::StringRef Callee, Role R) const {
  const auto &Named = ByCallee[unsigned(R)];
  auto Found = Named.find(Callee);
  if (R == Role::Sink && Found == Named.end())
    Found = Named.find(ofAnyClass(Callee));
  return Found == Named.end() ? nullptr : &Rows[Found->second.front()];
}

const PickleRow *Catalogue::pickle(llvm::StringRef Callee) const {
  auto Found = Pickles.find(Callee);
  while (Found == Pickles.end() && Callee.contains('.')) {
    Callee = Callee.rsplit('.').first;
    Found = Pickles.find((Callee + ".*").str());
  }
  return Found == Pickles.end() ? nullptr : &Found->second;
}

std::vector<const Row *> Catalogue::sinks(llvm::StringRef Callee) const {
  std::vector<const Row *> Found;
  const auto &Named = ByCallee[unsigned(Role::Sink)];
  for (const std::string &Name : {Callee.str(), ofAnyClass(Callee)})
    if (auto It = Named.find(Name); It != Named.end())
      for (unsigned Index : It->second)
        Found.push_back(&Rows[Index]);
  return Found;
}

template <class T>
static const T *named(const std::vector<T> &All, llvm::StringRef Name) {
  auto Found = llvm::find_if(All, [&](const T &X) { return X.Name == Name; });
  return Found == All.end() ? nullptr : &*Found;
}

bool Catalogue::has(llvm::StringRef Callee, Role R) const {
  return R == Role::Pickle ? Pickles.contains(Callee)
                           : ByCallee[unsigned(R)].contains(Callee);
}

const CheckInfo *Catalogue::check(llvm::StringRef Name) const {
  return named(Checks, Name);
}

const Advice *Catalogue::advice(llvm::StringRef Name) const {
  return named(Advices, Name);
}

llvm::StringRef Row::lastName() const {
  return llvm::StringRef(Callee).substr(Callee.find_last_of(":.") + 1);
}

/// What a caller has to have heard of, if anything: the row's own words, or
/// the namespace or module. A name that speaks for itself needs no more.
static std::vector<std::string> conditionOf(const Row &R) {
  if (R.ByName || !R.Near.empty())
    return R.Near;
  llvm::StringRef First = llvm::StringRef(R.Callee).take_until(
      [](char C) { return C == ':' || C == '.'; });
  // What is built in needs no import.
  if (First.size() == R.Callee.size() || First == "builtins")
    return {};
  return {First.str()};
}

std::vector<std::string> Catalogue::distinctNames() const {
  std::vector<std::string> Names;
  for (const Row &R : Rows)
    if (R.TheRole == Role::Sink && (R.ByName || R.lastName() == R.Callee))
      Names.push_back(R.lastName().str());
  llvm::sort(Names);
  Names.erase(llvm::unique(Names), Names.end());
  return Names;
}

/// What a file says that receives something: a function or a library's name.
static std::vector<std::string> networkWords(llvm::ArrayRef<Row> Rows) {
  std::vector<std::string> Words;
  for (const Row &R : Rows) {
    if (R.TheRole != Role::Source ||
        (R.Origin != OriginKind::Network && R.Origin != OriginKind::Upload))
      continue;
    auto [First, Rest] = llvm::StringRef(R.Callee).split("::");
    if (First == "boost")
      First = Rest.split("::").first;
    // What gives a descriptor is named by words of everyday English.
    bool GivesBytes = !Rest.empty() || R.To.front().Kind != Slot::Result;
    if (First != "std" && GivesBytes)
      Words.push_back(First.str());
  }
  llvm::sort(Words);
  Words.erase(llvm::unique(Words), Words.end());
  return Words;
}

/// Conditions that ask for one of \p Some and one of \p Others in one file.
static std::vector<std::string> eachWith(llvm::ArrayRef<std::string> Some,
                                         llvm::ArrayRef<std::string> Others) {
  if (Some.empty())
    return Others;
  std::vector<std::string> Both;
  for (const std::string &One : Some)
    for (const std::string &Other : Others)
      Both.push_back(One + " & " + Other);
  return Both;
}

std::vector<Catalogue::RelevantWord>
Catalogue::relevantWords(bool Notes) const {
  std::vector<RelevantWord> Words;
  std::vector<std::string> Network = networkWords(Rows);
  auto IsNote = [&](const CheckInfo *C) {
    return C && C->Level == Severity::Note;
  };
  // A source found by name, too: a branch that makes the bytes itself is worth
  // reading beside one that reads them.
  for (const Row &R : Rows) {
    if (R.TheRole != Role::Sink && !R.ByName)
      continue;
    bool NeedsNetwork = !Notes && IsNote(check(R.Check));
    auto Add = [&](const std::string &Word, std::vector<std::string> AnyOf) {
      Words.push_back(
          {Word, NeedsNetwork ? eachWith(AnyOf, Network) : std::move(AnyOf)});
    };
    llvm::StringRef Written = R.lastName();
    // `x[k] = v` and `C()` are written without these names.
    if (Written.starts_with("__") && Written != "__import__")
      Written = llvm::StringRef(R.Callee).drop_back(Written.size() + 1);
    if (Written.size() != R.lastName().size())
      Written = Written.substr(Written.find_last_of(":.") + 1);
    if (R.Around.empty())
      Add(Written.str(), conditionOf(R));
    for (const std::string &Written : R.Around)
      Add(Written, {R.lastName().str()});
  }
  for (const CheckInfo &C : Checks)
    for (const auto &[Word, AnyOf] : C.Words)
      if (Notes || !IsNote(&C))
        Words.push_back({Word, AnyOf});
  llvm::sort(Words);
  Words.erase(llvm::unique(Words), Words.end());
  return Words;
}

std::vector<std::string> Catalogue::relevantTexts() const {
  std::vector<std::string> Parts;
  for (const CheckInfo &C : Checks)
    llvm::append_range(Parts, C.Texts);
  llvm::sort(Parts);
  Parts.erase(llvm::unique(Parts), Parts.end());
  return Parts;
}

} // namespace model_tidy
