// Declarations: which of them are read, and what a function, a template or a
// variable at namespace scope contributes.

#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/Names.h"
#include "frontend/cpp/OnlyStatement.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclObjC.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace model_tidy::cpp {

Lowering::Lowering(ASTContext &Ctx, UnitBuilder &Out, const Options &Opts)
    : Ctx(Ctx), SM(Ctx.getSourceManager()), Out(Out), Opts(Opts) {
  Words.insert(Opts.RelevantWords.begin(), Opts.RelevantWords.end());
  Scopes.insert(Opts.ScopeClasses.begin(), Opts.ScopeClasses.end());
}

bool Lowering::ofInterest(const Decl &D) const {
  SourceLocation Loc = SM.getExpansionLoc(D.getLocation());
  if (Loc.isInvalid())
    return false;
  FileID File = SM.getFileID(Loc);
  if (File == SM.getMainFileID())
    return true;
  if (SM.isInSystemHeader(Loc) || !Opts.IsProjectHeader)
    return false;
  OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
  return Entry && Opts.IsProjectHeader(Entry->getName());
}

void Lowering::translationUnit() {
  declarations(*Ctx.getTranslationUnitDecl());
}

/// What a precompiled header holds is foreign; to look at it is to load it.
void Lowering::declarations(const DeclContext &DC) {
  for (const Decl *D : DC.noload_decls()) {
    // A namespace may be opened by a macro or hold an included file.
    if (D->isFromASTFile())
      continue;
    if (llvm::isa<NamespaceDecl, LinkageSpecDecl>(D) || ofInterest(*D))
      declaration(*D);
  }
}

void Lowering::declaration(const Decl &D) {
  if (const auto *F = llvm::dyn_cast<FunctionDecl>(&D))
    return function(*F);
  if (const auto *T = llvm::dyn_cast<FunctionTemplateDecl>(&D))
    return functionTemplate(*T);
  if (const auto *T = llvm::dyn_cast<ClassTemplateDecl>(&D))
    return classTemplate(*T);
  if (const auto *Record = llvm::dyn_cast<CXXRecordDecl>(&D)) {
    if (!Record->isThisDeclarationADefinition() || Record->isLambda())
      return;
    classFacts(*Record);
    return declarations(*Record);
  }
  if (const auto *F = llvm::dyn_cast<FieldDecl>(&D)) {
    if (const Expr *Init = F->getInClassInitializer())
      Out.addWrite(qualifiedName(*F), value(Init), place(*Init));
    return;
  }
  if (const auto *V = llvm::dyn_cast<VarDecl>(&D))
    return globalVariable(*V);
  if (const auto *M = llvm::dyn_cast<ObjCMethodDecl>(&D))
    return objcMethod(*M);
  if (const auto *Friend = llvm::dyn_cast<FriendDecl>(&D)) {
    if (const NamedDecl *Named = Friend->getFriendDecl())
      declaration(*Named);
    return;
  }
  if (llvm::isa<NamespaceDecl, LinkageSpecDecl, ExportDecl,
                ObjCImplementationDecl, ObjCCategoryImplDecl>(D))
    declarations(*llvm::cast<DeclContext>(&D));
}

void Lowering::globalVariable(const VarDecl &V) {
  if (const Expr *Init = V.getInit())
    Out.addWrite(qualifiedName(V), initialValue(V), place(*Init));
}

/// Where Clang found no constructor for the arguments, it keeps just them.
static bool isUnmatched(const Expr &Init) {
  if (llvm::isa<ParenListExpr>(Init))
    return true;
  const auto *R = llvm::dyn_cast<RecoveryExpr>(&Init);
  if (!R || !R->isTypeDependent() || R->subExpressions().empty())
    return false;
  const Expr *First = strip(R->subExpressions().front());
  if (const auto *Ref = llvm::dyn_cast<DeclRefExpr>(First))
    return !llvm::isa<FunctionDecl>(Ref->getDecl());
  return !llvm::isa<OverloadExpr, CXXDependentScopeMemberExpr, MemberExpr>(
      First);
}

ValueId Lowering::initialValue(const VarDecl &V) {
  const Expr *Init = strip(V.getInit());
  if (!Init)
    return Out.unknown(token(V.getLocation()));
  std::string Class = className(V.getType());
  if (Class.empty() || V.getType()->isPointerType() || !isUnmatched(*Init))
    return value(Init);
  llvm::SmallVector<const Expr *> Arguments;
  for (const Stmt *Child : Init->children()) {
    const auto *List = llvm::dyn_cast<InitListExpr>(Child);
    if (List) // T v{a, b}
      llvm::append_range(Arguments, List->inits());
    else
      Arguments.push_back(llvm::cast<Expr>(Child));
  }
  return constructNamed(Class, Arguments, place(V.getSourceRange()),
                        token(V.getLocation()));
}

