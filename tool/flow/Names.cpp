// resolve(): a walk from a callee to what it may be called. It leaves functions
// through parameters and enters them through results, with calls and returns
// matched. A name that is looked up (`getattr(object, name)`) needs its text
// and its object from the same caller: whichever callers were chosen while
// finding the text are kept for the object.

#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {
namespace {

using Calls = std::vector<CallRef>;

/// Where the walk is.
struct Spot {
  ValueRef V;
  Calls Inside;      // calls entered and not left, innermost last
  size_t Level = 0;  // callers gone up to from the function asked about
  bool Away = false; // no longer in a function that Callers leads to
  auto operator<=>(const Spot &) const = default;
};

constexpr unsigned MostDepth = 48;
constexpr size_t MostTexts = 16;
constexpr unsigned MostNested = 32; // f(…)(…)(…)

class Names {
public:
  explicit Names(const Program &P) : P(P) {}

  std::set<std::string> run(ValueRef Callee) {
    names({Callee, {}, 0, false}, {}, {}, 0);
    return std::move(Found);
  }

private:
  using Visitor = llvm::function_ref<void(const Spot &, const Calls &Callers)>;
  using TextVisitor =
      llvm::function_ref<void(const std::string &, const Calls &Callers)>;

  bool exhausted(unsigned Depth) {
    return Depth > MostDepth || ++Visits > P.limits().Visits;
  }

  /// Every name of \p S with \p Suffix behind it.
  void names(const Spot &S, const Calls &Callers, const std::string &Suffix,
             unsigned Depth) {
    if (!S.V.Id || exhausted(Depth) ||
        !Seen.insert({S, Callers, Suffix}).second)
      return;
    const Value &V = *S.V;
    bool IsPython = S.V.In->Language == "python";
    switch (V.Kind) {
    case ValueKind::Import:
      Found.insert(V.Text + Suffix);
      return;
    case ValueKind::Global:
      // A C++ variable called "pickle" is not Python's module.
      if (Suffix.empty() || IsPython || llvm::StringRef(V.Text).contains("::"))
        Found.insert(V.Text + Suffix);
      break;
    case ValueKind::Field:
      Found.insert(V.Text + Suffix);
      break;
    case ValueKind::Attribute: {
      Spot Base = S;
      Base.V = S.V.of(V.Operands[0]);
      // A module's dictionary holds its attributes.
      bool IsDictionary = V.Text == "__dict__" && !Suffix.empty();
      return names(Base, Callers, IsDictionary ? Suffix : "." + V.Text + Suffix,
                   Depth + 1);
    }
    case ValueKind::Element: {
      Spot Base = S, Key = S;
      Base.V = S.V.of(V.Operands[0]);
      Key.V = S.V.of(V.Operands[1]);
      const Value &Index = *Key.V;
      if (Index.Kind != ValueKind::Literal ||
          Index.Literal == LiteralKind::String)
        texts(Key, Callers, Depth + 1,
              [&](const std::string &Name, const Calls &Chosen) {
                names(Base, Chosen, "." + Name + Suffix, Depth + 1);
              });
      break;
    }
    case ValueKind::CallResult:
      called(S, Callers, Suffix, Depth);
      break;
    default:
      break;
    }
    next(S, Callers, Depth, [&](const Spot &To, const Calls &Chosen) {
      names(To, Chosen, Suffix, Depth + 1);
    });
  }

