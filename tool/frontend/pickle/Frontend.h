// Pickle streams to facts, without executing any of them. What unpickling
// would import and call is written down as imports, attributes and calls with
// their constant arguments; each place is the offset of an opcode.
#pragma once

#include "facts/Facts.h"
#include "frontend/pickle/MachineLimits.h"
#include "llvm/ADT/StringSet.h"

namespace model_tidy::pickle {

struct Options {
  MachineLimits L;
  /// Python names whose calls say nothing beyond the first, whatever they are
  /// given: "collections.OrderedDict". Objects they make are plain data.
  const llvm::StringSet<> *Plain = nullptr;
  /// Python names that read their bytes as a model of its own.
  const llvm::StringSet<> *Loaders = nullptr;
};

/// Bytes inside of the pickle that are handed to a loader.
struct Piece {
  uint32_t Offset = 0; // of the opcode that holds them
  std::string Bytes;
};

struct Reading {
  Unit Facts;
  std::vector<Piece> Pieces;
  /// Is it one? Text can begin with bytes that are opcodes, too.
  bool IsPickle = false;
  uint64_t Streams = 0;
};

/// All streams in \p Bytes, one after another, which is the file \p Path or
/// \p Member of it.
Reading read(llvm::StringRef Bytes, llvm::StringRef Path,
             llvm::StringRef Member, const Options &O);

/// Could a pickle begin like this? \p Bytes may be the beginning of a file.
bool mayBegin(llvm::StringRef Bytes);

} // namespace model_tidy::pickle
