// What callees are called, where the program makes that hard to say.
#include "flow/Program.h"
#include "frontend/python/Frontend.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
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

/// "m.f: m.g m.h" for each function, in order: who is called by whom.
std::string callersIn(const Program &P) {
  std::string Result;
  for (const Unit &U : P.units())
    for (const Function &F : U.Functions)
      for (FunctionRef Known : P.functions(F.Name, &U)) {
        std::vector<std::string> Lines;
        for (CallRef C : P.callers(Known))
          Lines.push_back((*C.In).Files.front().Path + "@" +
                          std::to_string(C->Whole.Begin));
        llvm::sort(Lines);
        Result += F.Name + ": " + llvm::join(Lines, " ") + "\n";
      }
  return Result;
}

TEST(Program, WhatIsAddedLaterIsLinkedAsIfItHadBeenThere) {
  // Every pair says something of the other: who reads what first must not
  // matter.
  const std::pair<const char *, const char *> Pairs[] = {
      {"def f(x): pass\n", "import m0\nm0.f(1)\n"},
      {"import m1\nm1.g(1)\n", "def f(x): pass\ng = f\n"},
      {"import m1\nm1.get(1)\n", "def f(x): pass\nget = {'f': f}['f']\n"},
      {"def f(x): pass\nclass C:\n  run = f\n", "import m0\nm0.C().run(1)\n"},
      {"import m1\nclass D(m1.B):\n  def go(self): self.run(1)\n",
       "class B:\n  def run(self, x): pass\n"},
      {"def outer(h): h(1)\n", "import m0\ndef f(x): pass\nm0.outer(f)\n"},
      {"import m1\nm1.Made(1)\n",
       "class Made:\n  def __init__(self, x): pass\n"},
  };
  for (auto [First, Second] : Pairs) {
    Knowledge Known;
    std::vector<Unit> Both;
    auto Read = [](const char *Name, const char *Text) {
      python::Options Opts;
      Opts.Module = Name;
      return python::parse(python::wholeFile(std::string(Name) + ".py", Text),
                           Opts);
    };
    Both.push_back(Read("m0", First));
    Both.push_back(Read("m1", Second));
    Program AtOnce(Both, Known);
    Program OneByOne({Both[0]}, Known);
    callersIn(OneByOne); // asked before all is there
    OneByOne.add({Both[1]});
    EXPECT_EQ(callersIn(AtOnce), callersIn(OneByOne)) << First << Second;
    EXPECT_NE(callersIn(AtOnce).find('@'), std::string::npos) << Second;
  }
}

TEST(Program, KnowsWhatAVariableMayBeCalled) {
  const std::string Text =
      "import pickle, torch\n"
      "class C(pickle.Unpickler): pass\n"
      "class K:\n"
      " def f(self, config, fn, size=3, name: str = ''):\n"
      "  self.width = config.hidden\n"
      "  self.height = size\n"
      "  self.title = name\n"
      "  self.depth = torch.zeros(3).shape[0]\n"
      "  self.count = len(config)\n"
      "  self.table = {'a': pickle.loads}\n"
      "  self.read = pickle.loads\n"
      "  self.again = self.read\n"
      "  self.either = self.width if size else self.again\n"
      "  self.given = fn\n"
      "  self.made = C\n"
      "  self.other = make()\n"
      "def make(): return pickle.loads\n"
      "def g(x):\n"
      "  x.width(); x.height(); x.title(); x.depth()\n"
      "  x.count(); x.table(); x.read(); x.again()\n"
      "  x.either(); x.given(); x.made(); x.other()\n"
      "  x.loads(); x.nothing(); make(); C()\n";
  Knowledge Known;
  Program P(unitsOf(Text), Known);
  llvm::StringSet<> Last;
  Last.insert("loads");
  const Unit &U = P.units().front();
  std::string May;
  for (uint32_t I = 0; I < U.Calls.size(); ++I)
    if (Text.substr(0, U.Calls[I].Whole.Begin).find("def g") !=
        std::string::npos)
      if (ValueRef Callee = {&U, U.Calls[I].Callee};
          P.mayBeCalled(Callee, Last))
        May += lastPart(Callee->Text).str() + " ";
  EXPECT_EQ(May, "read again either given made other loads C ");
}

} // namespace
