// Three ways to reach code: a name that is imported, a call of something, a
// change of something that was imported. An import is only told where no call
// of the same name is: the call says more.
#include "checks/artifact/CodeExecution.h"
#include "checks/artifact/Judgement.h"
#include "llvm/ADT/StringExtras.h"

namespace model_tidy {
namespace {

constexpr llvm::StringLiteral FindClass = "pickle.Unpickler.find_class";
constexpr size_t MostFindings = 200;   // in one stream of calls
constexpr size_t LongestArgument = 60; // characters shown of a constant

bool isFindClass(CallRef C) {
  const Value &Callee = *C.of(C->Callee);
  return Callee.Kind == ValueKind::Global && Callee.Text == FindClass;
}

/// One of the calls by which the front-end says what STACK_GLOBAL does with
/// names that are no constants; the find_class behind them tells it all.
bool isLookup(CallRef C) {
  const Value &Callee = *C.of(C->Callee);
  return Callee.Kind == ValueKind::Global &&
         !llvm::StringRef(Callee.Text).starts_with("pickle.");
}

/// How it would be written in Python, as far as that is short.
std::string spoken(ValueRef Asked) {
  const Value &V = *Asked;
  switch (V.Kind) {
  case ValueKind::Literal: {
    bool IsText = V.Literal == LiteralKind::String;
    if (!IsText && V.Literal != LiteralKind::Bytes)
      return V.Text;
    bool IsLong = V.Text.size() > LongestArgument;
    return (IsText ? "\"" : "b\"") + V.Text.substr(0, LongestArgument) +
           (IsLong ? "…\"" : "\"");
  }
  case ValueKind::Import:
    return V.Text;
  case ValueKind::Attribute:
    return spoken(Asked.of(V.Operands[0])) + "." + V.Text;
  case ValueKind::Aggregate:
    return V.Operands.empty() ? "()" : "(…)";
  default:
    return "…";
  }
}

std::string argumentsOf(CallRef C) {
  std::string Text;
  for (const Argument &A : C->Arguments) {
    Text += Text.empty() ? "" : ", ";
    if (Text.size() > 2 * LongestArgument)
      return "(" + Text + "…)";
    if (!A.Keyword.empty() && A.Keyword.front() != '*')
      Text += A.Keyword + "=";
    Text += spoken(C.of(A.Value));
  }
  return "(" + Text + ")";
}

class Reporter {
public:
  Reporter(const CheckContext &Ctx, std::vector<Finding> &Out)
      : Ctx(Ctx), Out(Out) {}

  void run(const Unit &U);

private:
  void imported(CallRef C);
  void called(CallRef C);
  void changed(CallRef C);
  void calledByName(CallRef C, const std::string &Name);
  void dangerous(CallRef C, const Judgement &J, llvm::StringRef Verb,
                 const std::string &Shown);
  void unknown(CallRef C, const std::string &Name, const std::string &Message);
  void report(CallRef C, llvm::StringRef Check, llvm::StringRef Callee,
              std::string Message);

