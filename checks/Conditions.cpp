// A condition about a text holds only if every text that may arrive fulfils
// it, and nothing else than constants may arrive.

#include "checks/Conditions.h"
#include "checks/ChosenText.h"
#include "checks/LeftOpen.h"
#include "checks/LocalPath.h"
#include "checks/PackageName.h"
#include "checks/ResultUse.h"
#include "checks/SystemLibrary.h"
#include "checks/module/ModuleObjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

/// Does the value come out of a call, other than \p Sink, that is a sink? Its
/// finding stands there already.
bool isLoadedBefore(const CheckContext &Ctx, ValueRef Asked, CallRef Sink) {
  llvm::SmallVector<ValueRef> Work = {Asked};
  std::set<ValueRef> Seen;
  while (!Work.empty() && Seen.size() < Ctx.Code.limits().Visits) {
    ValueRef Ref = Work.pop_back_val();
    if (!Ref.Id || !Seen.insert(Ref).second)
      continue;
    const Value &V = *Ref;
    if (V.Kind == ValueKind::CallResult || V.Kind == ValueKind::Output) {
      CallRef C = {Ref.In, {V.Owner}};
      for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee))) {
        if (C != Sink && Ctx.Rows.find(Name, Role::Sink))
          return true;
        if (Ctx.Code.known().Propagators.contains(Name))
          for (const Argument &A : C->Arguments)
            Work.push_back(C.of(A.Value));
      }
      Work.push_back(C.of(C->Receiver));
    }
    if (V.Kind == ValueKind::Global || V.Kind == ValueKind::Field)
      for (auto [In, W] : Ctx.Code.writes(V.Text))
        Work.push_back({In, W->Value});
    if (V.Kind == ValueKind::Parameter) {
      FunctionRef F = {Ref.In, {V.Owner}};
      for (CallRef C : Ctx.Code.callers(F))
        if (V.Index < C->Arguments.size())
          Work.push_back(C.of(C->Arguments[V.Index].Value));
    }
    for (ValueId Operand : V.Operands)
      Work.push_back(Ref.of(Operand));
  }
  return false;
}

/// A text that begins, ends or reads as one of the words says.
bool matches(const Exemption &E, llvm::StringRef Text) {
  auto Any = [&](auto Test) { return llvm::any_of(E.Words, Test); };
  switch (E.Kind) {
  case Exemption::SystemLibrary:
    return isSystemLibrary(Text);
  case Exemption::ArgumentIs:
    return llvm::is_contained(E.Words, Text);
  case Exemption::BeginsWith:
    return Any([&](llvm::StringRef Word) { return Text.starts_with(Word); });
  case Exemption::EndsWith:
    return Any([&](llvm::StringRef Word) { return Text.ends_with(Word); });
  case Exemption::IsDigest: // git abbreviates to no fewer than seven
    return Text.size() >= 7 && Text.size() <= 64 &&
           llvm::all_of(Text, llvm::isHexDigit);
  default:
    return false;
  }
}

/// The classes of PyTorch itself are in no scanned file.
bool isMadeModule(const CheckContext &Ctx, ValueRef Value) {
  Value = originalObject(Value);
  if (Value->Kind != ValueKind::Global && Value->Kind != ValueKind::Field)
    return madeModule(Ctx, Value).has_value();
  return llvm::any_of(Ctx.Code.writes(Value->Text), [&](auto Written) {
    return madeModule(Ctx, {Written.first, Written.second->Value}).has_value();
  });
}

/// Everything the value can be is called one of the words, or is a class
/// derived from one that is.
bool isNamed(const CheckContext &Ctx, const Exemption &E, ValueRef Value) {
  if (llvm::is_contained(E.Words, "torch.nn.Module") &&
      isMadeModule(Ctx, Value))
    return true;
  const std::set<std::string> &Names = Ctx.Code.resolve(Value);
  return !Names.empty() && llvm::all_of(Names, [&](llvm::StringRef Name) {
    if (!Name.consume_back(".__init__"))
      Name.consume_back(".__call__"); // an object of the class
    return llvm::any_of(Ctx.Code.lineage(Name), [&](const std::string &Class) {
      return llvm::is_contained(E.Words, Class);
    });
  });
}

