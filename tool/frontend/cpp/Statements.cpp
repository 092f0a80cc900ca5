// Statements: all they leave behind is which value a variable has where. Each
// branching statement makes blocks, says which of them control can go between
// and seals each when its last predecessor is known.

#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/Names.h"
#include "clang/AST/StmtObjC.h"

using namespace clang;

namespace model_tidy::cpp {

void Lowering::statement(const Stmt *S) {
  if (!S)
    return;
  if (const auto *E = llvm::dyn_cast<Expr>(S)) {
    value(E);
    return;
  }
  switch (S->getStmtClass()) {
  case Stmt::CompoundStmtClass:
    return compound(*S);
  case Stmt::IfStmtClass:
    return ifStatement(*llvm::cast<IfStmt>(S));
  case Stmt::WhileStmtClass: {
    const auto *W = llvm::cast<WhileStmt>(S);
    if (const VarDecl *V = W->getConditionVariable())
      localVariable(*V);
    return loop(nullptr, W->getCond(), W->getBody(), nullptr, nullptr, false);
  }
  case Stmt::DoStmtClass: {
    const auto *D = llvm::cast<DoStmt>(S);
    return loop(nullptr, D->getCond(), D->getBody(), nullptr, nullptr, true);
  }
  case Stmt::ForStmtClass: {
    const auto *F = llvm::cast<ForStmt>(S);
    return loop(F->getInit(), F->getCond(), F->getBody(), F->getInc(), nullptr,
                false);
  }
  case Stmt::CXXForRangeStmtClass: {
    const auto *R = llvm::cast<CXXForRangeStmt>(S);
    return loop(R->getInit(), nullptr, R->getBody(), nullptr, R, false);
  }
  case Stmt::SwitchStmtClass:
    return switchStatement(*llvm::cast<SwitchStmt>(S));
  case Stmt::CXXTryStmtClass:
    return tryStatement(*llvm::cast<CXXTryStmt>(S));
  case Stmt::DeclStmtClass:
    for (const Decl *D : llvm::cast<DeclStmt>(S)->decls()) {
      if (const auto *V = llvm::dyn_cast<VarDecl>(D))
        localVariable(*V);
      else if (llvm::isa<CXXRecordDecl>(D))
        declaration(*D);
    }
    return;
  case Stmt::ReturnStmtClass:
    if (const Expr *E = llvm::cast<ReturnStmt>(S)->getRetValue())
      Out.addReturn(value(E));
    Out.jump(Exit);
    return Out.leave();
  case Stmt::BreakStmtClass:
  case Stmt::ContinueStmtClass:
    if (!Jumps.empty())
      Out.jump(llvm::isa<BreakStmt>(S) ? Jumps.back().Break
                                       : Jumps.back().Continue);
    return Out.leave();
  default:
    // Labels, attributed statements, cases outside a switch, Objective-C's
    // @autoreleasepool and the like: what is inside is read in order.
    for (const Stmt *Child : S->children())
      statement(Child);
  }
}

void Lowering::compound(const Stmt &S) {
  size_t Depth = Out.guardDepth();
  for (const Stmt *Child : S.children())
    statement(Child);
  Out.popGuards(Depth);
}

void Lowering::ifStatement(const IfStmt &S) {
  statement(S.getInit());
  if (const VarDecl *V = S.getConditionVariable())
    localVariable(*V);
  ValueId Condition = S.getCond() ? value(S.getCond()) : Out.unknown({});
  UnitBuilder::BlockId Then = Out.newBlock(), Else = Out.newBlock(),
                       After = Out.newBlock();
  Out.jump(Then);
  Out.jump(Else);
  Out.seal(Then);
  Out.seal(Else);

  size_t Depth = Out.guardDepth();
  Out.enter(Then);
  Out.pushGuard({Guard::Condition, true, Condition});
  statement(S.getThen());
  Out.popGuards(Depth);
  bool ThenLeaves = !Out.reachable();
  Out.jump(After);

  Out.enter(Else);
  Out.pushGuard({Guard::Condition, false, Condition});
  statement(S.getElse());
  Out.popGuards(Depth);
  bool ElseLeaves = !Out.reachable();
  Out.jump(After);

  Out.enter(After);
  Out.seal(After);
  // A branch that never comes back guards all that follows it.
  if (ThenLeaves != ElseLeaves)
    Out.pushGuard({Guard::Condition, ElseLeaves, Condition});
}

void Lowering::loop(const Stmt *Init, const Expr *Condition, const Stmt *Body,
                    const Expr *Step, const CXXForRangeStmt *Range,
                    bool BodyFirst) {
  size_t Depth = Out.guardDepth();
  statement(Init);
  ValueId Sequence = Range ? value(Range->getRangeInit()) : ValueId();
  UnitBuilder::BlockId Head = Out.newBlock(), Next = Out.newBlock(),
                       After = Out.newBlock();
  Out.jump(Head);
  Out.enter(Head);
  ValueId Holds;
  if (Condition && !BodyFirst)
    Holds = value(Condition);
  if (!BodyFirst) {
    Out.jump(After);
    UnitBuilder::BlockId Inside = Out.newBlock();
    Out.jump(Inside);
    Out.enter(Inside);
    Out.seal(Inside);
  }
  if (Range) {
    const VarDecl *V = Range->getLoopVariable();
    Location Loc = token(V->getLocation());
    ValueId Item = Out.element(Sequence, Out.unknown(Loc, "index"), Loc);
    Out.write(key(*V), Item);
    if (QualType T = V->getType();
        T->isLValueReferenceType() && !T->getPointeeType().isConstQualified())
      LoopedOver[V] = strip(Range->getRangeInit());
    if (const auto *D = llvm::dyn_cast<DecompositionDecl>(V))
      bindings(*D, Item);
  }
  if (Holds)
    Out.pushGuard({Guard::Condition, true, Holds});
  Jumps.push_back({After, Next});
  statement(Body);
  Jumps.pop_back();
  Out.jump(Next);
  Out.enter(Next);
  Out.seal(Next);
  if (Step)
    value(Step);
  if (Condition && BodyFirst)
    value(Condition);
  if (BodyFirst)
    Out.jump(After);
  Out.jump(Head);
  Out.seal(Head);
  Out.enter(After);
  Out.seal(After);
  Out.popGuards(Depth);
}

static bool hasDefault(const SwitchStmt &S) {
  for (const SwitchCase *C = S.getSwitchCaseList(); C;
       C = C->getNextSwitchCase())
    if (llvm::isa<DefaultStmt>(C))
      return true;
  return false;
}

void Lowering::switchStatement(const SwitchStmt &S) {
  statement(S.getInit());
  if (const VarDecl *V = S.getConditionVariable())
    localVariable(*V);
  value(S.getCond());
  UnitBuilder::BlockId Entry = Out.block(), After = Out.newBlock();
  if (!hasDefault(S))
    Out.jump(After); // no case may apply
  const auto *Body = llvm::dyn_cast_or_null<CompoundStmt>(S.getBody());
  if (!Body) {
    statement(S.getBody());
    Out.jump(After);
    Out.enter(After);
    return Out.seal(After);
  }
  Jumps.push_back({After, Jumps.empty() ? After : Jumps.back().Continue});
  size_t Depth = Out.guardDepth();
  for (const Stmt *Child : Body->body()) {
    if (llvm::isa<SwitchCase>(Child)) {
      // Reached from the condition and by falling out of the case before.
      UnitBuilder::BlockId Case = Out.newBlock();
      Out.jump(Case);
      Out.enter(Entry);
      Out.jump(Case);
      Out.enter(Case);
      Out.seal(Case);
      Out.popGuards(Depth);
    }
    while (const auto *Case = llvm::dyn_cast<SwitchCase>(Child))
      Child = Case->getSubStmt();
    statement(Child);
  }
  Jumps.pop_back();
  Out.popGuards(Depth);
  Out.jump(After);
  Out.enter(After);
  Out.seal(After);
}

void Lowering::tryStatement(const CXXTryStmt &S) {
  UnitBuilder::BlockId Before = Out.block(), Block = Out.newBlock(),
                       After = Out.newBlock();
  Out.jump(Block);
  Out.enter(Block);
  Out.seal(Block);
  compound(*S.getTryBlock());
  UnitBuilder::BlockId TryEnd = Out.block();
  Out.jump(After);
  for (unsigned I = 0; I < S.getNumHandlers(); ++I) {
    // An exception may come before, or after, anything the block did.
    UnitBuilder::BlockId Handler = Out.newBlock();
    Out.enter(Before);
    Out.jump(Handler);
    Out.enter(TryEnd);
    Out.jump(Handler);
    Out.enter(Handler);
    Out.seal(Handler);
    statement(S.getHandler(I)->getHandlerBlock());
    Out.jump(After);
  }
  Out.enter(After);
  Out.seal(After);
}

void Lowering::localVariable(const VarDecl &V) {
  Location Loc = token(V.getLocation());
  const Expr *Init = V.getInit();
  ValueId Initial = initialValue(V);
  if (const auto *D = llvm::dyn_cast<DecompositionDecl>(&V))
    return bindings(*D, Initial);
  Out.write(key(V), Initial);
  if (Init && V.getType()->isReferenceType()) {
    const auto *Ref = llvm::dyn_cast<DeclRefExpr>(strip(Init));
    if (!Ref || Ref->getDecl() != &V) // "auto &a = a;" compiles, nearly
      Aliases[V.getCanonicalDecl()] = strip(Init);
  }
  pointToAll(V, Init);
  if (std::string Class = className(V.getType()); Scopes.contains(Class))
    Out.pushGuard({Guard::Scope, true, Out.global(Class, Loc)});
}

void Lowering::bindings(const DecompositionDecl &D, ValueId Whole) {
  for (auto [Position, B] : llvm::enumerate(D.bindings())) {
    Location Loc = token(B->getLocation());
    ValueId Index =
        Out.literal(LiteralKind::Int, std::to_string(Position), Loc);
    Out.write(key(*B), Out.element(Whole, Index, Loc));
  }
}

} // namespace model_tidy::cpp
