// Joins first: one that turns out to join a single value (and itself) is that
// value, and may make another join trivial. Then marking and renumbering.

#include "facts/Simplify.h"
#include "facts/Verify.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

/// Calls \p Visit on every ValueId that a finished unit holds outside of
/// Unit::Values.
template <class Visitor> void forEachUse(Unit &U, Visitor Visit) {
  for (Call &C : U.Calls) {
    Visit(C.Callee);
    Visit(C.Receiver);
    for (Argument &A : C.Arguments)
      Visit(A.Value);
    for (Guard &G : C.Guards)
      Visit(G.Value);
  }
  for (Function &F : U.Functions) {
    Visit(F.Returned);
    for (Parameter &P : F.Parameters) {
      Visit(P.Value);
      Visit(P.Default);
      Visit(P.Out);
    }
  }
  for (Write &W : U.Writes)
    Visit(W.Value);
}

/// What each value is replaced by: a join of one value (and itself) is that
/// value; repeated until nothing changes, for joins of such joins.
class TrivialJoins {
public:
  explicit TrivialJoins(Unit &U) : U(U), Replaced(U.Values.size()) {
    for (uint32_t I = 0; I < Replaced.size(); ++I)
      Replaced[I] = {I};
    bool Changed = true;
    while (Changed) {
      Changed = false;
      for (uint32_t I = 0; I < Replaced.size(); ++I)
        if (Replaced[I].Index == I && U.Values[I].Kind == ValueKind::Join)
          Changed |= replace({I});
    }
  }

  ValueId find(ValueId V) {
    while (Replaced[V.Index] != V) {
      Replaced[V.Index] = Replaced[Replaced[V.Index].Index];
      V = Replaced[V.Index];
    }
    return V;
  }

private:
  bool replace(ValueId Join) {
    ValueId Only;
    for (ValueId Operand : U[Join].Operands) {
      ValueId Known = find(Operand);
      if (Known == Join || Known == Only)
        continue;
      if (Only)
        return false;
      Only = Known;
    }
    if (!Only) { // joins nothing but itself: never written on any path
      U.Values[Join.Index] = Value();
      return true;
    }
    Replaced[Join.Index] = Only;
    return true;
  }

  Unit &U;
  std::vector<ValueId> Replaced;
};

/// Drops the values that nothing mentions and renumbers the rest.
void compact(Unit &U) {
  std::vector<bool> Live(U.Values.size());
  std::vector<ValueId> Work;
  auto Mark = [&](ValueId V) {
    if (V && !Live[V.Index]) {
      Live[V.Index] = true;
      Work.push_back(V);
    }
  };
  forEachUse(U, Mark);
  while (!Work.empty()) {
    ValueId V = Work.back();
    Work.pop_back();
    llvm::for_each(U[V].Operands, Mark);
  }

  std::vector<ValueId> NewId(U.Values.size());
  std::vector<Value> Kept;
  for (uint32_t I = 0; I < Live.size(); ++I) {
    if (!Live[I])
      continue;
    NewId[I] = {static_cast<uint32_t>(Kept.size())};
    Kept.push_back(std::move(U.Values[I]));
  }
  auto Renumber = [&](ValueId &V) {
    if (V)
      V = NewId[V.Index];
  };
  U.Values = std::move(Kept);
  for (Value &V : U.Values)
    llvm::for_each(V.Operands, Renumber);
  forEachUse(U, Renumber);
}

} // namespace

void simplify(Unit &U) {
  TrivialJoins Joins(U);
  auto Replace = [&](ValueId &V) {
    if (V)
      V = Joins.find(V);
  };
  for (Value &V : U.Values) {
    llvm::for_each(V.Operands, Replace);
    if (V.Kind != ValueKind::Join)
      continue;
    llvm::sort(V.Operands);
    V.Operands.erase(llvm::unique(V.Operands), V.Operands.end());
  }
  forEachUse(U, Replace);
  compact(U);
}

} // namespace model_tidy
