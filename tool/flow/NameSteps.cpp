// Where the walk goes next; see NameWalk.h.
#include "flow/NameWalk.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {

constexpr size_t MostInside = 48;
constexpr size_t MostTexts = 16;

void NameWalk::texts(const Spot &S, Calls Callers, unsigned Depth,
                     TextVisitor Visit) {
  if (!S.V.Id || exhausted(Depth))
    return;
  const Value &V = *S.V;
  if (V.Kind == ValueKind::Literal) {
    if (V.Literal == LiteralKind::String || V.Literal == LiteralKind::Bytes)
      Visit(V.Text, Callers);
    return;
  }
  if (V.Kind == ValueKind::Concat)
    return parts(S, 0, "", Callers, Depth, Visit);
  next(S, Callers, Depth, [&](const Spot &To, Calls Chosen) {
    texts(To, Chosen, Depth + 1, Visit);
  });
}

void NameWalk::parts(const Spot &S, size_t Part, const std::string &Before,
                     Calls Callers, unsigned Depth, TextVisitor Visit) {
  if (Part == S.V->Operands.size())
    return Visit(Before, Callers);
  Spot At = S;
  At.V = S.V.of(S.V->Operands[Part]);
  size_t Count = 0;
  texts(At, Callers, Depth + 1, [&](const std::string &Text, Calls Chosen) {
    if (++Count <= MostTexts)
      parts(S, Part + 1, Before + Text, Chosen, Depth + 1, Visit);
  });
}

/// What stands under \p Key in a list or dictionary: `LOADERS[kind](data)`,
/// whose table may be a variable that is written elsewhere.
void NameWalk::inside(ValueRef Container, ValueRef Key,
                      llvm::function_ref<void(ValueRef)> Here,
                      llvm::function_ref<void(ValueRef)> Elsewhere) {
  if (Container->Kind == ValueKind::Global ||
      Container->Kind == ValueKind::Field)
    for (auto [In, W] : P.writes(Container->Text))
      if (const ValueRef Table = {In, W->Value};
          Table->Kind == ValueKind::Aggregate)
        for (ValueRef Part : partsAt(Table, Key))
          Elsewhere(Part);
  size_t Index = 0;
  if (Container->Kind != ValueKind::Aggregate)
    return;
  if (!Container->Text.empty()) {
    for (ValueRef Part : partsAt(Container, Key))
      Here(Part);
  } else if (!llvm::StringRef(Key->Text).getAsInteger(10, Index) &&
             Index < Container->Operands.size()) {
    Here(Container.of(Container->Operands[Index]));
  }
}

void NameWalk::next(const Spot &S, Calls Callers, unsigned Depth,
                    Visitor Visit) {
  const Value &V = *S.V;
  auto Go = [&](ValueRef To) {
    Spot Next = S;
    Next.V = To;
    Visit(Next, Callers);
  };
  switch (V.Kind) {
  case ValueKind::Join:
  case ValueKind::Output: // changed, but still the same callable
    for (ValueId Operand : V.Operands)
      Go(S.V.of(Operand));
    return;
  case ValueKind::Element:
    inside(S.V.of(V.Operands[0]), S.V.of(V.Operands[1]), Go,
           [&](ValueRef To) { Visit({To, nullptr, 0, true}, Callers); });
    return;
  case ValueKind::Field:
    if (ofObject(S, Callers, Depth, Visit))
      return;
    [[fallthrough]];
  case ValueKind::Global:
    for (auto [In, W] : P.writes(V.Text))
      Visit({{In, W->Value}, nullptr, 0, true}, Callers);
    return;
  case ValueKind::Parameter:
    return parameter(S, Callers, Visit);
  case ValueKind::CallResult:
    return result(S, Callers, Visit);
  default:
    return;
  }
}

