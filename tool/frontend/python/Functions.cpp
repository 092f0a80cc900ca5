// Functions, methods and lambdas.
#include "frontend/python/Lowering.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {

void Lowering::decorated(Node N) {
  std::vector<std::string> Names;
  for (Node Child : N.named()) {
    if (!Child.is(Kind::Decorator))
      continue;
    ValueId V = expression(Child.first());
    std::string Name = nameOf(V);
    const Value &Seen = Out.unit()[V];
    if (Name.empty() && Seen.Kind == ValueKind::CallResult)
      Name = nameOf(Out.call({Seen.Owner}).Callee);
    Names.push_back(Name.empty() ? text(Child).ltrim("@").trim().str() : Name);
  }
  Node Definition = N.part(Part::Definition);
  if (Definition.is(Kind::ClassDefinition))
    classDefinition(Definition, Names);
  else if (Node Name = Definition.part(Part::Name))
    bind(text(Name), function(Definition, Names, N), loc(Name));
}

static bool isOneOf(llvm::ArrayRef<std::string> Names, llvm::StringRef Wanted) {
  return llvm::is_contained(Names, Wanted);
}

ValueId Lowering::function(Node N, llvm::ArrayRef<std::string> Decorators,
                           Node Whole) {
  Node Name = N.part(Part::Name), Body = N.part(Part::Body);
  bool InClass = scope().Kind == Scope::Class;
  bool IsStatic = isOneOf(Decorators, "builtins.staticmethod");
  Function F;
  F.Name = scope().Qualified + "." + text(Name).str();
  if (InClass)
    F.Class = scope().Qualified;
  F.Decorators = Decorators;
  F.Loc = loc(Name);
  F.Whole = loc(Whole);
  // Without the comments behind its last statement.
  if (Body)
    F.Body =
        locate(Source, Body.begin(),
               Body.named().empty() ? Body.end() : Body.named().back().end());
  F.IsStatic = !InClass || IsStatic;
  F.IsInternal = !InClass && !inModuleCode();
  if (Body)
    F.OnlyStatement = onlyStatement(Body);
  std::string Qualified = F.Name;
  Scope Made;
  Made.Kind = Scope::Function;
  bool IsMethod = InClass && !IsStatic;
  if (Node List = N.part(Part::Parameters))
    parameters(List, F, Made, IsMethod);
  if (IsMethod)
    Made.SelfClass = scope().Qualified;
  Bindings Bound = Body ? bindingsOf(Body, T) : Bindings();
  for (const Parameter &P : F.Parameters)
    Bound.Names[P.Name].IsAssigned = true;
  Scope &S = enter(Scope::Function, Qualified, std::move(Bound));
  S.Self = Made.Self;
  S.SelfClass = Made.SelfClass;
  FunctionId Id = Out.beginFunction(std::move(F));
  bindParameters(Out.unit()[Id], S);
  // A loop or a try block does not reach into the functions written in it.
  std::vector<Loop> Outside = std::exchange(Loops, {});
  if (Body)
    block(Body);
  Loops = std::move(Outside);
  Out.endFunction();
  leave();
  return Out.global(Qualified, loc(Name));
}

ValueId Lowering::lambda(Node N) {
  Function F;
  F.Name = scope().Qualified + ".lambda@" + std::to_string(N.begin());
  F.Loc = F.Whole = loc(N);
  F.IsStatic = F.IsInternal = true;
  std::string Qualified = F.Name;
  Scope Made;
  if (Node List = N.part(Part::Parameters))
    parameters(List, F, Made, false);
  Bindings Bound;
  for (const Parameter &P : F.Parameters)
    Bound.Names[P.Name].IsAssigned = true;
  Scope &S = enter(Scope::Function, Qualified, std::move(Bound));
  FunctionId Id = Out.beginFunction(std::move(F));
  bindParameters(Out.unit()[Id], S);
  Out.addReturn(expression(N.part(Part::Body)));
  Out.endFunction();
  leave();
  return Out.global(Qualified, loc(N));
}

/// A method's own object is no parameter, as in C++.
void Lowering::parameters(Node List, Function &F, Scope &S, bool DropFirst) {
  for (Node N : List.named()) {
    Parameter P;
    Node Name = N;
    switch (N.kind()) {
    case Kind::Identifier:
      break;
    case Kind::DefaultParameter:
    case Kind::TypedDefaultParameter:
      Name = N.part(Part::Name);
      P.HasDefault = true;
      P.Default = expression(N.part(Part::Value));
      break;
    case Kind::TypedParameter:
      Name = N.first();
      break;
    case Kind::ListSplatPattern:
    case Kind::DictionarySplatPattern:
      break;
    default:
      continue; // `*`, `/`
    }
    if (Node Type = N.part(Part::Type))
      P.Class = annotated(Type);
    if (Name.is(Kind::ListSplatPattern)) {
      P.Name = "*" + text(Name.first()).str();
    } else if (Name.is(Kind::DictionarySplatPattern)) {
      P.Name = "**" + text(Name.first()).str();
    } else {
      P.Name = text(Name).str();
    }
    P.Loc = loc(Name);
    if (std::exchange(DropFirst, false) && N.is(Kind::Identifier)) {
      S.Self = P.Name;
      continue;
    }
    F.Parameters.push_back(std::move(P));
  }
}

void Lowering::bindParameters(const Function &F, const Scope &S) {
  std::vector<std::string> Names;
  for (const Parameter &P : F.Parameters)
    Names.push_back(llvm::StringRef(P.Name).ltrim('*').str());
  for (auto [Index, Name] : llvm::enumerate(Names)) {
    AllScopes[S.Number].Bound.Names[Name].IsAssigned = true;
    Out.write(key(S, Name), Out.parameter(static_cast<uint32_t>(Index)));
  }
}

/// The one statement of a body besides its docstring, unless it returns. A
/// docstring alone does what `pass` does.
std::string Lowering::onlyStatement(Node Body) const {
  Node Only;
  bool IsFirst = true;
  for (Node N : Body.named()) {
    bool IsText = N.is(Kind::ExpressionStatement) && N.first().is(Kind::String);
    if (std::exchange(IsFirst, false) && IsText)
      continue;
    if (Only)
      return {};
    Only = N;
  }
  if (!Only)
    return IsFirst ? "" : "pass";
  if (Only.is(Kind::Return))
    return {};
  constexpr size_t Longest = 200;
  llvm::StringRef Written = text(Only);
  return Written.size() > Longest ? std::string() : Written.str();
}

} // namespace model_tidy::python
