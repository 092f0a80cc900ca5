// What stands left of an assignment, after "for", "as" and "case".
#include "frontend/python/Lowering.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {

void Lowering::assign(Node Target, ValueId V) {
  if (!Target)
    return;
  if (Depth >= MostNested)
    return limited();
  ++Depth;
  switch (Target.kind()) {
  case Kind::Identifier:
    bind(text(Target), V, loc(Target));
    break;
  case Kind::Attribute:
    assignAttribute(Target, V);
    break;
  case Kind::Subscript:
    assignSubscript(Target, V);
    break;
  case Kind::PatternList:
  case Kind::TuplePattern:
  case Kind::ListPattern:
  case Kind::Tuple:
  case Kind::List:
  case Kind::ExpressionList:
    unpack(Target, V);
    break;
  case Kind::ListSplatPattern:
  case Kind::ListSplat:
  case Kind::AsPatternTarget:
  case Kind::Parenthesized:
    assign(Target.first(), V);
    break;
  default:
    errors(Target);
  }
  --Depth;
}

void Lowering::unpack(Node Target, ValueId V) {
  llvm::SmallVector<Node, 8> Names = Target.named();
  const Value &Given = Out.unit()[V];
  bool Fits = Given.Kind == ValueKind::Aggregate && Given.Text.empty() &&
              Given.Operands.size() == Names.size() &&
              llvm::none_of(Names, [](Node N) {
                return N.is(Kind::ListSplatPattern) || N.is(Kind::ListSplat);
              });
  std::vector<ValueId> Parts = Fits ? Given.Operands : std::vector<ValueId>();
  for (auto [Index, Name] : llvm::enumerate(Names)) {
    ValueId Part;
    if (Fits)
      Part = Parts[Index];
    else
      Part = Out.element(
          V, Out.literal(LiteralKind::Int, std::to_string(Index), loc(Name)),
          loc(Name));
    assign(Name, Part);
  }
}

void Lowering::assignAttribute(Node Target, ValueId V) {
  Node Object = Target.part(Part::Object), Name = Target.part(Part::Attribute);
  if (!Name)
    return;
  std::string Class;
  if (Object.is(Kind::Identifier) && isSelf(text(Object), &Class))
    return Out.addWrite(Class + "." + text(Name).str(), V, loc(Target));
  ValueId Base = expression(Object);
  std::string Owner = nameOf(Base);
  if (Owner.empty())
    return;
  Out.addWrite(Owner + "." + text(Name).str(), V, loc(Target));
  ValueId Attribute = Out.literal(LiteralKind::String, text(Name), loc(Name));
  impliedCall(Base, "__setattr__", Target,
              {{{}, Attribute, loc(Name), {}}, {{}, V, loc(Target), {}}});
}

void Lowering::assignSubscript(Node Target, ValueId V) {
  Node Container = Target.part(Part::Value), Index;
  for (const Node::Child &C : Target.children())
    if (C.Name == Part::Subscript && C.N.isNamed())
      Index = C.N;
  ValueId Key = Index ? expression(Index) : Out.unknown(loc(Target));
  ValueId Base = expression(Container);
  if (!nameOf(Base).empty())
    impliedCall(Base, "__setitem__", Target,
                {{{}, Key, Index ? loc(Index) : loc(Target), {}},
                 {{}, V, loc(Target), {}}});
  ValueId Added = Out.aggregate({Key, V}, loc(Target));
  Out.unit().Values[Added.Index].Text = "dict";
  update(Container, Added);
}

/// \p Container, a variable, holds besides what is in \p Added.
void Lowering::update(Node Container, ValueId Added) {
  if (Container.is(Kind::Identifier) && !isSelf(text(Container))) {
    llvm::StringRef Name = text(Container);
    bool IsLocal = false;
    for (const Scope *S : llvm::reverse(Scopes)) {
      IsLocal = S->Bound.Names.contains(Name);
      if (IsLocal || S->Kind == Scope::Function)
        break;
    }
    if (!IsLocal)
      return;
    ValueId Before = read(Name, loc(Container));
    ValueId After = Out.join({Before, Added}, loc(Container));
    Updates[After.Index] = {Before, Added};
    return bind(Name, After, loc(Container));
  }
  std::string Class;
  Node Object =
      Container.is(Kind::Attribute) ? Container.part(Part::Object) : Node();
  if (Object.is(Kind::Identifier) && isSelf(text(Object), &Class))
    Out.addWrite(Class + "." + text(Container.part(Part::Attribute)).str(),
                 Added, loc(Container));
}

/// Binds the names in the pattern; each may be the subject or a part of it.
void Lowering::casePattern(Node N, ValueId Subject) {
  llvm::SmallVector<Node> Work = {N};
  while (!Work.empty()) {
    Node P = Work.pop_back_val();
    bool IsName = P.is(Kind::Identifier) ||
                  (P.is(Kind::DottedName) && P.named().size() == 1);
    if (IsName && text(P) != "_") {
      bind(text(P), Subject, loc(P));
      continue;
    }
    if (P.is(Kind::DottedName))
      continue;
    for (const Node::Child &C : P.children())
      if (C.N.isNamed())
        Work.push_back(C.N);
  }
}

} // namespace model_tidy::python
