// The keys and tokens that say themselves what they are: each provider gives
// its own a prefix, a length and an alphabet, some a checksum. Text goes in,
// so that all front-ends can use it.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace model_tidy {

struct Credential {
  llvm::StringRef Kind;     // "an OpenAI API key"
  llvm::StringRef Variable; // usual environment variable: "OPENAI_API_KEY"
  llvm::StringRef Text;     // the key itself, a part of what was asked about
};

/// The first credential in \p Text whose form says whose it is; none for one
/// that cannot be real (a wrong checksum, a placeholder).
std::optional<Credential> findCredential(llvm::StringRef Text);

/// An AWS access key id. It is no secret; the key that belongs to it is.
std::optional<llvm::StringRef> findAwsKeyId(llvm::StringRef Text);
/// Could all of \p Text be an AWS secret access key? It has no prefix.
bool isAwsSecretKey(llvm::StringRef Text);

/// The password of `scheme://user:password@host`, unless it is a placeholder.
std::optional<llvm::StringRef> findPasswordInUrl(llvm::StringRef Text);

} // namespace model_tidy
