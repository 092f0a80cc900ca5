// trace(): a depth-first walk backwards over values, which leaves a function
// through its parameters to the arguments of its callers, and enters one
// through its result. Calls and returns are matched: a walk that entered a
// function through one call leaves it through the same.

#include "flow/Origins.h"
#include "flow/Program.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

/// The way from the value asked about to where the walk is, newest first.
struct Step {
  const Step *Next;
  TraceStep What;
  bool OpensPath = false; // from here on, the content of a file
};

/// The calls the walk has entered and not left again.
struct Context {
  const Context *Outer = nullptr;
  CallRef Entered;
};

std::string spoken(llvm::StringRef Function) {
  if (Function.contains("::lambda@"))
    return "the lambda";
  return "'" + Function.str() + "'";
}

class Walk {
public:
  explicit Walk(const Program &P) : P(P) {}

  Trace run(ValueRef Asked) {
    visit(Asked, nullptr, nullptr, 0);
    if (Result.Origins.empty())
      Result.Origins.emplace_back();
    llvm::sort(Result.Origins, [](const Origin &A, const Origin &B) {
      return std::tuple(danger(B.Kind), A.Detail) <
             std::tuple(danger(A.Kind), B.Detail);
    });
    return std::move(Result);
  }

private:
  void visit(ValueRef Ref, const Step *Way, const Context *In, unsigned Depth) {
    Ref = beforeHarmlessCalls(Ref);
    if (!Ref.Id || !Seen.insert({Ref, In ? In->Entered : CallRef()}).second)
      return;
    if (Depth > P.limits().Depth || Seen.size() > P.limits().Visits ||
        Result.Origins.size() >= P.limits().Origins) {
      Result.Truncated = true;
      return;
    }
    ++Depth;
    const Value &V = *Ref;
    switch (V.Kind) {
    case ValueKind::Literal:
      return arrive(Ref, OriginKind::Constant, V.Text, Way);
    case ValueKind::Attribute:
      return attribute(Ref, Way, In, Depth);
    case ValueKind::Unknown:
      // Which number it is makes no text that anybody could choose.
      return arrive(Ref,
                    V.Literal == LiteralKind::Int ? OriginKind::Constant
                                                  : OriginKind::Unknown,
                    V.Text, Way);
    case ValueKind::Import:
      return arrive(Ref, OriginKind::Unknown, V.Text, Way);
    case ValueKind::Join:
    case ValueKind::Concat:
    case ValueKind::Aggregate:
      for (ValueId Operand : V.Operands)
        visit(Ref.of(Operand), Way, In, Depth);
      if (V.Operands.empty()) // an empty list is as constant as a full one
        arrive(Ref, OriginKind::Constant, "", Way);
      return;
    case ValueKind::Element:
      return element(Ref, Way, In, Depth);
    case ValueKind::Global:
    case ValueKind::Field:
      return variable(Ref, Way, In, Depth);
    case ValueKind::Parameter:
      return parameter(Ref, {}, Way, In, Depth);
    case ValueKind::CallResult:
      return through(Ref, ResultSlot, Way, In, Depth);
    case ValueKind::Output:
      return through(Ref, V.Index, Way, In, Depth);
    }
  }

  /// A variable of another module or object, or a part of what comes from
  /// somewhere: whoever chose the whole chose the part.
  void attribute(ValueRef Ref, const Step *Way, const Context *In,
                 unsigned Depth) {
    bool Found = false;
    for (const std::string &Name : P.resolve(Ref)) {
      Found |= source(Ref, Name, ResultSlot, Way);
      for (auto [Unit, W] : P.writes(Name)) {
        Step Here = {
            Way,
            {placeOf(*Unit, W->Loc), "stored in '" + W->Target + "' here"}};
        visit({Unit, W->Value}, &Here, nullptr, Depth);
        Found = true;
      }
    }
    if (!Found)
      visit(Ref.of(Ref->Operands[0]), Way, In, Depth);
  }

  /// An object handed to functions of the program that leave it as it was is
  /// still what it was before them.
  ValueRef beforeHarmlessCalls(ValueRef Ref) const {
    while (Ref.Id && Ref->Kind == ValueKind::Output && !Ref->Operands.empty() &&
           isLeftAlone(Ref))
      Ref = Ref.of(Ref->Operands[0]);
    return Ref;
  }

