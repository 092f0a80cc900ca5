// Calls of what another call has made: functools.partial and the makers of
// callables in operator (Python 3.13, Doc/library/functools.rst, operator.rst).
#include "frontend/python/Lowering.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy::python {

/// The call that made \p Callee, here or where its only name was bound.
std::optional<Call> Lowering::makerOf(ValueId Callee) const {
  const Unit &U = const_cast<UnitBuilder &>(Out).unit();
  if (Callee && (U[Callee].Kind == ValueKind::Global ||
                 U[Callee].Kind == ValueKind::Field)) {
    const std::string &Name = U[Callee].Text;
    const Write *Only = nullptr;
    for (const Write &W : U.Writes)
      if (W.Target == Name) {
        if (Only)
          return std::nullopt;
        Only = &W;
      }
    Callee = Only ? Only->Value : ValueId();
  }
  if (!Callee || U[Callee].Kind != ValueKind::CallResult)
    return std::nullopt;
  return U.Calls[U[Callee].Owner];
}

std::optional<std::string> Lowering::madeFrom(const Call &Maker,
                                              llvm::StringRef Function) const {
  if (nameOf(Maker.Callee) != Function || Maker.Arguments.empty() ||
      !Maker.Arguments[0].Keyword.empty())
    return std::nullopt;
  const Value &First =
      const_cast<UnitBuilder &>(Out).unit()[Maker.Arguments[0].Value];
  bool IsText =
      First.Kind == ValueKind::Literal && First.Literal == LiteralKind::String;
  return IsText ? First.Text : std::string();
}

/// What the call \p C gives if it only takes an attribute; else \p C becomes
/// the call that it comes to.
ValueId Lowering::meantCall(Call &C, Location Loc) {
  std::optional<Call> Maker = makerOf(C.Callee);
  if (!Maker)
    return {};
  bool TakesOne = C.Arguments.size() == 1 && C.Arguments[0].Keyword.empty();
  if (std::optional<std::string> Path = madeFrom(*Maker, "operator.attrgetter");
      Path && !Path->empty() && TakesOne && Maker->Arguments.size() == 1) {
    ValueId Object = C.Arguments[0].Value;
    for (llvm::StringRef Name : llvm::split(*Path, '.'))
      Object = Out.attribute(Object, Name, Loc);
    return Object;
  }
  if (std::optional<std::string> Method =
          madeFrom(*Maker, "operator.methodcaller");
      Method && !Method->empty() && TakesOne) {
    C.Receiver = C.Arguments[0].Value;
    C.Callee = Out.attribute(C.Receiver, *Method, Loc);
    C.Arguments.assign(Maker->Arguments.begin() + 1, Maker->Arguments.end());
    C.Form = CallForm::Operator;
    return {};
  }
  if (madeFrom(*Maker, "functools.partial")) {
    std::vector<Argument> Given = std::move(C.Arguments);
    C.Arguments.clear();
    C.Callee = Maker->Arguments[0].Value;
    auto Bound = llvm::drop_begin(Maker->Arguments);
    auto IsGiven = [&](const Argument &A) {
      return llvm::any_of(
          Given, [&](const Argument &G) { return G.Keyword == A.Keyword; });
    };
    for (const Argument &A : Bound)
      if (A.Keyword.empty())
        C.Arguments.push_back(A);
    llvm::append_range(C.Arguments, Given);
    for (const Argument &A : Bound) // a later keyword replaces the bound one
      if (!A.Keyword.empty() && !IsGiven(A))
        C.Arguments.push_back(A);
  }
  return {};
}

} // namespace model_tidy::python
