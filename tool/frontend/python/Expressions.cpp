// Expressions become values; what they call is listed on the way.
#include "frontend/python/Lowering.h"
#include "frontend/python/Strings.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {

void Lowering::limited() {
  if (!std::exchange(WasLimited, true))
    Out.addNotice(NoticeKind::Limit,
                  "code that is nested more than " +
                      std::to_string(MostNested) +
                      " levels deep was not read; split the expression");
}

ValueId Lowering::expression(Node N) {
  if (!N)
    return Out.unknown({});
  if (Depth >= MostNested) {
    limited();
    return Out.unknown(loc(N));
  }
  ++Depth;
  ValueId V = expressionOnce(N);
  --Depth;
  return V;
}

ValueId Lowering::expressionOnce(Node N) {
  switch (N.kind()) {
  case Kind::Identifier:
    return read(text(N), loc(N));
  case Kind::Attribute:
    return attribute(N);
  case Kind::Subscript:
    return subscript(N);
  case Kind::Call:
    return call(N);
  case Kind::String:
  case Kind::ConcatenatedString:
    return string(N);
  case Kind::Integer:
    return Out.literal(LiteralKind::Int, text(N), loc(N));
  case Kind::Float:
    return Out.literal(LiteralKind::Float, text(N), loc(N));
  case Kind::True:
  case Kind::False:
    return Out.literal(LiteralKind::Bool, text(N), loc(N));
  case Kind::None:
    return Out.literal(LiteralKind::None, "None", loc(N));
  case Kind::Ellipsis:
    return Out.literal(LiteralKind::None, "...", loc(N));
  case Kind::Parenthesized:
  case Kind::Await:
    return expression(N.first());
  case Kind::BinaryOperator:
    return binaryOperator(N);
  case Kind::BooleanOperator:
    return booleanOperator(N);
  case Kind::Conditional:
    return conditional(N);
  case Kind::Comparison:
    return comparison(N);
  case Kind::NotOperator:
  case Kind::UnaryOperator: {
    llvm::SmallVector<Node, 8> Operand = N.named();
    ValueId V = expression(Operand.empty() ? Node() : Operand.back());
    const Value &Seen = Out.unit()[V];
    if (N.is(Kind::UnaryOperator) && Seen.Kind == ValueKind::Literal)
      return Out.literal(Seen.Literal, text(N), loc(N));
    return Out.unknown(loc(N));
  }
  case Kind::NamedExpression: {
    ValueId V = expression(N.part(Part::Value));
    if (Node Name = N.part(Part::Name))
      bind(text(Name), V, loc(Name));
    return V;
  }
  case Kind::List:
  case Kind::Tuple:
  case Kind::Set:
  case Kind::ExpressionList:
  case Kind::PatternList:
    return sequence(N);
  case Kind::Dictionary:
    return dictionary(N);
  case Kind::ListComprehension:
  case Kind::SetComprehension:
  case Kind::GeneratorExpression:
  case Kind::DictionaryComprehension:
    return comprehension(N);
  case Kind::Lambda:
    return lambda(N);
  case Kind::Yield:
    yield(N);
    return Out.unknown(loc(N));
  case Kind::ListSplat:
  case Kind::DictionarySplat:
  case Kind::AsPatternTarget:
  case Kind::Type:
    return expression(N.first());
  case Kind::AsPattern: {
    llvm::SmallVector<Node, 8> Parts = N.named();
    ValueId V = expression(Parts.front());
    if (Parts.size() > 1)
      assign(Parts.back(), V);
    return V;
  }
  case Kind::Assignment: // a = b = c
  case Kind::AugmentedAssignment:
    statement(N);
    return N.part(Part::Left) ? expression(N.part(Part::Left))
                              : Out.unknown(loc(N));
  default:
    errors(N);
    return Out.unknown(loc(N));
  }
}

/// What is not Python, or not known: the calls in it are calls all the same.
void Lowering::errors(Node N) {
  for (Node Child : N.named())
    expression(Child);
}

ValueId Lowering::attribute(Node N) {
  Node Object = N.part(Part::Object), Name = N.part(Part::Attribute);
  if (!Name)
    return expression(Object);
  std::string Class;
  if (Object.is(Kind::Identifier) && isSelf(text(Object), &Class))
    return Out.field(Class + "." + text(Name).str(), expression(Object),
                     loc(N));
  ValueId Base = expression(Object);
  std::string Owner = nameOf(Base);
  if (Owner == "six.moves")
    return module(text(Name), loc(N));
  // `import folder.module`, which binds the folder's name alone.
  std::string Full = Owner + "." + text(Name).str();
  if (!Owner.empty() && !Opts.Local.empty() && meant(Full) != Full)
    return module(Full, loc(N));
  return Out.attribute(Base, text(Name), loc(N));
}

