// The list of checks written in code; all others are rows and need no line
// here.

#include "checks/Registry.h"
#include "checks/Sinks.h"
#include "checks/artifact/CodeExecution.h"
#include "checks/artifact/Flaws.h"
#include "checks/autograd/InferenceGraph.h"
#include "checks/autograd/ManualGradient.h"
#include "checks/autograd/PythonInference.h"
#include "checks/config/HardcodedCredential.h"
#include "checks/interface/PythonInterfaces.h"
#include "checks/interface/UnenforcedMethod.h"
#include "checks/module/ForwardBypass.h"
#include "checks/module/PythonForward.h"
#include "checks/module/PythonModules.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

uint32_t slotNumber(const Slot &S) {
  switch (S.Kind) {
  case Slot::Argument:
    return S.Position;
  case Slot::Receiver:
    return Value::ReceiverSlot;
  case Slot::Result:
    return ResultSlot;
  case Slot::AllArguments:
    return AllArguments;
  case Slot::Callback: // of no place of the call itself
  case Slot::Beside:
    break;
  }
  llvm_unreachable("slot");
}

} // namespace

Knowledge knowledgeOf(const Catalogue &Rows) {
  Knowledge Known;
  for (const Row &R : Rows.rows()) {
    if (auto [Object, Attribute] = llvm::StringRef(R.Callee).split('.');
        !Attribute.empty() && Object.contains("::"))
      Known.PythonObjects.insert(Object);
    if (R.ByName)
      Known.Methods[R.lastName()] = R.Callee;
    if (R.TheRole == Role::Source)
      for (const Slot &To : R.To) {
        if (To.Kind == Slot::Callback)
          Known.Callbacks[R.Callee].push_back(
              {To.Position, To.Parameter, R.Origin, To.Signal, To.Names});
        else if (To.Kind == Slot::Beside)
          Known.Companions[R.Callee] = R.Origin;
        else
          Known.Sources[R.Callee].push_back(
              {slotNumber(To), R.Origin, R.SelfMade});
      }
    if (R.TheRole == Role::Import || R.TheRole == Role::Attribute ||
        R.TheRole == Role::Propagator)
      Known.HandingOn.insert(R.lastName());
    if (R.TheRole == Role::Import)
      Known.Imports[R.Callee] = {0, slotNumber(*R.Input)};
    if (R.TheRole == Role::Attribute)
      Known.Attributes[R.Callee] = {slotNumber(R.From.front()),
                                    slotNumber(*R.Input)};
    if (R.TheRole != Role::Propagator)
      continue;
    Knowledge::Passage Pass;
    llvm::transform(R.From, std::back_inserter(Pass.From), slotNumber);
    llvm::transform(R.To, std::back_inserter(Pass.To), slotNumber);
    if (R.IsPath && R.Input)
      Pass.From.push_back(slotNumber(*R.Input));
    Pass.OpensPath = R.IsPath;
    Pass.Whole = R.Whole;
    Pass.IsView = R.IsView;
    Known.Propagators[R.Callee].push_back(std::move(Pass));
  }
  return Known;
}

std::set<std::string> outlinedClasses(const CheckContext &Ctx) {
  return classesWithRefusals(Ctx);
}

DerivingPhrases missingPhrases(const CheckContext &Ctx) {
  return derivingPhrases(Ctx);
}

std::vector<Finding> runChecks(const CheckContext &Ctx) {
  std::vector<Finding> Findings;
  checkSinks(Ctx, Findings);
  checkForwardBypass(Ctx, Findings);
  checkPythonForward(Ctx, Findings);
  checkInferenceGraph(Ctx, Findings);
  checkPythonInference(Ctx, Findings);
  checkManualGradient(Ctx, Findings);
  checkUnenforcedMethod(Ctx, Findings);
  checkForwardInPython(Ctx, Findings);
  checkModuleUse(Ctx, Findings);
  checkModuleInit(Ctx, Findings);
  checkOnnxExport(Ctx, Findings);
  checkPythonInterfaces(Ctx, Findings);
  checkIncompleteClasses(Ctx, Findings);
  checkHardcodedCredential(Ctx, Findings);
  return Findings;
}

std::vector<Finding> runArtifactChecks(const CheckContext &Ctx) {
  std::vector<Finding> Findings;
  checkCodeExecution(Ctx, Findings);
  checkFlaws(Ctx, Findings);
  return Findings;
}

} // namespace model_tidy
