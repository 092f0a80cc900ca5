// Reading and binding names.
#include "frontend/python/Lowering.h"
#include "frontend/python/Strings.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy::python {

/// What every module can name without importing it (Python 3.13,
/// Doc/library/functions.rst and constants.rst) and what Python 2 had besides.
static const llvm::StringSet<> &builtins() {
  static const llvm::StringSet<> Names = {"abs",
                                          "aiter",
                                          "all",
                                          "anext",
                                          "any",
                                          "ascii",
                                          "bin",
                                          "bool",
                                          "breakpoint",
                                          "bytearray",
                                          "bytes",
                                          "callable",
                                          "chr",
                                          "classmethod",
                                          "compile",
                                          "complex",
                                          "delattr",
                                          "dict",
                                          "dir",
                                          "divmod",
                                          "enumerate",
                                          "eval",
                                          "exec",
                                          "execfile",
                                          "file",
                                          "filter",
                                          "float",
                                          "format",
                                          "frozenset",
                                          "getattr",
                                          "globals",
                                          "hasattr",
                                          "hash",
                                          "help",
                                          "hex",
                                          "id",
                                          "input",
                                          "int",
                                          "isinstance",
                                          "issubclass",
                                          "iter",
                                          "len",
                                          "list",
                                          "locals",
                                          "map",
                                          "max",
                                          "memoryview",
                                          "min",
                                          "next",
                                          "object",
                                          "oct",
                                          "open",
                                          "ord",
                                          "pow",
                                          "print",
                                          "property",
                                          "range",
                                          "raw_input",
                                          "reduce",
                                          "reload",
                                          "repr",
                                          "reversed",
                                          "round",
                                          "set",
                                          "setattr",
                                          "slice",
                                          "sorted",
                                          "staticmethod",
                                          "str",
                                          "sum",
                                          "super",
                                          "tuple",
                                          "type",
                                          "unicode",
                                          "unichr",
                                          "vars",
                                          "xrange",
                                          "zip",
                                          "__import__",
                                          "__builtins__",
                                          "NotImplemented",
                                          "NotImplementedError"};
  return Names;
}

Scope &Lowering::enter(Scope::KindType Kind, std::string Qualified,
                       Bindings Bound) {
  AllScopes.push_back({Kind,
                       static_cast<uint32_t>(AllScopes.size()),
                       std::move(Qualified),
                       std::move(Bound),
                       {},
                       {}});
  Scopes.push_back(&AllScopes.back());
  return scope();
}

VariableKey Lowering::key(const Scope &S, llvm::StringRef Name) {
  uint32_t Id = NameIds.try_emplace(Name, static_cast<uint32_t>(NameIds.size()))
                    .first->second;
  return static_cast<uint64_t>(S.Number) << 32 | Id;
}

/// Does the code being read run when the module is imported?
bool Lowering::inModuleCode() const {
  return llvm::none_of(
      Scopes, [](const Scope *S) { return S->Kind == Scope::Function; });
}

const Scope *Lowering::method() const {
  for (const Scope *S : llvm::reverse(Scopes))
    if (!S->Self.empty())
      return S;
  return nullptr;
}

/// Is \p Name the first parameter of the method being read?
bool Lowering::isSelf(llvm::StringRef Name, std::string *Class) const {
  for (const Scope *S : llvm::reverse(Scopes)) {
    if (S->Self == Name && !Name.empty()) {
      if (Class)
        *Class = S->SelfClass;
      return true;
    }
    if (S->Bound.Names.contains(Name))
      return false;
  }
  return false;
}

/// The value of what \p N, one of the definitions of \p Name, makes.
ValueId Lowering::definition(Node N, llvm::StringRef Name, const Scope &In) {
  if (N.is(Kind::ImportStatement) || N.is(Kind::ImportFrom))
    return imported(N, Name);
  return Out.global(In.Qualified + "." + Name.str(), loc(N.part(Part::Name)));
}

/// A name of the module, as a function finds it that is called later.
ValueId Lowering::moduleVariable(llvm::StringRef Name, Location Loc) {
  const Scope &M = *Scopes.front();
  auto It = M.Bound.Names.find(Name);
  if (It == M.Bound.Names.end() || It->second.IsAssigned)
    return Out.global(M.Qualified + "." + Name.str(), Loc);
  if (auto Found = Known.find(Name); Found != Known.end())
    return Found->second;
  std::vector<ValueId> All;
  for (Node N : It->second.Definitions)
    All.push_back(definition(N, Name, M));
  return Known[Name] = Out.join(std::move(All), Loc);
}

