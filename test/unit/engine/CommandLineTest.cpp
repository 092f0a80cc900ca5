// What the user may type.
#include "engine/CommandLine.h"
#include "engine/Help.h"
#include "engine/Progress.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

llvm::Expected<CommandLine> parse(std::vector<const char *> Arguments) {
  return parseCommandLine(Arguments);
}

CommandLine parsed(std::vector<const char *> Arguments) {
  llvm::Expected<CommandLine> C = parse(std::move(Arguments));
  EXPECT_TRUE(bool(C));
  return C ? *C : (llvm::consumeError(C.takeError()), CommandLine());
}

std::string errorOf(std::vector<const char *> Arguments) {
  llvm::Expected<CommandLine> C = parse(std::move(Arguments));
  return C ? "" : llvm::toString(C.takeError());
}

TEST(CommandLine, TakesOptionsInEveryForm) {
  EXPECT_EQ(parsed({"--checks=a,-b"}).Scan.Checks, "a,-b");
  EXPECT_EQ(parsed({"--checks", "-*,a"}).Scan.Checks, "-*,a");
  EXPECT_EQ(parsed({"--checks=-*", "--checks=a"}).Scan.Checks, "-*,a");
  EXPECT_EQ(parsed({"-p", "build"}).Scan.BuildPath, "build");
  EXPECT_EQ(parsed({"-p=build"}).Scan.BuildPath, "build");
  EXPECT_EQ(parsed({"-pbuild"}).Scan.BuildPath, "build");
  EXPECT_EQ(parsed({"--build-path=a=b"}).Scan.BuildPath, "a=b");
  EXPECT_EQ(parsed({"-j4"}).Scan.Jobs, 4u);
  EXPECT_EQ(parsed({"-j", "4"}).Scan.Jobs, 4u);
  EXPECT_EQ(parsed({"--jobs=4"}).Scan.Jobs, 4u);
  EXPECT_EQ(parsed({"-q"}).Quiet, true);
  EXPECT_EQ(parsed({"--unsafe-fixes"}).Fix, true);
  EXPECT_EQ(parsed({"--output-format=sarif"}).Format, OutputFormat::Sarif);
  EXPECT_EQ(parsed({"--color=never"}).Color, When::Never);
}

TEST(CommandLine, TakesPathsAndFlags) {
  std::vector<std::string> Here = {"."}, Two = {"a", "b"};
  EXPECT_EQ(parsed({}).Scan.Paths, Here);
  EXPECT_EQ(parsed({"a", "--fast", "b"}).Scan.Paths, Two);
  EXPECT_EQ(parsed({"a"}).Scan.CompilerFlags, std::nullopt);
  CommandLine C = parsed({"a", "b", "--", "-std=c++17", "--fast"});
  EXPECT_EQ(C.Scan.Paths, Two);
  EXPECT_EQ(C.Scan.CompilerFlags,
            (std::vector<std::string>{"-std=c++17", "--fast"}));
  EXPECT_FALSE(C.Scan.Fast);
}

TEST(CommandLine, KnowsSubcommandsAndQuestions) {
  EXPECT_EQ(parsed({"-h"}).What, Action::PrintHelp);
  EXPECT_EQ(parsed({"explain", "--help"}).What, Action::PrintHelp);
  EXPECT_EQ(parsed({"a.cpp", "--version"}).What, Action::PrintVersion);
  EXPECT_EQ(parsed({"--list-checks"}).What, Action::ListChecks);
  EXPECT_TRUE(parsed({"--list-checks=markdown"}).Markdown);
  EXPECT_EQ(parsed({"explain", "a-b"}).Check, "a-b");
  EXPECT_EQ(parsed({"dump-facts", "a.cpp"}).What, Action::DumpFacts);
  EXPECT_EQ(parsed({"./explain"}).What, Action::Scan);
}

TEST(CommandLine, SaysWhatItDoesNotUnderstand) {
  struct {
    std::vector<const char *> Arguments;
    const char *Expected;
  } Cases[] = {
      {{"--chekcs=a"}, "unknown option '--chekcs'; did you mean '--checks'?"},
      {{"--zzz"}, "unknown option '--zzz'; --help prints all of them"},
      {{"-"}, "unknown option '-'; --help prints all of them"},
      {{"-y"}, "unknown option '-y'; --help prints all of them"},
      {{"--fix=1"}, "--fix takes no value"},
      {{"--checks"}, "--checks needs a value: --checks GLOBS"},
      {{"-j", "x"},
       "-j: bad value 'x'; expected N: threads (default: one per processor)"},
      {{"-j-1"},
       "-j: bad value '-1'; expected N: threads (default: one per processor)"},
      {{"--output-format=xml"},
       "--output-format: bad value 'xml'; expected FORMAT: text, json, "
       "sarif, github, gitlab, junit or html"},
      {{"--list-checks=html"},
       "--list-checks: bad value 'html'; expected [=markdown]: print the "
       "checks"},
      {{"--config="},
       "--config: bad value ''; expected FILE: use FILE instead of the nearest "
       ".model-tidy"},
      {{"explain"},
       "explain needs one check; --list-checks prints all of them"},
      {{"dump-facts"}, "dump-facts needs a file"},
      {{"--write-baseline=a", "--diff=HEAD"},
       "--write-baseline lists all findings; it takes no --diff, no --fix and "
       "no "
       "--export-fixes"},
      {{"--stdin"}, "--stdin needs --stdin-filename=FILE"},
      {{"--stdin-filename=a.cpp", "b.cpp"},
       "--stdin-filename scans standard input and takes no path"},
      {{"--stdin-filename=a.cpp", "--fix"},
       "--fix has no file to change with --stdin-filename"},
      {{"--stdin-filename=a.cpp", "--diff=-"},
       "standard input can be a file or a diff, not both"},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(errorOf(C.Arguments), C.Expected);
}

TEST(CommandLine, HelpFitsOneScreen) {
  std::string Help;
  llvm::raw_string_ostream OS(Help);
  printHelp(OS);
  llvm::SmallVector<llvm::StringRef> Lines;
  llvm::StringRef(Help).split(Lines, '\n');
  EXPECT_LE(Lines.size(), 40u);
  for (llvm::StringRef Line : Lines)
    EXPECT_LE(Line.size(), 80u) << Line.str();
}

TEST(Progress, IsErasedAndNeverWraps) {
  std::string Seen;
  llvm::raw_string_ostream OS(Seen);
  {
    Progress Line(OS, 20);
    Line.show(0, 12, "a.cpp");
    Line.show(1, 12, "some/long/path/\x1b[31m.cpp");
  }
  EXPECT_EQ(Seen, "\r\x1b[K[1/12] a.cpp\r\x1b[K[2/12] some/long/pa\r\x1b[K");
}

} // namespace
