// Precise mode on a machine that has no compiler: Clang's own headers come out
// of the program.
#include "frontend/cpp/Frontend.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

TEST(BuiltinHeadersTest, AreFoundWhereNothingIsInstalled) {
  auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  FS->addFile("/r/a.cpp", 0,
              llvm::MemoryBuffer::getMemBuffer("#include <stddef.h>\n"
                                               "#include <immintrin.h>\n"
                                               "#include <stdarg.h>\n"
                                               "void load(size_t);\n"
                                               "void f() { load(1); }\n"));
  cpp::Options Opts;
  Opts.CommandLine = {"c++", "a.cpp"};
  Opts.Directory = "/r";
  Opts.RelevantWords = {"load"};
  std::vector<Unit> Units = cpp::parse("/r/a.cpp", FS, Opts);
  ASSERT_EQ(Units.size(), 1u);
  for (const Notice &N : Units.front().Notices)
    ADD_FAILURE() << N.Message;
  EXPECT_EQ(Units.front().Calls.size(), 1u);
}

} // namespace
