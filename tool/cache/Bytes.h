// Records as bytes, for what lies in a cache. Whatever the bytes are, reading
// goes no further than their end and makes nothing larger than they are.
#pragma once

#include "cache/Digest.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace model_tidy {

class ByteWriter {
public:
  void number(uint64_t N); // small ones are short
  void text(llvm::StringRef Text);
  void digest(const Digest &D);
  /// Paths that begin like the one before are short.
  void path(llvm::StringRef Path);
  std::string take() { return std::move(Bytes); }

private:
  std::string Bytes;
  llvm::raw_string_ostream OS{Bytes};
  std::string Previous;
};

/// After a failure everything reads as zero and empty, so that only the end
/// has to ask whether there was one.
class ByteReader {
public:
  explicit ByteReader(llvm::StringRef Bytes) : Rest(Bytes) {}

  uint64_t number();
  /// Refers into the bytes.
  llvm::StringRef text();
  Digest digest();
  /// Valid until the next one is read.
  llvm::StringRef path();
  /// How many records follow that have a byte each at least.
  size_t count();

  void fail();
  bool hasFailed() const { return Failed; }
  /// Was everything read, and was it good?
  bool isDone() const { return !Failed && Rest.empty(); }

private:
  llvm::StringRef Rest;
  std::string Previous;
  size_t Repeated = 0; // bytes of paths that were not written again
  bool Failed = false;
};

} // namespace model_tidy
