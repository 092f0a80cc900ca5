// Qualified names are put together by hand because Clang's printer keeps
// template arguments and spells anonymous namespaces and lambdas in its own
// way; facts need one spelling for all of them.

#include "frontend/cpp/Names.h"
#include "frontend/cpp/ModelFiles.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclObjC.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace model_tidy::cpp {
namespace {

std::string ownName(const NamedDecl &D) {
  // A constructor's own spelling may carry the template arguments.
  if (const auto *Ctor = llvm::dyn_cast<CXXConstructorDecl>(&D))
    return Ctor->getParent()->getNameAsString();
  if (const auto *Dtor = llvm::dyn_cast<CXXDestructorDecl>(&D))
    return "~" + Dtor->getParent()->getNameAsString();
  if (const auto *Function = llvm::dyn_cast<FunctionDecl>(&D))
    if (const auto *Template = Function->getPrimaryTemplate())
      return Template->getNameAsString();
  // `typedef struct { … } Message;`
  if (const auto *Tag = llvm::dyn_cast<TagDecl>(&D))
    if (const TypedefNameDecl *Typedef = Tag->getTypedefNameForAnonDecl())
      return Typedef->getNameAsString();
  return D.getNameAsString();
}

} // namespace

/// Does it stand in one of our models?
static bool isModelled(const Decl &D) {
  const SourceManager &SM = D.getASTContext().getSourceManager();
  return SM.getFilename(SM.getExpansionLoc(D.getLocation()))
      .starts_with(ModelRoot);
}

/// `inline namespace v1`, and what libraries wrote before there was such a
/// thing: `namespace dnn { namespace dnn4_v1 {} using namespace dnn4_v1; }`.
static bool isInline(const NamespaceDecl &NS) {
  if (NS.isInline())
    return true;
  llvm::StringRef Name = NS.getName();
  // What a file uses, `using namespace nvinfer1;`, is a name all the same.
  if (Name.empty() || !llvm::isDigit(Name.back()) ||
      !llvm::isa<NamespaceDecl>(NS.getParent()))
    return false;
  for (const UsingDirectiveDecl *Using : NS.getParent()->using_directives())
    if (declaresSameEntity(Using->getNominatedNamespace(), &NS))
      return true;
  return false;
}

std::string qualifiedName(const NamedDecl &D) {
  std::optional<bool> IsModelled; // only asked where there are namespaces
  llvm::SmallVector<std::string> Parts = {ownName(D)};
  for (const DeclContext *DC = D.getDeclContext(); DC; DC = DC->getParent()) {
    if (const auto *NS = llvm::dyn_cast<NamespaceDecl>(DC)) {
      // A header that could not be read to its end may have left a namespace
      // open around the models that were included after it.
      if (!IsModelled)
        IsModelled = isModelled(D);
      if (*IsModelled && !isModelled(*NS))
        break;
      if (!NS->isAnonymousNamespace() && !isInline(*NS))
        Parts.push_back(NS->getNameAsString());
    } else if (const auto *Named = llvm::dyn_cast<NamedDecl>(DC)) {
      if (llvm::isa<TagDecl, FunctionDecl, ObjCContainerDecl>(Named) &&
          !ownName(*Named).empty())
        Parts.push_back(ownName(*Named));
    }
  }
  std::reverse(Parts.begin(), Parts.end());
  return llvm::join(Parts, "::");
}

const CXXRecordDecl *recordOf(QualType T) {
  if (T.isNull())
    return nullptr;
  T = T.getNonReferenceType().getCanonicalType();
  while (true) {
    if (T->isPointerType())
      T = T->getPointeeType();
    else if (const auto *Array = llvm::dyn_cast<ArrayType>(T.getTypePtr()))
      T = Array->getElementType();
    else
      break;
  }
  return T->getAsCXXRecordDecl();
}

std::string className(QualType T) {
  if (const CXXRecordDecl *Record = recordOf(T))
    return Record->isLambda() ? std::string() : qualifiedName(*Record);
  if (T.isNull())
    return {};
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  if (const auto *Spec = T->getAs<TemplateSpecializationType>())
    if (const TemplateDecl *Template =
            Spec->getTemplateName().getAsTemplateDecl())
      return qualifiedName(*Template);
  return {};
}

bool isText(QualType T) {
  const CXXRecordDecl *Record = recordOf(T);
  if (!Record || T->isPointerType())
    return false;
  std::string Name = qualifiedName(*Record);
  return Name == "std::basic_string" || Name == "std::basic_string_view" ||
         Name == "std::filesystem::path";
}

bool isInternal(const NamedDecl &D) {
  return D.isInAnonymousNamespace() || !D.hasExternalFormalLinkage();
}

} // namespace model_tidy::cpp
