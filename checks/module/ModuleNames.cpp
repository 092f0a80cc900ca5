// Only the last name counts: `self.model.head` is a head.

#include "checks/module/ModuleNames.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

namespace model_tidy {
namespace {

bool hasAny(llvm::StringRef Text, llvm::ArrayRef<llvm::StringRef> Words) {
  return llvm::any_of(
      Words, [&](llvm::StringRef Word) { return Text.contains(Word); });
}

/// The last name of `self.model`, `models[0]`, `get_model()`, in lower case.
std::string lastWritten(llvm::StringRef Written) {
  Written = Written.trim();
  while (Written.ends_with(")") || Written.ends_with("]")) {
    llvm::StringRef Kept = Written;
    unsigned Open = 0;
    while (!Kept.empty()) {
      char C = Kept.back();
      Kept = Kept.drop_back();
      Open += C == ')' || C == ']';
      if ((C == '(' || C == '[') && --Open == 0)
        break;
    }
    if (Kept.empty()) // (model)
      return lastWritten(Written.drop_front().drop_back());
    Written = Kept;
  }
  return Written.substr(Written.rfind('.') + 1).lower();
}

} // namespace

Likeness likeness(llvm::StringRef Written) {
  std::string Name = lastWritten(Written);
  llvm::StringRef N = Name;
  if (hasAny(N, {"model", "network", "encoder", "decoder", "backbone",
                 "classifier", "generator", "discriminator"}) ||
      N == "net" || N.ends_with("_net") || N.ends_with("net_") ||
      N.starts_with("net_") || N == "module" || N == "ddp")
    return Likeness::Strong;
  // Whole words: a player is no layer.
  llvm::SmallVector<llvm::StringRef> Words;
  N.split(Words, '_');
  for (llvm::StringRef Word : Words)
    if (llvm::is_contained({"layer", "layers", "block", "blocks", "resnet",
                            "unet", "bert", "embedding", "embeddings",
                            "attention", "attn", "actor", "critic", "policy",
                            "student", "teacher", "head", "mlp"},
                           Word.rtrim("0123456789")))
      return Likeness::Weak;
  return Likeness::None;
}

} // namespace model_tidy
