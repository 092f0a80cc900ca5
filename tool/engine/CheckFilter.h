// Which checks are on: a comma-separated list of globs, read from left to
// right as clang-tidy does. A glob with '-' in front turns off, the last one
// that matches decides, and what none matches is off.
#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace model_tidy {

class CheckFilter {
public:
  /// With \p IgnoreNegative, globs with '-' in front are left out, as they are
  /// inside NOLINT(…).
  explicit CheckFilter(llvm::StringRef Globs, bool IgnoreNegative = false);

  bool contains(llvm::StringRef Check) const;

  /// The globs that match none of \p Known, as written.
  std::vector<std::string>
  unmatched(llvm::ArrayRef<llvm::StringRef> Known) const;

private:
  struct Item {
    std::string Glob;
    bool On = true;
  };
  std::vector<Item> Items;
};

} // namespace model_tidy
