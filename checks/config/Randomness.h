// Is a text the work of a generator of random keys, or of a person? The part
// of recognising credentials that has nothing to do with any provider.
#pragma once

#include "llvm/ADT/StringRef.h"

namespace model_tidy {

/// Shannon's entropy of the characters of \p Text, in bits per character.
double entropy(llvm::StringRef Text);

/// `<your key>`, `xxxx`, `changeme`, `abcdefgh`: somebody's stand-in for a
/// real value.
bool isPlaceholder(llvm::StringRef Text);

/// Only by what it says: a key that is all alphabet is still a key where its
/// form is the provider's.
bool saysPlaceholder(llvm::StringRef Text);

/// Could \p Text, all of it one key, have been drawn at random? False for
/// words, paths, addresses, version numbers, UUIDs and placeholders.
bool looksRandom(llvm::StringRef Text);

/// Characters a word is told by: upper and lower case letters, digits.
unsigned characterClasses(llvm::StringRef Text);

bool isHex(llvm::StringRef Text);

} // namespace model_tidy
