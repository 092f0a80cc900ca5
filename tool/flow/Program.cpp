// Linking: functions, classes, calls and writes of all units under their
// qualified names. A function that several units saw (a header's) counts once.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

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
  return Last.contains(Name) || WrittenNames.contains(Name);
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
      const Value &V = U[W.Value];
      // Numbers, texts and parameters-to-be are never called by that name.
      if (V.Kind != ValueKind::Literal && V.Kind != ValueKind::Unknown)
        WrittenNames.insert(lastPart(W.Target));
    }
    for (const Class &C : U.Classes) {
      const Class *&Known = Classes[C.Name];
      if (!Known || Known->Methods.size() + Known->Fields.size() <
                        C.Methods.size() + C.Fields.size())
        Known = &C;
    }
  }
  // Calls last: what they call may be a field that any unit writes.
  for (const Unit &U : Units)
    for (auto [Index, C] : llvm::enumerate(U.Calls)) {
      CallRef Call = {&U, {static_cast<uint32_t>(Index)}};
      for (const std::string &Name : resolveNearby({&U, C.Callee}))
        CallsByName[Name].push_back(Call);
    }
  markPythonObjects();
  // What is called through a value that another function made. What is found
  // here makes more callers known, so nothing of it is kept for later.
  llvm::StringSet<> Own; // last names of what the program can call of its own
  for (const auto &Entry : FunctionsByName)
    Own.insert(lastPart(Entry.getKey()));
  for (const auto &Entry : Classes)
    Own.insert(lastPart(Entry.getKey()));
  std::vector<std::pair<CallRef, const NameSet *>> Later;
  for (const Unit &U : Units)
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef Call = {&U, {I}};
      if (!Call->Callee)
        continue;
      ValueRef Callee = Call.of(Call->Callee);
      bool IsAsked = U.Language == "python" ? mayBeCalled(Callee, Own)
                                            : mayBePythonObject(Callee);
      if (IsAsked)
        Later.push_back({Call, &resolve(Callee)});
    }
  for (auto &[Call, Names] : Later) {
    NameSet Told = resolveNearby(Call.of(Call->Callee));
    for (const std::string &Name : *Names)
      if (!Told.count(Name) && Own.contains(lastPart(Name)))
        CallsByName[Name].push_back(Call);
  }
  Resolved.clear();
  ResolvedVariables.clear();
  Answers.clear();
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

std::vector<CallRef> Program::callers(FunctionRef F) const {
  std::vector<std::string> Names = {F->Name};
  // A call through a base class reaches the overrider.
  if (!F->Class.empty()) {
    llvm::StringRef Own = llvm::StringRef(F->Name).drop_front(F->Class.size());
    std::vector<std::string> Classes = lineage(F->Class);
    if (Own.starts_with("::") || Own.starts_with("."))
      for (const std::string &Base : llvm::drop_begin(Classes))
        Names.push_back(Base + Own.str());
  }
  std::vector<CallRef> Result;
  for (const std::string &Name : Names)
    if (auto It = CallsByName.find(Name); It != CallsByName.end())
      llvm::copy_if(It->second, std::back_inserter(Result),
                    [&](CallRef C) { return !F->IsInternal || C.In == F.In; });
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