/// Is \p Asked, or something that was put into it, one of the words, or made by
/// one?
bool holdsOne(const CheckContext &Ctx, const Exemption &E, ValueRef Asked) {
  llvm::SmallVector<ValueRef> Work = {Asked};
  std::set<ValueRef> Seen;
  while (!Work.empty() && Seen.size() < Ctx.Code.limits().Visits) {
    ValueRef Ref = Work.pop_back_val();
    if (!Ref.Id || !Seen.insert(Ref).second)
      continue;
    if (Ref->Kind == ValueKind::Literal) {
      if (llvm::is_contained(E.Words, Ref->Text))
        return true;
      continue;
    }
    if (Ref->Kind == ValueKind::Global || Ref->Kind == ValueKind::Attribute)
      for (const std::string &Name : Ctx.Code.resolve(Ref))
        if (llvm::is_contained(E.Words, Name))
          return true;
    if (Ref->Kind == ValueKind::CallResult)
      for (const std::string &Name :
           Ctx.Code.resolve(Ref.of(Ref.In->Calls[Ref->Owner].Callee)))
        if (llvm::is_contained(E.Words, Name))
          return true;
    if (Ref->Kind == ValueKind::Global || Ref->Kind == ValueKind::Field)
      for (auto [In, W] : Ctx.Code.writes(Ref->Text))
        Work.push_back({In, W->Value});
    if (Ref->Kind == ValueKind::Aggregate || Ref->Kind == ValueKind::Join ||
        Ref->Kind == ValueKind::Output)
      for (ValueId Part : Ref->Operands)
        Work.push_back(Ref.of(Part));
  }
  return false;
}

/// A list of what is refused lets everything else through: the condition has to
/// say what is allowed.
bool hasCondition(CallRef C) {
  return llvm::any_of(C->Guards, [&](const Guard &G) {
    const Value &V = *C.of(G.Value);
    bool Refuses = V.Kind == ValueKind::Aggregate &&
                   (G.Polarity ? V.Text == "!=" || V.Text == "not in"
                               : V.Text == "==" || V.Text == "in");
    return G.Kind == Guard::Condition && !Refuses;
  });
}

/// Does the class that \p C makes override the method, so that whatever the
/// overridden one would do, or getattr could reach, has a condition?
bool restricts(const CheckContext &Ctx, llvm::StringRef Method, CallRef C) {
  for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee)))
    for (FunctionRef F : Ctx.Code.functions(Name + "." + Method.str(), C.In)) {
      return llvm::all_of(F->Calls, [&](CallId Id) {
        CallRef Inner = F.of(Id);
        const std::set<std::string> &Callees =
            Ctx.Code.resolve(Inner.of(Inner->Callee));
        bool Finds = llvm::any_of(Callees, [&](llvm::StringRef Callee) {
          return Callee.ends_with("." + Method.str()) ||
                 Ctx.Code.known().Imports.contains(Callee) ||
                 Ctx.Code.known().Attributes.contains(Callee);
        });
        return !Finds || hasCondition(Inner);
      });
    }
  return false;
}

bool importsOneOf(const Unit &U, llvm::ArrayRef<std::string> Modules) {
  return llvm::any_of(U.Includes, [&](llvm::StringRef Include) {
    return llvm::any_of(Modules, [&](llvm::StringRef Module) {
      return Include == Module || Include.starts_with(Module.str() + ".");
    });
  });
}

bool callsOneOf(const CheckContext &Ctx, const Unit &U,
                llvm::ArrayRef<std::string> Callees) {
  for (uint32_t I = 0; I < U.Calls.size(); ++I)
    for (const std::string &Name : Ctx.Code.resolve({&U, U.Calls[I].Callee}))
      if (llvm::is_contained(Callees, Name))
        return true;
  return false;
}

