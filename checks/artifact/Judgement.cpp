// Rows are looked up by the whole name first. A dotted name goes through
// attributes, and what a module has imported is an attribute of it: the end of
// the name may be what matters.
#include "checks/artifact/Judgement.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

bool isDunder(llvm::StringRef Part) {
  return Part.starts_with("__") && Part.ends_with("__");
}

/// Does the name go through Python's own machinery, as in
/// "print.__class__.__base__"? The first part is a module.
bool hasDunder(llvm::StringRef Name) {
  for (auto [Part, Rest] = Name.split('.').second.split('.'); !Part.empty();
       std::tie(Part, Rest) = Rest.split('.'))
    if (isDunder(Part))
      return true;
  return false;
}

Judgement byRow(const PickleRow &R, llvm::StringRef Name) {
  Judgement J = {Judgement::Dangerous, R.TheEffect, &R, Name.str()};
  if (R.TheEffect == Effect::Benign)
    J.Kind = Judgement::Harmless;
  else if (R.HarmlessIf != Harmless::Never)
    J.Kind = Judgement::Conditional;
  return J;
}

/// Constants, and containers and allowed classes of them.
bool isConstant(const CheckContext &Ctx, ValueRef Asked) {
  llvm::SmallVector<ValueRef> Work = {Asked};
  constexpr unsigned Most = 1000;
  for (unsigned Looked = 0; !Work.empty(); ++Looked) {
    ValueRef V = Work.pop_back_val();
    if (Looked == Most)
      return false;
    switch (V->Kind) {
    case ValueKind::Literal:
      break;
    case ValueKind::Aggregate:
      for (ValueId Element : V->Operands)
        Work.push_back(V.of(Element));
      break;
    case ValueKind::Attribute:
      for (const std::string &Name : Ctx.Code.resolve(V))
        if (judge(Ctx.Rows, Name).Kind != Judgement::Harmless)
          return false;
      break;
    default:
      return false;
    }
  }
  return true;
}

/// By whose call an object was just made.
std::set<std::string> classesOf(const CheckContext &Ctx, ValueRef Object) {
  if (Object->Kind != ValueKind::CallResult)
    return {};
  CallRef Maker = {Object.In, {Object->Owner}};
  return Ctx.Code.resolve(Maker.of(Maker->Callee));
}

/// getattr(HTTPStatus, "OK"): how members of enumerations are pickled since
/// Python 3.11, and methods of objects ever since.
bool isMember(const CheckContext &Ctx, CallRef C) {
  if (C->Arguments.size() != 2)
    return false;
  std::optional<std::string> Name =
      Ctx.Code.constantText(C.of(C->Arguments[1].Value));
  if (!Name || Name->empty() || llvm::StringRef(*Name).contains('.'))
    return false;
  ValueRef Object = C.of(C->Arguments[0].Value);
  std::set<std::string> Classes = Ctx.Code.resolve(Object);
  auto HasRow = [&](const std::string &Class) {
    return judge(Ctx.Rows, Class + "." + *Name).Kind == Judgement::Harmless;
  };
  // What an object is bound to may be handed on and called: ZoneInfo._unpickle
  // and the hooks of lazy modules have rows of their own.
  if (Classes.empty()) {
    Classes = classesOf(Ctx, Object);
    return !Classes.empty() && llvm::all_of(Classes, HasRow);
  }
  return llvm::all_of(Classes, [&](const std::string &Class) {
    return judge(Ctx.Rows, Class).Kind == Judgement::Harmless &&
           (Name->front() != '_' || HasRow(Class));
  });
}

/// numpy's _ufunc_reconstruct("scipy.special._ufuncs", "expit") imports both.
bool namesHarmless(const CheckContext &Ctx, CallRef C) {
  if (C->Arguments.size() != 2)
    return false;
  std::optional<std::string> Module =
      Ctx.Code.constantText(C.of(C->Arguments[0].Value));
  std::optional<std::string> Name =
      Ctx.Code.constantText(C.of(C->Arguments[1].Value));
  return Module && Name &&
         judge(Ctx.Rows, *Module + "." + *Name).Kind == Judgement::Harmless;
}

