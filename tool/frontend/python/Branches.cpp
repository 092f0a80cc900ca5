// Where only one of several ways is taken, and what is known on each.
#include "frontend/python/Lowering.h"

namespace model_tidy::python {

std::optional<bool> constantOutcome(const Value &V) {
  if (V.Kind != ValueKind::Literal)
    return std::nullopt;
  switch (V.Literal) {
  case LiteralKind::Bool:
    return V.Text == "True";
  case LiteralKind::Int:
    return V.Text != "0";
  case LiteralKind::None:
    return V.Text == "...";
  default:
    return !V.Text.empty();
  }
}

/// Reads \p Body, if any; does control go on behind it?
bool Lowering::branch(Node Body, UnitBuilder::BlockId End) {
  if (Body)
    block(Body);
  bool Continues = Out.reachable();
  Out.jump(End);
  return Continues;
}

void Lowering::ifStatement(Node N) {
  UnitBuilder::BlockId End = Out.newBlock();
  size_t Depth = Out.guardDepth();
  llvm::SmallVector<Guard> Lasting; // hold where everything goes on
  bool SomeoneLasts = false;
  unsigned DeadBefore = Dead;
  Node Condition = N.part(Part::Condition), Body = N.part(Part::Consequence);
  llvm::SmallVector<Node> Rest;
  for (const Node::Child &C : N.children())
    if (C.Name == Part::Alternative)
      Rest.push_back(C.N);
  size_t Next = 0;
  while (true) {
    ValueId V = expression(Condition);
    bool Polarity = true;
    Node Plain = Condition;
    while (Plain.is(Kind::NotOperator) || Plain.is(Kind::Parenthesized)) {
      Polarity ^= Plain.is(Kind::NotOperator);
      Plain = Plain.first();
    }
    if (!Polarity && Plain)
      V = [&] { // evaluated above already; only its value is wanted again
        ++Dead;
        ValueId Inner = expression(Plain);
        --Dead;
        return Inner;
      }();
    std::optional<bool> Always = constantOutcome(Out.unit()[V]);
    if (llvm::StringRef(nameOf(V)).ends_with("TYPE_CHECKING"))
      Always = false;
    if (Always && !Polarity)
      Always = !*Always;
    UnitBuilder::BlockId Then = Out.newBlock(), Else = Out.newBlock();
    Out.jump(Then);
    Out.jump(Else);
    Out.seal(Then);
    Out.seal(Else);
    Out.enter(Then);
    size_t Outside = Out.guardDepth();
    Out.pushGuard({Guard::Condition, Polarity, V});
    Dead += Always == false;
    bool Continues = branch(Body, End);
    Dead -= Always == false;
    Out.popGuards(Outside);
    Out.enter(Else);
    Out.pushGuard({Guard::Condition, !Polarity, V}); // until the end
    if (!Continues && !SomeoneLasts)
      Lasting.push_back({Guard::Condition, !Polarity, V});
    SomeoneLasts |= Continues;
    Dead += Always == true;
    Node Alternative = Next < Rest.size() ? Rest[Next++] : Node();
    if (Alternative.is(Kind::ElifClause)) {
      Condition = Alternative.part(Part::Condition);
      Body = Alternative.part(Part::Consequence);
      continue;
    }
    Continues =
        branch(Alternative ? Alternative.part(Part::Body) : Node(), End);
    if (!Continues && Alternative && Lasting.empty() && Next == 1)
      Lasting.push_back({Guard::Condition, Polarity, V});
    break;
  }
  Dead = DeadBefore;
  Out.popGuards(Depth);
  Out.seal(End);
  Out.enter(End);
  for (Guard G : Lasting)
    Out.pushGuard(G);
}

void Lowering::matchStatement(Node N) {
  ValueId Subject;
  UnitBuilder::BlockId End = Out.newBlock();
  for (const Node::Child &C : N.children()) {
    if (C.Name == Part::Subject) {
      ValueId V = expression(C.N);
      Subject = Subject ? Out.join({Subject, V}, loc(N)) : V;
    }
    if (C.Name != Part::Body)
      continue;
    for (Node Clause : C.N.named()) {
      if (!Clause.is(Kind::CaseClause))
        continue;
      UnitBuilder::BlockId Case = Out.newBlock(), Else = Out.newBlock();
      Out.jump(Case);
      Out.jump(Else);
      Out.seal(Case);
      Out.seal(Else);
      Out.enter(Case);
      size_t Depth = Out.guardDepth();
      for (const Node::Child &Inner : Clause.children())
        if (Inner.N.is(Kind::CasePattern))
          casePattern(Inner.N, Subject ? Subject : Out.unknown(loc(N)));
        else if (Inner.Name == Part::Guard)
          Out.pushGuard({Guard::Condition, true, expression(Inner.N.first())});
      block(Clause.part(Part::Consequence));
      Out.popGuards(Depth);
      Out.jump(End);
      Out.enter(Else);
    }
  }
  Out.jump(End);
  Out.seal(End);
  Out.enter(End);
}

} // namespace model_tidy::python
