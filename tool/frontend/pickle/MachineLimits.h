// The bounds of reading one pickle. None of them can be used up by padding:
// there is no bound on opcodes, and plain data beyond a bound is forgotten
// rather than refused. What could hide something is a finding when it is hit.
#pragma once

#include <cstddef>
#include <cstdint>

namespace model_tidy::pickle {

struct MachineLimits {
  size_t StackDepth = 1'000'000;  // values; those below are only counted
  size_t MemoEntries = 4'000'000; // plain data beyond is forgotten
  size_t Containers = 500'000;    // whose elements are remembered
  size_t Elements = 1'000'000;    // of all of them together
  size_t PlainPerContainer = 32;  // elements without facts, of a list or dict
  size_t FactsPerContainer = 4'096;
  size_t Calls = 20'000;             // that leave facts
  size_t CallsPerName = 1'000;       // with plain arguments alone
  size_t Names = 20'000;             // of imports
  size_t Values = 200'000;           // in facts; arguments beyond are unknown
  size_t TextBytes = 64 << 10;       // of a constant that is kept
  size_t AllTextBytes = 8 << 20;     // of all of them
  size_t ShownDepth = 8;             // of nested data in an argument
  size_t ShownValues = 256;          // in one argument
  size_t Streams = 100'000;          // in one file
  uint64_t Nesting = 5'000;          // of data, before it is remarkable
  uint64_t IntegerBytes = 256 << 10; // of a number, likewise
};

} // namespace model_tidy::pickle
