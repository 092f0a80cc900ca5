// Calls of every spelling: functions, methods, operators, constructors, calls
// through pointers and fields, and calls Clang could not resolve because a
// type is missing. Pointers, smart pointers and iterators are looked through,
// so that the receiver is the object a user would name.

#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/Names.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclObjC.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace model_tidy::cpp {

/// The type as written: a pointer to a derived class says more than one to its
/// base.
static QualType writtenType(const Expr *E) {
  while (const auto *Cast = llvm::dyn_cast<ImplicitCastExpr>(E)) {
    if (Cast->getCastKind() != CK_DerivedToBase &&
        Cast->getCastKind() != CK_UncheckedDerivedToBase)
      break;
    E = Cast->getSubExpr();
  }
  return E->getType();
}

void Lowering::arguments(llvm::ArrayRef<const Expr *> Arguments, Call &C) {
  for (const Expr *E : Arguments) {
    if (llvm::isa<CXXDefaultArgExpr>(E))
      continue;
    Argument A;
    A.Value = value(E);
    A.Loc = place(*E);
    A.Class = className(writtenType(E));
    C.Arguments.push_back(std::move(A));
  }
}

/// `*p` and `p->` where p is a smart pointer, an iterator, an optional or a
/// module holder: the operand, or null.
static const Expr *pointee(const Expr *E) {
  const auto *O = llvm::dyn_cast_or_null<CXXOperatorCallExpr>(strip(E));
  if (!O || O->getNumArgs() != 1)
    return nullptr;
  if (O->getOperator() != OO_Arrow && O->getOperator() != OO_Star)
    return nullptr;
  return O->getArg(0);
}

void Lowering::receiver(const Expr &Object, bool Arrow, Call &C) {
  const Expr *Written = strip(&Object);
  // As written, not as the method wants it: base, or const.
  QualType T = Written->getType();
  C.ReceiverClass = className(T);
  if (T->isPointerType())
    T = T->getPointeeType();
  C.ConstReceiver = T.isConstQualified();
  noteClass(recordOf(T));
  if (llvm::isa<CXXThisExpr>(Written) &&
      llvm::cast<CXXThisExpr>(Written)->isImplicit()) {
    C.Form = CallForm::ImplicitThis;
    C.Receiver = Out.unknown({}, "this");
    return;
  }
  C.Form = Arrow ? CallForm::Arrow : CallForm::Dot;
  C.PointerReceiver = Arrow;
  const Expr *Shown = &Object;
  if (Arrow)
    if (const auto *O = llvm::dyn_cast<CXXOperatorCallExpr>(Written);
        O && O->getOperator() == OO_Arrow)
      Shown = O->getArg(0);
  C.ReceiverLoc = place(*Shown);
  C.Receiver = value(Shown);
}

void Lowering::calleeOf(const Expr &Written, Call &C) {
  const Expr *Callee = strip(&Written);
  if (const auto *M = llvm::dyn_cast<MemberExpr>(Callee)) {
    C.Name = token(M->getMemberLoc());
    C.InMacro |= M->getMemberLoc().isMacroID();
    C.TemplateArguments = M->hasExplicitTemplateArgs();
    if (llvm::isa<FieldDecl>(M->getMemberDecl())) { // a function pointer field
      C.Callee = value(M);
      return;
    }
    receiver(*M->getBase(), M->isArrow(), C);
    if (M->hasQualifier() && C.Form != CallForm::ImplicitThis)
      C.Form = CallForm::Qualified;
    if (M->hasQualifier() && llvm::isa<CXXThisExpr>(strip(M->getBase())))
      C.Form = CallForm::Qualified;
    C.Callee = Out.global(qualifiedName(*M->getMemberDecl()), C.Name);
    return;
  }
  if (const auto *O = llvm::dyn_cast<UnresolvedMemberExpr>(Callee)) {
    C.Name = token(O->getMemberLoc());
    C.InMacro |= O->getMemberLoc().isMacroID();
    C.TemplateArguments = O->hasExplicitTemplateArgs();
    if (O->isImplicitAccess())
      C.Form = CallForm::ImplicitThis;
    else
      receiver(*O->getBase(), O->isArrow(), C);
    C.ReceiverClass = className(O->getBaseType());
    C.Callee = O->getNumDecls()
                   ? Out.global(qualifiedName(**O->decls_begin()), C.Name)
                   : Out.unknown(C.Name);
    return;
  }
  if (const auto *D = llvm::dyn_cast<CXXDependentScopeMemberExpr>(Callee)) {
    C.Name = token(D->getMemberLoc());
    C.InMacro |= D->getMemberLoc().isMacroID();
    C.TemplateArguments = D->hasExplicitTemplateArgs();
    C.NameOnly = true;
    if (D->isImplicitAccess()) {
      C.Form = CallForm::ImplicitThis;
      C.Receiver = Out.unknown({}, "this");
    } else {
      receiver(*D->getBase(), D->isArrow(), C);
    }
    C.Callee = Out.attribute(C.Receiver, D->getMember().getAsString(), C.Name);
    return;
  }
  C.Name = place(*Callee);
  C.Callee = value(Callee);
  // A function that nothing declares, because its header is missing.
  if (const auto *O = llvm::dyn_cast<UnresolvedLookupExpr>(Callee);
      O && O->decls().empty() && !O->getQualifier())
    if (std::string Name = O->getName().getAsString();
        llvm::is_contained(Opts.DistinctNames, Name))
      C.Callee = Out.global(Name, C.Name);
}