/// The pattern is read for what does not depend on parameters, and each
/// instantiation for what does: findings fall together at the one place both
/// are written. More instantiations than these add nothing but time.
static constexpr unsigned MaxInstantiations = 8;

void Lowering::functionTemplate(const FunctionTemplateDecl &T) {
  function(*T.getTemplatedDecl());
  unsigned Read = 0;
  for (const FunctionDecl *F : T.specializations())
    if (F->getTemplateSpecializationKind() == TSK_ImplicitInstantiation &&
        Read++ < MaxInstantiations)
      function(*F);
}

void Lowering::classTemplate(const ClassTemplateDecl &T) {
  if (!T.isThisDeclarationADefinition())
    return;
  declaration(*T.getTemplatedDecl());
  unsigned Read = 0;
  for (const ClassTemplateSpecializationDecl *S : T.specializations()) {
    if (S->getSpecializationKind() != TSK_ImplicitInstantiation ||
        Read++ == MaxInstantiations)
      continue;
    for (const Decl *D : S->decls())
      if (llvm::isa<FunctionDecl, FunctionTemplateDecl>(D))
        declaration(*D);
  }
}

void Lowering::function(const FunctionDecl &F) {
  if (!F.doesThisDeclarationHaveABody() || F.isDefaulted() || F.isImplicit())
    return;
  Function Facts;
  Facts.Name = qualifiedName(F);
  Facts.IsInternal = isInternal(F);
  if (const auto *M = llvm::dyn_cast<CXXMethodDecl>(&F)) {
    Facts.Class = qualifiedName(*M->getParent());
    Facts.IsStatic = M->isStatic();
  }
  Facts.Loc = token(F.getLocation());
  Facts.Whole = place(F.getSourceRange());
  Facts.Body = place(F.getBody()->getSourceRange());
  if (const auto *M = llvm::dyn_cast<CXXMethodDecl>(&F); M && M->isVirtual())
    Facts.OnlyStatement = onlyStatement(written(F.getBody()->getSourceRange()),
                                        Ctx.getLangOpts());
  body(std::move(Facts), F.parameters(), F.getBody(),
       llvm::dyn_cast<CXXConstructorDecl>(&F));
}

void Lowering::objcMethod(const ObjCMethodDecl &M) {
  if (!M.getBody())
    return;
  Function Facts;
  Facts.Class = M.getClassInterface() ? M.getClassInterface()->getNameAsString()
                                      : std::string();
  Facts.Name = Facts.Class + "::" + M.getSelector().getAsString();
  Facts.Loc = token(M.getLocation());
  Facts.Whole = place(M.getSourceRange());
  Facts.IsStatic = M.isClassMethod();
  body(std::move(Facts), M.parameters(), M.getBody(), nullptr);
}

void Lowering::body(Function Facts, llvm::ArrayRef<ParmVarDecl *> Parameters,
                    const Stmt *Body, const CXXConstructorDecl *Ctor) {
  for (const ParmVarDecl *P : Parameters) {
    Parameter Described;
    Described.Name = P->getNameAsString();
    Described.Class = className(P->getType());
    Described.HasDefault = P->hasDefaultArg();
    Described.Loc = token(P->getLocation());
    Facts.Parameters.push_back(std::move(Described));
  }
  Out.beginFunction(std::move(Facts));
  for (auto [Position, P] : llvm::enumerate(Parameters))
    Out.write(key(*P), Out.parameter(Position));

  UnitBuilder::BlockId OuterExit = Exit;
  std::vector<Jump> OuterJumps = std::move(Jumps);
  Jumps.clear();
  Exit = Out.newBlock();
  if (Ctor)
    initializers(*Ctor);
  statement(Body);
  Out.jump(Exit);
  Out.enter(Exit);
  Out.seal(Exit);
  for (auto [Position, P] : llvm::enumerate(Parameters)) {
    QualType T = P->getType();
    bool Shared = (T->isReferenceType() || T->isPointerType()) &&
                  !T->getPointeeType().isConstQualified() &&
                  !T->getPointeeType()->isFunctionType();
    if (Shared)
      Out.setParameterOut(Position, Out.read(key(*P)));
  }
  Out.endFunction();
  Exit = OuterExit;
  Jumps = std::move(OuterJumps);
}

void Lowering::initializers(const CXXConstructorDecl &Ctor) {
  for (const CXXCtorInitializer *Init : Ctor.inits()) {
    if (!Init->isWritten() || !Init->getInit())
      continue;
    ValueId V = value(Init->getInit());
    if (const FieldDecl *F = Init->getAnyMember())
      Out.addWrite(qualifiedName(*F), V, place(*Init->getInit()));
  }
}

} // namespace model_tidy::cpp
