// Canonical names: the ones catalogue rows are written in. Typedefs, template
// arguments, inline and anonymous namespaces are looked through, so that
// torch::jit::script::Module is torch::jit::Module and std::string is
// std::basic_string.
#pragma once

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Type.h"
#include <string>

namespace model_tidy::cpp {

/// "ns::Class::method"; a constructor is "ns::Class::Class", a member of an
/// anonymous namespace goes by its name alone (see isInternal).
std::string qualifiedName(const clang::NamedDecl &D);

/// The class behind \p T, with references, pointers and arrays looked
/// through; null if it is no class or not known.
const clang::CXXRecordDecl *recordOf(clang::QualType T);

/// As recordOf, but the name; also of template specialisations that depend on
/// parameters. Empty if \p T is no class or not known.
std::string className(clang::QualType T);

/// A text or path of the standard library.
bool isText(clang::QualType T);

/// Cannot be named from another file: static, or in an anonymous namespace.
bool isInternal(const clang::NamedDecl &D);

} // namespace model_tidy::cpp