  bool isLeftAlone(ValueRef Output) const {
    CallRef C = {Output.In, {Output->Owner}};
    const std::set<std::string> &Names = P.resolve(C.of(C->Callee));
    return !Names.empty() && llvm::all_of(Names, [&](const auto &Name) {
      std::vector<FunctionRef> Bodies = P.functions(Name, C.In);
      return !Bodies.empty() && llvm::all_of(Bodies, [&](FunctionRef F) {
        return Output->Index < F->Parameters.size() &&
               F->Parameters[Output->Index].Out &&
               F->Parameters[Output->Index].Out ==
                   F->Parameters[Output->Index].Value;
      });
    });
  }

  void element(ValueRef Ref, const Step *Way, const Context *In,
               unsigned Depth) {
    ValueRef Container = beforeHarmlessCalls(Ref.of(Ref->Operands[0]));
    const Value &Index = *Ref.of(Ref->Operands[1]);
    std::string Which = Index.Kind == ValueKind::Literal
                            ? "[" + Index.Text + "]"
                            : std::string("[…]");
    size_t Position = 0;
    if (Container->Kind == ValueKind::Aggregate && Container->Text.empty() &&
        !llvm::StringRef(Index.Text).getAsInteger(10, Position) &&
        Position < Container->Operands.size())
      return visit(Container.of(Container->Operands[Position]), Way, In, Depth);
    if (Container->Kind == ValueKind::Parameter)
      return parameter(Container, Which, Way, In, Depth);
    visit(Container, Way, In, Depth);
  }

  /// A field or global: every value ever written to it.
  void variable(ValueRef Ref, const Step *Way, const Context *In,
                unsigned Depth) {
    if (source(Ref, Ref->Text, ResultSlot, Way)) // std::cin, optarg
      return;
    auto Writes = P.writes(Ref->Text);
    if (P.isPart(Ref)) // it->second
      visit(Ref.of(Ref->Operands[0]), Way, In, Depth);
    else if (Writes.empty())
      return arrive(Ref, OriginKind::Unknown, Ref->Text, Way);
    for (auto [Unit, W] : Writes) {
      Step Here = {
          Way, {placeOf(*Unit, W->Loc), "stored in '" + W->Target + "' here"}};
      // Whoever wrote it need not be in the call we are in.
      visit({Unit, W->Value}, &Here, nullptr, Depth);
    }
  }

  void parameter(ValueRef Ref, llvm::StringRef Element, const Step *Way,
                 const Context *In, unsigned Depth) {
    FunctionRef F = {Ref.In, {Ref->Owner}};
    std::string Name = Ref->Text + Element.str();
    // The operating system calls main (C++ [basic.start.main], and POSIX for
    // the third parameter).
    if (F->Name == "main" && F->Class.empty() && Ref->Index > 0)
      return arrive(Ref,
                    Ref->Index == 1 ? OriginKind::CommandLine
                                    : OriginKind::Environment,
                    Name, Way);
    if (!F->Parameters[Ref->Index].Class.empty() &&
        source(Ref, F->Parameters[Ref->Index].Class, ResultSlot, Way))
      return; // what a framework hands over: `request: fastapi.Request`
    if (auto Beside = P.companionOrigin(F, Ref->Index))
      return arrive(Ref, *Beside, Name, Way);
    for (auto [C, Kind] : P.callbackOrigins(F, Ref->Index)) {
      Step Here = {
          Way, {placeOf(*C.In, C->Whole), spoken(F->Name) + " is called back"}};
      arrive(Ref, Kind, Name, &Here);
    }
    if (In && entered(In->Entered, F))
      return argument(In->Entered, F, Ref->Index, Way, In->Outer, Depth);
    const std::vector<CallRef> &Callers = P.callers(F);
    if (Callers.empty() && suppliedByFramework(F, Ref->Index, Way))
      return;
    if (Callers.empty()) {
      if (!F->IsInternal)
        Result.Missing.Callers.insert(F->Name);
      return arrive(Ref, OriginKind::Parameter, Name, Way);
    }
    for (CallRef C : Callers)
      argument(C, F, Ref->Index, Way, nullptr, Depth);
  }