  const CheckContext &Ctx;
  std::vector<Finding> &Out;
  std::set<std::string> Told; // names
  size_t Count = 0;
};

void Reporter::report(CallRef C, llvm::StringRef Check, llvm::StringRef Callee,
                      std::string Message) {
  // Thousands would only say it again; the verdict lists all names.
  if (++Count > MostFindings)
    return;
  const CheckInfo *Info = Ctx.Rows.check(Check);
  Finding F;
  F.Check = Check.str();
  F.Level = Info ? Info->Level : Severity::Warning;
  F.Where = placeOf(*C.In, C->Whole);
  F.Callee = Callee.str();
  F.Origin = OriginKind::File;
  F.Message = std::move(Message);
  F.Instead.Summary = "get the weights as safetensors, or the model as ONNX";
  Out.push_back(std::move(F));
}

void Reporter::dangerous(CallRef C, const Judgement &J, llvm::StringRef Verb,
                         const std::string &Shown) {
  constexpr llvm::StringLiteral Check = "artifact-code-execution";
  const CheckInfo *Info = Ctx.Rows.check(Check);
  std::string Text = Info ? Info->message(J.TheEffect).str() : "";
  auto Fill = [&](llvm::StringRef What, llvm::StringRef By) {
    if (size_t At = Text.find(What); At != std::string::npos)
      Text.replace(At, What.size(), By.str());
  };
  Fill("{verb}", Verb);
  Fill("{callee}", Shown);
  Told.insert(J.Name);
  report(C, Check, J.Name, std::move(Text));
}

void Reporter::unknown(CallRef C, const std::string &Name,
                       const std::string &Message) {
  if (Told.insert(Name).second)
    report(C, "artifact-unknown-callable", Name, Message);
}

void Reporter::imported(CallRef C) {
  ValueRef What = C.of(C->Arguments.front().Value);
  const std::set<std::string> &Names = Ctx.Code.resolve(What);
  bool IsComputed = What->Kind == ValueKind::CallResult || Names.empty();
  if (IsComputed) {
    // No pickler writes names that have to be put together first.
    std::string Name = Names.empty() ? "" : *Names.begin();
    Judgement J = judge(Ctx.Rows, Name);
    J.TheEffect = J.Kind == Judgement::Dangerous ? J.TheEffect : Effect::Import;
    J.Name = Name;
    return dangerous(C, J, "imports a name that it puts together first,",
                     Name.empty() ? "…" : Name);
  }
  for (const std::string &Name : Names) {
    Judgement J = judge(Ctx.Rows, Name);
    if (Told.count(J.Name))
      continue;
    if (J.Kind == Judgement::Dangerous)
      dangerous(C, J, "imports", J.Name);
    else if (J.Kind == Judgement::Unknown)
      unknown(C, Name,
              "loading the file imports '" + Name +
                  "', which is not known to be harmless; load it only if you "
                  "trust whoever made it");
  }
}

void Reporter::calledByName(CallRef C, const std::string &Name) {
  Judgement J = judge(Ctx.Rows, Name);
  switch (J.Kind) {
  case Judgement::Conditional:
    if (isHarmless(Ctx, *J.TheRow, C))
      break;
    [[fallthrough]];
  case Judgement::Dangerous:
    dangerous(C, J, "calls", J.Name + argumentsOf(C));
    break;
  case Judgement::Unknown:
    unknown(C, Name,
            "loading the file calls '" + Name + argumentsOf(C) +
                "', which is not known to be harmless; load it only if you "
                "trust whoever made it");
    break;
  case Judgement::Harmless:
    break;
  }
  bool MayCall = J.Kind != Judgement::Harmless || J.TheRow->CallsArguments;
  if (std::string Handed = MayCall ? handedOn(Ctx, C) : ""; !Handed.empty()) {
    Judgement Other = judge(Ctx.Rows, Handed);
    dangerous(C, Other, "hands on", Handed);
  }
}

void Reporter::called(CallRef C) {
  const std::set<std::string> &Names = Ctx.Code.resolve(C.of(C->Callee));
  for (const std::string &Name : Names)
    calledByName(C, Name);
  if (!Names.empty())
    return;
  // What a call has made is called in its turn: no pickler does that.
  Judgement J = {Judgement::Dangerous, Effect::CodeExecution, nullptr, ""};
  dangerous(C, J, "calls what it has made itself,", "…" + argumentsOf(C));
}

/// BUILD, APPEND and SETITEM on what is no instance change the library itself.
void Reporter::changed(CallRef C) {
  ValueRef Object = C.of(C->Receiver);
  if (Object->Kind != ValueKind::CallResult) {
    Judgement J = {Judgement::Dangerous, Effect::Attributes, nullptr, ""};
    std::string Name = spoken(Object);
    J.Name = Name;
    return dangerous(C, J, "changes", Name);
  }
  CallRef Maker = {Object.In, {Object->Owner}};
  bool IsState = C.of(C->Callee)->Text == "__setstate__";
  for (const std::string &Class : Ctx.Code.resolve(Maker.of(Maker->Callee))) {
    Judgement J = judge(Ctx.Rows, Class);
    if (J.Kind != Judgement::Harmless || !IsState)
      continue;
    // Of objects of plain classes only states with methods are told.
    if (!J.TheRow->CallsArguments)
      dangerous(C, {Judgement::Dangerous, Effect::Deferred, nullptr, Class},
                "gives a method to an object of", Class);
    else if (std::string Handed = handedOn(Ctx, C); !Handed.empty())
      dangerous(C, judge(Ctx.Rows, Handed), "hands on", Handed);
  }
}

void Reporter::run(const Unit &U) {
  for (uint32_t I = 0; I < U.Calls.size(); ++I) {
    CallRef C = {&U, {I}};
    if (C->Receiver)
      changed(C);
    else if (!isFindClass(C) && !isLookup(C))
      called(C);
  }
  for (uint32_t I = 0; I < U.Calls.size(); ++I)
    if (CallRef C = {&U, {I}}; isFindClass(C))
      imported(C);
}

} // namespace

void checkCodeExecution(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units())
    if (U.Language == "pickle")
      Reporter(Ctx, Out).run(U);
}

NamesOfModel namesOfModel(const CheckContext &Ctx) {
  NamesOfModel All;
  for (const Unit &U : Ctx.Code.units())
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      ValueRef What = C.of(C->Callee);
      if (isFindClass(C))
        What = C.of(C->Arguments.front().Value);
      for (const std::string &Name : Ctx.Code.resolve(What)) {
        Judgement J = judge(Ctx.Rows, Name);
        if (J.Kind == Judgement::Unknown)
          All.Unknown.insert(Name);
        All.WeightsOnly &= J.TheRow && J.TheRow->WeightsOnly;
      }
    }
  return All;
}

} // namespace model_tidy
