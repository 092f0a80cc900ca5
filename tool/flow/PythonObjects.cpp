// Which values may be Python objects, told forwards over the whole program
// once. Asking backwards what a callee is called is dear, and only worth it
// where the answer can be a name that was imported.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy {
namespace {

constexpr unsigned MostPasses = 16; // of a chain of that many functions

class Marking {
public:
  Marking(const Program &P, std::vector<llvm::BitVector> &Marks)
      : P(P), Marks(Marks) {}

  void run() {
    for (const Unit &U : P.units())
      Marks.emplace_back(U.Values.size());
    for (unsigned Pass = 0; Pass < MostPasses; ++Pass) {
      Changed = false;
      for (auto [Index, U] : llvm::enumerate(P.units())) {
        if (U.Language == "python") // every callee there may be one
          continue;
        for (uint32_t I = 0; I < U.Values.size(); ++I)
          if (!Marks[Index].test(I) && isObject(U, Marks[Index], U.Values[I])) {
            Marks[Index].set(I);
            Changed = true;
          }
        spread(U, Marks[Index]);
      }
      if (!Changed)
        return;
    }
  }

private:
  static bool has(const llvm::BitVector &Known, ValueId V) {
    return V && Known.test(V.Index);
  }

  bool isObject(const Unit &U, const llvm::BitVector &Known, const Value &V) {
    switch (V.Kind) {
    case ValueKind::Import:
      return true;
    case ValueKind::Global:
    case ValueKind::Field:
      return Variables.contains(V.Text) ||
             P.known().PythonObjects.contains(V.Text);
    case ValueKind::Parameter:
      return Parameters.contains(
          parameterKey(U.Functions[V.Owner].Name, V.Index));
    case ValueKind::CallResult: {
      const Call &C = U.Calls[V.Owner];
      if (has(Known, C.Callee) || has(Known, C.Receiver))
        return true;
      const Value &Callee = U[C.Callee];
      bool IsGlobal = Callee.Kind == ValueKind::Global;
      bool Wraps = C.Form == CallForm::Construct && C.Arguments.size() == 1;
      if (Wraps || (IsGlobal && P.known().Attributes.contains(Callee.Text)))
        if (!C.Arguments.empty() && has(Known, C.Arguments[0].Value))
          return true;
      return IsGlobal && (Functions.contains(Callee.Text) ||
                          P.known().Imports.contains(Callee.Text));
    }
    case ValueKind::Output:
    case ValueKind::Join:
    case ValueKind::Attribute:
    case ValueKind::Element:
    case ValueKind::Aggregate:
      return llvm::any_of(V.Operands,
                          [&](ValueId Part) { return has(Known, Part); });
    default:
      return false;
    }
  }

  static std::string parameterKey(llvm::StringRef Function, uint32_t Position) {
    return Function.str() + "#" + std::to_string(Position);
  }

  /// Out of the function: to results, callees' parameters and variables.
  void spread(const Unit &U, const llvm::BitVector &Known) {
    for (const Function &F : U.Functions)
      if (has(Known, F.Returned))
        Changed |= Functions.insert(F.Name).second;
    for (const Write &W : U.Writes)
      if (has(Known, W.Value))
        Changed |= Variables.insert(W.Target).second;
    for (const Call &C : U.Calls) {
      if (!C.Callee || U[C.Callee].Kind != ValueKind::Global)
        continue;
      for (auto [Position, A] : llvm::enumerate(C.Arguments))
        if (has(Known, A.Value))
          Changed |= Parameters
                         .insert(parameterKey(U[C.Callee].Text,
                                              static_cast<uint32_t>(Position)))
                         .second;
    }
  }

  const Program &P;
  std::vector<llvm::BitVector> &Marks;
  llvm::StringSet<> Functions, Variables, Parameters;
  bool Changed = false;
};

} // namespace

void Program::markPythonObjects() {
  PythonObjects.clear();
  bool Any = llvm::any_of(Units, [&](const Unit &U) {
    return U.Language != "python" &&
           llvm::any_of(U.Values, [&](const Value &V) {
             return V.Kind == ValueKind::Import ||
                    (V.Kind == ValueKind::Global &&
                     Known.Imports.contains(V.Text)) ||
                    (V.Kind == ValueKind::Field &&
                     Known.PythonObjects.contains(V.Text));
           });
  });
  if (Any)
    Marking(*this, PythonObjects).run();
}

bool Program::mayBePythonObject(ValueRef V) const {
  return !PythonObjects.empty() &&
         PythonObjects[indexOf(*V.In)].test(V.Id.Index);
}

} // namespace model_tidy
