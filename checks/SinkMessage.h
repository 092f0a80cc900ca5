// How grave a call of a sink is, and what is said of it.
#pragma once

#include "checks/Registry.h"

namespace model_tidy {

/// Has the program written itself what the sink is given?
/// Constant bytes are part of the program; a constant path is not its file.
bool areOwnBytes(const Trace &T, const Row &R);

/// \p Default is that of the row's check.
Severity severityOf(const Trace &T, const Row &R, Severity Default);

/// \p O: where the data of \p C, a call of \p Name, comes from.
std::string message(const CheckContext &Ctx, const Row &R,
                    const CheckInfo &Info, llvm::StringRef Name, CallRef C,
                    const Origin &O);

/// The way of what \p Call is given.
std::vector<TraceStep> traceOf(const Trace &T, const Place &Call);

} // namespace model_tidy
