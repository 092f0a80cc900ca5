// Which front-end a file goes to, by its extension.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace model_tidy {

/// Headers, and pieces of source that others include, are parsed alone only if
/// no source includes them. A notebook is one module of Python.
enum class FileKind : uint8_t { None, CppSource, CppHeader, Python };

FileKind fileKind(llvm::StringRef Path);

/// Does the name promise a model? Only for what could be said of any file.
bool isCalledModel(llvm::StringRef Path);

/// Can an #include be expected to name such a file?
bool isIncludable(llvm::StringRef Path);

} // namespace model_tidy