  /// What a call gives by looking it up, or as the result of a callable that
  /// has no body here.
  void called(const Spot &S, const Calls &Callers, const std::string &Suffix,
              unsigned Depth) {
    CallRef C = {S.V.In, {S.V->Owner}};
    for (const std::string &Name : P.resolve(C.of(C->Callee))) {
      if (auto It = P.known().Imports.find(Name);
          It != P.known().Imports.end()) {
        if (Spot Key = argument(S, C, It->second.Name); Key.V.Id)
          texts(Key, Callers, Depth + 1,
                [&](const std::string &Module, const Calls &) {
                  Found.insert(Module + Suffix);
                });
      } else if (auto At = P.known().Attributes.find(Name);
                 At != P.known().Attributes.end()) {
        lookedUp(S, Callers, Suffix, C, At->second, Depth);
      } else if (!Suffix.empty() && llvm::StringRef(Name).contains('.') &&
                 P.functions(Name, C.In).empty()) {
        Found.insert(Name + Suffix);
      }
    }
  }

  void lookedUp(const Spot &S, const Calls &Callers, const std::string &Suffix,
                CallRef C, Knowledge::Lookup How, unsigned Depth) {
    Spot Object = argument(S, C, How.Object), Key = argument(S, C, How.Name);
    if (!Object.V.Id || !Key.V.Id)
      return;
    bool HasText = false;
    texts(Key, Callers, Depth + 1,
          [&](const std::string &Name, const Calls &Chosen) {
            HasText = true;
            names(Object, Chosen, "." + Name + Suffix, Depth + 1);
          });
    // Tables of interned names have an accessor for each, called after it.
    if (HasText || Key.V->Kind != ValueKind::CallResult)
      return;
    CallRef Accessor = {Key.V.In, {Key.V->Owner}};
    if (!Accessor->Arguments.empty())
      return;
    for (const std::string &Name : P.resolve(Accessor.of(Accessor->Callee)))
      if (llvm::StringRef Last = llvm::StringRef(Name).rsplit("::").second;
          !Last.empty())
        names(Object, Callers, "." + Last.str() + Suffix, Depth + 1);
  }

  static Spot argument(const Spot &S, CallRef C, uint32_t Position) {
    Spot To = S;
    To.V = Position < C->Arguments.size() ? C.of(C->Arguments[Position].Value)
                                          : ValueRef();
    return To;
  }

  /// Every constant text that \p S may be.
  void texts(const Spot &S, const Calls &Callers, unsigned Depth,
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
    next(S, Callers, Depth, [&](const Spot &To, const Calls &Chosen) {
      texts(To, Chosen, Depth + 1, Visit);
    });
  }

  void parts(const Spot &S, size_t Part, const std::string &Before,
             const Calls &Callers, unsigned Depth, TextVisitor Visit) {
    if (Part == S.V->Operands.size())
      return Visit(Before, Callers);
    Spot At = S;
    At.V = S.V.of(S.V->Operands[Part]);
    size_t Count = 0;
    texts(At, Callers, Depth + 1,
          [&](const std::string &Text, const Calls &Chosen) {
            if (++Count <= MostTexts)
              parts(S, Part + 1, Before + Text, Chosen, Depth + 1, Visit);
          });
  }

  /// One step to what is the same object, or holds it.
  void next(const Spot &S, const Calls &Callers, unsigned Depth,
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
    case ValueKind::Element: {
      ValueRef Container = S.V.of(V.Operands[0]);
      size_t Index = 0;
      if (Container->Kind == ValueKind::Aggregate &&
          !llvm::StringRef(S.V.of(V.Operands[1])->Text)
               .getAsInteger(10, Index) &&
          Index < Container->Operands.size())
        Go(Container.of(Container->Operands[Index]));
      return;
    }
    case ValueKind::Field:
      if (ofObject(S, Callers, Depth, Visit))
        return;
      [[fallthrough]];
    case ValueKind::Global:
      for (auto [In, W] : P.writes(V.Text))
        Visit({{In, W->Value}, {}, 0, true}, Callers);
      return;
    case ValueKind::Parameter:
      return parameter(S, Callers, Visit);
    case ValueKind::CallResult:
      return result(S, Callers, Visit);
    default:
      return;
    }
  }

