// Calls that make an object: constructors, and the functions of the standard
// library that only hand their arguments on to one.

#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/Names.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace model_tidy::cpp {

/// make_unique<T>(…), make_shared, make_optional, c10::make_intrusive and the
/// like construct a T from their arguments.
std::optional<ValueId> Lowering::makeObject(const CallExpr &E,
                                            const FunctionDecl &F) {
  const IdentifierInfo *Name = F.getIdentifier();
  const TemplateArgumentList *Types = F.getTemplateSpecializationArgs();
  if (!Name || !Name->getName().starts_with("make_") || !Types ||
      !Types->size() || Types->get(0).getKind() != TemplateArgument::Type)
    return std::nullopt;
  const auto *Ref = llvm::dyn_cast<DeclRefExpr>(strip(E.getCallee()));
  if (!Ref || !Ref->hasExplicitTemplateArgs())
    return std::nullopt;
  std::string Class = className(Types->get(0).getAsType());
  if (Class.empty())
    return std::nullopt;
  llvm::SmallVector<const Expr *> Arguments(E.arguments());
  return constructNamed(Class, Arguments, place(E), place(*Ref));
}

std::string made(const Expr *Callee) {
  const auto *O = llvm::dyn_cast_or_null<OverloadExpr>(strip(Callee));
  if (!O || !O->getNumTemplateArgs() || !O->getName().isIdentifier() ||
      !O->getName().getAsIdentifierInfo()->getName().starts_with("make_"))
    return {};
  const TemplateArgument &Of = O->getTemplateArgs()[0].getArgument();
  return Of.getKind() == TemplateArgument::Type ? className(Of.getAsType())
                                                : std::string();
}

std::string emplaced(const FunctionDecl *F) {
  const auto *M = llvm::dyn_cast_or_null<CXXMethodDecl>(F);
  if (!M || !M->getIdentifier() || !M->getParent()->isInStdNamespace())
    return {};
  llvm::StringRef Name = M->getName(), Class = M->getParent()->getName();
  const auto *Of =
      llvm::dyn_cast<ClassTemplateSpecializationDecl>(M->getParent());
  bool Makes = Name == "emplace_back" || Name == "emplace_front" ||
               (Name == "emplace" && Class == "optional");
  if (!Makes || !Of || Of->getTemplateArgs().size() == 0 ||
      Of->getTemplateArgs()[0].getKind() != TemplateArgument::Type ||
      Of->getTemplateArgs()[0].getAsType()->isPointerType())
    return {};
  return className(Of->getTemplateArgs()[0].getAsType());
}

ValueId Lowering::construct(const CXXConstructExpr &E) {
  const CXXConstructorDecl *Ctor = E.getConstructor();
  llvm::SmallVector<const Expr *> Written;
  for (const Expr *A : E.arguments())
    if (!llvm::isa<CXXDefaultArgExpr>(A))
      Written.push_back(A);
  if (Written.size() == 1 &&
      (Ctor->isCopyOrMoveConstructor() || E.isElidable()))
    return value(Written[0]);
  // A lambda or a conversion to std::function is what it is made of, and so
  // is a text made of one other text.
  const CXXRecordDecl *Record = Ctor->getParent();
  if (Written.size() == 1 &&
      (isText(E.getType()) ||
       (Record->isInStdNamespace() && Record->getName() == "function")))
    return value(Written[0]);
  if (std::optional<ValueId> Text = stringStream(E, Written))
    return *Text;
  if (std::optional<ValueId> Object = pythonObject(E, Written))
    return *Object;
  Call C;
  C.Whole = place(E);
  C.Name = token(E.getLocation());
  C.InMacro = fromMacro(E.getSourceRange());
  C.Form = CallForm::Construct;
  C.ReceiverClass = qualifiedName(*Record);
  C.Callee = Out.global(qualifiedName(*Ctor), C.Name);
  noteClass(Record);
  arguments(Written, C);
  return emit(std::move(C), Written, Ctor, nullptr);
}

ValueId Lowering::constructNamed(llvm::StringRef Class,
                                 llvm::ArrayRef<const Expr *> Arguments,
                                 Location Whole, Location Name) {
  Call C;
  C.Whole = Whole;
  C.Name = Name;
  C.Form = CallForm::Construct;
  C.ReceiverClass = Class.str();
  C.Callee =
      Class.empty()
          ? Out.unknown(Name)
          : Out.global(
                (Class + "::" + Class.substr(Class.rfind(':') + 1)).str(),
                Name);
  arguments(Arguments, C);
  // Perfect forwarding hides which parameters are written to; none, we say.
  if (C.Name)
    Names.insert({C.Name.File.Index, C.Name.Begin});
  return Out.result(Out.addCall(std::move(C)), Whole);
}

/// `Options{argv[1], 2}` writes to the fields of Options.
void Lowering::fieldsOf(const InitListExpr &List,
                        llvm::ArrayRef<ValueId> Elements) {
  const auto *Record = List.getType()->getAs<RecordType>();
  if (!Record || Record->getDecl()->isUnion() ||
      List.getNumInits() != Elements.size())
    return;
  const auto *Class = llvm::dyn_cast<CXXRecordDecl>(Record->getDecl());
  size_t Next = Class ? Class->getNumBases() : 0; // bases are listed first
  for (const FieldDecl *F : Record->getDecl()->fields()) {
    if (F->isUnnamedBitField())
      continue;
    if (Next >= Elements.size())
      return;
    const Expr *Init = List.getInit(Next);
    // What is not written is zero, or what the class says.
    if (!llvm::isa<ImplicitValueInitExpr, CXXDefaultInitExpr>(Init))
      Out.addWrite(qualifiedName(*F), Elements[Next], place(*Init));
    ++Next;
  }
}

} // namespace model_tidy::cpp
