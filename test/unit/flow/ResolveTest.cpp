// What callees are called, where the program makes that hard to say.
#include "flow/Program.h"
#include "frontend/python/Frontend.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

std::vector<Unit> unitsOf(const std::string &Text) {
  python::Options Opts;
  Opts.Module = "m";
  std::vector<Unit> Units;
  Units.push_back(python::parse(python::wholeFile("m.py", Text), Opts));
  return Units;
}

FunctionRef functionCalled(const Program &P, llvm::StringRef Name) {
  std::vector<FunctionRef> Found = P.functions(Name, nullptr);
  return Found.empty() ? FunctionRef() : Found.front();
}

TEST(Resolve, NamesOfALoopDoNotGrow) {
  Knowledge Known;
  Program P(unitsOf("import a\n"
                    "def last():\n"
                    "  node = a\n"
                    "  while node.more():\n"
                    "    node = node.next\n"
                    "  return node.load()\n"),
            Known);
  size_t Most = 0;
  bool HasNearest = false;
  const Unit &U = P.units().front();
  for (uint32_t I = 0; I < U.Calls.size(); ++I)
    for (const std::string &Name : P.resolve({&U, U.Calls[I].Callee})) {
      Most = std::max<size_t>(Most, llvm::count(Name, '.'));
      HasNearest |= Name == "a.next.load";
    }
  EXPECT_TRUE(HasNearest);
  EXPECT_LE(Most, 9u);
}

TEST(Resolve, CallersAreFoundInAnyOrderOfQuestions) {
  const std::string Text = "def g(x): pass\n"
                           "def h(x): pass\n"
                           "class C:\n"
                           "  def __init__(self, x): pass\n"
                           "def pick(): return g\n"
                           "table = {'h': h}\n"
                           "pick()(1)\n"
                           "table['h'](2)\n"
                           "make = C\n"
                           "make(3)\n"
                           "def outer(f): f(4)\n"
                           "outer(h)\n";
  const std::vector<std::pair<llvm::StringRef, size_t>> Expected = {
      {"m.g", 1}, {"m.h", 2}, {"m.C.__init__", 1}, {"m.outer", 1}};
  for (bool IsReversed : {false, true}) {
    Knowledge Known;
    Program P(unitsOf(Text), Known);
    auto Questions = Expected;
    if (IsReversed)
      std::reverse(Questions.begin(), Questions.end());
    for (auto [Name, Callers] : Questions) {
      FunctionRef F = functionCalled(P, Name);
      ASSERT_TRUE(F.In) << Name.str();
      EXPECT_EQ(P.callers(F).size(), Callers) << Name.str() << IsReversed;
    }
  }
}

} // namespace
