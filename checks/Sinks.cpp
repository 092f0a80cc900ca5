// Which calls reach which rows, and what is said of each.

#include "checks/Sinks.h"
#include "checks/Advise.h"
#include "checks/BorrowedNames.h"
#include "checks/Conditions.h"
#include "checks/Mentions.h"
#include "checks/RowFix.h"
#include "checks/SinkMessage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy {
namespace {

/// An object made without the argument that would be read: nothing is loaded.
/// In Python, a call without it is an error.
bool loadsNothing(const Row &R, CallRef C) {
  bool IsPython = C.In->Language == "python";
  bool MayBeHidden = llvm::any_of(C->Arguments, [](const Argument &A) {
    return llvm::StringRef(A.Keyword).starts_with("*");
  });
  return (C->Form == CallForm::Construct || IsPython) && !C->NameOnly &&
         !MayBeHidden && R.Input && R.Input->Kind == Slot::Argument &&
         !inputOf(R, C);
}

bool isText(const CheckContext &Ctx, CallRef C, const Argument &A) {
  return A.Class == "std::basic_string" ||
         A.Class == "std::basic_string_view" ||
         Ctx.Code.constantText(C.of(A.Value));
}

/// A plain C name says little: one that the program itself defines is its own.
bool isOwnFunction(const CheckContext &Ctx, llvm::StringRef Name, CallRef C) {
  return !Name.contains("::") && Ctx.Code.function(Name, C.In).In;
}

/// Is it the overload that the row is about?
bool isMeant(const CheckContext &Ctx, const Row &R, CallRef C) {
  for (const Exemption &E : R.If)
    if (!holds(Ctx, E, R, C))
      return false;
  return llvm::all_of(R.When, [&](const Condition &Wanted) {
    if (Wanted.Position >= C->Arguments.size())
      return Wanted.Is == Condition::Absent;
    const Argument &A = C->Arguments[Wanted.Position];
    switch (Wanted.Is) {
    case Condition::Absent:
      return false;
    case Condition::Present:
      return true;
    case Condition::Text:
      return isText(Ctx, C, A);
    }
    llvm_unreachable("condition");
  });
}

Trace traceInput(const CheckContext &Ctx, const Row &R, CallRef C) {
  if (ValueRef Input = inputValue(R, C); Input.Id)
    return Ctx.Code.trace(Input);
  Trace Nothing;
  Nothing.Origins.emplace_back();
  return Nothing;
}

/// Has the function of \p C written the file of that constant name itself,
/// further up?
bool writtenBefore(const CheckContext &Ctx, const Row &R, CallRef C) {
  const Argument *Input = inputOf(R, C);
  if (!R.IsPath || !Input || !C->Enclosing)
    return false;
  std::optional<std::string> Path = Ctx.Code.constantText(C.of(Input->Value));
  if (!Path)
    return false;
  return llvm::any_of(C.of(C->Enclosing)->Calls, [&](CallId Id) {
    CallRef Other = C.of(Id);
    if (Other->Whole.Begin >= C->Whole.Begin)
      return false;
    const std::set<std::string> &Names = Ctx.Code.resolve(C.of(Other->Callee));
    return llvm::any_of(Names, [&](const std::string &Name) {
      const Row *Writer = Ctx.Rows.find(Name, Role::Source);
      const Argument *Written =
          Writer && Writer->SelfMade ? inputOf(*Writer, Other) : nullptr;
      return Written && Ctx.Code.constantText(C.of(Written->Value)) == Path;
    });
  });
}

/// The scanned model that a constant path names, wherever it comes from.
std::optional<NamedModel> namedModel(const CheckContext &Ctx, const Row &R,
                                     CallRef C, const Trace &T) {
  if (!Ctx.Models)
    return std::nullopt;
  std::set<std::string> Names;
  if (ValueRef Input = inputValue(R, C); Input.Id)
    if (auto Texts = Ctx.Code.constantTexts(Input))
      Names = std::move(*Texts);
  for (const Origin &O : T.Origins) // open("model.pkl"), which is no text
    if (O.Kind == OriginKind::Constant || O.Kind == OriginKind::File)
      Names.insert(O.Detail);
  std::optional<NamedModel> Result;
  for (const std::string &Name : Names)
    if (auto Model = Ctx.Models(placeOf(*C.In, C->Whole).Path, Name))
      if (!Result || Model->IsDangerous)
        Result = std::move(Model);
  return Result;
}

/// What is known of the file is said at the call that loads it.
void addModel(const NamedModel &Model, Finding &F) {
  std::string Says = "'" + Model.Path + "' " + Model.Says;
  F.Trace.push_back({{Model.Path, "", 0, 0, true}, Says});
  if (!Model.IsDangerous)
    return;
  F.Level = Severity::Error;
  size_t WayOut = std::min(F.Message.find("; "), F.Message.size());
  F.Message.insert(WayOut, ", and " + Says);
}

/// Nothing where a check that only advises has nothing to advise.
std::optional<Finding> report(const CheckContext &Ctx, const Row &R,
                              const CheckInfo &Info, llvm::StringRef Name,
                              CallRef C) {
  const Argument *Input = inputOf(R, C);
  Trace T = traceInput(Ctx, R, C);
  if (Info.Level == Severity::Note &&
      (areOwnBytes(T, R) || writtenBefore(Ctx, R, C)))
    return std::nullopt;

  Finding F;
  F.Check = R.Check;
  F.Where = placeOf(*C.In, C->Name);
  F.Level = severityOf(T, R, Info.Level);
  bool IsVerified = isVerifiedBefore(Ctx, C);
  if (IsVerified || anyHolds(Ctx, R.NoteIf, R, C))
    F.Level = Severity::Note;
  F.Callee = Name.str();
  F.Origin = T.Origins.front().Kind;
  F.Message = message(Ctx, R, Info, Name, C, T.Origins.front());
  F.Trace = traceOf(T, placeOf(*C.In, C->Whole));
  F.Instead = advise(Ctx, R, C, Input);
  // What only advises is about files that are written.
  if (Info.Level != Severity::Note)
    if (std::optional<NamedModel> Model = namedModel(Ctx, R, C, T))
      addModel(*Model, F);
  if (std::optional<Fix> Mended = fixOf(Ctx, R, C))
    F.Fixes.push_back(std::move(*Mended));
  return F;
}

/// The rows that say something about \p C as a call of \p Name; of those of one
/// check the first.
std::vector<const Row *> rowsFor(const CheckContext &Ctx,
                                 const std::string &Name, CallRef C) {
  std::vector<const Row *> Meant;
  for (const Row *R : Ctx.Rows.sinks(Name)) {
    bool IsDecided = llvm::any_of(
        Meant, [&](const Row *Other) { return Other->Check == R->Check; });
    if (!IsDecided && isMeant(Ctx, *R, C))
      Meant.push_back(R);
  }
  llvm::erase_if(Meant, [&](const Row *R) {
    return anyHolds(Ctx, R->Unless, *R, C) || isOwnFunction(Ctx, Name, C);
  });
  return Meant;
}

/// The last names of all sinks; those of constructors are their classes'.
llvm::StringSet<> lastNames(const CheckContext &Ctx) {
  llvm::StringSet<> Last;
  for (const Row &R : Ctx.Rows.rows())
    if (R.TheRole == Role::Sink)
      Last.insert(R.lastName());
  return Last;
}

/// Calls \p Visit(row, check, name) for each sink that \p C reaches.
template <class Function>
void forSinksOf(const CheckContext &Ctx, CallRef C, Function Visit) {
  for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee)))
    for (const Row *R : rowsFor(Ctx, Name, C))
      if (const CheckInfo *Info = Ctx.Rows.check(R->Check);
          Info && !loadsNothing(*R, C))
        Visit(*R, *Info, Name);
}

