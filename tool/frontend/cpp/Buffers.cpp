// Buffers that a call reaches through a structure of the system: recvmsg() is
// handed a msghdr, which points to iovecs, which point to where the bytes go.
// What such a structure was told to point to may be written whenever a call is
// handed the structure, and no type says whether it is: readv() takes its
// iovecs as const.

#include "frontend/cpp/Lowering.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace model_tidy::cpp {

/// The local variable whose storage, or a part of it, \p E names or points to;
/// null if there is none.
static const VarDecl *storageOf(const Expr *E) {
  while ((E = strip(E))) {
    if (const auto *Cast = llvm::dyn_cast<ExplicitCastExpr>(E))
      E = Cast->getSubExpr();
    else if (const auto *U = llvm::dyn_cast<UnaryOperator>(E))
      E = U->getSubExpr();
    else if (const auto *M = llvm::dyn_cast<MemberExpr>(E))
      E = M->getBase();
    else if (const auto *A = llvm::dyn_cast<ArraySubscriptExpr>(E))
      E = A->getBase();
    else if (const auto *O = llvm::dyn_cast<CXXOperatorCallExpr>(E);
             O && O->getOperator() == OO_Subscript)
      E = O->getArg(0);
    else if (const auto *M = llvm::dyn_cast<CXXMemberCallExpr>(E))
      E = M->getImplicitObjectArgument();
    else
      break;
  }
  const auto *Ref = llvm::dyn_cast_or_null<DeclRefExpr>(E);
  const auto *V = Ref ? llvm::dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->isLocalVarDeclOrParm() ? V->getCanonicalDecl() : nullptr;
}

/// Is \p T, or what it is an array of or points to, a structure that is not
/// the program's own? What the program does with its own, its code says.
static bool isForeignStructure(QualType T,
                               llvm::function_ref<bool(const Decl &)> IsOwn) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  if (const auto *A = T->getAsArrayTypeUnsafe())
    T = QualType(A->getBaseElementTypeUnsafe(), 0);
  const auto *R = T->getAsCXXRecordDecl();
  const auto *C = T->getAs<RecordType>();
  return C && (!R || R->isAggregate()) && !IsOwn(*C->getDecl());
}

/// Is it a pointer that lets others write to what it points to?
static bool isWritable(const Expr &Pointer) {
  QualType T = Pointer.getType();
  return T->isPointerType() && !T->getPointeeType().isConstQualified() &&
         !T->getPointeeType()->isFunctionType();
}

void Lowering::pointTo(const Expr *Structure, const Expr *Pointee) {
  const VarDecl *Holder = storageOf(Structure);
  const VarDecl *Buffer = storageOf(Pointee);
  if (!Holder || !Buffer || Holder == Buffer || !isWritable(*Pointee) ||
      !isForeignStructure(Holder->getType(),
                          [this](const Decl &D) { return ofInterest(D); }))
    return;
  llvm::SmallVector<const Expr *, 2> &Known = Buffers[Holder];
  if (!llvm::is_contained(Known, Pointee))
    Known.push_back(Pointee);
}

void Lowering::pointToAll(const VarDecl &Holder, const Expr *Init) {
  const auto *List = llvm::dyn_cast_or_null<InitListExpr>(strip(Init));
  if (!List || !isForeignStructure(Holder.getType(), [this](const Decl &D) {
        return ofInterest(D);
      }))
    return;
  llvm::SmallVector<const Expr *> Left(List->inits());
  while (!Left.empty()) {
    const Expr *E = Left.pop_back_val();
    if (const auto *Inner = llvm::dyn_cast_or_null<InitListExpr>(strip(E))) {
      llvm::append_range(Left, Inner->inits());
      continue;
    }
    const VarDecl *Buffer = E ? storageOf(E) : nullptr;
    if (Buffer && Buffer != &Holder && isWritable(*E))
      Buffers[Holder.getCanonicalDecl()].push_back(E);
  }
}

void Lowering::writeBuffers(CallId C, uint32_t Position, const Expr &Handed) {
  llvm::SmallVector<const VarDecl *> Left = {storageOf(&Handed)};
  llvm::SmallPtrSet<const VarDecl *, 4> Seen = {nullptr};
  Location Loc = Out.call(C).Arguments[Position].Loc;
  while (!Left.empty()) {
    const VarDecl *Holder = Left.pop_back_val();
    auto It = Buffers.find(Holder);
    if (!Seen.insert(Holder).second || It == Buffers.end())
      continue;
    for (const Expr *Pointee : It->second) {
      const VarDecl *Buffer = storageOf(Pointee);
      Left.push_back(Buffer);
      // Nothing initializes what is read into.
      ValueId Before = Out.read(key(*Buffer));
      if (!Before)
        Before = Out.unknown(Loc, Buffer->getName());
      Out.write(key(*Buffer), Out.output(C, Position, Before, Loc));
    }
  }
}

} // namespace model_tidy::cpp
