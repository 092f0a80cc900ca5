// The construction of SSA values (see the header for the paper), and finish():
// first joins that turn out to join one value are replaced by it, then
// everything still mentioned is renumbered in its old order, so that the same
// source always gives the same unit.

#include "facts/UnitBuilder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {

UnitBuilder::UnitBuilder(std::string Language, std::string Path) {
  U.Language = std::move(Language);
  U.Files.push_back({std::move(Path), {}});
  // The frame of file scope: initialisers of globals, default arguments.
  Frames.push_back({FunctionId(), newBlock(), {}, {}});
  Blocks[0].Sealed = Blocks[0].Reachable = true;
}

FileId UnitBuilder::file(llvm::StringRef Path, llvm::StringRef Member) {
  for (auto [Index, F] : llvm::enumerate(U.Files))
    if (F.Path == Path && F.Member == Member)
      return {static_cast<uint32_t>(Index)};
  U.Files.push_back({Path.str(), Member.str()});
  return {static_cast<uint32_t>(U.Files.size() - 1)};
}

ValueId UnitBuilder::add(Value V) {
  U.Values.push_back(std::move(V));
  return {static_cast<uint32_t>(U.Values.size() - 1)};
}

ValueId UnitBuilder::textual(ValueKind Kind, llvm::StringRef Text, Location Loc,
                             std::vector<ValueId> Operands) {
  Value V;
  V.Kind = Kind;
  V.Text = Text.str();
  V.Operands = std::move(Operands);
  V.Loc = Loc;
  return add(std::move(V));
}

ValueId UnitBuilder::unknown(Location Loc, llvm::StringRef Seen) {
  return textual(ValueKind::Unknown, Seen, Loc);
}

ValueId UnitBuilder::literal(LiteralKind Kind, llvm::StringRef Text,
                             Location Loc) {
  ValueId V = textual(ValueKind::Literal, Text, Loc);
  U.Values.back().Literal = Kind;
  return V;
}

ValueId UnitBuilder::global(llvm::StringRef Name, Location Loc) {
  return textual(ValueKind::Global, Name, Loc);
}

ValueId UnitBuilder::import(llvm::StringRef Module, Location Loc) {
  return textual(ValueKind::Import, Module, Loc);
}

ValueId UnitBuilder::attribute(ValueId Base, llvm::StringRef Name,
                               Location Loc) {
  return textual(ValueKind::Attribute, Name, Loc, {Base});
}

ValueId UnitBuilder::element(ValueId Container, ValueId Index, Location Loc) {
  return textual(ValueKind::Element, {}, Loc, {Container, Index});
}

ValueId UnitBuilder::field(llvm::StringRef QualifiedName, ValueId Object,
                           Location Loc) {
  std::vector<ValueId> Operands;
  if (Object)
    Operands.push_back(Object);
  return textual(ValueKind::Field, QualifiedName, Loc, std::move(Operands));
}

ValueId UnitBuilder::aggregate(std::vector<ValueId> Elements, Location Loc) {
  return textual(ValueKind::Aggregate, {}, Loc, std::move(Elements));
}

ValueId UnitBuilder::concat(std::vector<ValueId> Parts, Location Loc) {
  auto IsText = [&](ValueId V) {
    return U[V].Kind == ValueKind::Literal &&
           U[V].Literal == LiteralKind::String;
  };
  std::vector<ValueId> Folded;
  for (ValueId Part : Parts) {
    if (!Folded.empty() && IsText(Part) && IsText(Folded.back())) {
      std::string Text = U[Folded.back()].Text + U[Part].Text;
      Folded.back() = literal(LiteralKind::String, Text, Loc);
    } else {
      Folded.push_back(Part);
    }
  }
  if (Folded.size() == 1)
    return Folded.front();
  return textual(ValueKind::Concat, {}, Loc, std::move(Folded));
}

ValueId UnitBuilder::join(std::vector<ValueId> Operands, Location Loc) {
  llvm::sort(Operands);
  Operands.erase(llvm::unique(Operands), Operands.end());
  if (Operands.empty())
    return unknown(Loc);
  if (Operands.size() == 1)
    return Operands.front();
  return textual(ValueKind::Join, {}, Loc, std::move(Operands));
}

ValueId UnitBuilder::result(CallId Call, Location Loc) {
  ValueId V = textual(ValueKind::CallResult, {}, Loc);
  U.Values.back().Owner = Call.Index;
  return V;
}

ValueId UnitBuilder::output(CallId Call, uint32_t Slot, ValueId Before,
                            Location Loc) {
  std::vector<ValueId> Operands;
  if (Before)
    Operands.push_back(Before);
  ValueId V = textual(ValueKind::Output, {}, Loc, std::move(Operands));
  U.Values.back().Owner = Call.Index;
  U.Values.back().Index = Slot;
  return V;
}

FunctionId UnitBuilder::beginFunction(Function F) {
  FunctionId Id = {static_cast<uint32_t>(U.Functions.size())};
  for (auto [Position, P] : llvm::enumerate(F.Parameters)) {
    Value V;
    V.Kind = ValueKind::Parameter;
    V.Text = P.Name;
    V.Owner = Id.Index;
    V.Index = static_cast<uint32_t>(Position);
    V.Loc = F.Loc;
    P.Value = add(std::move(V));
  }
  U.Functions.push_back(std::move(F));

  // The body continues the block it is written in: reads of variables it does
  // not own find the enclosing function's values of that moment.
  BlockId Entry = newBlock();
  Blocks[Entry.Index].Predecessors.push_back(block());
  Blocks[Entry.Index].Reachable = Blocks[Entry.Index].Sealed = true;
  Frames.push_back({Id, Entry, {}, std::move(Guards)});
  Guards.clear();
  return Id;
}