ValueId Lowering::subscript(Node N) {
  ValueId Container = expression(N.part(Part::Value));
  ValueId Index;
  Node Slice;
  for (const Node::Child &C : N.children())
    if (C.Name == Part::Subscript && C.N.isNamed()) {
      if (C.N.is(Kind::Slice))
        Slice = C.N;
      Index = expression(C.N);
    }
  if (ValueId Named = namedGlobal(Container, Index, loc(N)))
    return Named;
  if (ValueId Text = Slice ? sliced(Container, text(Slice), loc(N)) : ValueId())
    return Text;
  if (Slice) // a part of a text is as trusted as the whole
    return Out.element(Container, Out.unknown(loc(N)), loc(N));
  return Out.element(Container, Index ? Index : Out.unknown(loc(N)), loc(N));
}

/// `globals()["name"]`, also of what was imported.
ValueId Lowering::namedGlobal(ValueId Table, ValueId Key, Location Loc) {
  if (!Key || Out.unit()[Table].Kind != ValueKind::CallResult)
    return {};
  const Value &Text = Out.unit()[Key];
  const Call &Made = Out.unit().Calls[Out.unit()[Table].Owner];
  if (Text.Kind != ValueKind::Literal || Text.Literal != LiteralKind::String ||
      nameOf(Made.Callee) != "builtins.globals")
    return {};
  return moduleVariable(std::string(Text.Text), Loc);
}

/// The values of a chain `a + b + c + …` from left to right, however long.
ValueId Lowering::binaryOperator(Node N) {
  llvm::SmallVector<Node> Chain;
  Node Left = N;
  while (Left.is(Kind::BinaryOperator)) {
    Chain.push_back(Left);
    Left = Left.part(Part::Left);
  }
  ValueId V = expression(Left);
  for (Node Here : llvm::reverse(Chain)) {
    llvm::StringRef Operator = text(Here.part(Part::Operator));
    ValueId Right = expression(Here.part(Part::Right));
    if (Operator == "+")
      V = plus(V, Right, loc(Here));
    else if (Operator == "/") // pathlib
      V = Out.concat({V, Out.literal(LiteralKind::String, "/"), Right},
                     loc(Here));
    else if (Operator == "%" && constantString(Here.part(Part::Left), T))
      V = formatted(Here, Right);
    else if (Operator == "|") // of dictionaries, or of types
      V = Out.join({V, Right}, loc(Here));
    else
      V = Out.unknown(loc(Here));
  }
  return V;
}

ValueId Lowering::plus(ValueId Left, ValueId Right, Location Loc) {
  auto Is = [&](ValueId V, ValueKind K) { return Out.unit()[V].Kind == K; };
  if (Is(Left, ValueKind::Aggregate) || Is(Right, ValueKind::Aggregate))
    return Out.join({Left, Right}, Loc);
  return Out.concat({Left, Right}, Loc);
}

/// "…%s…" % argument
ValueId Lowering::formatted(Node N, ValueId Argument) {
  std::optional<std::string> Format = constantString(N.part(Part::Left), T);
  auto Pieces = percentFormat(Format.value_or(""));
  if (!Pieces)
    return Out.concat({Argument}, loc(N));
  std::vector<ValueId> Given = {Argument};
  if (N.part(Part::Right).is(Kind::Tuple))
    Given = Out.unit()[Argument].Operands;
  std::vector<ValueId> Parts;
  for (const FormatPiece &P : *Pieces) {
    size_t Index = 0;
    if (!P.IsHole)
      Parts.push_back(Out.literal(LiteralKind::String, P.Text));
    else if (!llvm::StringRef(P.Name).getAsInteger(10, Index) &&
             Index < Given.size())
      Parts.push_back(Given[Index]);
    else
      Parts.push_back(Argument);
  }
  return Out.concat(std::move(Parts), loc(N));
}

ValueId Lowering::booleanOperator(Node N) {
  // `a and b and c …` nests to the left, as + does.
  llvm::SmallVector<Node> Chain;
  Node Left = N;
  while (Left.is(Kind::BooleanOperator)) {
    Chain.push_back(Left);
    Left = Left.part(Part::Left);
  }
  size_t Depth = Out.guardDepth();
  std::vector<ValueId> All = {expression(Left)};
  for (Node Here : llvm::reverse(Chain)) {
    bool IsAnd = text(Here.part(Part::Operator)) == "and";
    Out.pushGuard({Guard::Condition, IsAnd, All.back()});
    All.push_back(expression(Here.part(Part::Right)));
  }
  Out.popGuards(Depth);
  return Out.join(std::move(All), loc(N));
}

ValueId Lowering::conditional(Node N) {
  llvm::SmallVector<Node, 8> Parts = N.named();
  if (Parts.size() != 3) {
    errors(N);
    return Out.unknown(loc(N));
  }
  ValueId Condition = expression(Parts[1]);
  size_t Depth = Out.guardDepth();
  Out.pushGuard({Guard::Condition, true, Condition});
  ValueId Yes = expression(Parts[0]);
  Out.popGuards(Depth);
  Out.pushGuard({Guard::Condition, false, Condition});
  ValueId No = expression(Parts[2]);
  Out.popGuards(Depth);
  return Out.join({Yes, No}, loc(N));
}

