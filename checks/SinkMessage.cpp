// Severity is effect × origin: bytes that somebody outside chooses, reaching
// something that runs them, are an error; bytes of unproven origin, and files
// named by a constant (whoever can write the file controls it), a warning;
// bytes this very program has just written, a note.

#include "checks/SinkMessage.h"
#include "checks/Advise.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

bool chosenOutside(OriginKind Kind, Effect E) {
  switch (Kind) {
  case OriginKind::Network:
  case OriginKind::Upload:
    return E != Effect::Network;
  case OriginKind::CommandLine:
  case OriginKind::Environment:
    // Whoever names a repository to be fetched still does not own it.
    return E != Effect::MemoryUnsafe && E != Effect::Network;
  case OriginKind::Constant:
  case OriginKind::File:
  case OriginKind::Parameter:
  case OriginKind::Unknown:
    return false;
  }
  return false;
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
  Callee.consume_front("builtins.");
  Callee.consume_back(".__init__");
  bool IsConstructor = Class == Name || Class.ends_with(("::" + Name).str());
  return IsConstructor ? Class : Callee;
}

void replace(std::string &Text, llvm::StringRef What, llvm::StringRef By) {
  if (size_t At = Text.find(What); At != std::string::npos)
    Text.replace(At, What.size(), By.str());
}

} // namespace

bool areOwnBytes(const Trace &T, const Row &R) {
  return llvm::all_of(T.Origins, [&](const Origin &O) {
    return O.SelfMade || (O.Kind == OriginKind::Constant && !R.IsPath);
  });
}

Severity severityOf(const Trace &T, const Row &R, Severity Default) {
  if (areOwnBytes(T, R))
    return Severity::Note;
  if (chosenOutside(T.Origins.front().Kind, R.TheEffect))
    return Severity::Error;
  return Default;
}

/// "observed fact, consequence; way out": where the data comes from belongs
/// before the way out.
std::string message(const CheckContext &Ctx, const Row &R,
                    const CheckInfo &Info, llvm::StringRef Name, CallRef C,
                    const Origin &O) {
  auto [Fact, Remedy] = Info.message(R.TheEffect).split("; ");
  if (C.In->Language == "python" && !R.PythonAdvice.empty())
    Remedy = "{advice}";
  std::string Text = R.What.empty() ? Fact.str() : "'{callee}' " + R.What;
  Text += originPhrase(O);
  if (!Remedy.empty())
    Text += "; " + Remedy.str();
  replace(Text, "{callee}", spoken(Name));
  if (const Advice *A = Ctx.Rows.advice(adviceName(R, C)))
    replace(Text, "{advice}", A->Summary);
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

} // namespace model_tidy
