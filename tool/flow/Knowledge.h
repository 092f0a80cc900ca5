// What flow has to be told about callables: where outside data enters and
// which callables hand values on. Filled from the catalogue, so that this room
// knows no API by name.
#pragma once

#include "facts/Finding.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <vector>

namespace model_tidy {

/// Slots are argument positions, Value::ReceiverSlot, or these.
inline constexpr uint32_t ResultSlot = ~0u - 1;
inline constexpr uint32_t AllArguments = ~0u - 2;

struct Knowledge {
  struct Arrival {
    uint32_t Slot; // where the data arrives
    OriginKind Kind;
    bool SelfMade; // bytes this very program has just written
  };
  struct Passage {
    std::vector<uint32_t> From;
    std::vector<uint32_t> To;
    bool OpensPath;     // the value in To is the content of the path in From
    bool Whole = false; // the value in To is the very text in From
    /// What other calls write to the value in To they write to that in From.
    bool IsView = false;
  };
  /// Data that arrives in a parameter of a function that was handed over.
  struct Callback {
    uint32_t Argument; // holds the function
    uint32_t Parameter;
    OriginKind Kind;
    /// Only where argument Signal is one of Names, if there are any.
    uint32_t Signal = 0;
    std::vector<std::string> Names = {};
  };
  /// The language's own ways to name something at run time.
  struct Lookup {
    uint32_t Object; // what is looked into; Imports have none
    uint32_t Name;   // the text that names it
  };
  llvm::StringMap<Lookup> Imports;    // importlib.import_module
  llvm::StringMap<Lookup> Attributes; // builtins.getattr
  /// Variables of C++ that hold a Python object without importing one.
  llvm::StringSet<> PythonObjects;
  llvm::StringMap<std::vector<Arrival>> Sources;    // by canonical callee
  llvm::StringMap<std::vector<Callback>> Callbacks; // by who is handed it
  /// Classes whose object a framework hands over together with the data.
  llvm::StringMap<OriginKind> Companions;
  llvm::StringMap<std::vector<Passage>> Propagators;
  /// Last names of all whose result may be what they were given, or looked up.
  llvm::StringSet<> HandingOn;
  /// Methods that are known by their last name where types are missing, with
  /// their canonical names.
  llvm::StringMap<std::string> Methods;
};

} // namespace model_tidy
