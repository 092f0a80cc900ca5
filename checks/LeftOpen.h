// Arguments that the code at hand leaves to others: whoever wraps a function
// decides less than whoever calls the wrapper.
#pragma once

#include "checks/Catalogue.h"
#include "checks/Registry.h"

namespace model_tidy {

/// Does who calls the function around \p C, or something else that is not
/// known here, say what argument \p Keyword of \p C is? It does where the
/// argument is a parameter or not constant, and where the call is handed a
/// dictionary of which nothing is known, as `**kwargs`.
bool isLeftOpen(const CheckContext &Ctx, CallRef C, llvm::StringRef Keyword);

/// Is \p V a parameter that is one of \p Words unless a caller says otherwise,
/// and is none known that does?
bool defaultsTo(const CheckContext &Ctx, ValueRef V,
                llvm::ArrayRef<std::string> Words);

} // namespace model_tidy
