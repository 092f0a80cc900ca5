// The C++ interfaces to Python: CPython's C API, pybind11, nanobind,
// Boost.Python and MultiPy. Each of their functions does one of a dozen things
// with Python objects, and which one is all that is said here.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace model_tidy::cpp {

enum class PythonStep : uint8_t {
  Import,     // gives the module called Key; Python is what imports it, or
              // empty if it must be there already
  Global,     // gives the attribute Key of the module called Object
  Attribute,  // gives the attribute Key of Object
  Item,       // gives Object[Key]
  Keep,       // gives Object itself: converted, borrowed, counted
  Count,      // changes a reference count and nothing else
  Call,       // calls Object
  CallMethod, // calls the attribute Key of Object
  Function,   // is Python's own function Python with argument Object
  List,       // gives a tuple or list of its arguments
  Store,      // Object[Key] = argument First
  Format,     // gives a text made after the format Object
};

/// How arguments are handed to a Python callable.
enum class Passing : uint8_t {
  None,
  Positional, // one by one, up to a null pointer
  Formatted,  // a format as Py_BuildValue takes it, then the values
  Sequence,   // one tuple of all, and perhaps a dict of keywords
  Array,      // a C array of all; a method's object comes first
};

struct PythonApi {
  static constexpr int8_t Receiver = -1;
  static constexpr int8_t Nowhere = -2;

  llvm::StringLiteral Name; // canonical C++ name
  PythonStep Step;
  int8_t Object = 0;    // argument positions
  int8_t Key = Nowhere; // the name, where the step has one
  int8_t First = 1;     // first argument of the Python callable
  Passing How = Passing::None;
  llvm::StringLiteral Python = ""; // Function, Import: the name in Python
  int8_t Result = Nowhere;         // given back through this argument
};

/// What the C++ function \p Name does, or null if it is none of theirs.
const PythonApi *findPythonApi(llvm::StringRef Name);

/// Is \p Name a class whose objects stand for Python objects?
bool isPythonObject(llvm::StringRef Name);

} // namespace model_tidy::cpp
