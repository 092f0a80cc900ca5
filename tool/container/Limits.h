// The bounds of reading one file's containers, in one place so that tests can
// set them small. Where one of them ends the reading, an oddity of the kind
// Limit says so: a bomb is a finding, never a silence.
#pragma once

#include <cstddef>
#include <cstdint>

namespace model_tidy {

struct ContainerLimits {
  unsigned Depth = 8;                         // archives in archives
  size_t Members = 200'000;                   // of one file, all levels
  size_t Oddities = 200;                      // told of one file
  uint64_t ExpandedBytes = uint64_t(4) << 30; // of one file, all levels
  uint64_t MemberBytes = uint64_t(2) << 30;   // of one expanded member
  uint64_t MemoryBytes = 16 << 20;            // beyond it, in a scratch file
  uint64_t RatioBytes = 16 << 20;             // beyond it, Ratio counts
  unsigned Ratio = 200;                       // expanded : compressed
  uint64_t DecoderBytes = 96 << 20; // for one decoder; xz -9 asks for 65 MB
  uint64_t GapBytes = 64 << 20;     // searched for hidden entries
  size_t ProbeBytes = 64 << 10;     // expanded to see what it is
  size_t ProbeOpcodes = 4096;       // walked to see if a pickle
  uint64_t ConfigBytes = 16 << 20;  // of one JSON or YAML text
  size_t Nesting = 1000;            // of JSON or protobuf
};

} // namespace model_tidy
