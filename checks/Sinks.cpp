// Severity is effect × origin: bytes that somebody outside chooses, reaching
// something that runs them, are an error; bytes of unproven origin, and files
// named by a constant (whoever can write the file controls it), a warning;
// bytes this very program has just written, a note.

#include "checks/Sinks.h"
#include "checks/Advise.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

bool chosenOutside(OriginKind Kind, Effect E) {
  switch (Kind) {
  case OriginKind::Network:
  case OriginKind::Upload:
    return true;
  case OriginKind::CommandLine:
  case OriginKind::Environment:
    return E != Effect::MemoryUnsafe;
  case OriginKind::Constant:
  case OriginKind::File:
  case OriginKind::Parameter:
  case OriginKind::Unknown:
    return false;
  }
  return false;
}

Severity severityOf(const Trace &T, const Row &R, Severity Default) {
  // Constant bytes are part of the program; a constant path is not its file.
  bool OwnBytes = llvm::all_of(T.Origins, [&](const Origin &O) {
    return O.SelfMade ||
           (O.Kind == OriginKind::Constant && !R.IsPath && !O.InFile);
  });
  if (OwnBytes)
    return Severity::Note;
  if (chosenOutside(T.Origins.front().Kind, R.TheEffect))
    return Severity::Error;
  return Default;
}

llvm::StringRef originPhrase(const Origin &O) {
  if (O.SelfMade)
    return ", which this program has written itself";
  switch (O.Kind) {
  case OriginKind::Network:
    return ", here received from the network";
  case OriginKind::Upload:
    return ", here uploaded by a user";
  case OriginKind::CommandLine:
    return ", here named on the command line";
  case OriginKind::Environment:
    return ", here named by the environment";
  case OriginKind::Constant:
  case OriginKind::File:
  case OriginKind::Parameter:
  case OriginKind::Unknown:
    return "";
  }
  return "";
}

/// A constructor by the name of its class, as users write it.
llvm::StringRef spoken(llvm::StringRef Callee) {
  auto [Class, Name] = Callee.rsplit("::");
  bool IsConstructor = Class == Name || Class.ends_with(("::" + Name).str());
  return IsConstructor ? Class : Callee;
}

/// "observed fact, consequence; way out": where the data comes from belongs
/// before the way out.
std::string message(const Row &R, const CheckInfo &Info, const Origin &O) {
  std::string Text = Info.message(R.TheEffect).str();
  if (size_t At = Text.find("{callee}"); At != std::string::npos)
    Text.replace(At, strlen("{callee}"), spoken(R.Callee).str());
  if (size_t At = Text.find("; "); At != std::string::npos)
    Text.insert(At, originPhrase(O).str());
  return Text;
}

/// A trace that only says what stands in the call itself says nothing.
std::vector<TraceStep> traceOf(const Trace &T, const Place &Call) {
  std::vector<TraceStep> Steps = T.Origins.front().Path;
  if (Steps.size() == 1 && Steps[0].Where.Path == Call.Path &&
      Steps[0].Where.Begin >= Call.Begin && Steps[0].Where.End <= Call.End)
    Steps.clear();
  if (T.Truncated)
    Steps.push_back({Call, "the search for other origins stopped at a limit"});
  return Steps;
}

const Argument *inputOf(const Row &R, const Call &C) {
  if (!R.Input || R.Input->Kind != Slot::Argument ||
      R.Input->Position >= C.Arguments.size())
    return nullptr;
  return &C.Arguments[R.Input->Position];
}

/// An object made without the argument that would be read: nothing is loaded.
bool loadsNothing(const Row &R, const Call &C) {
  return C.Form == CallForm::Construct && !C.NameOnly && R.Input &&
         R.Input->Kind == Slot::Argument && !inputOf(R, C);
}

Trace traceInput(const CheckContext &Ctx, const Row &R, CallRef C) {
  if (const Argument *Input = inputOf(R, *C))
    return Ctx.Code.trace(C.of(Input->Value));
  if (R.Input && R.Input->Kind == Slot::Receiver && C->Receiver)
    return Ctx.Code.trace(C.of(C->Receiver));
  Trace Nothing;
  Nothing.Origins.emplace_back();
  return Nothing;
}

Finding report(const CheckContext &Ctx, const Row &R, const CheckInfo &Info,
               CallRef C) {
  const Argument *Input = inputOf(R, *C);
  Trace T = traceInput(Ctx, R, C);

  Finding F;
  F.Check = R.Check;
  F.Where = placeOf(*C.In, C->Name);
  F.Level = severityOf(T, R, Info.Level);
  F.Callee = R.Callee;
  F.Origin = T.Origins.front().Kind;
  F.Message = message(R, Info, T.Origins.front());
  F.Trace = traceOf(T, placeOf(*C.In, C->Whole));
  F.Instead = advise(Ctx, R, C, Input);
  return F;
}

/// Calls \p Visit(row, check, call) for every call that reaches a sink.
template <class Function>
void forEachSink(const CheckContext &Ctx, Function Visit) {
  for (const Unit &U : Ctx.Code.units())
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      if (C->Unevaluated)
        continue;
      for (const std::string &Name : Ctx.Code.resolve(C.of(C->Callee)))
        if (const Row *R = Ctx.Rows.find(Name, Role::Sink))
          if (const CheckInfo *Info = Ctx.Rows.check(R->Check);
              Info && !loadsNothing(*R, *C))
            Visit(*R, *Info, C);
    }
}

} // namespace

void checkSinks(const CheckContext &Ctx, std::vector<Finding> &Out) {
  forEachSink(Ctx, [&](const Row &R, const CheckInfo &Info, CallRef C) {
    Out.push_back(report(Ctx, R, Info, C));
  });
}

std::set<std::string> missingFunctions(const CheckContext &Ctx) {
  std::set<std::string> Missing;
  forEachSink(Ctx, [&](const Row &R, const CheckInfo &, CallRef C) {
    Missing.merge(traceInput(Ctx, R, C).Missing);
  });
  return Missing;
}

} // namespace model_tidy
