// Crashes and endless loops that must not end the run.
#include "engine/Isolated.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace model_tidy;

namespace {

constexpr Isolation Bounds = {1 << 20, 60};

#if !defined(__has_feature) || !__has_feature(address_sanitizer)

unsigned endless(volatile unsigned char *Previous) {
  volatile unsigned char Frame[256] = {};
  Frame[0] = Previous ? Previous[0] + 1 : 0;
  return Frame[0] == 255 && Frame[1] ? 0 : endless(Frame) + Frame[0];
}

TEST(Isolated, SurvivesCrashes) {
  enableIsolation();
  EXPECT_EQ(runIsolated([] { std::abort(); }, Bounds), Fate::Crashed);
  EXPECT_EQ(runIsolated([] { endless(nullptr); }, Bounds), Fate::Crashed);
  EXPECT_EQ(runIsolated([] { *(volatile int *)8 = 0; }, Bounds), Fate::Crashed);
}

#endif

TEST(Isolated, RunsToTheEnd) {
  enableIsolation();
  bool Ran = false;
  EXPECT_EQ(runIsolated([&] { Ran = true; }, Bounds), Fate::Survived);
  EXPECT_TRUE(Ran);
}

TEST(Isolated, EndsWhatTakesTooLong) {
  enableIsolation();
  auto Busy = [] {
    for (volatile unsigned I = 0;; I = I + 1)
      ;
  };
  EXPECT_EQ(runIsolated(Busy, {1 << 20, 1}), Fate::OutOfTime);
}

} // namespace
