// Linking: functions, classes, calls and writes of all units under their
// qualified names. A function that several units saw (a header's) counts once.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

namespace model_tidy {

Program::Program(std::vector<Unit> Linked, const Knowledge &Known,
                 FlowLimits Limits)
    : Known(Known), Limits(Limits), Renamed(Known) {
  add(std::move(Linked));
}

void Program::add(std::vector<Unit> More) {
  size_t From = Units.size();
  for (Unit &U : More) {
    Units.push_back(std::move(U));
    Indices[&Units.back()] = Units.size() - 1;
  }
  for (const Unit &U : llvm::drop_begin(Units, From))
    addNames(U);
  Early = Answers();
  Late = Answers();
  Always = Answers();
  InheritedWrites.clear();
  // Calls last: what they call may be a field that any unit writes.
  addNearbyCalls(From);
  markPythonObjects();
  linkCalls();
}

void Program::addNames(const Unit &U) {
  for (auto [Index, F] : llvm::enumerate(U.Functions)) {
    std::vector<FunctionRef> &Same = FunctionsByName[F.Name];
    Place At = placeOf(U, F.Loc);
    std::string Key = F.Name + '\0' + At.Path + '\0' + At.Member + '\0' +
                      std::to_string(At.Begin);
    if (SeenFunctions.insert(Key).second)
      Same.push_back({&U, {static_cast<uint32_t>(Index)}});
    Own.insert(lastPart(F.Name));
  }
  for (const Write &W : U.Writes) {
    Written[W.Target].push_back({&U, &W});
    Renamed.add(U, W);
  }
  for (const Class &C : U.Classes) {
    const Class *&Known = Classes[C.Name];
    if (!Known || Known->Methods.size() + Known->Fields.size() <
                      C.Methods.size() + C.Fields.size())
      Known = &C;
    Own.insert(lastPart(C.Name));
    ClassNames.insert(lastPart(C.Name));
  }
}

/// May \p Callee be called by other names once another unit has been added?
bool Program::isVariable(ValueRef Callee) const {
  switch (Callee->Kind) {
  case ValueKind::Global:
    return Written.contains(Callee->Text);
  case ValueKind::Field:
  case ValueKind::Join:
  case ValueKind::Output:
    return true;
  default:
    return false;
  }
}

void Program::addNearby(CallRef C, CallMap &Calls) const {
  for (const std::string &Name : resolveNearby(C.of(C->Callee)))
    Calls[Name].push_back(C);
}

void Program::addNearbyCalls(size_t From) {
  // What goes by its own name may have become a variable.
  size_t Sorted = ThroughVariables.size();
  for (const Unit &U : llvm::drop_begin(Units, From))
    for (const Write &W : U.Writes)
      if (auto It = NearbyCalls.find(W.Target); It != NearbyCalls.end())
        llvm::erase_if(It->second, [&](CallRef C) {
          bool Moves = isVariable(C.of(C->Callee));
          if (Moves)
            ThroughVariables.push_back(C);
          return Moves;
        });
  if (ThroughVariables.size() != Sorted)
    llvm::sort(ThroughVariables,
               [&](CallRef A, CallRef B) { return isBefore(A, B); });
  for (const Unit &U : llvm::drop_begin(Units, From))
    for (auto [Index, C] : llvm::enumerate(U.Calls)) {
      CallRef Call = {&U, {static_cast<uint32_t>(Index)}};
      if (!C.Callee)
        continue;
      if (isVariable(Call.of(C.Callee)))
        ThroughVariables.push_back(Call);
      else
        addNearby(Call, NearbyCalls);
    }
  VariableCalls.clear();
  for (CallRef C : ThroughVariables)
    addNearby(C, VariableCalls);
}

/// Sorts the calls whose callee may be one that another function made, or that
/// goes by another name than is written.
void Program::linkCalls() {
  constexpr llvm::StringLiteral Constructor = "__init__";
  DistantCalls.clear();
  Unsettled.clear();
  Anonymous.clear();
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
      if (Callee->Kind == ValueKind::Unknown ||
          Callee->Kind == ValueKind::Literal)
        continue;
      llvm::StringRef Last = lastPart(Callee->Text);
      bool IsNamed = Callee->Kind == ValueKind::Attribute ||
                     Callee->Kind == ValueKind::Field ||
                     Callee->Kind == ValueKind::Global;
      if (!IsNamed) {
        Anonymous.push_back(Call);
        continue;
      }
      auto Sort = [&](llvm::StringRef Name) {
        if (Own.contains(Name))
          Unsettled[Name].push_back(Call);
        if (ClassNames.contains(Name))
          Unsettled[Constructor].push_back(Call);
      };
      const Renamings::Reach &Others = Renamed.of(Last, Own);
      bool KeepsName =
          Callee->Kind == ValueKind::Global && keepsName(Callee->Text);
      if (Others.IsAnything && !KeepsName) {
        Anonymous.push_back(Call);
        continue;
      }
      Sort(Last);
      if (!KeepsName)
        llvm::for_each(Others.Names, Sort);
    }
}

void Program::settle(llvm::ArrayRef<CallRef> Calls) const {
  for (CallRef Call : Calls) {
    ValueRef Callee = Call.of(Call->Callee);
    std::optional<NameSet> Told;
    for (const std::string &Name : resolve(Callee))
      if (Own.contains(lastPart(Name))) {
        if (!Told)
          Told = resolveNearby(Callee);
        if (Told->contains(Name))
          continue;
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

} // namespace model_tidy
