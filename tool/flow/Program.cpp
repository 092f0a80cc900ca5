// Linking: functions, classes, calls and writes of all units under their
// qualified names. A function that several units saw (a header's) counts once.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SaveAndRestore.h"

namespace model_tidy {

Place placeOf(const Unit &U, Location Loc) {
  bool IsBinary = U.Language == "pickle";
  if (!Loc)
    return {U.Files.front().Path, U.Files.front().Member, 0, 0, IsBinary};
  const SourceFile &File = U[Loc.File];
  return {File.Path, File.Member, Loc.Begin, Loc.End, IsBinary};
}

const Argument *argumentFor(CallRef C, FunctionRef F, uint32_t Position) {
  // Positional ones come first, in every language that has both.
  if (Position < C->Arguments.size() && C->Arguments[Position].Keyword.empty())
    return &C->Arguments[Position];
  if (Position < F->Parameters.size())
    for (const Argument &A : C->Arguments)
      if (!A.Keyword.empty() && A.Keyword == F->Parameters[Position].Name)
        return &A;
  return nullptr;
}

std::vector<ValueRef> partsAt(ValueRef Container, ValueRef Key) {
  const Value &All = *Container;
  std::vector<ValueRef> Parts;
  bool IsDictionary = All.Text == "dict";
  for (size_t I = IsDictionary; I < All.Operands.size();
       I += IsDictionary ? 2 : 1) {
    bool IsOther =
        IsDictionary && Key->Kind == ValueKind::Literal &&
        Container.of(All.Operands[I - 1])->Kind == ValueKind::Literal &&
        Container.of(All.Operands[I - 1])->Text != Key->Text;
    if (!IsOther)
      Parts.push_back(Container.of(All.Operands[I]));
  }
  return Parts;
}

static llvm::StringRef lastPart(llvm::StringRef Name) {
  return Name.substr(Name.find_last_of(":.") + 1);
}

/// Another name than the one that is written may be called: by a variable that
/// holds a callable, a class that is made, something that was looked up.
bool Program::mayBeCalled(ValueRef Callee,
                          const llvm::StringSet<> &Last) const {
  const Value &V = *Callee;
  if (V.Kind != ValueKind::Attribute && V.Kind != ValueKind::Field)
    return true;
  llvm::StringRef Name = lastPart(V.Text);
  return Last.contains(Name) || Renamed.contains(Name);
}

/// Is \p V nothing that is called, or called by that last name only?
bool Program::keepsName(const Unit &U, const Value &V,
                        llvm::StringRef Name) const {
  switch (V.Kind) {
  case ValueKind::Literal:
  case ValueKind::Unknown:
    return true;
  case ValueKind::Attribute:
  case ValueKind::Field:
  case ValueKind::Global:
  case ValueKind::Import:
    return lastPart(V.Text) == Name;
  default:
    return false;
  }
}

Program::Program(std::vector<Unit> Linked, const Knowledge &Known,
                 FlowLimits Limits)
    : Units(std::move(Linked)), Known(Known), Limits(Limits) {
  std::set<std::pair<std::string, Place>> Seen;
  for (const Unit &U : Units) {
    for (auto [Index, F] : llvm::enumerate(U.Functions))
      if (Seen.insert({F.Name, placeOf(U, F.Loc)}).second)
        FunctionsByName[F.Name].push_back({&U, {static_cast<uint32_t>(Index)}});
    for (const Write &W : U.Writes) {
      Written[W.Target].push_back({&U, &W});
      if (llvm::StringRef Last = lastPart(W.Target);
          !keepsName(U, U[W.Value], Last))
        Renamed.insert(Last);
    }
    for (const Class &C : U.Classes) {
      const Class *&Known = Classes[C.Name];
      if (!Known || Known->Methods.size() + Known->Fields.size() <
                        C.Methods.size() + C.Fields.size())
        Known = &C;
    }
  }
  for (const auto &Entry : FunctionsByName)
    Own.insert(lastPart(Entry.getKey()));
  for (const auto &Entry : Classes)
    Own.insert(lastPart(Entry.getKey()));
  // Calls last: what they call may be a field that any unit writes.
  for (const Unit &U : Units)
    for (auto [Index, C] : llvm::enumerate(U.Calls)) {
      CallRef Call = {&U, {static_cast<uint32_t>(Index)}};
      for (const std::string &Name : resolveNearby({&U, C.Callee}))
        NearbyCalls[Name].push_back(Call);
    }
  markPythonObjects();
  linkCalls();
}

/// Sorts the calls whose callee may be one that another function made, or that
/// goes by another name than is written.
void Program::linkCalls() {
  constexpr llvm::StringLiteral Constructor = "__init__";
  llvm::StringSet<> ClassNames;
  for (const auto &Entry : Classes)
    ClassNames.insert(lastPart(Entry.getKey()));
  for (const Unit &U : Units)
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef Call = {&U, {I}};
      if (!Call->Callee)
        continue;
      ValueRef Callee = Call.of(Call->Callee);
      if (U.Language != "python") {
        if (mayBePythonObject(Callee))
          Anonymous.push_back(Call);
        continue;
      }
      llvm::StringRef Last = lastPart(Callee->Text);
      bool IsNamed = Callee->Kind == ValueKind::Attribute ||
                     Callee->Kind == ValueKind::Field ||
                     Callee->Kind == ValueKind::Global;
      if (!IsNamed || Renamed.contains(Last)) {
        Anonymous.push_back(Call);
        continue;
      }
      if (!Own.contains(Last))
        continue;
      Unsettled[Last].push_back(Call);
      if (ClassNames.contains(Last))
        Unsettled[Constructor].push_back(Call);
    }
}