/// A parameter or field of which nothing is known but its name.
bool isOnlyCalled(const CheckContext &Ctx, const Exemption &E, CallRef C,
                  const Argument &A) {
  Place P = placeOf(*C.In, A.Loc);
  llvm::StringRef Text = Ctx.Text.slice(P.Path, P.Begin, P.End);
  ValueRef V = originalObject(C.of(A.Value));
  bool IsOpen =
      V->Kind == ValueKind::Parameter ||
      (V->Kind == ValueKind::Field && Ctx.Code.writes(V->Text).empty());
  return IsOpen && Ctx.Code.resolve(V).empty() &&
         llvm::is_contained(E.Words, Text.substr(Text.rfind('.') + 1));
}

bool holdsForArgument(const CheckContext &Ctx, const Exemption &E, CallRef C) {
  const Argument *A = argumentOf(C, E.Argument, E.Keyword);
  if (!A)
    return E.Kind == Exemption::ArgumentIs &&
           llvm::is_contained(E.Words, "absent");
  if (E.Kind == Exemption::OtherClass) {
    std::vector<std::string> Classes = Ctx.Code.lineage(A->Class);
    return !A->Class.empty() && llvm::none_of(Classes, [&](const auto &Class) {
      return llvm::is_contained(E.Words, Class);
    });
  }
  if (E.Kind == Exemption::OnlyCalled)
    return isOnlyCalled(Ctx, E, C, *A);
  if (E.Kind == Exemption::DefaultsTo)
    return defaultsTo(Ctx, C.of(A->Value), E.Words);
  if (E.Kind == Exemption::Holds)
    return holdsOne(Ctx, E, C.of(A->Value));
  if (E.Kind == Exemption::Named)
    return isNamed(Ctx, E, C.of(A->Value));
  // The text "False" is true.
  const Value &Given = *C.of(A->Value);
  if (E.Kind == Exemption::ArgumentIs && Given.Kind == ValueKind::Literal &&
      Given.Literal == LiteralKind::String && C.In->Language == "python" &&
      (Given.Text == "False" || Given.Text == "True" || Given.Text == "None"))
    return false;
  std::optional<std::set<std::string>> Texts =
      Ctx.Code.constantTexts(C.of(A->Value));
  return Texts && llvm::all_of(*Texts, [&](const std::string &Text) {
           return matches(E, Text);
         });
}

/// Are all versions that the project allows among those in the condition?
bool declares(const CheckContext &Ctx, const Exemption &E, const Unit &U) {
  if (!Ctx.Versions)
    return false;
  auto Allowed = Ctx.Versions(U.Files.front().Path, E.Package);
  auto Wanted = VersionSet::parse(E.Words.front());
  return Allowed && Wanted && !Allowed->isEmpty() && Allowed->isWithin(*Wanted);
}

/// `try: load(p, weights_only=True)`, `except …: load(p, weights_only=False)`.
/// Facts know of no handlers, so the text between the two calls is asked.
bool fallsBack(const CheckContext &Ctx, const Row &R, CallRef C) {
  auto InSameFunction = [&](const Call &Other) {
    return Other.Enclosing == C->Enclosing &&
           Other.Whole.File == C->Whole.File && !Other.Unevaluated &&
           Other.Whole.End <= C->Whole.Begin;
  };
  for (uint32_t I = 0; I < C.In->Calls.size(); ++I) {
    CallRef Earlier = {C.In, {I}};
    if (!InSameFunction(*Earlier) ||
        Ctx.Code.resolve(Earlier.of(Earlier->Callee)) !=
            Ctx.Code.resolve(C.of(C->Callee)) ||
        !anyHolds(Ctx, R.Unless, R, Earlier))
      continue;
    Place Between = placeOf(*C.In, C->Whole);
    llvm::StringRef Text =
        Ctx.Text.slice(Between.Path, Earlier->Whole.End, C->Whole.Begin);
    // The handler that the call stands in comes last.
    size_t Handler = Text.rfind("except");
    size_t Try = Text.rfind("try:");
    if (Handler != llvm::StringRef::npos &&
        (Try == llvm::StringRef::npos || Handler > Try ||
         Text.substr(Handler, Try - Handler).count('\n') <= 2))
      return true;
  }
  return false;
}

