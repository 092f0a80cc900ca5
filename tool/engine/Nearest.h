// "did you mean": the known name that is most like what the user wrote.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace model_tidy {

/// Empty if nothing is near enough to be what was meant.
llvm::StringRef nearest(llvm::StringRef Written,
                        llvm::ArrayRef<llvm::StringRef> Known);

/// The same, but the beginning of a name is not taken for it.
llvm::StringRef nearestSpelling(llvm::StringRef Written,
                                llvm::ArrayRef<llvm::StringRef> Known);

/// "; did you mean 'x'?", or nothing.
std::string didYouMean(llvm::StringRef Written,
                       llvm::ArrayRef<llvm::StringRef> Known);

} // namespace model_tidy
