// What a name means to who loads a pickle that mentions it. The rule is to
// refuse: only what a row calls benign, by its exact name, is harmless.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

struct Judgement {
  enum KindType : uint8_t {
    Harmless,
    Conditional, // dangerous unless the call's arguments are of a certain kind
    Dangerous,
    Unknown,
  } Kind = Unknown;
  Effect TheEffect = Effect::CodeExecution;
  const PickleRow *TheRow = nullptr;
  /// What the name stands for: "os.system" for "logging.os.system".
  std::string Name;
};

Judgement judge(const Catalogue &Rows, llvm::StringRef Name);

/// Do the arguments of \p C make a conditional row harmless?
bool isHarmless(const CheckContext &Ctx, const PickleRow &R, CallRef C);

/// A conditional callable among the arguments of \p C, which the callee could
/// call with whatever it likes; or nothing.
std::string handedOn(const CheckContext &Ctx, CallRef C);

} // namespace model_tidy
