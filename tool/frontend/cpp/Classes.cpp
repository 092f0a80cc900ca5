// Class facts. Classes of the project are told whole; of foreign ones (the
// real libtorch declares thousands of methods) only what calls in this file
// and the checks can ask about: the call operator and the methods named by a
// relevant word.

#include "frontend/cpp/Lowering.h"
#include "frontend/cpp/Names.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

Method describeMethod(const CXXMethodDecl &M) {
  Method Facts;
  Facts.Name =
      M.getOverloadedOperator() == OO_Call ? "operator()" : M.getNameAsString();
  Facts.Required = M.getMinRequiredArguments();
  bool Pack = M.isVariadic() || llvm::any_of(M.parameters(), [](auto *P) {
                return P->isParameterPack();
              });
  Facts.Accepted = Pack ? ~0u : M.getNumParams();
  Facts.Returns = M.getReturnType().getCanonicalType().getAsString();
  Facts.IsAbstract = M.isPureVirtual();
  Facts.IsConst = M.isConst();
  Facts.IsPublic = M.getAccess() == AS_public || M.getAccess() == AS_none;
  Facts.IsDeleted = M.isDeleted();
  Facts.IsVirtual = M.isVirtual();
  Facts.IsOverride =
      M.size_overridden_methods() > 0 || M.hasAttr<OverrideAttr>();
  Facts.IsFinal = M.hasAttr<FinalAttr>();
  return Facts;
}

} // namespace

Class Lowering::describe(const CXXRecordDecl &Record, bool Whole) {
  Class Facts;
  Facts.Name = qualifiedName(Record);
  Facts.Loc = token(Record.getLocation());
  for (const CXXBaseSpecifier &Base : Record.bases())
    if (std::string Name = className(Base.getType()); !Name.empty())
      Facts.Bases.push_back(Name);
  if (Whole)
    for (const FieldDecl *F : Record.fields())
      Facts.Fields.push_back({F->getNameAsString(), className(F->getType())});
  for (const Decl *D : Record.decls()) {
    if (const auto *Template = llvm::dyn_cast<FunctionTemplateDecl>(D))
      D = Template->getTemplatedDecl();
    const auto *M = llvm::dyn_cast<CXXMethodDecl>(D);
    if (!M || M->isImplicit() || llvm::isa<CXXDestructorDecl>(M))
      continue;
    Method Described = describeMethod(*M);
    if (!Whole && Described.Name != "operator()" &&
        !Words.contains(Described.Name))
      continue;
    Described.Loc = token(M->getLocation());
    if (Whole)
      Described.Whole = place(M->getSourceRange());
    Facts.Methods.push_back(std::move(Described));
  }
  return Facts;
}

void Lowering::classFacts(const CXXRecordDecl &Record) {
  const CXXRecordDecl *Definition = Record.getDefinition();
  if (!Definition)
    return;
  if (const CXXRecordDecl *Pattern =
          Definition->getTemplateInstantiationPattern())
    Definition = Pattern->getDefinition() ? Pattern->getDefinition() : Pattern;
  if (!Definition->hasDefinition() || !Described.insert(Definition).second)
    return;
  Out.addClass(describe(*Definition, ofInterest(*Definition)));
  for (const CXXBaseSpecifier &Base : Definition->bases())
    noteClass(recordOf(Base.getType()));
}

void Lowering::noteClass(const CXXRecordDecl *Record) {
  if (!Record || Record->isLambda() || Record->isInStdNamespace())
    return;
  classFacts(*Record);
}

} // namespace model_tidy::cpp