ValueId Lowering::emit(Call C, llvm::ArrayRef<const Expr *> Arguments,
                       const FunctionDecl *F, const Expr *Object) {
  C.Unevaluated = Unevaluated != 0;
  Location Whole = C.Whole;
  if (C.Name)
    Names.insert({C.Name.File.Index, C.Name.Begin});
  CallId Id = Out.addCall(std::move(C));
  outputs(Id, Arguments, F, Object);
  return Out.result(Id, Whole);
}

/// May \p F write to what \p E points at, which goes where any number of
/// arguments may? scanf does, printf does not; others are believed to if they
/// are given an object's address.
static bool writesVariadic(const FunctionDecl &F, const Expr &E) {
  if (!F.isVariadic())
    return false;
  if (const auto *Format = F.getAttr<FormatAttr>())
    return Format->getType()->isStr("scanf");
  const auto *Address = llvm::dyn_cast<UnaryOperator>(E.IgnoreParenCasts());
  return (Address && Address->getOpcode() == UO_AddrOf) ||
         E.getType()->getPointeeCXXRecordDecl();
}

/// Does \p M have an overload that a const object would use instead?
static bool hasConstTwin(const CXXMethodDecl &M) {
  return llvm::any_of(
      M.getParent()->lookup(M.getDeclName()), [&](const NamedDecl *D) {
        const auto *Twin = llvm::dyn_cast<CXXMethodDecl>(D);
        return Twin && Twin->isConst() && Twin->param_size() == M.param_size();
      });
}

bool Lowering::onlyLooks(const CallExpr &E) const {
  const auto *M = llvm::dyn_cast_or_null<CXXMethodDecl>(E.getDirectCallee());
  return M && OnlyRead.contains(&E) && hasConstTwin(*M);
}

/// What the call may have changed: objects passed by non-const reference or
/// pointer, and the receiver of a method that is not const.
void Lowering::outputs(CallId C, llvm::ArrayRef<const Expr *> Arguments,
                       const FunctionDecl *F, const Expr *Object) {
  if (const auto *M = llvm::dyn_cast_or_null<CXXMethodDecl>(F))
    if (Object && !M->isStatic() && !M->isConst()) {
      const Expr *Through = pointee(Object);
      ValueId After = Out.output(C, Value::ReceiverSlot, Out.call(C).Receiver,
                                 Out.call(C).Whole);
      assign(Through ? Through : Object, After, Out.call(C).Whole);
    }
  for (auto [Position, E] : llvm::enumerate(Arguments)) {
    if (Position >= Out.call(C).Arguments.size())
      break;
    QualType T = E->getType();
    if (F && Position < F->getNumParams())
      T = F->getParamDecl(Position)->getType();
    else if (F && !writesVariadic(*F, *E))
      continue;
    bool Writable =
        (T->isPointerType() && !T->getPointeeType()->isFunctionType()) ||
        T->isLValueReferenceType();
    if (Writable && !Buffers.empty())
      writeBuffers(C, Position, *E);
    if (!Writable || T->getPointeeType().isConstQualified())
      continue;
    const Expr *Target = strip(E->IgnoreParenCasts());
    if (const auto *U = llvm::dyn_cast<UnaryOperator>(Target))
      if (U->getOpcode() == UO_AddrOf)
        Target = strip(U->getSubExpr());
    const Argument &A = Out.call(C).Arguments[Position];
    assign(Target, Out.output(C, Position, A.Value, A.Loc), A.Loc);
  }
}

