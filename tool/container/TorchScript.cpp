// TorchScript is a language without files and processes, but for a few
// operators: aten::save writes any file, aten::from_file maps one, and
// torch.ops reaches whatever a library has registered (CVE-2025-32434 made
// torch.load(weights_only=True) run such code).
#include "container/Formats.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace model_tidy;

namespace {

constexpr llvm::StringRef FileCalls[] = {
    "torch.save(", "torch.from_file(", "ops.aten.save(", "ops.aten.from_file("};

// Registered by PyTorch itself, or by its own libraries.
bool isTorchNamespace(llvm::StringRef Name) {
  constexpr llvm::StringRef Known[] = {
      "aten",          "prim",         "prims",         "quantized",
      "torchvision",   "torchaudio",   "torchtext",     "sparse",
      "mkldnn",        "prepacked",    "xnnpack",       "inductor",
      "_quantized",    "_caffe2",      "metal",         "profiler",
      "torch_scatter", "torch_sparse", "torch_cluster", "image",
      "fbgemm",        "onednn",       "c10d",          "static_runtime"};
  return llvm::is_contained(Known, Name);
}

bool isNameChar(char C) { return llvm::isAlnum(C) || C == '_'; }

} // namespace

void model_tidy::readTorchScript(Session &S, const Piece &P) {
  S.member(MemberKind::TorchScriptCode, P);
  for (llvm::StringRef Call : FileCalls)
    if (size_t At = P.Bytes.find(Call); At != llvm::StringRef::npos)
      S.oddity(OddityKind::FileAccess, P, At,
               inQuotes(Call.drop_back()) +
                   " reads or writes a file that the model names");
  llvm::StringSet<> Told;
  constexpr llvm::StringRef Prefix = "ops.";
  size_t At = 0;
  while ((At = P.Bytes.find(Prefix, At)) != llvm::StringRef::npos) {
    bool IsStart = At == 0 || !isNameChar(P.Bytes[At - 1]);
    At += Prefix.size();
    llvm::StringRef Name = P.Bytes.substr(At).take_while(isNameChar);
    bool IsCall = P.Bytes.substr(At + Name.size()).starts_with(".");
    if (IsStart && IsCall && !isTorchNamespace(Name) && Told.size() < 100 &&
        Told.insert(Name).second)
      S.oddity(OddityKind::CustomOperator, P, At,
               "operators of " + inQuotes(("torch.ops." + Name).str()) +
                   " need a library that is not part of PyTorch");
  }
}
