// The construction of SSA values; see the header for the paper.

#include "facts/UnitBuilder.h"
#include "facts/Simplify.h"
#include "facts/Verify.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <utility>

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
  U.Files.push_back({Path.str(), Member.str(), false});
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

ValueId UnitBuilder::literalPart(llvm::StringRef Text, Location Loc,
                                 uint32_t Offset) {
  ValueId V = literal(LiteralKind::String, Text, Loc);
  U.Values.back().Index = Offset;
  return V;
}

ValueId UnitBuilder::number(Location Loc) {
  ValueId V = textual(ValueKind::Unknown, "a number", Loc);
  U.Values.back().Literal = LiteralKind::Int;
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
    if (IsText(Part) && U[Part].Text.empty())
      continue;
    bool Joins = !Folded.empty() && IsText(Part) && IsText(Folded.back());
    if (Joins && !(U[Part].Loc && U[Folded.back()].Loc)) {
      std::string Text = U[Folded.back()].Text + U[Part].Text;
      Folded.back() = literal(LiteralKind::String, Text, Loc);
    } else {
      Folded.push_back(Part);
    }
  }
  if (Folded.empty())
    return literal(LiteralKind::String, "", Loc);
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
    V.Loc = P.Loc ? P.Loc : F.Loc;
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
  if (!reachable()) {
    Target.DeadPredecessors.push_back(block());
    return;
  }
  Target.Predecessors.push_back(block());
  Target.Reachable = true;
}

void UnitBuilder::seal(BlockId B) {
  Block &Sealed = Blocks[B.Index];
  if (Sealed.Sealed)
    return;
  Sealed.Sealed = true;
  if (!Sealed.Reachable) // reads find what dead code before it has written
    Sealed.Predecessors = std::move(Sealed.DeadPredecessors);
  for (auto [Variable, Join] : std::exchange(Sealed.Incomplete, {}))
    Unfilled.push_back({Join, Variable, B});
  fillJoins();
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
  ValueId V = readIn(Variable, block());
  fillJoins();
  return V;
}

/// Walks up straight-line predecessors; a join on the way is left for
/// fillJoins(), so that a long function cannot exhaust the stack.
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
      Unfilled.push_back({Found, Variable, B});
      break;
    }
    Passed.push_back(B);
    B = Here.Predecessors.front();
  }
  for (BlockId P : Passed)
    Blocks[P.Index].Values[Variable] = Found;
  return Found;
}

void UnitBuilder::fillJoins() {
  while (!Unfilled.empty()) {
    auto [Join, Variable, B] = Unfilled.back();
    Unfilled.pop_back();
    std::vector<ValueId> Operands;
    for (BlockId P : Blocks[B.Index].Predecessors)
      if (ValueId V = readIn(Variable, P))
        Operands.push_back(V);
    llvm::sort(Operands);
    Operands.erase(llvm::unique(Operands), Operands.end());
    U.Values[Join.Index].Operands = std::move(Operands);
  }
}

Unit UnitBuilder::finish() {
  simplify(U);
#ifndef NDEBUG
  if (llvm::Error Broken = verify(U))
    llvm::report_fatal_error(std::move(Broken));
#endif
  Blocks.clear();
  Frames.clear();
  Guards.clear();
  return std::move(U);
}

} // namespace model_tidy