/// The function that a call names whose arguments have unknown types; if it is
/// overloaded, the first, which is of the same name.
static const FunctionDecl *namedFunction(const CallExpr &E) {
  const auto *Names = llvm::dyn_cast<OverloadExpr>(strip(E.getCallee()));
  if (!Names || Names->getNumDecls() == 0)
    return nullptr;
  return (*Names->decls_begin())->getUnderlyingDecl()->getAsFunction();
}

ValueId Lowering::call(const CallExpr &E) {
  const FunctionDecl *F = E.getDirectCallee();
  llvm::SmallVector<const Expr *> Written;
  for (const Expr *A : E.arguments())
    if (!llvm::isa<CXXDefaultArgExpr>(A))
      Written.push_back(A);
  // A conversion shows nothing in the source: the object itself.
  if (const auto *Conversion = llvm::dyn_cast_or_null<CXXConversionDecl>(F);
      Conversion && llvm::isa<CXXMemberCallExpr>(E))
    return value(llvm::cast<CXXMemberCallExpr>(E).getImplicitObjectArgument());
  if (F) {
    if (std::optional<ValueId> Made = makeObject(E, *F))
      return *Made;
    if (std::optional<ValueId> Text = text(E, *F))
      return *Text;
  } else if (std::string Class = made(E.getCallee()); !Class.empty()) {
    return constructNamed(Class, Written, place(E), place(*E.getCallee()));
  }
  if (const FunctionDecl *Named = F ? F : namedFunction(E))
    if (std::optional<ValueId> Known = python(E, *Named))
      return *Known;
  Call C;
  C.Whole = place(E);
  C.InMacro = fromMacro(E.getSourceRange());
  calleeOf(*E.getCallee(), C);
  const Expr *Object = nullptr;
  if (const auto *M = llvm::dyn_cast<CXXMemberCallExpr>(&E))
    Object = M->getImplicitObjectArgument();
  if (std::string Class = emplaced(F); !Class.empty()) {
    ValueId Made = constructNamed(Class, Written, C.Whole, C.Name);
    C.Arguments.push_back({"", Made, C.Whole, Class});
    return emit(std::move(C), {}, F, Object);
  }
  arguments(Written, C);
  // The arguments come first: `text.resize(recv(socket, &text[0], size, 0))`.
  if (const Expr *Variable = Object ? strip(Object) : nullptr;
      C.Receiver && llvm::isa_and_nonnull<DeclRefExpr>(Variable))
    C.Receiver = value(Variable);
  return emit(std::move(C), Written, F, onlyLooks(E) ? nullptr : Object);
}

