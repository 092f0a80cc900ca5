// compile_commands.json, well-formed and not.
#include "engine/CompileDatabase.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

class CompileDatabaseTest : public testing::Test {
protected:
  void add(llvm::StringRef Path, llvm::StringRef Text) {
    FS->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text));
  }
  std::string find(llvm::StringRef Path, std::string BuildPath = "") {
    CompileDatabases D(FS, Names, Limits(), std::move(BuildPath));
    std::optional<CompileCommand> C = D.find(Path);
    Errors = D.errors();
    return C ? C->Directory + "$ " + llvm::join(C->Arguments, " ") : "";
  }
  std::string errorOf(llvm::StringRef Json) {
    auto C = parseCompileCommands(Json, "/r", Names);
    return C ? "" : llvm::toString(C.takeError());
  }
  static llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> files() {
    auto FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    FS->setCurrentWorkingDirectory("/r");
    return FS;
  }
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS = files();
  Paths Names{FS, {}};
  std::vector<Notice> Errors;
};

TEST_F(CompileDatabaseTest, ReadsBothForms) {
  add("/r/build/compile_commands.json", R"([
    {"directory": "/r/build", "file": "../a.cpp",
     "arguments": ["c++", "-DX=a b", "../a.cpp"]},
    {"directory": ".", "file": "/r/b.cpp",
     "command": "ccache c++ \"-DX=a b\" -DY='\"' -c /r/b.cpp"},
    {"directory": "/r", "file": "b.cpp", "arguments": ["second"]}])");
  EXPECT_EQ(find("/r/a.cpp"), "/r/build$ c++ -DX=a b ../a.cpp");
  EXPECT_EQ(find("/r/b.cpp"), "/r/build$ c++ -DX=a b -DY=\" -c /r/b.cpp");
  EXPECT_EQ(find("/r/c.cpp"), "");
  EXPECT_TRUE(Errors.empty());
}

TEST_F(CompileDatabaseTest, LooksUpwards) {
  const char *Entry =
      R"([{"directory": "/r", "file": "x/y/a.cpp", "arguments": ["near"]}])";
  add("/r/x/compile_commands.json", Entry);
  add("/other/compile_commands.json",
      R"([{"directory": "/r", "file": "x/y/a.cpp", "arguments": ["other"]}])");
  EXPECT_EQ(find("/r/x/y/a.cpp"), "/r$ near");
  EXPECT_EQ(find("/r/x/y/a.cpp", "/other"), "/r$ other");
  EXPECT_EQ(find("/r/x/y/a.cpp", "/other/compile_commands.json"), "/r$ other");
  EXPECT_EQ(find("/r/x/y/a.cpp", "/nowhere"), "");
  EXPECT_EQ(Errors.size(), 1u);
}

TEST_F(CompileDatabaseTest, LendsCommandsToHeaders) {
  add("/r/compile_commands.json", R"([
    {"directory": "/r", "file": "a/x.cpp", "arguments": ["1", "-c", "a/x.cpp"]},
    {"directory": "/r", "file": "b/y.cpp", "arguments": ["2", "-c", "b/y.cpp"]},
    {"directory": "/r", "file": "b/x.c", "arguments": ["3", "-c", "/r/b/x.c"]}
    ])");
  EXPECT_EQ(find("/r/a/x.h"), "/r$ 1 -c -x c++ /r/a/x.h");
  EXPECT_EQ(find("/r/b/x.h"), "/r$ 3 -c -x c /r/b/x.h");
  EXPECT_EQ(find("/r/b/z.h"), "/r$ 2 -c -x c++ /r/b/z.h");
  EXPECT_EQ(find("/r/include/y.hpp"), "/r$ 2 -c -x c++ /r/include/y.hpp");
  EXPECT_EQ(find("/r/include/z.hpp"), "");
}

TEST_F(CompileDatabaseTest, ExpandsResponseFiles) {
  add("/r/compile_commands.json",
      R"([{"directory": "/r", "file": "a.cpp",
           "arguments": ["c++", "@flags.rsp", "@none"]}])");
  add("/r/flags.rsp", "-DA -DB='x y'");
  EXPECT_EQ(find("/r/a.cpp"), "/r$ c++ -DA -DB=x y @none");
}

TEST_F(CompileDatabaseTest, SaysWhatIsWrongOnce) {
  add("/r/compile_commands.json", "[{]");
  CompileDatabases D(FS, Names, Limits(), "");
  EXPECT_FALSE(D.find("/r/a.cpp"));
  EXPECT_FALSE(D.find("/r/x/b.cpp"));
  ASSERT_EQ(D.errors().size(), 1u);
  EXPECT_EQ(D.errors()[0].Path, "compile_commands.json");
  EXPECT_EQ(D.errors()[0].Message,
            "the compile database is not used: not JSON: [1:3, byte=3]: "
            "Expected object key; its files are read without their headers");
}

TEST_F(CompileDatabaseTest, IsStrict) {
  struct {
    const char *Json, *Expected;
  } Cases[] = {
      {"[]", ""},
      {"{}", "must be a list of compile commands"},
      {"[1]", "entry 1 must be an object"},
      {R"([{"directory": "/"}])", "entry 1 needs 'file'"},
      {R"([{"file": "a"}])", "entry 1 needs 'directory'"},
      {R"([{"file": "a", "directory": "/"}])",
       "entry 1 needs 'arguments' or 'command'"},
      {R"([{"file": "a", "directory": "/", "arguments": [1]}])",
       "entry 1 'arguments' must hold strings"},
      {R"([{"file": "a", "directory": "/", "command": " "}])",
       "entry 1 has an empty command"},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(errorOf(C.Json), C.Expected) << C.Json;
  EXPECT_EQ(errorOf(std::string(1 << 20, '[')), "nested too deeply");
}

TEST(CommandFromFlags, MakesAHeaderCpp) {
  EXPECT_EQ(commandFromFlags({"-DX"}, "/a.cpp", "/d").Arguments,
            (std::vector<std::string>{"clang", "-DX", "/a.cpp"}));
  EXPECT_EQ(commandFromFlags({}, "/a.h", "/d").Arguments,
            (std::vector<std::string>{"clang", "-x", "c++", "/a.h"}));
}

} // namespace
