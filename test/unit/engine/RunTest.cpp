// Whole runs over files in memory, from settings to what is printed.
#include "engine/Run.h"
#include "engine/Present.h"
#include "report/Summary.h"
#include "report/Text.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

constexpr char Loader[] = "#include <torch/script.h>\n"
                          "void f(const char *p) { torch::jit::load(p); }\n";

class RunTest : public testing::Test {
protected:
  RunTest() {
    FS->setCurrentWorkingDirectory("/r");
    S.Paths = {"."};
    S.FileSystem = [FS = FS] { return FS; };
  }
  void add(llvm::StringRef Path, llvm::StringRef Text) {
    FS->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Text));
  }
  /// "check level path" for each finding.
  std::string found() {
    Sources Text(FS);
    Last = run(S, Text);
    std::vector<std::string> Lines;
    for (const Finding &F : Last.TheReport.Findings)
      Lines.push_back(F.Check + " " + severityName(F.Level).str() + " " +
                      F.Where.Path);
    return llvm::join(Lines, "; ");
  }
  std::string errors() {
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    writeErrors(Last.Errors, OS);
    return Text;
  }
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS =
      llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Settings S;
  Outcome Last;
};

TEST_F(RunTest, ReadsWhatMatters) {
  add("/r/a.cpp", Loader);
  add("/r/b.cpp", "int load;\n");
  add("/r/sub/c.h", Loader);
  EXPECT_EQ(found(), "serialization-unsafe-load warning a.cpp; "
                     "serialization-unsafe-load warning sub/c.h");
  EXPECT_EQ(Last.exitCode(), 1);
  EXPECT_EQ(Last.TheReport.Totals.Files, 3u);
  EXPECT_EQ(Last.TheReport.Totals.Parsed, 2u);
  EXPECT_EQ(Last.TheReport.Totals.Skipped, 1u);
}

TEST_F(RunTest, IsCleanWithoutFindings) {
  add("/r/b.cpp", "int x;\n");
  EXPECT_EQ(found(), "");
  EXPECT_EQ(Last.exitCode(), 0);
}

TEST_F(RunTest, DoesNotDependOnThreads) {
  for (int I = 0; I < 12; ++I)
    add("/r/" + std::to_string(I) + ".cpp", Loader);
  S.Jobs = 1;
  std::string One = found();
  S.Jobs = 5;
  EXPECT_EQ(found(), One);
}

TEST_F(RunTest, ReportsAHeaderOnce) {
  add("/r/a.cpp", "#include \"x.h\"\nvoid g() { torch::jit::load(\"m\"); }\n");
  add("/r/b.cpp", "#include \"x.h\"\nvoid h() { torch::jit::load(\"m\"); }\n");
  add("/r/x.h", Loader);
  EXPECT_EQ(found(), "serialization-unsafe-load warning a.cpp; "
                     "serialization-unsafe-load warning b.cpp; "
                     "serialization-unsafe-load warning x.h");
  EXPECT_EQ(Last.TheReport.Totals.Parsed, 3u);
}

TEST_F(RunTest, ObeysTheNearestConfiguration) {
  add("/r/a.cpp", Loader);
  add("/r/off/a.cpp", Loader);
  add("/r/off/.model-tidy", "Checks: -serialization-*\n");
  add("/r/strict/a.cpp", Loader);
  add("/r/strict/.model-tidy", "WarningsAsErrors: '*'\n");
  add("/r/mild/a.cpp", Loader);
  add("/r/mild/.model-tidy", "Severities: {serialization-unsafe-load: note}\n");
  EXPECT_EQ(found(), "serialization-unsafe-load warning a.cpp; "
                     "serialization-unsafe-load note mild/a.cpp; "
                     "serialization-unsafe-load error strict/a.cpp");
  S.Checks = "-*";
  EXPECT_EQ(found(), "");
}

TEST_F(RunTest, ExcludesUnlessNamed) {
  add("/r/.model-tidy", "Exclude: [gen/]\n");
  add("/r/gen/a.cpp", Loader);
  add("/r/gen/x.h", Loader);
  add("/r/b.cpp", "#include \"gen/x.h\"\nint load;\n");
  EXPECT_EQ(found(), "");
  S.Paths = {"gen/a.cpp"};
  EXPECT_EQ(found(), "serialization-unsafe-load warning gen/a.cpp");
}

TEST_F(RunTest, CountsWhatACommentSilences) {
  add("/r/a.cpp", "#include <torch/script.h>\n"
                  "void f(const char *p) { torch::jit::load(p); } // NOLINT\n");
  EXPECT_EQ(found(), "");
  EXPECT_EQ(Last.TheReport.Totals.Suppressed, 1u);
  EXPECT_EQ(Last.exitCode(), 0);
}

