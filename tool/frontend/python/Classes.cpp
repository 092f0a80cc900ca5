// Classes: what they derive from and what they declare.
#include "frontend/python/Lowering.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {

void Lowering::classDefinition(Node N, llvm::ArrayRef<std::string> Decorators) {
  Node Name = N.part(Part::Name), Body = N.part(Part::Body);
  if (!Name)
    return errors(N);
  Class C;
  C.Name = scope().Qualified + "." + text(Name).str();
  C.Loc = loc(Name);
  if (Node Bases = N.part(Part::Superclasses))
    for (Node Base : Bases.named()) {
      bool IsKeyword = Base.is(Kind::KeywordArgument);
      ValueId V = expression(IsKeyword ? Base.part(Part::Value) : Base);
      if (IsKeyword && text(Base.part(Part::Name)) != "metaclass")
        continue;
      // Generic[T] and the like derive from what they are made from.
      if (Out.unit()[V].Kind == ValueKind::Element)
        V = Out.unit()[V].Operands[0];
      std::string Known = nameOf(V);
      if (IsKeyword)
        C.Metaclass = Known;
      else
        C.Bases.push_back(Known.empty() ? text(Base).str() : Known);
    }
  for (const std::string &D : Decorators)
    if (llvm::StringRef(D).ends_with("add_metaclass")) // six
      C.Metaclass = D;
  if (Body)
    describe(Body, C);
  std::string Qualified = C.Name;
  Out.addClass(std::move(C));
  enter(Scope::Class, Qualified, Body ? bindingsOf(Body, T) : Bindings());
  if (Body)
    block(Body);
  leave();
  bind(text(Name), Out.global(Qualified, loc(Name)), loc(Name));
}

void Lowering::describe(Node Body, Class &C) {
  for (Node N : Body.named()) {
    if (N.is(Kind::FunctionDefinition))
      describeMethod(N, {}, C);
    if (N.is(Kind::DecoratedDefinition)) {
      std::vector<std::string> Decorators;
      for (Node Child : N.named())
        if (Child.is(Kind::Decorator)) {
          Node What = Child.first();
          if (What.is(Kind::Call))
            What = What.part(Part::Function);
          std::string Known = annotatedText(text(What), loc(What));
          Decorators.push_back(Known.empty() ? text(What).str() : Known);
        }
      if (N.part(Part::Definition).is(Kind::FunctionDefinition))
        describeMethod(N.part(Part::Definition), Decorators, C);
    }
    if (!N.is(Kind::ExpressionStatement))
      continue;
    Node Assigned = N.first();
    if (!Assigned.is(Kind::Assignment))
      continue;
    if (Node Left = Assigned.part(Part::Left); Left.is(Kind::Identifier))
      C.Fields.push_back(
          {text(Left).str(), Assigned.part(Part::Type)
                                 ? annotated(Assigned.part(Part::Type))
                                 : std::string()});
  }
}

void Lowering::describeMethod(Node N, llvm::ArrayRef<std::string> Decorators,
                              Class &C) {
  Node Name = N.part(Part::Name);
  if (!Name)
    return;
  Method M;
  M.Name = text(Name).str();
  M.Loc = loc(Name);
  M.Whole = loc(N);
  M.IsVirtual = true;
  M.IsPublic = !llvm::StringRef(M.Name).starts_with("_");
  for (const std::string &D : Decorators)
    M.IsAbstract |= llvm::StringRef(D).starts_with("abc.abstract");
  bool SkipFirst = !llvm::is_contained(Decorators, "builtins.staticmethod");
  if (Node List = N.part(Part::Parameters))
    for (Node P : List.named()) {
      if (std::exchange(SkipFirst, false))
        continue;
      bool IsPack =
          P.is(Kind::ListSplatPattern) || P.is(Kind::DictionarySplatPattern);
      if (IsPack)
        M.Accepted = ~0u;
      else if (M.Accepted != ~0u)
        ++M.Accepted;
      M.Required += P.is(Kind::Identifier) || P.is(Kind::TypedParameter);
    }
  C.Methods.push_back(std::move(M));
}

} // namespace model_tidy::python