  /// `model=fastapi.File()`: the default says what a framework will pass.
  bool suppliedByFramework(FunctionRef F, uint32_t Position, const Step *Way) {
    ValueRef Default = F.of(F->Parameters[Position].Default);
    if (!Default.Id || Default->Kind != ValueKind::CallResult)
      return false;
    CallRef C = {Default.In, {Default->Owner}};
    return llvm::any_of(P.resolve(C.of(C->Callee)), [&](const auto &Name) {
      return source(Default, Name, ResultSlot, Way);
    });
  }

  bool entered(CallRef C, FunctionRef F) const {
    return llvm::is_contained(P.resolve(C.of(C->Callee)), F->Name);
  }

  void argument(CallRef C, FunctionRef F, uint32_t Position, const Step *Way,
                const Context *Outer, unsigned Depth) {
    const Argument *Given = argumentFor(C, F, Position);
    if (!Given) {
      // Left to its default, which is written in the program.
      const Parameter &Left = F->Parameters[Position];
      if (Left.Default && F.of(Left.Default)->Literal != LiteralKind::None)
        return visit(F.of(Left.Default), Way, nullptr, Depth);
      if (Left.HasDefault)
        add(OriginKind::Constant, false, F->Parameters[Position].Name, Way);
      return;
    }
    const Argument &A = *Given;
    Step Here = {
        Way, {placeOf(*C.In, A.Loc), "passed to " + spoken(F->Name) + " here"}};
    visit(C.of(A.Value), &Here, Outer, Depth);
  }

  /// What arrives in \p Slot of a call: asked of the catalogue first, and only
  /// if it does not know, of the function's own body. A library that the
  /// project brings along is what it is elsewhere.
  void through(ValueRef Ref, uint32_t Slot, const Step *Way, const Context *In,
               unsigned Depth) {
    CallRef C = {Ref.In, {Ref->Owner}};
    bool Explained = false;
    for (const std::string &Name : P.resolve(C.of(C->Callee))) {
      bool InCatalogue = source(Ref, Name, Slot, Way);
      InCatalogue |= passage(C, Name, Slot, Way, In, Depth);
      Explained |= InCatalogue || body(C, Name, Slot, Way, In, Depth);
    }
    for (const std::string &Name : P.namesByObject(C)) {
      Explained |= source(Ref, Name, Slot, Way);
      Explained |= passage(C, Name, Slot, Way, In, Depth);
    }
    if (Explained)
      return;
    if (Ref->Kind == ValueKind::Output && !Ref->Operands.empty()) {
      visit(Ref.of(Ref->Operands[0]), Way, In, Depth);
      if (P.isView(C))
        return writtenThrough(Ref, C, Way, In, Depth);
      // A method nobody told us about leaves its object as it was; in Python,
      // whose objects are all handed over alike, every function does.
      if (Slot == Value::ReceiverSlot || Ref.In->Language == "python")
        return;
    }
    if (C.of(C->Callee)->Kind != ValueKind::Field) // has no body of its own
      Result.Missing.Bodies.insert(P.resolve(C.of(C->Callee)).begin(),
                                   P.resolve(C.of(C->Callee)).end());
    // What an object's method gives comes from where the object does, where no
    // types say what it is.
    bool IsUntyped = Ref.In->Language == "python" ||
                     C.of(C->Callee)->Kind == ValueKind::Attribute;
    if (IsUntyped && Slot == ResultSlot && C->Receiver &&
        C.of(C->Receiver)->Kind != ValueKind::Import)
      return visit(C.of(C->Receiver), Way, In, Depth);
    if (Ref.In->Language == "python" && Slot == ResultSlot &&
        C.of(C->Callee)->Kind == ValueKind::CallResult) // Env()("MODEL")
      return visit(C.of(C->Callee), Way, In, Depth);
    // An object made of one other is as good as that one.
    if (C->Form == CallForm::Construct && C->Arguments.size() == 1)
      return visit(C.of(C->Arguments[0].Value), Way, In, Depth);
    arrive(Ref, OriginKind::Unknown, nameOf(C), Way);
  }

