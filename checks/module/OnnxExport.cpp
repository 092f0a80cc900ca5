// What torch.onnx.export writes into a model without having been told: the
// module's mode, the sizes of the example's dimensions, and the operator set
// that the installed PyTorch prefers (PyTorch v2.6.0 torch/onnx/__init__.py,
// export).

#include "checks/Conditions.h"
#include "checks/module/LineFix.h"
#include "checks/module/ModuleMode.h"
#include "checks/module/PythonModules.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy {
namespace {

// Positions of parameters in torch.onnx.export.
constexpr unsigned Training = 5, Opset = 9, DynamicAxes = 11;

class OnnxExport {
public:
  OnnxExport(const CheckContext &Ctx, CallRef C, std::vector<Finding> &Out)
      : Ctx(Ctx), C(C), Out(Out) {}

  void run() {
    // Of what is hidden in *arguments or **keywords nothing is known.
    bool IsHidden = llvm::any_of(C->Arguments, [](const Argument &A) {
      return A.Keyword == "*" || A.Keyword == "**";
    });
    if (IsHidden || C->Arguments.empty())
      return;
    withoutEval();
    if (isLeftOut(DynamicAxes, "dynamic_axes") &&
        isLeftOut(std::nullopt, "dynamic_shapes"))
      report("onnx-export-frozen-batch", Severity::Note,
             "every dimension of the example becomes a constant of the model, "
             "the batch with it; name those that vary in 'dynamic_axes'",
             {"name the dimensions that vary",
              "dynamic_axes={\"input\": {0: \"batch\"}}", "python"});
    if (isLeftOut(Opset, "opset_version"))
      report("onnx-export-unpinned-opset", Severity::Note,
             "the operator set is the one that the installed PyTorch prefers, "
             "so that another version writes another model; pass "
             "'opset_version'",
             {"name the operator set", "opset_version=17", "python"});
  }

private:
  bool isLeftOut(std::optional<uint32_t> Position, llvm::StringRef Name) const {
    const Argument *A = argumentOf(C, Position, Name);
    if (!A)
      return true;
    const Value &V = *C.of(A->Value);
    return V.Kind == ValueKind::Literal && V.Literal == LiteralKind::None;
  }

  void withoutEval() {
    const Argument *Model = argumentOf(C, 0, "model");
    if (!Model || argumentOf(C, Training, "training") ||
        modeOf(Ctx, C.of(Model->Value)) != Mode::Training)
      return;
    Place P = placeOf(*C.In, Model->Loc);
    llvm::StringRef Written = Ctx.Text.slice(P.Path, P.Begin, P.End);
    std::string Line = Written.str() + ".eval()";
    Finding &F = report(
        "onnx-export-without-eval", Severity::Warning,
        "the module is exported in training mode, with dropout and batch "
        "statistics; call 'eval' first",
        {"export in evaluation mode", Line, "python"});
    // `export(Net(), …)` would make and forget another module.
    bool IsVariable =
        Written.find_first_of("([{\"' \n") == llvm::StringRef::npos;
    if (!IsVariable)
      return;
    if (auto X = lineFix(Ctx, C, Side::Before, Line, "call 'eval' first"))
      F.Fixes.push_back(std::move(*X));
  }

  Finding &report(llvm::StringRef Check, Severity Level, std::string Message,
                  Replacement Instead) {
    Finding F;
    F.Check = Check.str();
    F.Level = Level;
    F.Where = placeOf(*C.In, C->Name);
    F.Message = std::move(Message);
    F.Callee = "torch.onnx.export";
    F.Instead = std::move(Instead);
    Out.push_back(std::move(F));
    return Out.back();
  }

  const CheckContext &Ctx;
  CallRef C;
  std::vector<Finding> &Out;
};

} // namespace

void checkOnnxExport(const CheckContext &Ctx, std::vector<Finding> &Out) {
  const llvm::StringSet<> Export = {"export"};
  for (const Unit &U : Ctx.Code.units())
    for (uint32_t I = 0; I < U.Calls.size() && U.Language == "python"; ++I) {
      CallRef C = {&U, {I}};
      if (C->Unevaluated || !C->Callee ||
          !Ctx.Code.mayBeCalled(C.of(C->Callee), Export))
        continue;
      const std::set<std::string> &Names = Ctx.Code.resolve(C.of(C->Callee));
      if (Names.count("torch.onnx.export") ||
          Names.count("torch.onnx.utils.export"))
        OnnxExport(Ctx, C, Out).run();
    }
}

} // namespace model_tidy
