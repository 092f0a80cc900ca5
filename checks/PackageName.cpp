// Whoever chooses the rest of such a name chooses among modules that are
// installed in one package: the program's own list of them.
#include "checks/PackageName.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

constexpr size_t MostSteps = 100; // values looked at for one name

/// `__name__`, `__package__`, `package.__name__`
bool isNameOfModule(ValueRef V) {
  if (V->Text != "__name__" && V->Text != "__package__")
    return false;
  return V->Kind == ValueKind::Unknown ||
         (V->Kind == ValueKind::Attribute &&
          V.of(V->Operands[0])->Kind == ValueKind::Import);
}

/// Does \p Whole begin with a package and a dot?
bool hasPackage(ValueRef Whole) {
  std::string Begin;
  llvm::SmallVector<ValueRef> Work = {Whole}; // what comes first is on top
  while (!Work.empty()) {
    ValueRef V = Work.pop_back_val();
    if (V->Kind == ValueKind::Concat)
      for (ValueId Part : llvm::reverse(V->Operands))
        Work.push_back(V.of(Part));
    else if (V->Kind == ValueKind::Literal)
      Begin += V->Text;
    else if (isNameOfModule(V))
      Begin += "package";
    else
      break;
  }
  return llvm::StringRef(Begin).contains('.') &&
         llvm::all_of(Begin, [](char C) {
           return llvm::isAlnum(C) || C == '_' || C == '.';
         });
}

} // namespace

bool isWithinPackage(const CheckContext &Ctx, ValueRef Name) {
  llvm::SmallVector<ValueRef> Work = {Name};
  std::set<ValueRef> Seen;
  while (!Work.empty()) {
    ValueRef V = Work.pop_back_val();
    if (!V.Id || Seen.size() > MostSteps)
      return false;
    if (!Seen.insert(V).second)
      continue;
    switch (V->Kind) {
    case ValueKind::Literal:
      break;
    case ValueKind::Concat:
      if (!hasPackage(V))
        return false;
      break;
    case ValueKind::Join:
    case ValueKind::Output:
      for (ValueId Operand : V->Operands)
        Work.push_back(V.of(Operand));
      break;
    case ValueKind::Global:
    case ValueKind::Field:
      if (Ctx.Code.writes(V->Text).empty())
        return false;
      for (auto [In, W] : Ctx.Code.writes(V->Text))
        Work.push_back({In, W->Value});
      break;
    default:
      return false;
    }
  }
  return true;
}

} // namespace model_tidy
