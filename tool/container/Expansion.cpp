// The loop around a decoder, and where its output is kept. The limits are
// looked at after each 64 KB, so that a bomb ends early.
#include "container/Expansion.h"
#include "llvm/ADT/SmallString.h"
#include <array>
#include <cerrno>
#include <unistd.h>

using namespace model_tidy;
namespace fs = llvm::sys::fs;

ScratchBytes::~ScratchBytes() {
  Mapping.reset();
  if (File >= 0)
    ::close(File);
}

bool ScratchBytes::append(llvm::StringRef Bytes) {
  if (File < 0 && Size + Bytes.size() > MemoryBytes && !spill())
    return false;
  if (File < 0)
    Memory.append(Bytes.data(), Bytes.size());
  else if (!write(Bytes))
    return false;
  Size += Bytes.size();
  return true;
}

// The file loses its name at once: nobody else can open it, and nothing is left
// behind if the program is killed.
bool ScratchBytes::spill() {
  llvm::SmallString<128> Path;
  if (fs::createTemporaryFile("model-tidy", "", File, Path)) {
    File = -1;
    return false;
  }
  fs::remove(Path);
  bool IsWritten = write(Memory);
  Memory = {};
  return IsWritten;
}

bool ScratchBytes::write(llvm::StringRef Bytes) {
  while (!Bytes.empty()) {
    ssize_t Written = ::write(File, Bytes.data(), Bytes.size());
    if (Written < 0 && errno == EINTR)
      continue;
    if (Written <= 0)
      return false;
    Bytes = Bytes.drop_front(size_t(Written));
  }
  return true;
}

llvm::StringRef ScratchBytes::bytes() {
  if (File < 0)
    return Memory;
  if (!Mapping || Mapping->size() != Size) {
    std::error_code Error;
    Mapping = std::make_unique<fs::mapped_file_region>(
        fs::convertFDToNativeFile(File), fs::mapped_file_region::readonly, Size,
        0, Error);
    if (Error)
      return {};
  }
  return {Mapping->const_data(), Mapping->size()};
}

Expansion::Expansion(Codec C, llvm::StringRef In, const ContainerLimits &Limits,
                     ExpansionBudget &Budget)
    : Kind(C), In(In), InputBytes(In.size()), Limits(Limits), Budget(Budget),
      Current(makeDecoder(C, Limits)), Out(Limits.MemoryBytes) {
  if (!Current)
    Now = State::TooLarge;
}

Expansion::~Expansion() = default;

Expansion::State Expansion::growTo(uint64_t Bytes) {
  std::array<char, 64 << 10> Buffer;
  while (Now == State::More && Out.size() < Bytes) {
    size_t Written = 0, Before = In.size();
    Decoder::Status Result = Current->step(In, Buffer, Written);
    if (!Out.append({Buffer.data(), Written}) || isBeyondLimits())
      return Now = State::Limit;
    Budget.TotalBytes -= Written;
    if (Result == Decoder::Status::Broken)
      Now = State::Broken;
    else if (Result == Decoder::Status::TooLarge)
      Now = State::TooLarge;
    else if (Result == Decoder::Status::End)
      Now = afterEnd();
    else if (!Written && In.size() == Before)
      // Zip seldom marks the end of LZMA: its readers stop at the size.
      Now = Kind == Codec::ZipLzma ? State::End : State::Truncated;
  }
  return Now;
}

bool Expansion::isBeyondLimits() const {
  return Out.size() > Limits.MemberBytes || Budget.TotalBytes < (64 << 10) ||
         (Out.size() > Limits.RatioBytes &&
          Out.size() / Limits.Ratio > InputBytes);
}

Expansion::State Expansion::afterEnd() {
  // One stream only, where something else says how long it is.
  if (Kind == Codec::Deflate || Kind == Codec::ZipLzma)
    return State::End;
  llvm::StringRef Next = In;
  // gzip and xz may be padded with zeros between streams.
  if (Kind == Codec::Gzip || Kind == Codec::Xz)
    Next = Next.ltrim('\0');
  if (Next.empty())
    In = Next;
  if (codecOf(Next, Limits) != Kind)
    return State::End;
  In = Next;
  Current = makeDecoder(Kind, Limits);
  return Current ? State::More : State::TooLarge;
}
