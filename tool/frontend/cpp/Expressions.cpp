// Expressions that are not calls. Whatever has no meaning of its own here
// still has its parts read, so that no call inside it goes unseen.

#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

using namespace clang;

namespace model_tidy::cpp {

const Expr *strip(const Expr *E) {
  while (E) {
    const Expr *Before = E;
    E = E->IgnoreParenImpCasts();
    if (const auto *Full = llvm::dyn_cast<FullExpr>(E))
      E = Full->getSubExpr();
    else if (const auto *Temporary =
                 llvm::dyn_cast<MaterializeTemporaryExpr>(E))
      E = Temporary->getSubExpr();
    else if (const auto *Bound = llvm::dyn_cast<CXXBindTemporaryExpr>(E))
      E = Bound->getSubExpr();
    else if (const auto *Subst =
                 llvm::dyn_cast<SubstNonTypeTemplateParmExpr>(E))
      E = Subst->getReplacement();
    else if (const auto *Opaque = llvm::dyn_cast<OpaqueValueExpr>(E))
      E = Opaque->getSourceExpr() ? Opaque->getSourceExpr() : E;
    if (E == Before)
      break;
  }
  return E;
}

/// Is nothing taken of \p E but its value, or a reference to const?
static bool isOnlyRead(const Expr *E) {
  while (const auto *Cast =
             llvm::dyn_cast<ImplicitCastExpr>(E->IgnoreParens())) {
    E = Cast->getSubExpr();
    if (Cast->getCastKind() == CK_LValueToRValue ||
        (Cast->getCastKind() == CK_NoOp && Cast->isGLValue() &&
         Cast->getType().isConstQualified()))
      return true;
  }
  return false;
}

ValueId Lowering::value(const Expr *E) {
  const Expr *Written = E;
  E = strip(E);
  if (!E)
    return Out.unknown({});
  if (llvm::isa<CallExpr>(E) && isOnlyRead(Written))
    OnlyRead.insert(E);
  if (const auto *Operator = llvm::dyn_cast<CXXOperatorCallExpr>(E))
    return operatorCall(*Operator);
  if (const auto *Call = llvm::dyn_cast<CallExpr>(E))
    return call(*Call);
  if (const auto *Construct = llvm::dyn_cast<CXXConstructExpr>(E))
    return construct(*Construct);
  if (const auto *Cast = llvm::dyn_cast<ExplicitCastExpr>(E))
    return value(Cast->getSubExpr());
  if (const auto *Unary = llvm::dyn_cast<UnaryOperator>(E))
    return unary(*Unary);
  if (const auto *Binary = llvm::dyn_cast<BinaryOperator>(E))
    return binary(*Binary);
  if (const auto *Cond = llvm::dyn_cast<AbstractConditionalOperator>(E))
    return conditional(*Cond);
  switch (E->getStmtClass()) {
  case Stmt::DeclRefExprClass:
    return reference(*llvm::cast<DeclRefExpr>(E));
  case Stmt::MemberExprClass:
    return member(*llvm::cast<MemberExpr>(E));
  case Stmt::LambdaExprClass:
    return lambda(*llvm::cast<LambdaExpr>(E));
  case Stmt::RecoveryExprClass:
    return recovery(*llvm::cast<RecoveryExpr>(E));
  case Stmt::ObjCMessageExprClass:
    return objcMessage(*llvm::cast<ObjCMessageExpr>(E));
  case Stmt::CXXNewExprClass:
    if (const Expr *Init = llvm::cast<CXXNewExpr>(E)->getInitializer())
      return value(Init);
    return Out.unknown(place(*E), "new");
  case Stmt::CXXStdInitializerListExprClass:
    return value(llvm::cast<CXXStdInitializerListExpr>(E)->getSubExpr());
  case Stmt::CXXUnresolvedConstructExprClass: {
    const auto *C = llvm::cast<CXXUnresolvedConstructExpr>(E);
    llvm::SmallVector<const Expr *> Arguments(C->arguments());
    return constructNamed(className(C->getTypeAsWritten()), Arguments,
                          place(*E), token(C->getBeginLoc()));
  }
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::CXXNoexceptExprClass:
  case Stmt::CXXTypeidExprClass: {
    ++Unevaluated;
    ValueId V = children(*E);
    --Unevaluated;
    return V;
  }
  case Stmt::StmtExprClass:
    statement(llvm::cast<StmtExpr>(E)->getSubStmt());
    return Out.unknown(place(*E));
  case Stmt::PseudoObjectExprClass:
    return value(llvm::cast<PseudoObjectExpr>(E)->getSyntacticForm());
  default:
    return leaf(*E);
  }
}

/// The bytes, or the characters of a wide literal as UTF-8.
static std::string textOf(const StringLiteral &S) {
  if (S.getCharByteWidth() == 1)
    return S.getBytes().str();
  llvm::SmallVector<llvm::UTF32> Characters;
  for (unsigned I = 0; I < S.getLength(); ++I)
    Characters.push_back(S.getCodeUnit(I));
  std::string Text;
  llvm::convertUTF32ToUTF8String(Characters, Text);
  return Text;
}

/// Literals and lists, and the expressions that mean nothing to us.
ValueId Lowering::leaf(const Expr &E) {
  Location Loc = place(E);
  if (const auto *S = llvm::dyn_cast<StringLiteral>(&E))
    return Out.literal(LiteralKind::String, textOf(*S), Loc);
  if (const auto *S = llvm::dyn_cast<ObjCStringLiteral>(&E))
    return value(S->getString());
  if (const auto *I = llvm::dyn_cast<IntegerLiteral>(&E)) {
    llvm::SmallString<24> Text;
    I->getValue().toString(Text, 10, I->getType()->isSignedIntegerType());
    return Out.literal(LiteralKind::Int, Text, Loc);
  }
  if (const auto *C = llvm::dyn_cast<CharacterLiteral>(&E))
    return Out.literal(LiteralKind::Int, std::to_string(C->getValue()), Loc);
  if (const auto *F = llvm::dyn_cast<FloatingLiteral>(&E)) {
    llvm::SmallString<24> Text;
    F->getValue().toString(Text);
    return Out.literal(LiteralKind::Float, Text, Loc);
  }
  if (const auto *B = llvm::dyn_cast<CXXBoolLiteralExpr>(&E))
    return Out.literal(LiteralKind::Bool, B->getValue() ? "true" : "false",
                       Loc);
  if (llvm::isa<CXXNullPtrLiteralExpr, GNUNullExpr>(E))
    return Out.literal(LiteralKind::None, "nullptr", Loc);
  if (llvm::isa<CXXThisExpr>(E))
    return Out.unknown(Loc, "this");
  if (llvm::isa<InitListExpr, ParenListExpr>(E)) {
    std::vector<ValueId> Elements;
    for (const Stmt *Child : E.children())
      if (const auto *Sub = llvm::dyn_cast_or_null<Expr>(Child))
        Elements.push_back(value(Sub));
    if (const auto *List = llvm::dyn_cast<InitListExpr>(&E))
      fieldsOf(*List, Elements);
    return Elements.size() == 1 && llvm::isa<ParenListExpr>(E)
               ? Elements.front()
               : Out.aggregate(std::move(Elements), Loc);
  }
  if (const auto *A = llvm::dyn_cast<ArraySubscriptExpr>(&E))
    return Out.element(value(A->getBase()), value(A->getIdx()), Loc);
  // Defaults are the callee's business, not the caller's.
  if (llvm::isa<CXXDefaultArgExpr, CXXDefaultInitExpr>(E))
    return Out.unknown({});
  if (const auto *D = llvm::dyn_cast<CXXDependentScopeMemberExpr>(&E)) {
    ValueId Base =
        D->isImplicitAccess() ? Out.unknown(Loc, "this") : value(D->getBase());
    return Out.attribute(Base, D->getMember().getAsString(), Loc);
  }
  if (const auto *O = llvm::dyn_cast<OverloadExpr>(&E))
    if (O->getNumDecls())
      return Out.global(qualifiedName(**O->decls_begin()), Loc);
  if (const auto *P = llvm::dyn_cast<ObjCPropertyRefExpr>(&E))
    if (P->isObjectReceiver() && P->isExplicitProperty())
      return Out.attribute(value(P->getBase()),
                           P->getExplicitProperty()->getNameAsString(), Loc);
  if (const auto *I = llvm::dyn_cast<ObjCIvarRefExpr>(&E))
    return Out.field(qualifiedName(*I->getDecl()), {}, Loc);
  return children(E);
}

ValueId Lowering::children(const Expr &E) {
  for (const Stmt *Child : E.children())
    statement(Child);
  return Out.unknown(place(E));
}

ValueId Lowering::variable(const VarDecl &V, Location Loc) {
  if (V.isLocalVarDeclOrParm())
    if (ValueId Known = Out.read(key(V)))
      return Known;
  if (V.isLocalVarDeclOrParm())
    return Out.unknown(Loc, V.getName());
  return Out.global(qualifiedName(V), Loc);
}

ValueId Lowering::reference(const DeclRefExpr &E) {
  Location Loc = place(E);
  const ValueDecl *D = E.getDecl();
  if (const auto *V = llvm::dyn_cast<VarDecl>(D))
    return variable(*V, Loc);
  if (llvm::isa<BindingDecl>(D))
    if (ValueId Known = Out.read(key(*D)))
      return Known;
  if (const auto *C = llvm::dyn_cast<EnumConstantDecl>(D)) {
    llvm::SmallString<24> Text;
    C->getInitVal().toString(Text);
    return Out.literal(LiteralKind::Int, Text, Loc);
  }
  if (llvm::isa<FunctionDecl, FieldDecl>(D))
    return Out.global(qualifiedName(*D), Loc);
  return Out.unknown(Loc, D->getName());
}

ValueId Lowering::member(const MemberExpr &E) {
  Location Loc = place(E);
  const ValueDecl *D = E.getMemberDecl();
  if (llvm::isa<FieldDecl>(D))
    return Out.field(qualifiedName(*D), value(E.getBase()), Loc);
  value(E.getBase());
  return Out.global(qualifiedName(*D), Loc);
}

ValueId Lowering::unary(const UnaryOperator &E) {
  ValueId Sub = value(E.getSubExpr());
  switch (E.getOpcode()) {
  case UO_AddrOf: // pointers are looked through: they name what they point at
  case UO_Deref:
  case UO_Extension:
  case UO_Plus:
    return Sub;
  case UO_PreInc:
  case UO_PreDec:
  case UO_PostInc:
  case UO_PostDec:
    if (E.getSubExpr()->getType()->isPointerType())
      return Sub; // still inside the same object
    assign(E.getSubExpr(), Out.unknown(place(E)), place(E));
    return Sub;
  default:
    return Out.unknown(place(E), UnaryOperator::getOpcodeStr(E.getOpcode()));
  }
}

ValueId Lowering::binary(const BinaryOperator &E) {
  if (E.isLogicalOp())
    return shortCircuit(E);
  if (E.getOpcode() == BO_Assign) {
    ValueId V = value(E.getRHS());
    assign(E.getLHS(), V, place(E));
    if (llvm::isa<MemberExpr>(strip(E.getLHS())))
      pointTo(E.getLHS(), E.getRHS());
    return V;
  }
  ValueId Left = value(E.getLHS()), Right = value(E.getRHS());
  if (E.getOpcode() == BO_Comma)
    return Right;
  if (E.getLHS()->getType()->isPointerType() && E.isAdditiveOp())
    return Left;              // an offset into the same object
  if (E.getOpcode() == BO_Or) // flags
    if (std::optional<llvm::APSInt> Flags = E.getIntegerConstantExpr(Ctx))
      return Out.literal(LiteralKind::Int, llvm::toString(*Flags, 10),
                         place(E));
  ValueId Result =
      Out.unknown(place(E), BinaryOperator::getOpcodeStr(E.getOpcode()));
  if (E.isCompoundAssignmentOp())
    assign(E.getLHS(), Result, place(E));
  return Result;
}

ValueId Lowering::shortCircuit(const BinaryOperator &E) {
  ValueId Left = value(E.getLHS());
  UnitBuilder::BlockId Second = Out.newBlock(), After = Out.newBlock();
  Out.jump(Second);
  Out.jump(After);
  Out.seal(Second);
  Out.enter(Second);
  size_t Depth = Out.guardDepth();
  Out.pushGuard({Guard::Condition, E.getOpcode() == BO_LAnd, Left});
  value(E.getRHS());
  Out.popGuards(Depth);
  Out.jump(After);
  Out.seal(After);
  Out.enter(After);
  return Out.unknown(place(E), BinaryOperator::getOpcodeStr(E.getOpcode()));
}

ValueId Lowering::conditional(const AbstractConditionalOperator &E) {
  ValueId Condition = value(E.getCond());
  UnitBuilder::BlockId After = Out.newBlock();
  std::vector<ValueId> Results;
  UnitBuilder::BlockId Entry = Out.block();
  for (bool Outcome : {true, false}) {
    UnitBuilder::BlockId Branch = Out.newBlock();
    Out.enter(Entry);
    Out.jump(Branch);
    Out.seal(Branch);
    Out.enter(Branch);
    size_t Depth = Out.guardDepth();
    Out.pushGuard({Guard::Condition, Outcome, Condition});
    Results.push_back(value(Outcome ? E.getTrueExpr() : E.getFalseExpr()));
    Out.popGuards(Depth);
    Out.jump(After);
  }
  Out.enter(After);
  Out.seal(After);
  return Out.join(std::move(Results), place(E));
}

ValueId Lowering::lambda(const LambdaExpr &E) {
  for (auto [Capture, Init] : llvm::zip(E.captures(), E.capture_inits()))
    if (Capture.capturesVariable() && Init)
      if (const auto *V = llvm::dyn_cast<VarDecl>(Capture.getCapturedVar()))
        if (V->isInitCapture())
          Out.write(key(*V), value(V->getInit()));
  Function Facts;
  Facts.Loc = token(E.getIntroducerRange().getBegin());
  Facts.Whole = place(E);
  Facts.Body = place(*E.getBody());
  Facts.IsInternal = true;
  FunctionId Outer = Out.currentFunction();
  Facts.Name = Outer ? Out.unit()[Outer].Name + "::" : std::string();
  Facts.Name += "lambda@" + std::to_string(Facts.Loc.Begin);
  Facts.Class = Outer ? Out.unit()[Outer].Class : std::string();
  std::string Name = Facts.Name;
  const CXXMethodDecl *Operator = E.getCallOperator();
  body(std::move(Facts), Operator->parameters(), E.getBody(), nullptr);
  return Out.global(Name, place(E));
}

/// buffer.data(), text.front(), pointer.get(): what is written through the
/// result is written into the object.
static bool givesContents(const CXXMemberCallExpr &E) {
  const CXXMethodDecl *M = E.getMethodDecl();
  if (!M || !M->getIdentifier())
    return false;
  llvm::StringRef Name = M->getName();
  return E.getNumArgs() == 0
             ? llvm::is_contained({"back", "begin", "data", "data_ptr", "front",
                                   "get", "mutable_data", "value"},
                                  Name)
             : Name == "at";
}

void Lowering::assign(const Expr *Target, ValueId V, Location Loc,
                      bool Weakly) {
  Target = strip(Target);
  if (!Target)
    return;
  if (const auto *Ref = llvm::dyn_cast<DeclRefExpr>(Target)) {
    const ValueDecl *D = Ref->getDecl();
    const auto *Var = llvm::dyn_cast<VarDecl>(D);
    if (Var && !Var->isLocalVarDeclOrParm())
      return Out.addWrite(qualifiedName(*Var), V, Loc);
    if (ValueId Before = Weakly ? Out.read(key(*D)) : ValueId())
      V = Out.join({Before, V}, Loc);
    Out.write(key(*D), V);
    auto Alias = Var ? Aliases.find(Var->getCanonicalDecl()) : Aliases.end();
    if (Alias != Aliases.end() && Alias->second != Target)
      assign(Alias->second, V, Loc, Weakly);
    if (auto List = LoopedOver.find(Var); Var && List != LoopedOver.end())
      assign(List->second, V, Loc, true);
    return;
  }
  if (const auto *M = llvm::dyn_cast<MemberExpr>(Target)) {
    if (llvm::isa<FieldDecl, VarDecl>(M->getMemberDecl()))
      Out.addWrite(qualifiedName(*M->getMemberDecl()), V, Loc);
    return;
  }
  if (const auto *I = llvm::dyn_cast<ObjCIvarRefExpr>(Target))
    return Out.addWrite(qualifiedName(*I->getDecl()), V, Loc);
  // A part of something: the whole may now hold the new value, or the old.
  if (const auto *A = llvm::dyn_cast<ArraySubscriptExpr>(Target))
    return assign(A->getBase(), V, Loc, true);
  if (const auto *U = llvm::dyn_cast<UnaryOperator>(Target))
    return assign(U->getSubExpr(), V, Loc, U->getOpcode() == UO_Deref);
  if (const auto *B = llvm::dyn_cast<BinaryOperator>(Target);
      B && B->isAdditiveOp() && B->getType()->isPointerType())
    return assign(B->getLHS(), V, Loc, true);
  if (const auto *O = llvm::dyn_cast<CXXOperatorCallExpr>(Target)) {
    if (O->getOperator() == OO_Subscript || O->getOperator() == OO_Star)
      return assign(O->getArg(0), V, Loc, true);
    return;
  }
  if (const auto *M = llvm::dyn_cast<CXXMemberCallExpr>(Target);
      M && givesContents(*M))
    return assign(M->getImplicitObjectArgument(), V, Loc, true);
}

} // namespace model_tidy::cpp
