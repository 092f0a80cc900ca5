// Which names make a Python file worth parsing: every case says what is left.
#include "engine/PythonUses.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

struct Case {
  const char *Code;
  const char *Name;
  bool IsLeft;
};

void check(std::string (*Names)(llvm::StringRef),
           std::initializer_list<Case> Cases) {
  for (const Case &C : Cases) {
    std::string Left = Names(C.Code);
    EXPECT_EQ(C.IsLeft, llvm::StringRef(Left).contains(C.Name))
        << C.Code << "\nbecame\n"
        << Left;
    EXPECT_EQ(llvm::StringRef(C.Code).size(), Left.size());
  }
}

TEST(PythonUses, DefiningIsNoUse) {
  check(usedNames, {
                       {"def load(p): ...", "load", false},
                       {"async def  load(p): ...", "load", false},
                       {"def __call__(self): ...", "__call__", true},
                       {"def f(load=torch.load): ...", "torch.load", true},
                       {"undef load(p)", "load", true},
                       {"import load", "load", true},
                   });
}

TEST(PythonUses, ProseIsNoUse) {
  check(usedNames,
        {
            {"log('cannot load this')", "load", false},
            {"log('''cannot\nload''')", "load", false},
            {"log(r'cannot load')", "load", false},
            {"getattr(torch, 'load')", "load", true},
            {"getattr(torch, 'load')", "getattr", false},
            {"getattr(torch, 'load', None)", "getattr", false},
            {"getattr(torch, 'lo' + 'ad')", "getattr", true},
            {"getattr(torch, name)", "getattr", true},
            {"import_module('torch.load')", "load", true},
            {"OPTIONS = ['exec-prefix=']", "exec", false},
            {"compile(source, name, 'exec')", "exec", false},
            {"getattr(builtins, 'exec')", "exec", true},
            {"log(f'cannot load {torch.load(p)} at all')", "torch.load", true},
            {"log('cannot load {p}')", "load", false},
            {"'it\\'s load'; torch.load(p)", "torch.load", true},
            // Texts may be code where something runs them.
            {"exec('import pickle; pickle.load(f)')", "load", true},
            {"TEXT = 'pickle.load(f) + 1'\neval(TEXT)", "load", true},
            {"log('cannot load'); m.eval()", "load", false},
            {"log('cannot load'); execute(q)", "load", false},
        });
}

TEST(PythonUses, BuiltinsAreNoMethods) {
  check(usedNames, {
                       {"model.eval()", "eval", true},
                       {"net.eval()\nwith no_grad(): pass", "eval", false},
                       {"eval(x)\nwith no_grad(): pass", "eval", true},
                       {"eval(x)", "eval", true},
                       {"frame.eval(x)", "eval", true},
                       {"json.load(f)", "load", false},
                       {"json.loads(f)", "loads", false},
                       {"my.json.load(f)", "load", true},
                       {"ujson.load(f)", "load", true},
                       {"import pickle as json\njson.load(f)", "load", true},
                       {"json = pickle\njson.load(f)", "load", true},
                       {"super().forward(x)", "forward", false},
                       {"model.forward(x)", "forward", true},
                       {"with torch.no_grad():", "no_grad", false},
                       {"with torch.no_grad:", "no_grad", true},
                       {"@torch.no_grad\ndef f(): ...", "no_grad", true},
                   });
}

TEST(PythonUses, OnlyWhatIsNeverImplementedCounts) {
  const char *Name = "NotImplementedError";
  check(
      usedNames,
      {
          {"def f(self):\n  raise NotImplementedError\n", Name, true},
          {"def f(self):\n\n  raise NotImplementedError('x')", Name, true},
          {"def f(self): raise NotImplementedError", Name, true},
          {"def f(\n  self\n):\n  raise (NotImplementedError)", Name, true},
          {"def f(\n  self) -> int:\n  raise NotImplementedError", Name, true},
          {"def f():\n  ''''''\n  raise NotImplementedError", Name, true},
          {"def f():\n  'says'\n  raise NotImplementedError", Name, true},
          {"if x:\n  y()\nelse:\n  raise NotImplementedError", Name, false},
          {"def f():\n  x()\n  raise NotImplementedError", Name, false},
          {"try: f()\nexcept NotImplementedError: pass", Name, false},
          {"raise NotImplementedError", Name, false},
      });
}

TEST(PythonUses, OneInitThatCallsNoOtherIsEnough) {
  constexpr const char *Name = "__init__";
  check(
      usedNames,
      {
          {"class A(M):\n  def __init__(self):\n    self.x = 1\n", Name, true},
          {"class A(M):\n  def __init__(self): pass\n", Name, true},
          {"class A(M):\n  def __init__(self):\n"
           "    super().__init__()\n",
           Name, false},
          {"class A(M):\n  def __init__(\n    self,\n  ):\n"
           "    super().__init__()\n",
           Name, false},
          {"class A(M):\n  def __init__(\n    self,\n  ):\n"
           "    self.x = 1\n",
           Name, true},
          {"class A(M):\n  def __init__(self): super().__init__()\n", Name,
           false},
          {"class A(M):\n  def __init__(self):\n    super().__init__()\n"
           "class B(M):\n  def __init__(self):\n    self.x = 1\n",
           Name, true},
          {"class A:\n  def __init__(self):\n    self.x = 1\n", Name, false},
          {"class A(object):\n  def __init__(self):\n    self.x = 1\n", Name,
           false},
          {"class A(\n  M):\n  def __init__(self):\n    self.x = 1\n", Name,
           true},
          // Of a class within a function within a class.
          {"class A:\n  def f(self):\n    class B(M):\n"
           "      def __init__(self):\n        self.x = 1\n",
           Name, true},
          {"def __init__(self):\n  pass\nclass A(M):\n  pass\n", Name, true},
      });
}

TEST(PythonUses, CallersPassSomething) {
  check(givenNames, {
                        {"main()", "main", false},
                        {"unittest.main()", "main", false},
                        {"main(1)", "main", true},
                        {"main(\n)", "main", true},
                        {"run(main)", "main", true},
                        {"from a import main", "main", true},
                    });
  check(usedNames, {{"main()", "main", true}});
}

TEST(PythonUses, BrokenTextsEnd) {
  for (const char *Code : {"'", "'''", "f'{", "f'{}}", "def", "raise", "\\",
                           "class", "'\\", "def __init__"})
    EXPECT_EQ(strlen(Code), usedNames(Code).size()) << Code;
}

} // namespace
