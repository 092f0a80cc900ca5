// Calling a torch.nn.Module runs its hooks around forward (PyTorch v2.6.0
// torch/nn/modules/module.py:1735-1750); calling forward does not. C++ never
// shows that an object is such a module, and other libraries have a forward of
// their own (Caffe's Python layers), so something has to speak of PyTorch.

#include "checks/module/PythonForward.h"
#include "llvm/ADT/STLExtras.h"

namespace model_tidy {
namespace {

bool isTorch(llvm::StringRef Module) {
  llvm::StringRef Package = Module.split('.').first;
  return llvm::is_contained({"torch", "torchvision", "torchaudio",
                             "transformers", "timm", "pytorch_lightning",
                             "lightning", "diffusers", "ultralytics"},
                            Package);
}

bool speaksOfTorch(const Value &V) {
  if (V.Kind == ValueKind::Import)
    return isTorch(V.Text);
  if (V.Kind == ValueKind::Attribute)
    return V.Text == "load_state_dict" || V.Text == "state_dict";
  llvm::StringRef Text = V.Text;
  return V.Kind == ValueKind::Literal &&
         (Text.contains("torch.") || Text.contains("import torch") ||
          Text.contains("nn.Module"));
}

bool speaksOfTorch(const Unit &U) {
  return llvm::any_of(U.Includes,
                      [](llvm::StringRef Include) {
                        return Include.starts_with("torch/") ||
                               Include.starts_with("ATen/") || isTorch(Include);
                      }) ||
         llvm::any_of(U.Values,
                      [](const Value &V) { return speaksOfTorch(V); });
}

/// The functions of CPython's C API that call what the others call a method of.
llvm::StringRef withoutMethod(llvm::StringRef Function) {
  if (Function == "PyObject_CallMethod")
    return "PyObject_CallFunction";
  if (Function == "PyObject_CallMethodObjArgs")
    return "PyObject_CallFunctionObjArgs";
  if (Function == "PyObject_CallMethodOneArg")
    return "PyObject_CallOneArg";
  if (Function == "PyObject_CallMethodNoArgs")
    return "PyObject_CallNoArgs";
  return {};
}

class PythonForward {
public:
  PythonForward(const CheckContext &Ctx, CallRef C)
      : Ctx(Ctx), C(C), Where(placeOf(*C.In, C->Name)) {}

  Finding report() {
    Finding F;
    F.Check = "module-forward-bypass";
    F.Level = Severity::Warning;
    F.Where = Where;
    F.Callee = "torch.nn.Module.forward";
    F.Message = "'forward' of a Python module skips the hooks that calling the "
                "module runs; call the module itself";
    F.Instead = {"call the module, which runs its hooks around 'forward'", "",
                 "c++"};
    if (std::optional<Fix> Direct = fix())
      F.Fixes.push_back(std::move(*Direct));
    return F;
  }

private:
  Edit edit(uint32_t Begin, uint32_t End, llvm::StringRef Text) const {
    return {Where.Path, Begin, End - Begin, Text.str()};
  }

  std::optional<Fix> fix() const {
    Location Object = C->ReceiverLoc;
    if (C->InMacro || !Object || !C->Name || Object.File != C->Name.File)
      return std::nullopt;
    Fix F;
    F.Safe = true;
    F.Title = "call the module itself";
    if (C->Form == CallForm::Dot && Object.End <= C->Name.Begin) {
      // x.attr("forward")(…)
      F.Edits.push_back(edit(Object.End, C->Name.End, ""));
      return F;
    }
    // PyObject_CallMethod(x, "forward", …)
    Location Key = C.of(C->Callee)->Loc;
    llvm::StringRef Function =
        withoutMethod(Ctx.Text.slice(Where.Path, Where.Begin, Where.End));
    if (Function.empty() || Key.File != Object.File || Key.Begin < Object.End)
      return std::nullopt;
    F.Edits.push_back(edit(C->Name.Begin, C->Name.End, Function));
    F.Edits.push_back(edit(Object.End, Key.End, ""));
    return F;
  }

  const CheckContext &Ctx;
  CallRef C;
  Place Where;
};

} // namespace

void checkPythonForward(const CheckContext &Ctx, std::vector<Finding> &Out) {
  for (const Unit &U : Ctx.Code.units()) {
    if (U.Language == "python")
      continue;
    std::optional<bool> IsTorch; // told once for each file
    for (uint32_t I = 0; I < U.Calls.size(); ++I) {
      CallRef C = {&U, {I}};
      if (C->NameOnly || C->Unevaluated || !C->Callee)
        continue;
      const Value &Callee = *C.of(C->Callee);
      if (Callee.Kind != ValueKind::Attribute || Callee.Text != "forward")
        continue;
      if (!IsTorch)
        IsTorch = speaksOfTorch(U);
      if (*IsTorch)
        Out.push_back(PythonForward(Ctx, C).report());
    }
  }
}

} // namespace model_tidy