  /// A field of an object that was made here: what its constructor put there.
  bool ofObject(const Spot &S, const Calls &Callers, unsigned Depth,
                Visitor Visit) {
    if (S.V->Operands.empty())
      return false;
    Spot Object = S;
    Object.V = S.V.of(S.V->Operands[0]);
    if (Object.V->Kind == ValueKind::Unknown && !S.Inside.empty()) {
      CallRef C = S.Inside.back(); // "this" of the method that was entered
      Object.V = C->Receiver ? C.of(C->Receiver) : ValueRef();
      Object.Inside.pop_back();
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
    std::set<std::string> Constructors = P.resolve(Made.of(Made->Callee));
    for (auto [In, W] : P.writes(S.V->Text)) {
      if (!W->Enclosing || !Constructors.count((*In)[W->Enclosing].Name))
        continue;
      Spot To = Object;
      To.V = {In, W->Value};
      To.Inside.push_back(Made);
      Visit(To, Callers);
      Any = true;
    }
    return Any;
  }

  void parameter(const Spot &S, const Calls &Callers, Visitor Visit) {
    FunctionRef F = {S.V.In, {S.V->Owner}};
    uint32_t Position = S.V->Index;
    auto Up = [&](CallRef C, Spot To, const Calls &Chosen) {
      if (Position >= C->Arguments.size())
        return;
      To.V = C.of(C->Arguments[Position].Value);
      Visit(To, Chosen);
    };
    Spot To = S;
    if (!S.Inside.empty()) {
      To.Inside.pop_back();
      return Up(S.Inside.back(), To, Callers);
    }
    if (!S.Away && S.Level < Callers.size()) {
      ++To.Level;
      return Up(Callers[S.Level], To, Callers);
    }
    for (CallRef C : P.callers(F)) {
      Calls Chosen = Callers;
      Spot Next = S;
      if (!S.Away) {
        Chosen.push_back(C);
        ++Next.Level;
      }
      Up(C, Next, Chosen);
    }
  }

  /// Into the functions that \p S calls, or past those that hand on what they
  /// are given.
  void result(const Spot &S, const Calls &Callers, Visitor Visit) {
    CallRef C = {S.V.In, {S.V->Owner}};
    auto Go = [&](ValueId V) {
      Spot To = S;
      To.V = C.of(V);
      Visit(To, Callers);
    };
    for (const std::string &Name : P.resolve(C.of(C->Callee))) {
      for (FunctionRef F : P.functions(Name, C.In)) {
        if (!F->Returned || S.Inside.size() > MostDepth)
          continue;
        Spot To = S;
        To.V = F.of(F->Returned);
        To.Inside.push_back(C);
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

  const Program &P;
  unsigned Visits = 0;
  std::set<std::string> Found;
  std::set<std::tuple<Spot, Calls, std::string>> Seen;
};

} // namespace

std::set<std::string> Program::resolve(ValueRef Callee) const {
  if (!Callee.Id)
    return {};
  if (Callee->Kind == ValueKind::Global && writes(Callee->Text).empty())
    return {Callee->Text};
  bool IsVariable =
      Callee->Kind == ValueKind::Global || Callee->Kind == ValueKind::Field;
  if (!mayBePythonObject(Callee) && IsVariable) {
    // Many mention one variable, and all mean all that is written to it.
    auto [It, New] = ResolvedVariables.try_emplace(Callee->Text);
    if (New)
      It->second = resolveNearby(Callee);
    return It->second;
  }
  if (auto It = Resolved.find(Callee); It != Resolved.end())
    return It->second;
  if (!mayBePythonObject(Callee))
    return Resolved[Callee] = resolveNearby(Callee);
  if (Resolving == MostNested)
    return resolveNearby(Callee);
  Resolved[Callee]; // a callee that depends on itself has no other name
  ++Resolving;
  std::set<std::string> Result = Names(*this).run(Callee);
  --Resolving;
  Resolved[Callee] = Result;
  return Result;
}

} // namespace model_tidy