/// Calls \p Visit(call) for every call of the units from \p From on that may
/// be one of a sink.
template <class Function>
void forEachCall(const CheckContext &Ctx, size_t From, Function Visit) {
  llvm::StringSet<> Last = lastNames(Ctx);
  for (const Unit &U : llvm::drop_begin(Ctx.Code.units(), From))
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      if (C->Unevaluated)
        continue;
      if (U.Language == "python" && C->Callee &&
          !Ctx.Code.mayBeCalled(C.of(C->Callee), Last))
        continue;
      Visit(C);
    }
}

/// `load = functools.partial(…)`, and a call of `load` that has been read as
/// one of the sink itself, with what was bound here.
bool isCalledAsMade(const CheckContext &Ctx, CallRef C, const Argument &A) {
  return &A == &C->Arguments.front() &&
         Ctx.Code.resolve(C.of(C->Callee)).contains("functools.partial") &&
         llvm::any_of(C.In->Calls, [&](const Call &Other) {
           return Other.Callee == A.Value;
         });
}

/// `pickle.Unpickler = saved`: what was there before, put back.
bool putsBack(const CheckContext &Ctx, CallRef C,
              const std::set<std::string> &Names) {
  if (!C->Receiver || C->Arguments.empty() ||
      C.of(C->Callee)->Text != "__setattr__")
    return false;
  const std::string &Attribute = C.of(C->Arguments.front().Value)->Text;
  return llvm::any_of(Ctx.Code.resolve(C.of(C->Receiver)),
                      [&](const std::string &Owner) {
                        return Names.contains(Owner + "." + Attribute);
                      });
}

