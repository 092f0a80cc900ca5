// What a row's keys "if", "unless" and "note-if" ask of a call.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// The argument by its position, or else by its keyword; null if it is not
/// there, or hidden in `*arguments` or `**keywords`.
const Argument *argumentOf(CallRef C, std::optional<uint32_t> Position,
                           llvm::StringRef Keyword);

/// The argument that is the row's input; null if that is none.
const Argument *inputOf(const Row &R, CallRef C);

/// What the row's input is in this call; none where it is not a value.
ValueRef inputValue(const Row &R, CallRef C);

bool holds(const CheckContext &Ctx, const Exemption &E, const Row &R,
           CallRef C);

/// Does one of the conditions hold for the call?
bool anyHolds(const CheckContext &Ctx, llvm::ArrayRef<Exemption> Conditions,
              const Row &R, CallRef C);

/// Is the call made only after a signature or a digest was compared?
bool isVerifiedBefore(const CheckContext &Ctx, CallRef C);

} // namespace model_tidy
