// Crashes that must not end the run.
#include "engine/Isolated.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace model_tidy;

namespace {

#if !defined(__has_feature) || !__has_feature(address_sanitizer)

unsigned endless(volatile unsigned char *Previous) {
  volatile unsigned char Frame[256] = {};
  Frame[0] = Previous ? Previous[0] + 1 : 0;
  return Frame[0] == 255 && Frame[1] ? 0 : endless(Frame) + Frame[0];
}

TEST(Isolated, SurvivesCrashes) {
  enableIsolation();
  constexpr unsigned Stack = 1 << 20;
  EXPECT_FALSE(runIsolated([] { std::abort(); }, Stack));
  EXPECT_FALSE(runIsolated([] { endless(nullptr); }, Stack));
  EXPECT_FALSE(runIsolated([] { *(volatile int *)8 = 0; }, Stack));
  bool Ran = false;
  EXPECT_TRUE(runIsolated([&] { Ran = true; }, Stack));
  EXPECT_TRUE(Ran);
}

#endif

} // namespace
