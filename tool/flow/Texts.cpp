// constantTexts(): the texts a value can be, if there is nothing it can be
// besides. Unlike trace() it is of no use when it knows a part only, so it
// gives up at the first thing that is not a constant.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

using Texts = std::set<std::string>;

/// More alternatives than anybody lists by hand.
constexpr size_t MostTexts = 64;

class TextWalk {
public:
  TextWalk(const Program &P, Numbers Unknown) : P(P), Unknown(Unknown) {}

  /// The calls the walk has entered and not left again.
  struct Context {
    const Context *Outer;
    CallRef Entered;
  };

  /// False if something else than a constant may arrive. A value that is being
  /// looked at already adds nothing to itself.
  bool add(ValueRef Ref, const Context *In, Texts &Out) {
    if (!Ref.Id || ++Steps > P.limits().Visits || Out.size() > MostTexts)
      return false;
    std::pair Here = {Ref, In ? In->Entered : CallRef()};
    if (!Active.insert(Here).second)
      return true;
    bool Known = Active.size() <= P.limits().Depth && addOnce(Ref, In, Out);
    Active.erase(Here);
    return Known;
  }

private:
  bool addOnce(ValueRef Ref, const Context *In, Texts &Out) {
    const Value &V = *Ref;
    switch (V.Kind) {
    case ValueKind::Literal:
      // The null pointer may be written 0; Python's None is never a text.
      Out.insert(V.Literal == LiteralKind::None && Ref.In->Language != "python"
                     ? ""
                     : V.Text);
      return true;
    case ValueKind::Unknown:
      if (V.Literal != LiteralKind::Int || Unknown != Numbers::StandIn)
        return false;
      Out.insert("0");
      return true;
    case ValueKind::Join:
    case ValueKind::Aggregate:
      return llvm::all_of(V.Operands, [&](ValueId Operand) {
        return add(Ref.of(Operand), In, Out);
      });
    case ValueKind::Concat:
      return concat(Ref, In, Out);
    case ValueKind::Element:
      return element(Ref, In, Out);
    case ValueKind::Global:
    case ValueKind::Field:
      return !P.writes(V.Text).empty() &&
             llvm::all_of(P.writes(V.Text), [&](const auto &W) {
               return add({W.first, W.second->Value}, nullptr, Out);
             });
    case ValueKind::Parameter:
      return parameter(Ref, In, Out);
    case ValueKind::CallResult:
      return arrives({Ref.In, {V.Owner}}, ResultSlot, In, Out);
    case ValueKind::Output:
      return arrives({Ref.In, {V.Owner}}, V.Index, In, Out);
    default:
      return false;
    }
  }

  /// Every text of one part followed by every text of the next.
  bool concat(ValueRef Ref, const Context *In, Texts &Out) {
    Texts Whole = {""};
    for (ValueId Part : Ref->Operands) {
      Texts Next, Longer;
      if (!add(Ref.of(Part), In, Next) ||
          Next.size() * Whole.size() > MostTexts)
        return false;
      for (const std::string &Head : Whole)
        for (const std::string &Tail : Next)
          Longer.insert(Head + Tail);
      Whole = std::move(Longer);
    }
    if (Whole.empty()) // a text that grows in a loop
      return false;
    Out.merge(Whole);
    return true;
  }

  bool element(ValueRef Ref, const Context *In, Texts &Out) {
    ValueRef Container = Ref.of(Ref->Operands[0]);
    size_t Position = 0;
    if (Container->Kind == ValueKind::Aggregate && !Container->Text.empty()) {
      std::vector<ValueRef> Parts =
          partsAt(Container, Ref.of(Ref->Operands[1]));
      return !Parts.empty() && llvm::all_of(Parts, [&](ValueRef Part) {
        return add(Part, In, Out);
      });
    }
    if (Container->Kind == ValueKind::Aggregate &&
        !llvm::StringRef(Ref.of(Ref->Operands[1])->Text)
             .getAsInteger(10, Position) &&
        Position < Container->Operands.size())
      return add(Container.of(Container->Operands[Position]), In, Out);
    return add(Container, In, Out);
  }

  bool parameter(ValueRef Ref, const Context *In, Texts &Out) {
    FunctionRef F = {Ref.In, {Ref->Owner}};
    if (In && llvm::is_contained(P.resolve(In->Entered.of(In->Entered->Callee)),
                                 F->Name))
      return passed(In->Entered, F, Ref->Index, In->Outer, Out);
    std::vector<CallRef> Callers = P.callers(F);
    return !Callers.empty() && llvm::all_of(Callers, [&](CallRef C) {
      return passed(C, F, Ref->Index, nullptr, Out);
    });
  }

  bool passed(CallRef C, FunctionRef F, uint32_t Position, const Context *Outer,
              Texts &Out) {
    const Argument *A = argumentFor(C, F, Position);
    return A && add(C.of(A->Value), Outer, Out);
  }

  bool argument(CallRef C, uint32_t Position, const Context *Outer,
                Texts &Out) {
    return Position < C->Arguments.size() &&
           add(C.of(C->Arguments[Position].Value), Outer, Out);
  }

  /// What the call leaves in \p Slot.
  bool arrives(CallRef C, uint32_t Slot, const Context *In, Texts &Out) {
    const std::set<std::string> &Names = P.resolve(C.of(C->Callee));
    return !Names.empty() && llvm::all_of(Names, [&](const std::string &Name) {
      return unchanged(C, Name, Slot, In, Out) ||
             leaves(C, Name, Slot, In, Out);
    });
  }

  /// c_str() and the like; of a container, all that was put into it.
  bool unchanged(CallRef C, llvm::StringRef Callee, uint32_t Slot,
                 const Context *In, Texts &Out) {
    auto It = P.known().Propagators.find(Callee);
    if (It == P.known().Propagators.end())
      return false;
    for (const Knowledge::Passage &Pass : It->second)
      if (Pass.Whole && llvm::is_contained(Pass.To, Slot))
        return llvm::all_of(
            Pass.From, [&](uint32_t From) { return slot(C, From, In, Out); });
    return false;
  }

  bool slot(CallRef C, uint32_t From, const Context *In, Texts &Out) {
    if (From == Value::ReceiverSlot)
      return add(C.of(C->Receiver), In, Out);
    if (From != AllArguments)
      return C->Arguments.empty() || argument(C, From, In, Out);
    return llvm::all_of(C->Arguments, [&](const Argument &A) {
      return add(C.of(A.Value), In, Out);
    });
  }

  bool leaves(CallRef C, llvm::StringRef Callee, uint32_t Slot,
              const Context *In, Texts &Out) {
    std::vector<FunctionRef> Bodies = P.functions(Callee, C.In);
    Context Entered = {In, C};
    return !Bodies.empty() && llvm::all_of(Bodies, [&](FunctionRef F) {
      if (Slot == ResultSlot)
        return add(F.of(F->Returned), &Entered, Out);
      return Slot < F->Parameters.size() &&
             add(F.of(F->Parameters[Slot].Out), &Entered, Out);
    });
  }

  const Program &P;
  Numbers Unknown;
  unsigned Steps = 0;
  std::set<std::pair<ValueRef, CallRef>> Active;
};

} // namespace

std::optional<std::set<std::string>>
Program::constantTexts(ValueRef V, Numbers Unknown) const {
  std::set<std::string> Found;
  if (!TextWalk(*this, Unknown).add(V, nullptr, Found) || Found.empty())
    return std::nullopt;
  return Found;
}

} // namespace model_tidy
