// Calls, and what is a call although nobody wrote one.
#include "frontend/python/Lowering.h"
#include "frontend/python/Strings.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy::python {

ValueId Lowering::call(Node N) {
  Node Function = N.part(Part::Function), List = N.part(Part::Arguments);
  if (!Function)
    return errors(N), Out.unknown(loc(N));
  bool IsAttribute = Function.is(Kind::Attribute);
  if (IsAttribute && text(Function.part(Part::Attribute)) == "format")
    if (constantString(Function.part(Part::Object), T))
      return formatCall(N, Function.part(Part::Object));
  if (Function.is(Kind::Identifier) && text(Function) == "super" &&
      nameOf(expression(Function)) == "builtins.super") {
    if (List)
      errors(List);
    return super(loc(N));
  }

  Call C;
  C.Whole = loc(N);
  C.Callee = expression(Function);
  C.Name = loc(IsAttribute && Function.part(Part::Attribute)
                   ? Function.part(Part::Attribute)
                   : Function);
  if (IsAttribute) {
    // What the attribute was taken from, as it was evaluated just now.
    const Value &Callee = Out.unit()[C.Callee];
    if (!Callee.Operands.empty())
      C.Receiver = Callee.Operands[0];
    C.ReceiverLoc = loc(Function.part(Part::Object));
    C.Form = CallForm::Dot;
    Node Object = Function.part(Part::Object);
    if (Object.is(Kind::Identifier))
      isSelf(text(Object), &C.ReceiverClass);
    if (Object.is(Kind::Call) && text(Object.part(Part::Function)) == "super")
      C.Form = CallForm::Qualified;
  }
  if (List)
    arguments(List, C);
  if (isUnbound(Function, C)) { // Base.method(self, …)
    C.Form = CallForm::Qualified;
    C.Arguments.erase(C.Arguments.begin());
  }
  if (!IsAttribute || Out.unit()[C.Callee].Kind == ValueKind::Field)
    if (ValueId Taken = meantCall(C, loc(N)))
      return Taken;
  if (!IsAttribute && nameOf(C.Callee) == "builtins.dict")
    if (ValueId Made = dictionaryOf(C, loc(N)))
      return Made;
  if (ValueId Text = foldedCall(C, loc(N)))
    return Text;
  C.Unevaluated = Dead || !Out.reachable();
  CallId Id = Out.addCall(C);
  changed(C, Id, Function, List);
  return Out.result(Id, loc(N));
}

bool Lowering::isUnbound(Node Function, const Call &C) const {
  if (!Function.is(Kind::Attribute) || C.Arguments.empty() ||
      !C.Arguments[0].Keyword.empty() || !method())
    return false;
  const Value &First =
      const_cast<UnitBuilder &>(Out).unit()[C.Arguments[0].Value];
  Node Object = Function.part(Part::Object);
  return First.Kind == ValueKind::Unknown && First.Text == method()->Self &&
         !(Object.is(Kind::Identifier) && isSelf(text(Object))) &&
         !(Object.is(Kind::Call));
}

/// All bases of the class whose method is being read.
ValueId Lowering::super(Location Loc) {
  const Scope *M = method();
  std::vector<ValueId> Bases;
  for (const Class &C : Out.unit().Classes)
    if (M && C.Name == M->SelfClass)
      for (const std::string &Base : C.Bases)
        Bases.push_back(Out.global(Base, Loc));
  return Out.join(std::move(Bases), Loc);
}

void Lowering::arguments(Node List, Call &C) {
  if (List.is(Kind::GeneratorExpression)) {
    C.Arguments.push_back({{}, expression(List), loc(List), {}});
    return;
  }
  for (Node N : List.named()) {
    switch (N.kind()) {
    case Kind::KeywordArgument: {
      Node Value = N.part(Part::Value);
      C.Arguments.push_back({text(N.part(Part::Name)).str(),
                             expression(Value),
                             Value ? loc(Value) : loc(N),
                             {}});
      break;
    }
    case Kind::DictionarySplat:
      spread(expression(N.first()), N, C);
      break;
    case Kind::ListSplat: {
      ValueId V = expression(N.first());
      const Value &Given = Out.unit()[V];
      if (Given.Kind == ValueKind::Aggregate && Given.Text.empty()) {
        std::vector<ValueId> Elements = Given.Operands;
        for (ValueId Element : Elements)
          C.Arguments.push_back({{}, Element, loc(N), {}});
      } else {
        C.Arguments.push_back({"*", V, loc(N), {}});
      }
      break;
    }
    default:
      C.Arguments.push_back({{}, expression(N), loc(N), {}});
    }
  }
}

/// The pairs of a dictionary, or what is written to a variable of the module
/// that is written once.
ValueId Lowering::tableOf(ValueId V) {
  const Unit &U = Out.unit();
  if (U[V].Kind == ValueKind::Global) {
    auto IsIts = [&](const Write &W) { return W.Target == U[V].Text; };
    auto First = llvm::find_if(U.Writes, IsIts);
    if (First == U.Writes.end() ||
        std::find_if(std::next(First), U.Writes.end(), IsIts) != U.Writes.end())
      return {};
    V = First->Value;
  }
  return U[V].Kind == ValueKind::Aggregate && U[V].Text == "dict" ? V
                                                                  : ValueId();
}