ValueId Lowering::operatorCall(const CXXOperatorCallExpr &E) {
  OverloadedOperatorKind Kind = E.getOperator();
  const FunctionDecl *F = E.getDirectCallee();
  llvm::SmallVector<const Expr *> Operands;
  for (const Expr *A : E.arguments())
    if (!llvm::isa<CXXDefaultArgExpr>(A))
      Operands.push_back(A);
  if (Operands.empty())
    return children(E);
  Location Loc = place(E);
  if (pointee(&E))
    return value(Operands[0]);
  if (Kind == OO_Equal && Operands.size() == 2) {
    ValueId V = value(Operands[1]);
    assign(Operands[0], V, Loc);
    return V;
  }
  if (std::optional<ValueId> Text = textOperator(E, Operands))
    return *Text;
  if (F)
    if (std::optional<ValueId> Known = python(E, *F))
      return *Known;
  Call C;
  C.Whole = Loc;
  C.Name = token(E.getOperatorLoc());
  C.InMacro = fromMacro(E.getSourceRange());
  bool Member = !F || llvm::isa<CXXMethodDecl>(F);
  const Expr *Object = Member ? Operands.front() : nullptr;
  if (Object) {
    receiver(*Object, false, C);
    Operands.erase(Operands.begin());
  }
  C.Form = CallForm::Operator;
  std::string Spelling = std::string("operator") + getOperatorSpelling(Kind);
  if (F)
    C.Callee = Out.global(qualifiedName(*F), C.Name);
  else if (Kind == OO_Call && C.Receiver)
    C.Callee = C.Receiver;
  else
    C.Callee = Out.unknown(C.Name, Spelling);
  // Calling a lambda or a std::function is calling what it holds.
  if (const auto *M = llvm::dyn_cast_or_null<CXXMethodDecl>(F))
    if (Kind == OO_Call &&
        (M->getParent()->isLambda() || M->getParent()->isInStdNamespace()))
      C.Callee = C.Receiver;
  arguments(Operands, C);
  return emit(std::move(C), Operands, F, onlyLooks(E) ? nullptr : Object);
}

/// An expression Clang gave up on. Most are calls whose arguments it could
/// not match: the callee comes first, the arguments after it.
ValueId Lowering::recovery(const RecoveryExpr &E) {
  llvm::ArrayRef<const Expr *> Parts(
      const_cast<RecoveryExpr &>(E).subExpressions());
  const Expr *First = Parts.empty() ? nullptr : strip(Parts[0]);
  if (std::string Class = First ? made(First) : ""; !Class.empty())
    return constructNamed(Class, Parts.drop_front(), place(E), place(*First));
  bool IsCall =
      llvm::isa_and_nonnull<OverloadExpr, CXXDependentScopeMemberExpr>(First);
  if (const auto *Ref = llvm::dyn_cast_or_null<DeclRefExpr>(First))
    IsCall = llvm::isa<FunctionDecl>(Ref->getDecl());
  if (const auto *M = llvm::dyn_cast_or_null<MemberExpr>(First))
    IsCall = llvm::isa<CXXMethodDecl>(M->getMemberDecl());
  if (!IsCall) {
    std::string Class = className(E.getType());
    if (!Class.empty() && !E.getType()->isPointerType())
      return constructNamed(Class, Parts, place(E), token(E.getBeginLoc()));
    return children(E);
  }
  Call C;
  C.Whole = place(E);
  C.InMacro = fromMacro(E.getSourceRange());
  calleeOf(*Parts[0], C);
  if (const PythonApi *Api = findPythonApi(Out.unit()[C.Callee].Text);
      Api && Api->Step == PythonStep::Function)
    C.Callee = Out.global(Api->Python, C.Name);
  arguments(Parts.drop_front(), C);
  return emit(std::move(C), Parts.drop_front(), nullptr, nullptr);
}

ValueId Lowering::objcMessage(const ObjCMessageExpr &E) {
  Call C;
  C.Whole = place(E);
  C.Name = token(E.getSelectorStartLoc());
  C.InMacro = fromMacro(E.getSourceRange());
  C.Form = CallForm::Dot;
  if (const Expr *Object = E.getInstanceReceiver())
    C.Receiver = value(Object);
  else if (const ObjCInterfaceDecl *Class = E.getReceiverInterface())
    C.Receiver = Out.global(Class->getNameAsString(), C.Whole);
  if (const ObjCInterfaceDecl *Class = E.getReceiverInterface())
    C.ReceiverClass = Class->getNameAsString();
  std::string Selector = E.getSelector().getAsString();
  C.Callee = C.ReceiverClass.empty()
                 ? (C.Receiver ? Out.attribute(C.Receiver, Selector, C.Name)
                               : Out.unknown(C.Name, Selector))
                 : Out.global(C.ReceiverClass + "::" + Selector, C.Name);
  llvm::SmallVector<const Expr *> Written(E.arguments());
  arguments(Written, C);
  return emit(std::move(C), Written, nullptr, nullptr);
}

} // namespace model_tidy::cpp