ValueId Lowering::read(llvm::StringRef Name, Location Loc) {
  if (isSelf(Name))
    return Out.unknown(Loc, Name);
  for (size_t I = Scopes.size(); I-- > 0;) {
    const Scope &S = *Scopes[I];
    // A class body's names are not seen from the functions in it.
    if (S.Kind == Scope::Class &&
        llvm::any_of(
            llvm::ArrayRef(Scopes).drop_front(I + 1),
            [](Scope *Inner) { return Inner->Kind == Scope::Function; }))
      continue;
    if (auto It = S.Bound.Outer.find(Name); It != S.Bound.Outer.end()) {
      if (It->second)
        return moduleVariable(Name, Loc);
      continue;
    }
    if (!S.Bound.Names.contains(Name))
      continue;
    if (S.Kind == Scope::Module && !inModuleCode())
      return moduleVariable(Name, Loc);
    if (ValueId V = Out.read(key(S, Name)))
      return V;
    if (S.Kind == Scope::Module)
      return moduleVariable(Name, Loc);
    if (S.Kind != Scope::Class)
      return Out.unknown(Loc, Name);
  }
  std::vector<ValueId> Candidates;
  for (const std::string &Module : Stars)
    Candidates.push_back(Out.attribute(Out.import(Module, Loc), Name, Loc));
  if (builtins().contains(Name))
    Candidates.push_back(Out.global("builtins." + Name.str(), Loc));
  if (!Candidates.empty())
    return Out.join(std::move(Candidates), Loc);
  return Out.unknown(Loc, Name);
}

void Lowering::bind(llvm::StringRef Name, ValueId V, Location Loc) {
  size_t I = Scopes.size() - 1;
  while (Scopes[I]->Kind == Scope::Comprehension && I > 0 &&
         !Scopes[I]->Bound.Names.contains(Name))
    --I;
  if (auto It = Scopes[I]->Bound.Outer.find(Name);
      It != Scopes[I]->Bound.Outer.end()) {
    if (!It->second) // nonlocal
      for (size_t J = I; J-- > 0;)
        if (Scopes[J]->Bound.Names.contains(Name))
          return Out.write(key(*Scopes[J], Name), V);
    Out.addWrite(Scopes.front()->Qualified + "." + Name.str(), V, Loc);
    return;
  }
  const Scope &S = *Scopes[I];
  Out.write(key(S, Name), V);
  if (S.Kind == Scope::Module || S.Kind == Scope::Class) {
    std::string Target = S.Qualified + "." + Name.str();
    if (nameOf(V) != Target)
      Out.addWrite(Target, V, Loc);
  }
}

std::string Lowering::nameOf(ValueId V) const {
  std::string Suffix;
  // Not as long as the chain may be, but as any name is.
  for (unsigned Steps = 0; V && Steps < 32; ++Steps) {
    const Value &Here = const_cast<UnitBuilder &>(Out).unit()[V];
    switch (Here.Kind) {
    case ValueKind::Import:
    case ValueKind::Global:
    case ValueKind::Field:
      return Here.Text + Suffix;
    case ValueKind::Attribute:
      Suffix = "." + Here.Text + Suffix;
      V = Here.Operands[0];
      break;
    case ValueKind::Join:
      if (Here.Operands.empty())
        return {};
      V = Here.Operands[0];
      break;
    default:
      return {};
    }
  }
  return {};
}

/// "Optional[nn.Module]", "nn.Module | None" and "'nn.Module'" are nn.Module.
std::string Lowering::annotated(Node Type) {
  for (unsigned Steps = 0; Type && Steps < 16; ++Steps) {
    switch (Type.kind()) {
    case Kind::Type:
    case Kind::Parenthesized:
      Type = Type.first();
      continue;
    case Kind::Identifier:
    case Kind::Attribute:
      return annotatedText(text(Type), loc(Type));
    case Kind::MemberType: // torch.nn.Module, as a type
      return annotatedText(text(Type), loc(Type));
    case Kind::String:
      return annotatedText(constantString(Type, T).value_or(""), loc(Type));
    case Kind::BinaryOperator: // A | None
    case Kind::UnionType: {
      Node Kept;
      for (Node Part : Type.named())
        if (!Kept && !(Part.is(Kind::None) || text(Part) == "None"))
          Kept = Part;
      Type = Kept;
      continue;
    }
    case Kind::GenericType:
    case Kind::Subscript: {
      llvm::SmallVector<Node, 8> Parts = Type.named();
      if (Parts.size() < 2)
        return {};
      llvm::StringRef Outer = text(Parts[0]).rsplit('.').second;
      if (Outer.empty())
        Outer = text(Parts[0]);
      if (Outer != "Optional" && Outer != "Annotated" && Outer != "Final" &&
          Outer != "Type" && Outer != "ClassVar" && Outer != "Union")
        return annotatedText(text(Parts[0]), loc(Parts[0]));
      Type = Parts[1].kind() == Kind::Other ? Parts[1].first() : Parts[1];
      continue;
    }
    default:
      // type_parameter: [A, B]
      if (Type.kind() == Kind::Other && Type.isNamed()) {
        Type = Type.first();
        continue;
      }
      return {};
    }
  }
  return {};
}

std::string Lowering::annotatedText(llvm::StringRef Text, Location Loc) {
  Text = Text.trim();
  auto [First, Rest] = Text.split('.');
  if (First.empty() || !llvm::all_of(Text, [](char C) {
        return llvm::isAlnum(C) || C == '_' || C == '.' || C < 0;
      }))
    return {};
  ValueId V = read(First, Loc);
  for (llvm::StringRef Name : llvm::split(Rest, '.'))
    if (!Name.empty())
      V = Out.attribute(V, Name, Loc);
  return nameOf(V);
}

} // namespace model_tidy::python
