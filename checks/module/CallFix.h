// Fix-its that turn `object.method(arguments)` into `object(arguments)`.
#pragma once

#include "checks/Registry.h"
#include <optional>

namespace model_tidy {

/// `m.forward(x)` → `m(x)`, `p->forward(x)` → `(*p)(x)`. None inside macros,
/// for implicit receivers and explicit template arguments: there the text
/// does not say what the call means.
std::optional<Fix> callObject(const CheckContext &Ctx, CallRef C);

/// The same where only \p Skipped of C's arguments stand before those to
/// keep, which become one braced list: `m.run_method("forward", a, b)` →
/// `m({a, b})`. Not marked safe.
std::optional<Fix> callObjectBraced(const CheckContext &Ctx, CallRef C,
                                    size_t Skipped);

/// `m.get_method("forward")(x)` → `m(x)`: \p Getter is the inner call.
std::optional<Fix> callObjectDirectly(const CheckContext &Ctx, CallRef Getter);

/// The source of \p Receiver's object as the object of a call: `m`, `(*p)`.
std::string objectText(const CheckContext &Ctx, CallRef C);

} // namespace model_tidy