void UnitBuilder::setParameterOut(uint32_t Position, ValueId V) {
  U.Functions[current().Function.Index].Parameters[Position].Out = V;
}

ValueId UnitBuilder::parameter(uint32_t Position) const {
  return U[current().Function].Parameters[Position].Value;
}

void UnitBuilder::addReturn(ValueId V) {
  if (V)
    current().Returns.push_back(V);
}

void UnitBuilder::endFunction() {
  Frame Done = std::move(Frames.back());
  Frames.pop_back();
  Guards = std::move(Done.OuterGuards);
  if (!Done.Returns.empty()) {
    ValueId Returned = join(Done.Returns, U[Done.Function].Loc);
    U.Functions[Done.Function.Index].Returned = Returned;
  }
}

FunctionId UnitBuilder::currentFunction() const { return current().Function; }

CallId UnitBuilder::addCall(Call C) {
  CallId Id = {static_cast<uint32_t>(U.Calls.size())};
  C.Enclosing = currentFunction();
  C.Guards = Guards;
  U.Calls.push_back(std::move(C));
  if (FunctionId F = currentFunction())
    U.Functions[F.Index].Calls.push_back(Id);
  return Id;
}

void UnitBuilder::addWrite(llvm::StringRef Target, ValueId V, Location Loc) {
  U.Writes.push_back({Target.str(), V, Loc, currentFunction()});
}

void UnitBuilder::addNotice(NoticeKind Kind, llvm::StringRef Message) {
  U.Notices.push_back({Kind, U.Files.front().Path, Message.str()});
}

UnitBuilder::BlockId UnitBuilder::newBlock() {
  Blocks.emplace_back();
  return {static_cast<uint32_t>(Blocks.size() - 1)};
}

void UnitBuilder::jump(BlockId To) {
  Block &Target = Blocks[To.Index];
  assert(!Target.Sealed && "a sealed block takes no further predecessor");
  if (!reachable())
    return;
  Target.Predecessors.push_back(block());
  Target.Reachable = true;
}

void UnitBuilder::seal(BlockId B) {
  Block &Sealed = Blocks[B.Index];
  if (Sealed.Sealed)
    return;
  Sealed.Sealed = true;
  // Filling a join reads other blocks and may move the vector of blocks.
  auto Incomplete = std::move(Sealed.Incomplete);
  for (auto [Variable, Join] : Incomplete)
    fillJoin(Join, Variable, B);
}

void UnitBuilder::leave() {
  BlockId Dead = newBlock();
  Blocks[Dead.Index].Sealed = true;
  // Reads in dead code still find the values of the code before it.
  Blocks[Dead.Index].Predecessors.push_back(block());
  enter(Dead);
}

bool UnitBuilder::reachable() const { return Blocks[block().Index].Reachable; }

void UnitBuilder::write(VariableKey Variable, ValueId V) {
  Blocks[block().Index].Values[Variable] = V;
}

ValueId UnitBuilder::read(VariableKey Variable) {
  return readIn(Variable, block());
}

/// Walks up straight-line predecessors in a loop, so that a long function
/// cannot exhaust the stack; only real joins recurse, through fillJoin.
ValueId UnitBuilder::readIn(VariableKey Variable, BlockId B) {
  llvm::SmallVector<BlockId> Passed;
  ValueId Found;
  while (true) {
    Block &Here = Blocks[B.Index];
    if (auto It = Here.Values.find(Variable); It != Here.Values.end()) {
      Found = It->second;
      break;
    }
    if (!Here.Sealed) {
      Found = textual(ValueKind::Join, {}, {});
      Blocks[B.Index].Incomplete.push_back({Variable, Found});
      Blocks[B.Index].Values[Variable] = Found;
      break;
    }
    if (Here.Predecessors.empty())
      return {};
    if (Here.Predecessors.size() > 1) {
      Found = textual(ValueKind::Join, {}, {});
      Blocks[B.Index].Values[Variable] = Found;
      fillJoin(Found, Variable, B);
      break;
    }
    Passed.push_back(B);
    B = Here.Predecessors.front();
  }
  for (BlockId P : Passed)
    Blocks[P.Index].Values[Variable] = Found;
  return Found;
}

void UnitBuilder::fillJoin(ValueId Join, VariableKey Variable, BlockId B) {
  std::vector<ValueId> Operands;
  std::vector<BlockId> Predecessors = Blocks[B.Index].Predecessors;
  for (BlockId P : Predecessors)
    if (ValueId V = readIn(Variable, P))
      Operands.push_back(V);
  llvm::sort(Operands);
  Operands.erase(llvm::unique(Operands), Operands.end());
  U.Values[Join.Index].Operands = std::move(Operands);
}

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
          Changed |= simplify({I});
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
  bool simplify(ValueId Join) {
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

Unit UnitBuilder::finish() {
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
  Blocks.clear();
  Frames.clear();
  Guards.clear();
  return std::move(U);
}

} // namespace model_tidy
