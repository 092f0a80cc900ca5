// `if name in ("a", "b"): eval(name)`: membership and equality are told by the
// conditions that are known to hold at the call.
#include "checks/ChosenText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace model_tidy {
namespace {

constexpr unsigned MostParts = 32;

/// Walks from a value to the variable it is. A loop makes joins that lead back
/// to themselves, and those say nothing of what the variable was before.
class VariableWalk {
public:
  /// Nothing if \p V is a join that this walk is already asking about.
  std::optional<ValueRef> variable(ValueRef V) {
    while (V->Kind == ValueKind::Output && !V->Operands.empty() && Left > 0) {
      V = V.of(V->Operands[0]);
      --Left;
    }
    if (V->Kind != ValueKind::Join || V->Operands.empty() || Left == 0)
      return V;
    if (llvm::is_contained(Asked, V))
      return std::nullopt;
    --Left;
    Asked.push_back(V);
    std::optional<ValueRef> Same;
    bool Differ = false;
    for (ValueId Operand : V->Operands) {
      std::optional<ValueRef> One = variable(V.of(Operand));
      Differ |= One && Same && *One != *Same;
      Same = One ? One : Same;
      if (Differ)
        break;
    }
    Asked.pop_back();
    return Differ || !Same ? V : *Same;
  }

private:
  llvm::SmallVector<ValueRef, 8> Asked;
  unsigned Left = 2 * MostParts;
};

/// The variable itself: what calls have done to a text leaves it as it is.
ValueRef variable(ValueRef V) { return VariableWalk().variable(V).value_or(V); }

bool isSame(ValueRef A, ValueRef B) {
  for (unsigned Steps = 0; Steps < MostParts; ++Steps) {
    A = variable(A);
    B = variable(B);
    if (A == B)
      return true;
    if (A->Kind != B->Kind || A->Text != B->Text)
      return false;
    // Each mention of these is a value of its own.
    if (A->Kind == ValueKind::Global || A->Kind == ValueKind::Field)
      return true;
    if (A->Kind != ValueKind::Attribute || A->Operands.empty() ||
        B->Operands.empty())
      return false;
    A = A.of(A->Operands[0]);
    B = B.of(B->Operands[0]);
  }
  return false;
}

bool isConstant(const CheckContext &Ctx, ValueRef V, unsigned Depth = 0) {
  if (V->Kind == ValueKind::Literal)
    return true;
  if (Depth > 4)
    return false;
  if (V->Kind == ValueKind::Aggregate)
    return !V->Operands.empty() && llvm::all_of(V->Operands, [&](ValueId Part) {
      return isConstant(Ctx, V.of(Part), Depth + 1);
    });
  if (V->Kind != ValueKind::Global && V->Kind != ValueKind::Field)
    return false;
  auto Writes = Ctx.Code.writes(V->Text);
  return !Writes.empty() && llvm::all_of(Writes, [&](auto Written) {
    return isConstant(Ctx, {Written.first, Written.second->Value}, Depth + 1);
  });
}

/// x == "a", x in ("a", "b"), or the opposite and it does not hold.
bool comparesWithConstants(const CheckContext &Ctx, ValueRef Condition,
                           bool Holds, ValueRef Text) {
  llvm::StringRef Operator = Condition->Text;
  if (Condition->Operands.size() != 2 ||
      !llvm::is_contained(Holds
                              ? llvm::ArrayRef<llvm::StringRef>{"==", "in"}
                              : llvm::ArrayRef<llvm::StringRef>{"!=", "not in"},
                          Operator))
    return false;
  ValueRef Left = Condition.of(Condition->Operands[0]),
           Right = Condition.of(Condition->Operands[1]);
  return (isSame(Left, Text) && isConstant(Ctx, Right)) ||
         (!Operator.contains("in") && isSame(Right, Text) &&
          isConstant(Ctx, Left));
}

/// x.isdigit() and its like let digits through, which mean nothing but a
/// number.
bool asksForDigits(ValueRef Condition, ValueRef Text) {
  if (Condition->Kind != ValueKind::CallResult)
    return false;
  CallRef Asked = {Condition.In, {Condition->Owner}};
  const Value &Callee = *Asked.of(Asked->Callee);
  return Callee.Kind == ValueKind::Attribute && Asked->Receiver &&
         llvm::is_contained({"isdigit", "isnumeric", "isdecimal"},
                            Callee.Text) &&
         isSame(Asked.of(Asked->Receiver), Text);
}

} // namespace

bool isChosenText(const CheckContext &Ctx, ValueRef Input, CallRef C) {
  if (!Input.Id || C->Guards.empty())
    return false;
  if (Input->Kind == ValueKind::Literal)
    return true;
  if (Input->Kind == ValueKind::Concat && Input->Operands.size() <= MostParts)
    return llvm::all_of(Input->Operands, [&](ValueId Part) {
      return isChosenText(Ctx, Input.of(Part), C);
    });
  return llvm::any_of(C->Guards, [&](const Guard &G) {
    if (G.Kind != Guard::Condition)
      return false;
    ValueRef Condition = C.of(G.Value);
    if (Condition->Kind == ValueKind::Aggregate)
      return comparesWithConstants(Ctx, Condition, G.Polarity, Input);
    return G.Polarity && asksForDigits(Condition, Input);
  });
}

} // namespace model_tidy
