// Facts as bytes: what the cache stores and what a shard hands to the link
// step. deserialize(serialize(U)) == U for every unit, and serialising twice
// gives the same bytes.
#pragma once

#include "facts/Facts.h"
#include "llvm/Support/Error.h"

namespace model_tidy {

std::string serialize(const Unit &U);

/// Fails on anything that serialize() of this very version did not write:
/// other versions, cut-off input, indices that point nowhere. Never reads
/// outside \p Bytes and never allocates more than a small multiple of it.
llvm::Expected<Unit> deserialize(llvm::StringRef Bytes);

} // namespace model_tidy
