// Where gradients are switched off, and where a program trains: what has to be
// known about the surroundings of a call to judge whether it should record.
#pragma once

#include "checks/Registry.h"
#include <set>

namespace model_tidy {

class GradientScopes {
public:
  explicit GradientScopes(const CheckContext &Ctx);

  /// Are gradients off at \p C, by a scope of its function or of every caller
  /// that was seen? True where that cannot be told apart.
  bool isOff(CallRef C) const;

  bool trainsAnywhere() const { return !TrainingFiles.empty(); }
  /// Does the file of \p C train, or one of those its function is called from?
  bool trainsAround(CallRef C) const;

private:
  bool isOff(CallRef C, std::set<FunctionRef> &Seen) const;
  bool isGuard(CallRef C, const Guard &G) const;
  bool switchesOff(FunctionRef F) const;
  bool isInGuardedLambda(FunctionRef F) const;
  void addTraining(CallRef C);
  bool wantsGradients(CallRef C) const;

  const CheckContext &Ctx;
  std::set<std::string> TrainingFiles;
};

} // namespace model_tidy
