// What each kind of requirement file says about the versions of packages. All
// are read line by line: a file that is broken, or made to break a reader, is
// a file in which less is found.
#pragma once

#include "checks/Versions.h"
#include "llvm/ADT/StringMap.h"
#include <vector>

namespace model_tidy {

struct Declarations {
  llvm::StringMap<VersionSet> Packages; // by normalised name
  std::vector<std::string> Included;    // requirements files, as written
  bool IsLocked = false; // says what is installed, not what may be

  /// Several mentions in one project are several environments.
  void add(llvm::StringRef Package, const VersionSet &Allowed);
};

/// PEP 503: lower case, with one "-" for any run of "-", "_" and ".".
std::string normalizedPackage(llvm::StringRef Name);

/// Whether a file of that name (not path) says anything about versions.
bool isRequirementFile(llvm::StringRef Name);
Declarations readRequirementFile(llvm::StringRef Name, llvm::StringRef Text);

/// What the cells of a notebook install: "%pip install torch==2.1".
Declarations readNotebook(llvm::StringRef Text);

/// What a script says itself: PEP 723, or a comment "requires torch>=2.6" or
/// "requirements: torch==2.5.1" among the first lines.
Declarations readScript(llvm::StringRef Text);

} // namespace model_tidy