  /// \p View gave a way to write to \p Ref: whoever was handed that wrote.
  void writtenThrough(ValueRef Ref, CallRef View, const Step *Way,
                      const Context *In, unsigned Depth) {
    for (auto [C, Position] : P.uses(View))
      for (const std::string &Name : P.resolve(C.of(C->Callee))) {
        source(Ref, Name, Position, Way);
        passage(C, Name, Position, Way, In, Depth);
      }
  }

  std::string nameOf(CallRef C) const {
    const std::set<std::string> &Names = P.resolve(C.of(C->Callee));
    return Names.empty() ? C.of(C->Callee)->Text : *Names.begin();
  }

  bool source(ValueRef Ref, llvm::StringRef Callee, uint32_t Slot,
              const Step *Way) {
    auto It = P.known().Sources.find(Callee);
    if (It == P.known().Sources.end())
      return false;
    bool Found = false;
    for (const Knowledge::Arrival &A : It->second)
      if (A.Slot == Slot || (A.Slot == AllArguments && Slot < AllArguments)) {
        arrive(Ref, A.Kind, Callee.str(), Way, A.SelfMade);
        Found = true;
      }
    return Found;
  }

  bool passage(CallRef C, llvm::StringRef Callee, uint32_t Slot,
               const Step *Way, const Context *In, unsigned Depth) {
    auto It = P.known().Propagators.find(Callee);
    if (It == P.known().Propagators.end())
      return false;
    bool Found = false;
    for (const Knowledge::Passage &Pass : It->second) {
      if (!llvm::is_contained(Pass.To, Slot) &&
          !(llvm::is_contained(Pass.To, AllArguments) && Slot < AllArguments))
        continue;
      Found = true;
      Step Opened = {Way, {placeOf(*C.In, C->Whole), "opened here"}, true};
      for (uint32_t From : Pass.From)
        enter(C, From, Pass.OpensPath ? &Opened : Way, In, Depth);
    }
    return Found;
  }

  void enter(CallRef C, uint32_t From, const Step *Way, const Context *In,
             unsigned Depth) {
    if (From == Value::ReceiverSlot)
      return visit(C.of(C->Receiver), Way, In, Depth);
    for (auto [Position, A] : llvm::enumerate(C->Arguments))
      if (From == Position || From == AllArguments)
        visit(C.of(A.Value), Way, In, Depth);
  }

  bool body(CallRef C, llvm::StringRef Callee, uint32_t Slot, const Step *Way,
            const Context *In, unsigned Depth) {
    bool Found = false;
    for (FunctionRef F : P.functions(Callee, C.In)) {
      ValueId Inner;
      if (Slot == ResultSlot)
        Inner = F->Returned;
      else if (Slot < F->Parameters.size())
        Inner = F->Parameters[Slot].Out;
      if (!Inner)
        continue;
      Found = true;
      Context Entered = {In, C};
      Step Here = {Way,
                   {placeOf(*C.In, C->Whole),
                    "comes out of " + spoken(Callee) + " here"}};
      visit(F.of(Inner), &Here, &Entered, Depth);
    }
    return Found;
  }

  void arrive(ValueRef Ref, OriginKind Kind, std::string Detail,
              const Step *Way, bool SelfMade = false) {
    // A constant path does not make its file a constant.
    if (Kind == OriginKind::Constant && !SelfMade)
      for (const Step *S = Way; S; S = S->Next)
        if (S->OpensPath)
          Kind = OriginKind::File;
    Step First = {Way, {placeOf(*Ref.In, Ref->Loc), describe(Kind, Detail)}};
    add(Kind, SelfMade, std::move(Detail), Ref->Loc ? &First : Way);
  }

  void add(OriginKind Kind, bool SelfMade, std::string Detail,
           const Step *Way) {
    Origin O = {Kind, SelfMade, std::move(Detail), {}};
    for (const Step *S = Way; S; S = S->Next)
      O.Path.push_back(S->What);
    Result.Origins.push_back(std::move(O));
  }

  const Program &P;
  Trace Result;
  std::set<std::pair<ValueRef, CallRef>> Seen;
};

} // namespace

Trace Program::trace(ValueRef V) const { return Walk(*this).run(V); }

} // namespace model_tidy
