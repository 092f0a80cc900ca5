#include "frontend/python/Bindings.h"

namespace model_tidy::python {
namespace {

class Collector {
public:
  Collector(const Tree &T, Bindings &Out) : T(T), Out(Out) {}

  void run(Node Body) {
    Work = {Body};
    while (!Work.empty())
      visit(Work.pop_back_val());
  }

  void target(Node Target) {
    llvm::SmallVector<Node> Targets = {Target};
    while (!Targets.empty()) {
      Node N = Targets.pop_back_val();
      switch (N.kind()) {
      case Kind::Identifier:
        assigned(N);
        break;
      case Kind::PatternList:
      case Kind::TuplePattern:
      case Kind::ListPattern:
      case Kind::ListSplatPattern:
      case Kind::ListSplat:
      case Kind::Tuple:
      case Kind::List:
      case Kind::ExpressionList:
      case Kind::AsPatternTarget:
      case Kind::Parenthesized:
        for (Node Part : N.named())
          Targets.push_back(Part);
        break;
      default:
        Work.push_back(N); // obj[i := 0] = …
      }
    }
  }

private:
  void assigned(Node Name) { Out.Names[T.text(Name)].IsAssigned = true; }
  void defined(Node Name, Node Definition) {
    Out.Names[T.text(Name)].Definitions.push_back(Definition);
  }

  void visit(Node N) {
    switch (N.kind()) {
    case Kind::FunctionDefinition:
    case Kind::ClassDefinition:
      if (Node Name = N.part(Part::Name))
        defined(Name, N);
      return;
    case Kind::Lambda:
      return;
    case Kind::ImportStatement:
    case Kind::ImportFrom:
      return imports(N);
    case Kind::FutureImport:
      return;
    case Kind::GlobalStatement:
    case Kind::NonlocalStatement:
      for (Node Name : N.named())
        Out.Outer[T.text(Name)] = N.is(Kind::GlobalStatement);
      return;
    case Kind::NamedExpression:
      assigned(N.part(Part::Name));
      break;
    case Kind::Assignment:
    case Kind::AugmentedAssignment:
    case Kind::ForStatement:
      target(N.part(Part::Left));
      break;
    case Kind::Delete:
      for (Node Target : N.named())
        target(Target);
      return;
    case Kind::AsPatternTarget:
      target(N);
      return;
    case Kind::ExceptClause:
      if (Node Alias = N.part(Part::Alias))
        target(Alias);
      break;
    case Kind::CasePattern:
    case Kind::SplatPattern:
      captures(N);
      break;
    case Kind::ForInClause: // its targets belong to the comprehension
      if (Node Right = N.part(Part::Right))
        Work.push_back(Right);
      return;
    default:
      break;
    }
    for (Node Child : N.named())
      Work.push_back(Child);
  }

  /// `case name:` binds; `case module.name:` compares.
  void captures(Node Pattern) {
    for (Node Child : Pattern.named()) {
      if (Child.is(Kind::Identifier))
        assigned(Child);
      if (Child.is(Kind::DottedName) && Child.named().size() == 1)
        assigned(Child.first());
    }
  }

  void imports(Node N) {
    for (const Node::Child &C : N.children()) {
      if (C.N.is(Kind::WildcardImport))
        Out.Wildcards.push_back(N);
      if (C.Name != Part::Name)
        continue;
      if (C.N.is(Kind::AliasedImport))
        defined(C.N.part(Part::Alias), N);
      else if (Node First = C.N.first()) // import a.b binds a
        defined(First, N);
    }
  }

  const Tree &T;
  Bindings &Out;
  llvm::SmallVector<Node> Work;
};

} // namespace

Bindings bindingsOf(Node Body, const Tree &T) {
  Bindings Found;
  Collector(T, Found).run(Body);
  return Found;
}

void bindTarget(Node Target, const Tree &T, Bindings &Out) {
  Collector(T, Out).target(Target);
}

} // namespace model_tidy::python
