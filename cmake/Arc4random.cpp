// LLVM asks for random numbers by a function that glibc has had since 2.36. It
// is all that would keep the static program from systems with an older one.
#include <cstdint>
#include <cstdlib>
#include <sys/random.h>

extern "C" std::uint32_t arc4random() noexcept {
  std::uint32_t Number = 0;
  // Not interrupted and never short: it is less than 256 bytes.
  if (getrandom(&Number, sizeof(Number), 0) != sizeof(Number))
    std::abort();
  return Number;
}
