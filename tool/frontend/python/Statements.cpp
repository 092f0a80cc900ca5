// Statements: where control goes, and what is known there.
#include "frontend/python/Lowering.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {
void Lowering::block(Node Body) {
  size_t Depth = Out.guardDepth();
  for (Node N : Body.named())
    statement(N);
  Out.popGuards(Depth);
}

void Lowering::statement(Node N) {
  if (Depth >= MostNested)
    return limited();
  ++Depth;
  switch (N.kind()) {
  case Kind::ExpressionStatement:
    for (Node Child : N.named())
      if (Child.is(Kind::Assignment) || Child.is(Kind::AugmentedAssignment))
        statement(Child);
      else
        expression(Child);
    break;
  case Kind::Assignment:
    if (Node Right = N.part(Part::Right)) {
      // a = b = value: the inner one first
      ValueId V = expression(Right);
      assign(N.part(Part::Left), V);
    }
    break;
  case Kind::AugmentedAssignment: {
    Node Left = N.part(Part::Left);
    ValueId Before = expression(Left);
    ValueId Added = expression(N.part(Part::Right));
    llvm::StringRef Operator = text(N.part(Part::Operator));
    if (Operator == "-=") // a step against a gradient
      impliedCall(Before, "__isub__", N,
                  {{{}, Added, loc(N.part(Part::Right)), {}}});
    assign(Left, Operator == "+=" ? plus(Before, Added, loc(N))
                                  : Out.join({Before, Added}, loc(N)));
    break;
  }
  case Kind::Block:
    block(N);
    break;
  case Kind::IfStatement:
    ifStatement(N);
    break;
  case Kind::WhileStatement:
    whileStatement(N);
    break;
  case Kind::ForStatement:
    forStatement(N);
    break;
  case Kind::TryStatement:
    tryStatement(N);
    break;
  case Kind::WithStatement:
    withStatement(N);
    break;
  case Kind::MatchStatement:
    matchStatement(N);
    break;
  case Kind::Return:
    returnStatement(N);
    break;
  case Kind::Raise:
    raised(N);
    break;
  case Kind::Assert: {
    llvm::SmallVector<Node, 8> Parts = N.named();
    for (auto [Index, Part] : llvm::enumerate(Parts)) {
      ValueId V = expression(Part);
      if (Index == 0) // holds for what follows in this block
        Out.pushGuard({Guard::Condition, true, V});
    }
    break;
  }
  case Kind::Break:
    if (!Loops.empty())
      Out.jump(Loops.back().Break);
    Out.leave();
    break;
  case Kind::Continue:
    if (!Loops.empty())
      Out.jump(Loops.back().Continue);
    Out.leave();
    break;
  case Kind::ImportStatement:
    import(N);
    break;
  case Kind::ImportFrom:
    importFrom(N);
    break;
  case Kind::FunctionDefinition:
    if (Node Name = N.part(Part::Name))
      bind(text(Name), function(N, {}, N), loc(Name));
    break;
  case Kind::ClassDefinition:
    classDefinition(N, {});
    break;
  case Kind::DecoratedDefinition:
    decorated(N);
    break;
  case Kind::ExecStatement: { // Python 2: exec code in scope
    Call C;
    C.Callee = Out.global("builtins.exec", loc(N));
    C.Whole = C.Name = loc(N);
    C.Unevaluated = Dead || !Out.reachable();
    for (Node Child : N.named())
      C.Arguments.push_back({{}, expression(Child), loc(Child), {}});
    Out.addCall(std::move(C));
    break;
  }
  case Kind::PrintStatement:
  case Kind::Delete:
    errors(N);
    break;
  case Kind::Error:
    for (Node Child : N.named())
      statement(Child);
    break;
  case Kind::GlobalStatement:
  case Kind::NonlocalStatement:
  case Kind::FutureImport:
  case Kind::Pass:
  case Kind::Comment:
    break;
  default:
    expression(N);
  }
  --Depth;
}

void Lowering::whileStatement(Node N) {
  UnitBuilder::BlockId Header = Out.newBlock(), Body = Out.newBlock(),
                       Exit = Out.newBlock();
  Out.jump(Header);
  Out.enter(Header);
  ValueId V = expression(N.part(Part::Condition));
  std::optional<bool> Always = constantOutcome(Out.unit()[V]);
  Out.jump(Body);
  if (Always != true)
    Out.jump(Exit);
  Out.seal(Body);
  Out.enter(Body);
  size_t Depth = Out.guardDepth();
  Out.pushGuard({Guard::Condition, true, V});
  Dead += Always == false;
  Loops.push_back({Header, Exit});
  block(N.part(Part::Body));
  Loops.pop_back();
  Dead -= Always == false;
  Out.popGuards(Depth);
  Out.jump(Header);
  Out.seal(Header);
  Out.seal(Exit);
  Out.enter(Exit);
  if (Node Else = N.part(Part::Alternative))
    block(Else.part(Part::Body));
}

