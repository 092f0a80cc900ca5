// The bounds of one run, in one place so that tests can set them small. What
// is not read because of one of them is reported as a notice.
#pragma once

#include "container/Limits.h"
#include "frontend/pickle/MachineLimits.h"
#include <cstddef>
#include <cstdint>

namespace model_tidy {

struct Limits {
  uint64_t SearchedBytes = 512 << 20;  // a larger file is not even searched
  uint64_t FileBytes = 32 << 20;       // a larger source is not parsed
  size_t BinaryProbe = 8 << 10;        // a NUL this early makes a file binary
  uint64_t ConfigBytes = 256 << 10;    // of one .model-tidy file
  unsigned ConfigNesting = 64;         // of YAML collections
  unsigned ConfigParents = 32;         // followed by InheritParentConfig
  uint64_t RequirementBytes = 8 << 20; // of one file with versions
  size_t RequirementIncludes = 100;    // of such files in one
  uint64_t DatabaseBytes = 1u << 30;   // of one compile_commands.json
  size_t WalkedFiles = 4'000'000;      // of one directory tree
  size_t IndexedFiles = 1'000'000;     // headers of one project
  unsigned WalkDepth = 256;            // of nested directories
  size_t IncludePaths = 64;            // handed to one parse
  size_t IncludesPerFile = 4096;       // looked at in one file
  unsigned ParseStack = 64 << 20;      // bytes of stack for one parse
  unsigned ParseSeconds = 120;         // of processor time for one parse
  unsigned PythonSeconds = 10; // the same for Python, and again for each MiB
  unsigned Rounds = 3;         // of looking for callers in further files
  unsigned FilesPerRound = 100;
  uint64_t CacheBytes = 1u << 30; // of cached facts, for all projects
  uint64_t PreambleBytes = uint64_t(2) << 30; // of cached preambles, likewise
  size_t Preambles = 4;                       // in memory at a time
  unsigned ArtifactDepth = 8;                 // of pickles in pickles
  size_t OpenedModels = 32; // that sources name which were named alone
  pickle::MachineLimits Pickle;
  ContainerLimits Container;
  unsigned PreambleWait = 60; // seconds, for another run to make the same one
};

} // namespace model_tidy
