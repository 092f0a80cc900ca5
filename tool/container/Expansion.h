// The bytes that come out of a compressed stream, as far as they are asked
// for: first a few, to see what they are, then the rest if they matter. A few
// megabytes are held in memory; what is larger goes to a nameless scratch file
// that is mapped, so that a big model does not become big memory.
#pragma once

#include "container/Decoder.h"
#include "llvm/Support/FileSystem.h"
#include <string>

namespace model_tidy {

/// Grows; then a scratch file takes over from memory.
class ScratchBytes {
public:
  explicit ScratchBytes(uint64_t MemoryBytes) : MemoryBytes(MemoryBytes) {}
  ScratchBytes(const ScratchBytes &) = delete;
  ~ScratchBytes();

  /// False if the disk is full.
  bool append(llvm::StringRef Bytes);
  uint64_t size() const { return Size; }
  /// Valid until the next append(). Empty if the file cannot be mapped.
  llvm::StringRef bytes();

private:
  bool spill();
  bool write(llvm::StringRef Bytes);

  uint64_t MemoryBytes;
  uint64_t Size = 0;
  std::string Memory;
  int File = -1;
  std::unique_ptr<llvm::sys::fs::mapped_file_region> Mapping;
};

/// What is left of the limits of one file.
struct ExpansionBudget {
  uint64_t TotalBytes; // that all members may still expand to
};

class Expansion {
public:
  enum class State { More, End, Broken, Truncated, TooLarge, Limit };

  Expansion(Codec C, llvm::StringRef In, const ContainerLimits &Limits,
            ExpansionBudget &Budget);
  ~Expansion();

  /// Expands until there are \p Bytes of it, or as many as there are.
  State growTo(uint64_t Bytes);
  /// Valid until the next growTo().
  llvm::StringRef bytes() { return Out.bytes(); }
  State state() const { return Now; }
  /// Bytes of the input after the last stream; several streams of one kind that
  /// follow each other are one, as for Python's gzip, bz2 and lzma modules.
  llvm::StringRef rest() const { return In; }

private:
  bool isBeyondLimits() const;
  State afterEnd();

  Codec Kind;
  llvm::StringRef In;
  uint64_t InputBytes;
  const ContainerLimits &Limits;
  ExpansionBudget &Budget;
  std::unique_ptr<Decoder> Current;
  ScratchBytes Out;
  State Now = State::More;
};

} // namespace model_tidy
