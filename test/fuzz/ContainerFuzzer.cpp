// Any bytes as a model file: nothing crashes, runs on or leaves the file, and
// what is said of it is where it says.
#include "container/Container.h"
#include <cstdlib>

using namespace model_tidy;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  ContainerLimits Small;
  Small.Depth = 4;
  Small.Members = 2000;
  Small.ExpandedBytes = 8 << 20;
  Small.MemberBytes = 1 << 20;
  Small.MemoryBytes = 64 << 10;
  Small.RatioBytes = 256 << 10;
  llvm::StringRef File(reinterpret_cast<const char *>(Data), Size);
  uint64_t Sum = 0;
  readContainer(
      File, Small,
      [&](const Member &M) {
        if (M.IsStored && (M.Offset > Size || M.Bytes.size() > Size - M.Offset))
          abort();
        for (char Byte : M.Bytes)
          Sum += uint8_t(Byte);
      },
      [&](const Oddity &O) {
        if (O.Offset > Size || O.Message.empty())
          abort();
      });
  // The bytes have to be read, or the sanitizers see nothing.
  return Sum == UINT64_MAX ? -1 : 0;
}
