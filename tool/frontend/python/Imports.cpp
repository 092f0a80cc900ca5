// import, from … import.
#include "frontend/python/Lowering.h"

namespace model_tidy::python {

/// `six.moves.cPickle` is `pickle` in Python 3: six moves names, not modules.
static llvm::StringRef moved(llvm::StringRef Dotted) {
  if (!Dotted.consume_front("six.moves.") &&
      !Dotted.consume_front("future.moves.") &&
      !Dotted.consume_front("sklearn.externals.six.moves."))
    return Dotted;
  return Dotted;
}

/// "a.b.c" is a module, but may also be what module a.b calls c: both spell the
/// same name.
ValueId Lowering::module(llvm::StringRef Dotted, Location Loc) {
  return Out.import(meant(moved(Dotted)), Loc);
}

std::string Lowering::meant(llvm::StringRef Dotted) const {
  for (const auto &[Name, Meant] : Opts.Local) {
    llvm::StringRef Rest = Dotted;
    if (Rest.consume_front(Name) && (Rest.empty() || Rest.starts_with(".")))
      return Meant + Rest.str();
  }
  return Dotted.str();
}

/// The module after "from", with dots in front counted from this one.
std::string Lowering::moduleOf(Node ImportFrom) {
  Node Name = ImportFrom.part(Part::ModuleName);
  if (!Name)
    return {};
  llvm::StringRef Written = text(Name);
  llvm::StringRef Rest = Written.ltrim(". \t\\\r\n");
  size_t Dots = Written.take_front(Written.size() - Rest.size()).count('.');
  if (!Dots)
    return Written.str();
  llvm::StringRef Package = Opts.Module;
  for (size_t I = Opts.IsPackage ? 1 : 0; I < Dots; ++I)
    Package = Package.contains('.') ? Package.rsplit('.').first : "";
  if (Package.empty())
    return Rest.str();
  return Rest.empty() ? Package.str() : Package.str() + "." + Rest.str();
}

/// What \p Import binds to \p Name.
ValueId Lowering::imported(Node Import, llvm::StringRef Name) {
  bool IsFrom = Import.is(Kind::ImportFrom);
  std::string Module = IsFrom ? moduleOf(Import) : std::string();
  for (const Node::Child &C : Import.children()) {
    if (C.Name != Part::Name)
      continue;
    Node Dotted = C.N, Alias;
    if (C.N.is(Kind::AliasedImport)) {
      Dotted = C.N.part(Part::Name);
      Alias = C.N.part(Part::Alias);
    }
    llvm::StringRef Bound = Alias    ? text(Alias)
                            : IsFrom ? text(Dotted)
                                     : text(Dotted).split('.').first;
    if (Bound != Name)
      continue;
    if (!IsFrom) // import a.b binds a; import a.b as c binds a.b
      return module(Alias ? text(Dotted) : Bound, loc(Dotted));
    if (Module.empty())
      return module(text(Dotted), loc(Dotted));
    std::string Full = Module + "." + text(Dotted).str();
    if (moved(Full) != llvm::StringRef(Full) || meant(Full) != Full)
      return module(Full, loc(Dotted));
    return Out.attribute(module(Module, loc(Dotted)), text(Dotted),
                         loc(Dotted));
  }
  return Out.unknown(loc(Import), Name);
}

void Lowering::import(Node N) {
  for (const Node::Child &C : N.children()) {
    if (C.Name != Part::Name)
      continue;
    Node Dotted = C.N, Bound;
    if (C.N.is(Kind::AliasedImport)) {
      Dotted = C.N.part(Part::Name);
      Bound = C.N.part(Part::Alias);
    } else {
      Bound = Dotted.first();
    }
    Out.unit().Includes.push_back(moved(text(Dotted)).str());
    if (Bound)
      bind(text(Bound), imported(N, text(Bound)), loc(C.N));
  }
}

void Lowering::importFrom(Node N) {
  std::string Module = moduleOf(N);
  Out.unit().Includes.push_back(Module);
  for (const Node::Child &C : N.children()) {
    if (C.N.is(Kind::WildcardImport) && !Module.empty())
      Stars.push_back(meant(moved(Module)));
    if (C.Name != Part::Name)
      continue;
    bool IsAliased = C.N.is(Kind::AliasedImport);
    Node Bound = IsAliased ? C.N.part(Part::Alias) : C.N;
    Node Dotted = IsAliased ? C.N.part(Part::Name) : C.N;
    if (!Bound || !Dotted)
      continue;
    Out.unit().Includes.push_back(Module + "." + text(Dotted).str());
    bind(text(Bound), imported(N, text(Bound)), loc(C.N));
  }
}

} // namespace model_tidy::python