bool holdsPlainly(const CheckContext &Ctx, const Exemption &E, const Row &R,
                  CallRef C) {
  switch (E.Kind) {
  case Exemption::LoadedBefore:
    return isLoadedBefore(Ctx, inputValue(R, C), C);
  case Exemption::Constant: {
    ValueRef Value = inputValue(R, C);
    return Value.Id &&
           (isChosenText(Ctx, Value, C) ||
            llvm::all_of(Ctx.Code.trace(Value).Origins, [](const Origin &O) {
              return O.Kind == OriginKind::Constant;
            }));
  }
  case Exemption::SystemLibrary: {
    auto Texts = Ctx.Code.constantTexts(inputValue(R, C), Numbers::StandIn);
    return Texts && llvm::all_of(*Texts, [&](const std::string &Text) {
             return matches(E, Text);
           });
  }
  case Exemption::FallsBack:
    return fallsBack(Ctx, R, C);
  case Exemption::LocalPath:
    return isLocalPath(Ctx, inputValue(R, C));
  case Exemption::WithinPackage:
    return isWithinPackage(Ctx, inputValue(R, C));
  case Exemption::LeftOpen:
    return isLeftOpen(Ctx, C, E.Keyword);
  case Exemption::Restricts:
    return restricts(Ctx, E.Words.front(), C);
  case Exemption::Imports:
    return importsOneOf(*C.In, E.Words);
  case Exemption::Calls:
    return callsOneOf(Ctx, *C.In, E.Words);
  case Exemption::ResultInto:
    return resultGoesInto(C, E.Words);
  case Exemption::Declares:
    return declares(Ctx, E, *C.In);
  case Exemption::Every:
    return llvm::all_of(
        E.Parts, [&](const Exemption &Part) { return holds(Ctx, Part, R, C); });
  default:
    return holdsForArgument(Ctx, E, C);
  }
}

/// Is \p V what a row of role guard gives, or made of it?
bool isProof(const CheckContext &Ctx, ValueRef V) {
  if (V->Kind != ValueKind::CallResult)
    return false;
  CallRef C = {V.In, {V->Owner}};
  return llvm::any_of(Ctx.Code.resolve(C.of(C->Callee)),
                      [&](const std::string &Name) {
                        return Ctx.Rows.find(Name, Role::Guard) != nullptr;
                      });
}

} // namespace

bool holds(const CheckContext &Ctx, const Exemption &E, const Row &R,
           CallRef C) {
  return holdsPlainly(Ctx, E, R, C) != E.IsNegated;
}

bool anyHolds(const CheckContext &Ctx, llvm::ArrayRef<Exemption> Conditions,
              const Row &R, CallRef C) {
  return llvm::any_of(Conditions,
                      [&](const Exemption &E) { return holds(Ctx, E, R, C); });
}

bool isVerifiedBefore(const CheckContext &Ctx, CallRef C) {
  return llvm::any_of(C->Guards, [&](const Guard &G) {
    if (G.Kind != Guard::Condition)
      return false;
    ValueRef V = C.of(G.Value);
    if (V->Kind != ValueKind::Aggregate)
      return G.Polarity && isProof(Ctx, V);
    // `digest != expected` was false, or `digest == expected` true.
    return V->Text == (G.Polarity ? "==" : "!=") &&
           llvm::any_of(V->Operands,
                        [&](ValueId Side) { return isProof(Ctx, V.of(Side)); });
  });
}

const Argument *argumentOf(CallRef C, std::optional<uint32_t> Position,
                           llvm::StringRef Keyword) {
  if (Position && *Position < C->Arguments.size() &&
      C->Arguments[*Position].Keyword.empty())
    return &C->Arguments[*Position];
  if (!Keyword.empty())
    for (const Argument &A : C->Arguments)
      if (A.Keyword == Keyword)
        return &A;
  return nullptr;
}

const Argument *inputOf(const Row &R, CallRef C) {
  if (!R.Input || R.Input->Kind != Slot::Argument)
    return nullptr;
  return argumentOf(C, R.Input->Position, R.Input->Keyword);
}

ValueRef inputValue(const Row &R, CallRef C) {
  if (R.Input && R.Input->Kind == Slot::Receiver)
    return C.of(C->Receiver);
  const Argument *A = inputOf(R, C);
  return A ? C.of(A->Value) : ValueRef();
}

} // namespace model_tidy