void Program::settle(llvm::ArrayRef<CallRef> Calls) const {
  for (CallRef Call : Calls) {
    ValueRef Callee = Call.of(Call->Callee);
    NameSet Told = resolveNearby(Callee);
    for (const std::string &Name : resolve(Callee))
      if (!Told.count(Name) && Own.contains(lastPart(Name))) {
        std::vector<CallRef> &Known = DistantCalls[Name];
        // A class is called by its own name and by that of its constructor.
        if (!llvm::is_contained(Known, Call))
          Known.push_back(Call);
      }
  }
}

void Program::settle(llvm::StringRef Last) const {
  llvm::SaveAndRestore Settling(IsSettling, true);
  llvm::SaveAndRestore Nested(Resolving, 0u);
  settle(std::exchange(Anonymous, {}));
  if (auto It = Unsettled.find(Last); It != Unsettled.end())
    settle(std::exchange(It->second, {}));
}

std::vector<FunctionRef> Program::functions(llvm::StringRef Name,
                                            const Unit *From) const {
  auto It = FunctionsByName.find(Name);
  if (It == FunctionsByName.end())
    return {};
  std::vector<FunctionRef> Result;
  llvm::copy_if(It->second, std::back_inserter(Result),
                [&](FunctionRef F) { return !F->IsInternal || F.In == From; });
  return Result;
}

const std::vector<CallRef> &Program::callers(FunctionRef F) const {
  if (auto It = answers().Callers.find(F); It != answers().Callers.end())
    return It->second;
  if (!IsSettling)
    settle(lastPart(F->Name));
  std::vector<std::string> Names = {F->Name};
  // A call through a base class reaches the overrider.
  if (!F->Class.empty()) {
    llvm::StringRef Own = llvm::StringRef(F->Name).drop_front(F->Class.size());
    std::vector<std::string> Classes = lineage(F->Class);
    if (Own.starts_with("::") || Own.starts_with("."))
      for (const std::string &Base : llvm::drop_begin(Classes))
        Names.push_back(Base + Own.str());
  }
  llvm::SmallVector<const CallMap *> Known = {&NearbyCalls};
  if (!IsSettling)
    Known.push_back(&DistantCalls);
  std::vector<CallRef> &Result = answers().Callers[F];
  for (const std::string &Name : Names)
    for (const CallMap *Calls : Known)
      if (auto It = Calls->find(Name); It != Calls->end())
        llvm::copy_if(It->second, std::back_inserter(Result), [&](CallRef C) {
          return !F->IsInternal || C.In == F.In;
        });
  return Result;
}

const Class *Program::findClass(llvm::StringRef Name) const {
  return Classes.lookup(Name);
}

std::vector<std::string> Program::lineage(llvm::StringRef Name) const {
  std::vector<std::string> Result = {Name.str()};
  llvm::StringSet<> Seen;
  Seen.insert(Name);
  for (size_t I = 0; I < Result.size(); ++I)
    if (const Class *C = findClass(Result[I]))
      for (const std::string &Base : C->Bases)
        if (Seen.insert(Base).second)
          Result.push_back(Base);
  return Result;
}

llvm::ArrayRef<std::pair<const Unit *, const Write *>>
Program::writes(llvm::StringRef Target) const {
  auto It = Written.find(Target);
  if (It != Written.end())
    return It->second;
  // In Python, a base class's methods write the fields of its objects.
  auto [Owner, Name] = Target.rsplit('.');
  if (Name.empty() || !Classes.contains(Owner))
    return {};
  auto [Inherited, New] = InheritedWrites.try_emplace(Target);
  if (!New)
    return Inherited->second;
  std::vector<std::string> Line = lineage(Owner);
  for (const std::string &Base : llvm::drop_begin(Line))
    if (It = Written.find(Base + "." + Name.str()); It != Written.end()) {
      Inherited->second = It->second;
      break;
    }
  return Inherited->second;
}

} // namespace model_tidy
