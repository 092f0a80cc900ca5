// producers() and constantText(): they follow a value to what it stands for,
// through joins, fields and globals, within the functions that mention it.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {

/// Callables that stand further away than this are not what is called.
static constexpr size_t MostNearby = 256;

/// Most callees are methods of something that was not imported.
static bool goesByNoName(ValueRef V, const Knowledge &Known) {
  switch (V->Kind) {
  case ValueKind::Global:
  case ValueKind::Field:
  case ValueKind::Join:
  case ValueKind::Output:
    return false;
  case ValueKind::Attribute:
    return V.of(V->Operands[0])->Kind != ValueKind::Import &&
           !Known.Methods.contains(V->Text);
  default:
    return true;
  }
}

std::set<std::string> Program::resolveNearby(ValueRef Callee) const {
  std::set<std::string> Names;
  if (!Callee.Id || goesByNoName(Callee, Known))
    return Names;
  llvm::SmallVector<ValueRef> Work = {Callee};
  std::set<ValueRef> Seen;
  while (!Work.empty() && Seen.size() < MostNearby) {
    ValueRef Ref = Work.pop_back_val();
    if (!Ref.Id || !Seen.insert(Ref).second)
      continue;
    const Value &V = *Ref;
    switch (V.Kind) {
    case ValueKind::Global:
      Names.insert(V.Text);
      [[fallthrough]];
    case ValueKind::Field:
      // A table of functions that somebody else fills goes by its own name.
      if (writes(V.Text).empty())
        Names.insert(V.Text);
      for (auto [In, W] : writes(V.Text))
        Work.push_back({In, W->Value});
      break;
    case ValueKind::Join:
    case ValueKind::Output: // changed, but still the same callable
      for (ValueId Operand : V.Operands)
        Work.push_back(Ref.of(Operand));
      break;
    case ValueKind::Attribute: {
      const Value &Base = *Ref.of(V.Operands[0]);
      if (Base.Kind == ValueKind::Import)
        Names.insert(Base.Text + "." + V.Text);
      else if (auto It = Known.Methods.find(V.Text); It != Known.Methods.end())
        Names.insert(It->second);
      break;
    }
    default:
      break;
    }
  }
  return Names;
}

std::vector<CallRef> Program::producers(ValueRef Asked) const {
  std::vector<CallRef> Found;
  llvm::SmallVector<ValueRef> Work = {Asked};
  std::set<ValueRef> Seen;
  while (!Work.empty() && Seen.size() < Limits.Visits) {
    ValueRef Ref = Work.pop_back_val();
    if (!Ref.Id || !Seen.insert(Ref).second)
      continue;
    const Value &V = *Ref;
    switch (V.Kind) {
    case ValueKind::CallResult: {
      CallRef C = {Ref.In, {V.Owner}};
      bool Passed = false;
      for (const std::string &Name : resolve(C.of(C->Callee)))
        if (Known.Propagators.contains(Name) && C->Receiver) {
          Work.push_back(C.of(C->Receiver));
          Passed = true;
        }
      if (!Passed)
        Found.push_back(C);
      break;
    }
    case ValueKind::Global:
    case ValueKind::Field:
      for (auto [In, W] : writes(V.Text))
        Work.push_back({In, W->Value});
      break;
    case ValueKind::Join:
    case ValueKind::Output:
    case ValueKind::Element:
      for (ValueId Operand : V.Operands)
        Work.push_back(Ref.of(Operand));
      break;
    default:
      break;
    }
  }
  return Found;
}

std::optional<std::string> Program::constantText(ValueRef Asked) const {
  std::string Text;
  // Parts still to be appended, last first.
  llvm::SmallVector<ValueRef> Work = {Asked};
  unsigned Steps = 0;
  while (!Work.empty()) {
    ValueRef Ref = Work.pop_back_val();
    if (!Ref.Id || ++Steps > Limits.Visits)
      return std::nullopt;
    const Value &V = *Ref;
    switch (V.Kind) {
    case ValueKind::Literal:
      Text += V.Text;
      break;
    case ValueKind::Concat:
      for (ValueId Part : llvm::reverse(V.Operands))
        Work.push_back(Ref.of(Part));
      break;
    case ValueKind::Global:
    case ValueKind::Field: {
      auto Written = writes(V.Text);
      if (Written.size() != 1)
        return std::nullopt;
      Work.push_back({Written[0].first, Written[0].second->Value});
      break;
    }
    default:
      return std::nullopt;
    }
  }
  return Text;
}

} // namespace model_tidy
