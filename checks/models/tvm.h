// TVM, as far as compiled modules are loaded; for tvm/runtime and tvm/ffi.
// Upstream: apache/tvm 5d4dc87 ffi/include/tvm/ffi/extra/module.h; older
// include/tvm/runtime/module.h.
#pragma once

#include "std-all.h"

namespace tvm {
namespace ffi {
class String {
public:
  String(const char *text);
  String(std::string text);
  const char *c_str() const;
};
class Function {
public:
  template <class... A> Function operator()(A &&...arguments) const;
  template <class T> operator T() const;
};
class ModuleObj;
class Module {
public:
  static Module LoadFromFile(const String &path);
  Function GetFunction(const String &name, bool imports = false);
  ModuleObj *operator->();
};
} // namespace ffi
namespace runtime {
using String = ffi::String;
using PackedFunc = ffi::Function;
class Module {
public:
  static Module LoadFromFile(const std::string &path, const std::string &format = "");
  PackedFunc GetFunction(const std::string &name, bool imports = false);
};
} // namespace runtime
} // namespace tvm
