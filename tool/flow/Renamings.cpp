#include "flow/Renamings.h"
#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {

constexpr unsigned MostDepth = 8; // of values within one write
constexpr size_t MostNames = 32;  // that one may stand for

/// Is the parameter meant for numbers or texts?
static bool isPlain(const Unit &U, const Parameter &P) {
  if (llvm::is_contained({"builtins.int", "builtins.float", "builtins.bool",
                          "builtins.str", "builtins.bytes"},
                         P.Class))
    return true;
  return P.Default && U[P.Default].Kind == ValueKind::Literal &&
         U[P.Default].Literal != LiteralKind::None;
}

void Renamings::add(const Unit &U, const Write &W) {
  Reaches.clear();
  addValue(U, W.Value, lastPart(W.Target), 0);
}

void Renamings::addValue(const Unit &U, ValueId Id, llvm::StringRef Name,
                         unsigned Depth) {
  if (!Id)
    return;
  const Value &V = U[Id];
  switch (V.Kind) {
  case ValueKind::Literal:
  case ValueKind::Unknown:
  case ValueKind::Concat:
  case ValueKind::Aggregate: // its elements are looked up, not called
    return;
  case ValueKind::Attribute:
  case ValueKind::Field:
  case ValueKind::Global:
  case ValueKind::Import:
    if (llvm::StringRef Other = lastPart(V.Text); Other != Name)
      ByName[Name].Names.insert(Other);
    return;
  case ValueKind::Join:
  case ValueKind::Output:
    if (Depth == MostDepth)
      break;
    for (ValueId Operand : V.Operands)
      addValue(U, Operand, Name, Depth + 1);
    return;
  case ValueKind::CallResult: {
    const Call &Made = U.Calls[V.Owner];
    if (!Made.Callee || Depth == MostDepth)
      break;
    const Value &Callee = U[Made.Callee];
    if (Callee.Kind != ValueKind::Attribute &&
        Callee.Kind != ValueKind::Field && Callee.Kind != ValueKind::Global)
      break;
    ByName[Name].Results.insert(lastPart(Callee.Text));
    // An object made of one other stands for it.
    if (Made.Form == CallForm::Construct && Made.Arguments.size() == 1)
      addValue(U, Made.Arguments[0].Value, Name, Depth + 1);
    return;
  }
  case ValueKind::Parameter:
    if (isPlain(U, U.Functions[V.Owner].Parameters[V.Index]))
      return;
    break;
  case ValueKind::Element: {
    // x.shape[0]: of tables only variables and lists are looked into.
    const Value &Key = U[V.Operands[1]];
    ValueKind Container = U[V.Operands[0]].Kind;
    if (Key.Kind == ValueKind::Literal && Key.Literal == LiteralKind::Int &&
        Container != ValueKind::Global && Container != ValueKind::Field &&
        Container != ValueKind::Aggregate)
      return;
    break;
  }
  default:
    break;
  }
  ByName[Name].IsAnything = true;
}

/// May what \p Function gives be something it was given, or looked up?
bool Renamings::handsOn(llvm::StringRef Function,
                        const llvm::StringSet<> &Own) const {
  return Own.contains(Function) || ByName.contains(Function) ||
         Known.HandingOn.contains(Function) || Function == "get" ||
         Function == "pop";
}

const Renamings::Reach &Renamings::of(llvm::StringRef Asked,
                                      const llvm::StringSet<> &Own) const {
  auto [Kept, New] = Reaches.try_emplace(Asked);
  Reach &Result = Kept->second;
  if (!New)
    return Result;
  llvm::StringSet<> Seen;
  Seen.insert(Asked);
  llvm::SmallVector<llvm::StringRef> Work = {Asked};
  while (!Work.empty() && !Result.IsAnything) {
    auto It = ByName.find(Work.pop_back_val());
    if (It == ByName.end())
      continue;
    const Written &W = It->second;
    Result.IsAnything =
        W.IsAnything || Result.Names.size() > MostNames ||
        llvm::any_of(W.Results.keys(), [&](llvm::StringRef Function) {
          return handsOn(Function, Own);
        });
    for (llvm::StringRef Other : W.Names.keys())
      if (Seen.insert(Other).second) {
        Result.Names.push_back(Other);
        Work.push_back(Other);
      }
  }
  return Result;
}

} // namespace model_tidy
