// GoogleTest, as far as calls stand inside of its macros; for gtest/* and
// gmock/gmock.h. Upstream: googletest 1.12 gtest/gtest.h.
#pragma once

#include "std-all.h"

namespace testing {
class Message {
public:
  template <class T> Message &operator<<(const T &value);
};
class Test {
public:
  virtual ~Test();
  static void SetUpTestSuite(), TearDownTestSuite();

protected:
  virtual void SetUp(), TearDown();
  virtual void TestBody();
};
template <class T> class WithParamInterface {
public:
  virtual ~WithParamInterface();
  static const T &GetParam();
};
template <class T>
class TestWithParam : public Test, public WithParamInterface<T> {};
class Environment {
public:
  virtual ~Environment();
  virtual void SetUp(), TearDown();
};
template <class... T> Message compare(const T &...values);
std::string TempDir();
void InitGoogleTest(int *count, char **arguments);
} // namespace testing
int RUN_ALL_TESTS();

#define MODEL_TIDY_TEST(suite, name, base) class suite##_##name##_Test : public base { void TestBody() override; }; void suite##_##name##_Test::TestBody()
#define TEST(suite, name) MODEL_TIDY_TEST(suite, name, ::testing::Test)
#define TEST_F(suite, name) MODEL_TIDY_TEST(suite, name, suite)
#define TEST_P(suite, name) MODEL_TIDY_TEST(suite, name, suite)
#define INSTANTIATE_TEST_SUITE_P(...) static_assert(true, "")
#define MODEL_TIDY_CHECK(...) ::testing::compare(__VA_ARGS__)
#define EXPECT_TRUE(...) MODEL_TIDY_CHECK((__VA_ARGS__) ? true : false)
#define EXPECT_FALSE EXPECT_TRUE
#define ASSERT_TRUE EXPECT_TRUE
#define ASSERT_FALSE EXPECT_TRUE
#define EXPECT_EQ MODEL_TIDY_CHECK
#define EXPECT_NE MODEL_TIDY_CHECK
#define EXPECT_LT MODEL_TIDY_CHECK
#define EXPECT_LE MODEL_TIDY_CHECK
#define EXPECT_GT MODEL_TIDY_CHECK
#define EXPECT_GE MODEL_TIDY_CHECK
#define EXPECT_STREQ MODEL_TIDY_CHECK
#define EXPECT_FLOAT_EQ MODEL_TIDY_CHECK
#define EXPECT_DOUBLE_EQ MODEL_TIDY_CHECK
#define EXPECT_NEAR MODEL_TIDY_CHECK
#define ASSERT_EQ MODEL_TIDY_CHECK
#define ASSERT_NE MODEL_TIDY_CHECK
#define ASSERT_LT MODEL_TIDY_CHECK
#define ASSERT_LE MODEL_TIDY_CHECK
#define ASSERT_GT MODEL_TIDY_CHECK
#define ASSERT_GE MODEL_TIDY_CHECK
#define ASSERT_STREQ MODEL_TIDY_CHECK
#define ASSERT_FLOAT_EQ MODEL_TIDY_CHECK
#define ASSERT_DOUBLE_EQ MODEL_TIDY_CHECK
#define ASSERT_NEAR MODEL_TIDY_CHECK
#define MODEL_TIDY_TRY(statement) if (bool _done = true) { try { statement; } catch (...) { _done = false; } } else ::testing::Message()
#define EXPECT_THROW(statement, exception) MODEL_TIDY_TRY(statement)
#define EXPECT_ANY_THROW(statement) MODEL_TIDY_TRY(statement)
#define EXPECT_NO_THROW(statement) MODEL_TIDY_TRY(statement)
#define ASSERT_THROW(statement, exception) MODEL_TIDY_TRY(statement)
#define ASSERT_ANY_THROW(statement) MODEL_TIDY_TRY(statement)
#define ASSERT_NO_THROW(statement) MODEL_TIDY_TRY(statement)
#define ASSERT_DEATH(statement, pattern) MODEL_TIDY_TRY(statement)
#define EXPECT_DEATH(statement, pattern) MODEL_TIDY_TRY(statement)
#define FAIL() ::testing::Message()
#define ADD_FAILURE() ::testing::Message()
#define SUCCEED() ::testing::Message()
#define GTEST_SKIP() return (void)::testing::Message()
#define SCOPED_TRACE(message) ::testing::Message()
#define FRIEND_TEST(suite, name) friend class suite##_##name##_Test