/// An aggregate of what is compared, with the operator for a text.
ValueId Lowering::comparison(Node N) {
  std::vector<ValueId> Compared;
  std::string Operator;
  for (const Node::Child &C : N.children())
    if (C.Name == Part::Operators)
      Operator += (Operator.empty() ? "" : " ") + text(C.N).str();
    else if (C.N.isNamed())
      Compared.push_back(expression(C.N));
  ValueId V = Out.aggregate(std::move(Compared), loc(N));
  Out.unit().Values[V.Index].Text = Operator;
  return V;
}

ValueId Lowering::sequence(Node N) {
  std::vector<ValueId> Elements;
  for (Node Child : N.named())
    Elements.push_back(expression(Child));
  return Out.aggregate(std::move(Elements), loc(N));
}

/// Keys and values in turn; what is spread into it counts as a value.
ValueId Lowering::dictionary(Node N) {
  std::vector<ValueId> Elements;
  for (Node Child : N.named()) {
    if (Child.is(Kind::Pair)) {
      Elements.push_back(expression(Child.part(Part::Key)));
      Elements.push_back(expression(Child.part(Part::Value)));
      continue;
    }
    ValueId Spread = expression(Child);
    const Value &Inner = Out.unit()[Spread];
    if (Inner.Kind == ValueKind::Aggregate && Inner.Text == "dict") {
      std::vector<ValueId> Operands = Inner.Operands;
      llvm::append_range(Elements, Operands);
    } else {
      Elements.push_back(Out.unknown(loc(Child)));
      Elements.push_back(Spread);
    }
  }
  ValueId V = Out.aggregate(std::move(Elements), loc(N));
  Out.unit().Values[V.Index].Text = "dict";
  return V;
}

ValueId Lowering::string(Node N) {
  std::vector<ValueId> Parts;
  llvm::SmallVector<Node, 8> Strings = {N};
  if (N.is(Kind::ConcatenatedString))
    Strings = N.named();
  bool IsBytes = false;
  std::string Plain;
  auto Flush = [&] {
    if (!Plain.empty())
      Parts.push_back(Out.literal(LiteralKind::String, Plain));
    Plain.clear();
  };
  for (Node String : Strings) {
    StringPrefix Prefix;
    for (Node Piece : String.named())
      if (Piece.is(Kind::StringStart)) {
        Prefix = prefixOf(text(Piece));
        IsBytes |= Prefix.IsBytes;
      } else if (Piece.is(Kind::StringContent)) {
        decode(text(Piece), Prefix, Plain);
      } else if (Piece.is(Kind::Interpolation)) {
        Flush();
        Parts.push_back(expression(Piece.part(Part::Expression)));
      }
  }
  if (Parts.empty())
    return Out.literal(IsBytes ? LiteralKind::Bytes : LiteralKind::String,
                       Plain, loc(N));
  Flush();
  return Out.concat(std::move(Parts), loc(N));
}

/// Its own scope, but code of the function around it. It may run no time, but
/// what it makes is what it makes if it runs.
ValueId Lowering::comprehension(Node N) {
  Bindings Bound;
  llvm::SmallVector<Node, 8> Clauses = N.named();
  for (Node Clause : Clauses)
    if (Clause.is(Kind::ForInClause))
      bindTarget(Clause.part(Part::Left), T, Bound);
  size_t Depth = Out.guardDepth();
  bool IsFirst = true, IsEntered = false;
  for (Node Clause : Clauses) {
    if (Clause.is(Kind::ForInClause)) {
      ValueId Iterated;
      for (const Node::Child &C : Clause.children())
        if (C.Name == Part::Right && C.N.isNamed())
          Iterated = expression(C.N);
      if (std::exchange(IsFirst, false)) {
        // The first one is evaluated outside.
        enter(Scope::Comprehension, scope().Qualified, std::move(Bound));
        IsEntered = true;
      }
      if (!Iterated)
        Iterated = Out.unknown(loc(Clause));
      assign(Clause.part(Part::Left),
             Out.element(Iterated, Out.unknown(loc(Clause)), loc(Clause)));
    } else if (Clause.is(Kind::IfClause)) {
      Out.pushGuard({Guard::Condition, true, expression(Clause.first())});
    }
  }
  ValueId Made;
  Node Body = N.part(Part::Body);
  if (Body.is(Kind::Pair)) {
    ValueId Key = expression(Body.part(Part::Key));
    Made = Out.aggregate({Key, expression(Body.part(Part::Value))}, loc(N));
    Out.unit().Values[Made.Index].Text = "dict";
  } else {
    Made = Out.aggregate({expression(Body)}, loc(N));
    Out.unit().Values[Made.Index].Text = "each"; // as many as there are
  }
  Out.popGuards(Depth);
  if (IsEntered)
    leave();
  return Made;
}

} // namespace model_tidy::python
