// What the linked units have under a name.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include <algorithm>

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

/// Another name than the one that is written may be called: by a variable that
/// holds a callable, a class that is made, something that was looked up.
bool Program::mayBeCalled(ValueRef Callee,
                          const llvm::StringSet<> &Last) const {
  const Value &V = *Callee;
  switch (V.Kind) {
  case ValueKind::Unknown:
  case ValueKind::Literal:
    return false;
  case ValueKind::Attribute:
  case ValueKind::Field:
    break;
  case ValueKind::Global:
    if (findClass(V.Text))
      return true;
    if (keepsName(V.Text))
      return Last.contains(lastPart(V.Text));
    break;
  default:
    return true;
  }
  llvm::StringRef Name = lastPart(V.Text);
  if (Last.contains(Name))
    return true;
  // A class of the program may be derived from any other.
  const Renamings::Reach &Others = Renamed.of(Name, Own);
  return Others.IsAnything ||
         llvm::any_of(Others.Names, [&](llvm::StringRef Other) {
           return Last.contains(Other) || ClassNames.contains(Other);
         });
}

/// What "a.b.c" is depends on what is written to "a", too.
bool Program::keepsName(llvm::StringRef Name) const {
  for (; !Name.empty(); Name = Name.take_front(Name.rfind('.'))) {
    if (Written.contains(Name) || Classes.contains(Name))
      return false;
    if (!Name.contains('.'))
      return true;
  }
  return true;
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

FunctionRef Program::function(llvm::StringRef Name, const Unit *From) const {
  auto It = FunctionsByName.find(Name);
  if (It != FunctionsByName.end())
    for (FunctionRef F : It->second)
      if (!F->IsInternal || F.In == From)
        return F;
  return {};
}

bool Program::isBefore(CallRef A, CallRef B) const {
  return A.In == B.In ? A.Id < B.Id : indexOf(*A.In) < indexOf(*B.In);
}

const std::vector<CallRef> &Program::callers(FunctionRef F) const {
  ++CallerQuestions;
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
  std::vector<CallRef> &Result = answers().Callers[F];
  auto Add = [&](const CallMap &Calls, const std::string &Name) {
    if (auto It = Calls.find(Name); It != Calls.end())
      llvm::copy_if(It->second, std::back_inserter(Result),
                    [&](CallRef C) { return !F->IsInternal || C.In == F.In; });
  };
  for (const std::string &Name : Names) {
    size_t Begin = Result.size();
    Add(NearbyCalls, Name);
    size_t Middle = Result.size();
    Add(VariableCalls, Name);
    // In the order of the program, whichever way they stand near.
    if (Begin != Middle && Middle != Result.size())
      std::sort(Result.begin() + Begin, Result.end(),
                [&](CallRef A, CallRef B) { return isBefore(A, B); });
    if (!IsSettling)
      Add(DistantCalls, Name);
  }
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