/// A sink handed to something that will call it: `map(pickle.load, files)`,
/// `functools.partial(torch.load, weights_only=False)`.
void checkReferences(const CheckContext &Ctx, CallRef C,
                     const llvm::StringSet<> &Last, std::vector<Finding> &Out) {
  for (const Argument &A : C->Arguments) {
    ValueRef V = C.of(A.Value);
    if (V->Kind != ValueKind::Attribute && V->Kind != ValueKind::Global &&
        V->Kind != ValueKind::Join && V->Kind != ValueKind::Field)
      continue;
    if (!Ctx.Code.mayBeCalled(V, Last))
      continue;
    const std::set<std::string> &Names = Ctx.Code.resolve(V);
    if (llvm::none_of(Names, [&](const std::string &Name) {
          return Ctx.Rows.find(Name, Role::Sink) != nullptr;
        }))
      continue;
    if (llvm::any_of(Ctx.Code.resolve(C.of(C->Callee)), onlyLooksAtCallables) ||
        isCalledAsMade(Ctx, C, A) || putsBack(Ctx, C, Names))
      return;
    for (const std::string &Name : Names)
      for (const Row *R : rowsFor(Ctx, Name, C)) {
        const CheckInfo *Info = Ctx.Rows.check(R->Check);
        if (!Info || llvm::StringRef(Name).ends_with(".__init__"))
          continue;
        Finding F;
        F.Check = R->Check;
        F.Where = placeOf(*C.In, A.Loc);
        F.Level = Info->Level;
        F.Callee = Name;
        F.Message = message(Ctx, *R, *Info, Name, C, Origin());
        F.Instead = advise(Ctx, *R, C, nullptr);
        Out.push_back(std::move(F));
      }
  }
}

} // namespace

void checkSinks(const CheckContext &Ctx, std::vector<Finding> &Out) {
  forEachCall(Ctx, 0, [&](CallRef C) {
    forSinksOf(Ctx, C,
               [&](const Row &R, const CheckInfo &Info, llvm::StringRef Name) {
                 if (std::optional<Finding> F = report(Ctx, R, Info, Name, C))
                   Out.push_back(std::move(*F));
               });
  });
  llvm::StringSet<> Last = lastNames(Ctx);
  for (const Unit &U : Ctx.Code.units())
    for (uint32_t I = 0; I < U.Calls.size() && U.Language == "python"; ++I)
      if (CallRef C = {&U, {I}}; !C->Unevaluated)
        checkReferences(Ctx, C, Last, Out);
}

MissingCode missingFunctions(const CheckContext &Ctx, SinkCalls &Known) {
  MissingCode Missing;
  auto IsSink = [&](CallRef C) {
    bool Any = false;
    forSinksOf(Ctx, C, [&](const Row &R, const CheckInfo &, llvm::StringRef) {
      MissingCode More = traceInput(Ctx, R, C).Missing;
      Missing.Callers.merge(More.Callers);
      Missing.Bodies.merge(More.Bodies);
      Any = true;
    });
    return Any;
  };
  const std::deque<Unit> &Units = Ctx.Code.units();
  for (auto [Unit, Call] : Known.Calls)
    IsSink({&Units[Unit], {Call}});
  forEachCall(Ctx, Known.Units, [&](CallRef C) {
    if (IsSink(C))
      Known.Calls.push_back({Ctx.Code.indexOf(*C.In), C.Id.Index});
  });
  Known.Units = Units.size();
  // Whether a class has a forward of its own is said where it is defined.
  llvm::StringSet<> Last = lastNames(Ctx);
  Last.insert("forward");
  addBorrowedNames(Ctx, Last, Missing);
  return Missing;
}

} // namespace model_tidy