bool NameWalk::ofObject(const Spot &S, Calls Callers, unsigned Depth,
                        Visitor Visit) {
  if (S.V->Operands.empty())
    return false;
  Spot Object = S;
  Object.V = S.V.of(S.V->Operands[0]);
  if (Object.V->Kind == ValueKind::Unknown && S.Inside) {
    CallRef C = S.Inside->Last; // "this" of the method that was entered
    Object.V = C->Receiver ? C.of(C->Receiver) : ValueRef();
    Object.Inside = S.Inside->Before;
  }
  while (Object.V.Id && Object.V->Kind == ValueKind::Output &&
         !Object.V->Operands.empty())
    Object.V = Object.V.of(Object.V->Operands[0]);
  if (!Object.V.Id || Object.V->Kind != ValueKind::CallResult)
    return false;
  CallRef Made = {Object.V.In, {Object.V->Owner}};
  if (Made->Form != CallForm::Construct)
    return false;
  bool Any = false;
  const std::set<std::string> &Constructors = P.resolve(Made.of(Made->Callee));
  for (auto [In, W] : P.writes(S.V->Text)) {
    if (!W->Enclosing || !Constructors.count((*In)[W->Enclosing].Name))
      continue;
    Spot To = Object;
    To.V = {In, W->Value};
    To.Inside = with(To.Inside, Made);
    Visit(To, Callers);
    Any = true;
  }
  return Any;
}

void NameWalk::parameter(const Spot &S, Calls Callers, Visitor Visit) {
  FunctionRef F = {S.V.In, {S.V->Owner}};
  uint32_t Position = S.V->Index;
  // A default is worked out where the function is defined.
  auto Default = [&](Calls Chosen) {
    if (ValueId V = F->Parameters[Position].Default)
      Visit({F.of(V), nullptr, 0, true}, Chosen);
  };
  auto Up = [&](CallRef C, Spot To, Calls Chosen) {
    const Argument *A = argumentFor(C, F, Position);
    if (!A)
      return Default(Chosen);
    To.V = C.of(A->Value);
    Visit(To, Chosen);
  };
  Spot To = S;
  if (S.Inside) {
    To.Inside = S.Inside->Before;
    return Up(S.Inside->Last, To, Callers);
  }
  if (!S.Away && Callers && S.Level < Callers->Length) {
    ++To.Level;
    return Up(at(Callers, S.Level), To, Callers);
  }
  for (CallRef C : P.callers(F)) {
    if (++Visits > Most) // thousands may call one "forward"
      return;
    Calls Chosen = Callers;
    Spot Next = S;
    if (!S.Away) {
      Chosen = with(Chosen, C);
      ++Next.Level;
    }
    Up(C, Next, Chosen);
  }
  Default(Callers); // who else calls it may leave it out
}

void NameWalk::result(const Spot &S, Calls Callers, Visitor Visit) {
  CallRef C = {S.V.In, {S.V->Owner}};
  auto Go = [&](ValueId V) {
    Spot To = S;
    To.V = C.of(V);
    Visit(To, Callers);
  };
  // LOADERS.get(kind, default)
  if (const Value &Callee = *C.of(C->Callee);
      C->Receiver && Callee.Kind == ValueKind::Attribute &&
      (Callee.Text == "get" || Callee.Text == "pop") && !C->Arguments.empty()) {
    auto Elsewhere = [&](ValueRef To) {
      Visit({To, nullptr, 0, true}, Callers);
    };
    auto Here = [&](ValueRef To) { Go(To.Id); };
    inside(C.of(C->Receiver), C.of(C->Arguments[0].Value), Here, Elsewhere);
    if (C->Arguments.size() > 1)
      Go(C->Arguments[1].Value);
  }
  for (const std::string &Name : P.resolve(C.of(C->Callee))) {
    for (FunctionRef F : P.functions(Name, C.In)) {
      if (!F->Returned || (S.Inside && S.Inside->Length > MostInside))
        continue;
      Spot To = S;
      To.V = F.of(F->Returned);
      To.Inside = with(To.Inside, C);
      Visit(To, Callers);
    }
    auto It = P.known().Propagators.find(Name);
    if (It == P.known().Propagators.end())
      continue;
    for (const Knowledge::Passage &Pass : It->second) {
      if (Pass.OpensPath || !llvm::is_contained(Pass.To, ResultSlot))
        continue;
      for (uint32_t From : Pass.From)
        if (From == Value::ReceiverSlot && C->Receiver)
          Go(C->Receiver);
        else if (From < C->Arguments.size())
          Go(C->Arguments[From].Value);
    }
  }
  // An object made of one other stands for it: every smart pointer.
  if (C->Form == CallForm::Construct && C->Arguments.size() == 1)
    Go(C->Arguments[0].Value);
}

} // namespace model_tidy