void Lowering::forStatement(Node N) {
  ValueId Iterated = expression(N.part(Part::Right));
  UnitBuilder::BlockId Header = Out.newBlock(), Body = Out.newBlock(),
                       Exit = Out.newBlock();
  Out.jump(Header);
  Out.enter(Header);
  Out.jump(Body);
  Out.jump(Exit);
  Out.seal(Body);
  Out.enter(Body);
  Node Target = N.part(Part::Left);
  assign(Target, Out.element(Iterated, Out.unknown(loc(Target)), loc(Target)));
  Loops.push_back({Header, Exit});
  block(N.part(Part::Body));
  Loops.pop_back();
  Out.jump(Header);
  Out.seal(Header);
  Out.seal(Exit);
  Out.enter(Exit);
  if (Node Else = N.part(Part::Alternative))
    block(Else.part(Part::Body));
}

/// An exception may come out of any statement of the body: a handler finds what
/// was so before the body or behind it.
void Lowering::tryStatement(Node N) {
  UnitBuilder::BlockId Body = Out.newBlock(), Handlers = Out.newBlock(),
                       End = Out.newBlock(), Last = Out.newBlock();
  Out.jump(Body);
  Out.jump(Handlers);
  Out.seal(Body);
  Out.enter(Body);
  block(N.part(Part::Body));
  Out.jump(Handlers);
  Out.seal(Handlers);
  llvm::SmallVector<Node, 8> Clauses = N.named();
  for (Node Clause : Clauses)
    if (Clause.is(Kind::ElseClause))
      block(Clause.part(Part::Body));
  Out.jump(End);
  for (Node Clause : Clauses) {
    if (!Clause.is(Kind::ExceptClause))
      continue;
    UnitBuilder::BlockId Handler = Out.newBlock();
    Out.enter(Handlers);
    Out.jump(Handler);
    Out.seal(Handler);
    Out.enter(Handler);
    for (const Node::Child &C : Clause.children())
      if (C.N.is(Kind::Block))
        block(C.N);
      else if (C.N.isNamed()) {
        ValueId Caught = expression(C.N);
        if (C.Name == Part::Alias)
          assign(C.N, Out.unknown(loc(C.N), "exception"));
        (void)Caught;
      }
    Out.jump(End);
  }
  Out.seal(End);
  Out.enter(End);
  bool GoesOn = Out.reachable();
  Out.jump(Last);
  Out.enter(Handlers); // "finally" runs whatever happened
  Out.jump(Last);
  Out.seal(Last);
  Node Finally;
  for (Node Clause : Clauses)
    if (Clause.is(Kind::FinallyClause))
      Finally = Clause;
  if (!Finally) {
    Out.enter(End);
    return;
  }
  Out.enter(Last);
  for (Node Child : Finally.named())
    statement(Child);
  if (!GoesOn)
    Out.leave();
}

void Lowering::withStatement(Node N) {
  size_t Depth = Out.guardDepth();
  llvm::SmallVector<Node> Items;
  for (Node Clause : N.named())
    if (Clause.is(Kind::WithClause))
      llvm::append_range(Items, Clause.named());
  for (Node Item : Items) {
    Node Value = Item.part(Part::Value);
    // `with (a as b, c as d):` is one tuple of patterns to the grammar.
    llvm::SmallVector<Node, 8> Entered = {Value};
    if (Value.is(Kind::Tuple) && llvm::any_of(Value.named(), [](Node E) {
          return E.is(Kind::AsPattern);
        }))
      Entered = Value.named();
    for (Node E : Entered) {
      ValueId Scope = expression(E);
      // What was imported is entered here, not there.
      if (const model_tidy::Value &V = Out.unit()[Scope];
          V.Kind == ValueKind::Attribute)
        Scope = Out.attribute(V.Operands[0], std::string(V.Text), loc(E));
      Out.pushGuard({Guard::Scope, true, Scope});
    }
  }
  for (Node Body : N.named())
    if (Body.is(Kind::Block))
      for (Node Child : Body.named())
        statement(Child);
  Out.popGuards(Depth);
}

void Lowering::returnStatement(Node N) {
  if (Node Value = N.first())
    Out.addReturn(expression(Value));
  Out.leave();
}

/// What a generator yields is what its caller iterates over.
void Lowering::yield(Node N) {
  for (Node Value : N.named())
    Out.addReturn(Out.aggregate({expression(Value)}, loc(N)));
}

void Lowering::raised(Node N) {
  bool IsFirst = true;
  for (Node Child : N.named()) {
    ValueId V = expression(Child);
    if (!std::exchange(IsFirst, false) ||
        !llvm::StringRef(nameOf(V)).starts_with("builtins."))
      continue;
    // Raising a class makes an object of it.
    Call C;
    C.Callee = V;
    C.Whole = C.Name = loc(Child);
    C.Form = CallForm::Construct;
    C.Unevaluated = Dead || !Out.reachable();
    Out.addCall(std::move(C));
  }
  Out.leave();
}

} // namespace model_tidy::python