/// `**dictionary`: the keys that are known are keywords, also those that were
/// put into a dictionary of which nothing else is known.
void Lowering::spread(ValueId Dictionary, Node N, Call &C) {
  llvm::StringSet<> Given;
  auto Add = [&](llvm::StringRef Key, ValueId V) {
    if (Key == "**" || Given.insert(Key).second)
      C.Arguments.push_back({Key.str(), V, loc(N), {}});
  };
  auto AddPairs = [&](ValueId Table) {
    std::vector<ValueId> Elements = Out.unit()[Table].Operands;
    for (size_t I = 0; I + 1 < Elements.size(); I += 2) {
      const Value &Key = Out.unit()[Elements[I]];
      bool IsText =
          Key.Kind == ValueKind::Literal && Key.Literal == LiteralKind::String;
      Add(IsText ? llvm::StringRef(Key.Text) : "**", Elements[I + 1]);
    }
  };
  for (unsigned Steps = 0; Steps < MostNested; ++Steps) {
    if (ValueId Table = tableOf(Dictionary))
      return AddPairs(Table);
    const Value &V = Out.unit()[Dictionary];
    if (auto Put = Updates.find(Dictionary.Index); Put != Updates.end()) {
      auto [Before, Added] = Put->second;
      AddPairs(Added);
      Dictionary = Before;
    } else if (V.Kind == ValueKind::Output && V.Index == Value::ReceiverSlot) {
      const Call &Changed = Out.unit().Calls[V.Owner];
      llvm::StringRef Method = Out.unit()[Changed.Callee].Text;
      std::vector<Argument> Arguments = Changed.Arguments;
      Dictionary = V.Operands[0];
      if (Method == "setdefault" && Arguments.size() == 2)
        Add(Out.unit()[Arguments[0].Value].Text, Arguments[1].Value);
      for (const Argument &A : Arguments)
        if (Method == "update" && !A.Keyword.empty())
          Add(A.Keyword, A.Value);
        else if (ValueId Table = tableOf(A.Value); Method == "update" && Table)
          AddPairs(Table);
    } else {
      break;
    }
  }
  Add("**", Dictionary);
}

/// `dict(key=value)` is `{"key": value}`; nothing if a key is hidden.
ValueId Lowering::dictionaryOf(const Call &C, Location Loc) {
  std::vector<ValueId> Elements;
  for (const Argument &A : C.Arguments) {
    if (A.Keyword.empty() || llvm::StringRef(A.Keyword).starts_with("*"))
      return {};
    Elements.push_back(Out.literal(LiteralKind::String, A.Keyword));
    Elements.push_back(A.Value);
  }
  if (Elements.empty())
    return {};
  ValueId V = Out.aggregate(std::move(Elements), Loc);
  Out.unit().Values[V.Index].Text = "dict";
  return V;
}

/// "…{}…".format(…)
ValueId Lowering::formatCall(Node N, Node Format) {
  Call C;
  if (Node List = N.part(Part::Arguments))
    arguments(List, C);
  auto Pieces = braceFormat(constantString(Format, T).value_or(""));
  std::vector<ValueId> Parts;
  if (!Pieces)
    for (const Argument &A : C.Arguments)
      Parts.push_back(A.Value);
  else
    for (const FormatPiece &P : *Pieces) {
      if (!P.IsHole) {
        Parts.push_back(Out.literal(LiteralKind::String, P.Text));
        continue;
      }
      ValueId Given;
      size_t Index = 0;
      if (!llvm::StringRef(P.Name).getAsInteger(10, Index)) {
        if (Index < C.Arguments.size() && C.Arguments[Index].Keyword.empty())
          Given = C.Arguments[Index].Value;
      } else {
        for (const Argument &A : C.Arguments)
          if (A.Keyword == P.Name)
            Given = A.Value;
      }
      Parts.push_back(Given ? Given : Out.unknown(loc(N)));
    }
  return Out.concat(std::move(Parts), loc(N));
}

/// Objects in variables are not the same after a call that was handed them:
/// `torch.save(model, buffer)`, `model.eval()`, `names.append(name)`.
void Lowering::changed(const Call &C, CallId Id, Node Function, Node List) {
  auto Local = [&](Node N) {
    if (!N.is(Kind::Identifier) || isSelf(text(N)))
      return false;
    for (const Scope *S : llvm::reverse(Scopes)) {
      if (S->Bound.Outer.contains(text(N)))
        return false;
      auto It = S->Bound.Names.find(text(N));
      if (It != S->Bound.Names.end())
        return It->second.Definitions.empty();
      if (S->Kind == Scope::Function)
        return false;
    }
    return false;
  };
  auto Write = [&](Node N, uint32_t Slot, ValueId Before) {
    // Not bind(): nothing was assigned, so no other function sees more.
    for (const Scope *S : llvm::reverse(Scopes))
      if (S->Bound.Names.contains(text(N)))
        return Out.write(key(*S, text(N)),
                         Out.output(Id, Slot, Before, loc(N)));
  };
  if (Function.is(Kind::Attribute) && Local(Function.part(Part::Object)))
    Write(Function.part(Part::Object), Value::ReceiverSlot, C.Receiver);
  if (!List || List.is(Kind::GeneratorExpression))
    return;
  uint32_t Slot = 0;
  for (Node N : List.named()) {
    if (Slot >= C.Arguments.size())
      return;
    Node Given = N.is(Kind::KeywordArgument) ? N.part(Part::Value) : N;
    if (Local(Given) && Given.kind() != Kind::ListSplat)
      if (C.Arguments[Slot].Loc == loc(Given))
        Write(Given, Slot, C.Arguments[Slot].Value);
    ++Slot;
  }
}

void Lowering::impliedCall(ValueId Object, llvm::StringRef Method, Node N,
                           std::vector<Argument> Arguments) {
  Call C;
  C.Callee = Out.attribute(Object, Method, loc(N));
  C.Receiver = Object;
  C.Whole = C.Name = loc(N);
  C.Arguments = std::move(Arguments);
  C.Form = CallForm::Operator;
  C.Unevaluated = Dead || !Out.reachable();
  Out.addCall(std::move(C));
}

} // namespace model_tidy::python
