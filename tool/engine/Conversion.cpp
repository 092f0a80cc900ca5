// A state_dict is not converted as a module is, nor a forest as a table: what
// is advised follows from what a pickle makes, and else from the format.
#include "engine/Conversion.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace model_tidy {
namespace {

/// The dotted name that a call's callee was imported by, or nothing.
std::string nameOf(const Unit &U, ValueId Callee) {
  std::string Text;
  const Value *V = &U[Callee];
  for (; V->Kind == ValueKind::Attribute; V = &U[V->Operands[0]])
    Text = V->Text + (Text.empty() ? "" : "." + Text);
  return V->Kind == ValueKind::Import ? V->Text + "." + Text : "";
}

struct Making {
  llvm::StringRef Prefix; // of what is called
  llvm::StringRef Advice;
};

constexpr llvm::StringRef Once = "load it once where it was made, and ";

// The first that is called decides: a module holds tensors, and an estimator
// arrays.
constexpr Making Makings[] = {
    {"__torch__.", "export the module that it was scripted from to ONNX: "
                   "torch.onnx.export(model.eval(), (example,), 'model.onnx', "
                   "dynamo=True, opset_version=18)"},
    {"torch.nn.modules.",
     "export it to ONNX: torch.onnx.export(model.eval(), (example,), "
     "'model.onnx', dynamo=True, opset_version=18)"},
    {"xgboost.", "save it without pickle: model.save_model('model.json')"},
    {"lightgbm.",
     "save it without pickle: model.booster_.save_model('model.txt')"},
    {"catboost.", "save it without pickle: model.save_model('model.cbm')"},
    {"sklearn.", "convert it to ONNX: skl2onnx.to_onnx(model, X[:1]), or save "
                 "it with skops.io.dump(model, 'model.skops')"},
    {"torch._utils._rebuild",
     "save its tensors: safetensors.torch.save_file(state_dict, "
     "'model.safetensors')"},
    {"pandas.", "save it without pickle: frame.to_parquet('data.parquet')"},
    {"numpy.", "save its arrays: numpy.savez('data.npz', **arrays)"},
};

std::string adviceByContent(const InspectedArtifact &A) {
  std::vector<std::string> Called;
  for (const Unit &U : A.Units)
    for (const Call &C : U.Calls)
      Called.push_back(nameOf(U, C.Callee));
  for (const Making &M : Makings)
    if (llvm::any_of(Called, [&](llvm::StringRef Name) {
          return Name.starts_with(M.Prefix);
        }))
      return (Once + M.Advice).str();
  return (Once + "save its data as JSON").str();
}

/// Of a file without pickles.
std::string adviceByFormat(const InspectedArtifact &A,
                           const std::string &Path) {
  llvm::StringRef Format = A.Parts.empty() ? "" : A.Parts.front().Format;
  auto HasMember = [&](llvm::StringRef Name) {
    return llvm::any_of(A.Parts, [&](const ArtifactPart &P) {
      return llvm::StringRef(P.Path) == Name;
    });
  };
  if (Format == "zip" && HasMember("schema.json"))
    return "load it with skops.io.load(" + Path + ")";
  if (Format == "zip" && HasMember("config.json"))
    return "load it with keras.models.load_model(" + Path + ")";
  if (Format == "zip" && llvm::all_of(A.Parts, [](const ArtifactPart &P) {
        return P.Path.empty() || P.Format == "npy";
      }))
    Format = "npy";
  return llvm::StringSwitch<std::string>(Format)
      .Case("onnx", "load it with onnxruntime.InferenceSession(" + Path + ")")
      .Case("safetensors",
            "load it with safetensors.torch.load_file(" + Path + ")")
      .Case("npy", "load it with numpy.load(" + Path + ")")
      .Case("hdf5", "load it with keras.models.load_model(" + Path +
                        "), or with h5py if it holds only data")
      .Case("tensorflow", "load its folder with tf.saved_model.load")
      .Default("nothing in it is code; it can be loaded");
}

} // namespace

std::string adviceOn(const InspectedArtifact &A) {
  const ArtifactVerdict &V = A.Judged.Verdict;
  std::string Path = "'" + V.Path + "'";
  bool HasPickle = llvm::any_of(A.Parts, [](const ArtifactPart &P) {
    return P.Kind.starts_with("pickle");
  });
  switch (V.Kind) {
  case Verdict::SafeWeightsOnly:
  case Verdict::Safe:
    break;
  case Verdict::Review:
    return "load it only if you trust what is named above; ask for the "
           "weights as safetensors";
  case Verdict::Dangerous:
  case Verdict::Unscannable:
    return "do not load it; ask for the weights as safetensors, or for the "
           "model as ONNX";
  }
  if (!HasPickle)
    return adviceByFormat(A, Path);
  std::string Advice = adviceByContent(A);
  if (V.Kind == Verdict::Safe || !llvm::StringRef(Advice).contains("tensors"))
    return Advice;
  return "load it with torch.load(" + Path +
         ", weights_only=True), or convert it: "
         "safetensors.torch.save_file(torch.load(" +
         Path + ", weights_only=True), 'model.safetensors')";
}

} // namespace model_tidy
