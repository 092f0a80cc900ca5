// Hostile bytes: every kind of container with bits flipped, bytes replaced and
// the end cut off. Nothing may crash, run on or leave the file; what is found
// is nobody's concern here.
#include "Archives.h"
#include "Seeds.h"
#include "gtest/gtest.h"
#include <random>

using namespace model_tidy;

namespace {

TEST(MutationTest, SurvivesWrongBytes) {
  ContainerLimits Small;
  Small.Members = 200;
  Small.MemberBytes = 1 << 20;
  Small.MemoryBytes = 64 << 10;
  std::mt19937 Random(42);
  for (const std::string &Seed : seeds()) {
    for (int Round = 0; Round < 400; ++Round) {
      std::string Bytes = Seed;
      for (unsigned Number = Random() % 8 + 1; Number; --Number) {
        char &Byte = Bytes[Random() % Bytes.size()];
        // Lengths like to be all ones, or zero, or off by one.
        const char Replaced[] = {'\0',
                                 '\xff',
                                 char(Byte + 1),
                                 char(Byte - 1),
                                 char(Byte ^ (1 << Random() % 8)),
                                 char(Random())};
        Byte = Replaced[Random() % std::size(Replaced)];
      }
      if (Random() % 4 == 0)
        Bytes.resize(Random() % Bytes.size());
      listing(Bytes, Small);
    }
    for (size_t End = 0; End < std::min<size_t>(Seed.size(), 1500); ++End)
      listing(llvm::StringRef(Seed).take_front(End), Small);
  }
}

} // namespace