/// attrgetter("values"), methodcaller("lower"): what a transformer does with
/// data. Whoever calls it while loading is told of anyway.
bool namesAttributes(const CheckContext &Ctx, CallRef C) {
  constexpr llvm::StringLiteral Running[] = {
      "call", "check_output", "eval",  "exec",  "execv", "load",
      "run",  "loads",        "popen", "Popen", "spawn", "system"};
  auto IsPlain = [&](llvm::StringRef Part) {
    return !Part.empty() && llvm::isAlpha(Part.front()) &&
           llvm::all_of(Part,
                        [](char C) { return llvm::isAlnum(C) || C == '_'; }) &&
           !llvm::is_contained(Running, Part);
  };
  auto IsName = [&](const Argument &A) {
    std::optional<std::string> Text = Ctx.Code.constantText(C.of(A.Value));
    return Text && A.Keyword.empty() &&
           llvm::all_of(llvm::split(*Text, '.'), IsPlain);
  };
  return !C->Arguments.empty() && llvm::all_of(C->Arguments, IsName);
}

} // namespace

Judgement judge(const Catalogue &Rows, llvm::StringRef Name) {
  const PickleRow *Found = Rows.pickle(Name);
  if (Found && Found->TheEffect == Effect::Benign)
    return byRow(*Found, Name);
  for (llvm::StringRef Tail = Name.split('.').second; Tail.contains('.');
       Tail = Tail.split('.').second)
    // "import os as _os" is how libraries keep their imports to themselves.
    for (llvm::StringRef Imported : {Tail, Tail.ltrim('_')})
      if (const PickleRow *R = Rows.pickle(Imported); R && R->Anywhere)
        return byRow(*R, Imported);
  if (Found)
    return byRow(*Found, Name);
  if (hasDunder(Name))
    return {Judgement::Dangerous, Effect::Attributes, nullptr, Name.str()};
  return {Judgement::Unknown, Effect::Benign, nullptr, Name.str()};
}

bool isHarmless(const CheckContext &Ctx, const PickleRow &R, CallRef C) {
  // torch.save's two formats: a zip, and a pickle of its magic number.
  constexpr llvm::StringLiteral Zip = "PK\3\4", Legacy = "\x80\2\x8a\n";
  auto IsSavedTensor = [&](const Argument &A) {
    const Value &V = *C.of(A.Value);
    return V.Literal == LiteralKind::Bytes &&
           (llvm::StringRef(V.Text).starts_with(Zip) ||
            llvm::StringRef(V.Text).starts_with(Legacy));
  };
  switch (R.HarmlessIf) {
  case Harmless::Never:
    return false;
  case Harmless::Member:
    return isMember(Ctx, C);
  case Harmless::Constants:
    return llvm::all_of(C->Arguments, [&](const Argument &A) {
      return A.Keyword.empty() && isConstant(Ctx, C.of(A.Value));
    });
  case Harmless::Single:
    return C->Arguments.size() == 1 && C->Arguments[0].Keyword.empty();
  case Harmless::Nested:
    return !C->Arguments.empty() && llvm::all_of(C->Arguments, IsSavedTensor);
  case Harmless::Named:
    return namesHarmless(Ctx, C);
  case Harmless::Attributes:
    return namesAttributes(Ctx, C);
  }
  llvm_unreachable("condition");
}

std::string handedOn(const CheckContext &Ctx, CallRef C) {
  llvm::SmallVector<ValueRef> Work;
  for (const Argument &A : C->Arguments)
    Work.push_back(C.of(A.Value));
  constexpr unsigned Most = 4000;
  for (unsigned Looked = 0; !Work.empty() && Looked < Most; ++Looked) {
    ValueRef V = Work.pop_back_val();
    if (V->Kind == ValueKind::Aggregate)
      for (ValueId Element : V->Operands)
        Work.push_back(V.of(Element));
    if (V->Kind != ValueKind::Attribute)
      continue;
    for (const std::string &Name : Ctx.Code.resolve(V))
      if (judge(Ctx.Rows, Name).Kind == Judgement::Conditional)
        return Name;
  }
  return {};
}

} // namespace model_tidy
