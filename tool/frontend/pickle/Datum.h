// One value of the symbolic machine, in eight bytes, because a vocabulary has
// millions: data is the offset of the opcode that made it and is read again in
// the rare case that somebody asks; what matters is an index.
#pragma once

#include <cstdint>

namespace model_tidy::pickle {

struct Datum {
  enum KindType : uint8_t {
    None,
    True,
    False,
    Int, // Payload = offset of the opcode, as for the next ones
    Float,
    String,
    Bytes,
    Latin1, // bytes that are spelled as such a text
    // Containers: Payload = index into Heap's table, 0 if it was not kept.
    Tuple,
    List,
    Dict,
    Set,
    FrozenSet,
    Object, // of a plain class: Payload = index into Heap's objects
    Fact,   // Payload = ValueId
    Unknown,
  };

  uint64_t Kind : 8 = None;
  uint64_t Payload : 56 = 0;

  bool isContainer() const { return Kind >= Tuple && Kind <= FrozenSet; }
  /// Can it be nothing but data?
  bool isPlain() const { return Kind <= Object; }
  bool operator==(const Datum &) const = default;
};
static_assert(sizeof(Datum) == 8);

} // namespace model_tidy::pickle