TEST_F(RunTest, AddsRowsOfTheConfiguration) {
  add("/r/a.cpp", "namespace mine { int open_it(const char *); }\n"
                  "int x(const char *p) { return mine::open_it(p); }\n");
  EXPECT_EQ(found(), "");
  add("/r/.model-tidy", "Catalogues: [good.json, broken.json]\n");
  add("/r/good.json", R"({"library": "Mine", "rows": [{
        "callee": "mine::open_it", "role": "sink",
        "check": "serialization-unsafe-load", "input": 0,
        "effect": "code-execution", "advice": "onnx-runtime",
        "reference": "mine.h"}]})");
  add("/r/broken.json", "{\"rows\": 1}");
  EXPECT_EQ(found(), "serialization-unsafe-load warning a.cpp") << errors();
  EXPECT_EQ(Last.exitCode(), 2);
  EXPECT_TRUE(llvm::StringRef(errors()).contains("broken.json")) << errors();
}

TEST_F(RunTest, TellsErrorsAndDoesTheRest) {
  add("/r/a.cpp", Loader);
  add("/r/bin.cpp", llvm::StringRef("\0\1", 2));
  add("/r/compile_commands.json", "[");
  add("/r/sub/.model-tidy", "Cheks: x\n");
  add("/r/sub/a.cpp", "int x;\n");
  S.Paths = {".", "nowhere"};
  S.Checks = "-*,serialisation-unsafe-load,serialization-*";
  EXPECT_EQ(found(), "serialization-unsafe-load warning a.cpp");
  EXPECT_EQ(Last.exitCode(), 2);
  EXPECT_EQ(
      errors(),
      "nowhere: error: cannot be read: No such file or directory\n"
      "model-tidy: error: --checks: no check is called "
      "'serialisation-unsafe-load'; did you mean 'serialization-unsafe-load'?\n"
      "sub/.model-tidy: error: line 1: unknown key 'Cheks'; did you mean "
      "'Checks'?\n"
      "compile_commands.json: error: the compile database is not used: not "
      "JSON: [1:1, byte=1]: Unexpected EOF; its files are read without their "
      "headers\n");
  std::vector<Notice> Failures = Last.TheReport.Notices;
  llvm::erase_if(Failures, std::not_fn(isFailure));
  ASSERT_EQ(Failures.size(), 1u);
  EXPECT_EQ(Failures[0].Path, "bin.cpp");
}

TEST_F(RunTest, PutsErrorsIntoStructuredOutput) {
  add("/r/a.cpp", "int x;\n");
  S.Checks = "nothing-like-it";
  found();
  Sources Text(FS);
  CommandLine C;
  C.Format = OutputFormat::Json;
  llvm::SmallString<64> File;
  ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("model-tidy", "json", File));
  C.OutputFile = File.str().str();
  std::string Err;
  llvm::raw_string_ostream OS(Err);
  EXPECT_EQ(present(C, Last, Text, llvm::outs(), OS), 2);
  auto Written = llvm::MemoryBuffer::getFile(File);
  ASSERT_TRUE(bool(Written));
  EXPECT_TRUE((*Written)->getBuffer().contains("nothing-like-it"));
  EXPECT_TRUE(llvm::StringRef(Err).starts_with("model-tidy: error: --checks"));
  llvm::sys::fs::remove(File);
}

TEST_F(RunTest, SaysTheSameWithACacheAndParsesOnlyWhatChanged) {
  llvm::SmallString<128> Cache;
  ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("model-tidy", Cache));
  auto AddFiles = [&] {
    add("/r/a.cpp", Loader); // its callers are read in a second round
    add("/r/b.cpp", "void f(const char *);\n"
                    "int main(int, char **v) { f(v[1]); }\n");
    add("/r/c.cpp", "#include <torch/script.h>\n#ifdef A\n"
                    "void g() { torch::jit::load(\"a\"); }\n#endif\n");
  };
  auto Output = [&] {
    found();
    Last.TheReport.Totals.Cache = {};
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    Sources Source(FS);
    writeText(Last.TheReport, Source, {}, OS);
    writeNotices(Last.TheReport, OS);
    writeSummary(Last.TheReport, {}, OS);
    return Text;
  };
  AddFiles();
  std::string Expected = Output();
  EXPECT_NE(Expected.find("b.cpp"), std::string::npos) << "a caller";
  S.CachePath = Cache.str();
  EXPECT_EQ(Output(), Expected) << "cold";
  EXPECT_EQ(Output(), Expected) << "warm";
  found();
  EXPECT_EQ(Last.TheReport.Totals.Cache, (CacheUse{true, 3, 0}));

  FS = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  FS->setCurrentWorkingDirectory("/r");
  S.FileSystem = [FS = FS] { return FS; };
  FS->addFile("/r/c.cpp", 1, llvm::MemoryBuffer::getMemBuffer(Loader));
  AddFiles();
  found();
  EXPECT_EQ(Last.TheReport.Totals.Cache, (CacheUse{true, 2, 1}));
  S.CachePath.clear();
  Expected = Output();
  S.CachePath = Cache.str();
  EXPECT_EQ(Output(), Expected) << "after a change";
  llvm::sys::fs::remove_directories(Cache);
}

} // namespace
