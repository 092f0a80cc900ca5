// Comments and docstrings of Python, and classes told by their text.
#include "engine/PythonCode.h"
#include "gtest/gtest.h"

using namespace model_tidy;

namespace {

TEST(PythonCode, LeavesOutCommentsAndDocstrings) {
  struct {
    const char *Text, *Code;
  } Cases[] = {
      {"", ""},
      {"x = 1\n", "x = 1\n"},
      {"x = 1 # load\ny\n", "x = 1 \ny\n"},
      {"# all", ""},
      {"\"\"\"load\"\"\"\nx", "\"\"\"\"\"\"\nx"},
      {"def f():\n  r'''load\n it'''\n  g()", "def f():\n  r''''''\n  g()"},
      // Strings that are values say what they say.
      {"x = '''load'''", "x = '''load'''"},
      {"f(\n'''load''')", "f(\n'''load''')"},
      {"x = '#load'", "x = '#load'"},
      {"x = \"it's\" # load", "x = \"it's\" "},
      {"x = 'it\\'s # load'", "x = 'it\\'s # load'"},
      {"x = '''a # b\n''' # c", "x = '''a # b\n''' "},
      {"'''a\\''' # b'''#c", "''''''"},
      // Broken ones end somewhere.
      {"x = 'a\ny # b", "x = 'a\ny "},
      {"x = '''a\ny # b", "x = '''a\ny # b"},
      {")]}\n'''load'''", ")]}\n''''''"},
      {"x = 'a\\", "x = 'a\\"},
  };
  for (const auto &C : Cases)
    EXPECT_EQ(C.Code, pythonCode(C.Text)) << C.Text;
}

TEST(PythonCode, SeesWhichClassesDefineAll) {
  DerivingPhrases Phrases = {{"(Base):", {"run", "stop"}}, {"(Open):", {}}};
  const char *Whole = "class A(Base):\n"
                      "  def run(self): ...\n"
                      "\n"
                      "  async def stop(self): ...\n";
  EXPECT_FALSE(mayLeaveOpen(Whole, Phrases));
  EXPECT_FALSE(
      mayLeaveOpen("class A(Base):\n  run = f\n  stop = g\n", Phrases));
  EXPECT_FALSE(mayLeaveOpen("f(Base):\n", Phrases));
  EXPECT_TRUE(mayLeaveOpen("class A(Base):\n  def run(self): ...\n", Phrases));
  EXPECT_TRUE(mayLeaveOpen("class A(Base): pass", Phrases));
  EXPECT_TRUE(mayLeaveOpen("class A(Open):\n  def run(self): ...\n", Phrases));
  // Methods of the next class, or of one around it, are not its own.
  EXPECT_TRUE(mayLeaveOpen("class A(Base):\n  def run(self): ...\n"
                           "class B:\n  def stop(self): ...\n",
                           Phrases));
  EXPECT_TRUE(mayLeaveOpen("class C:\n  class A(Base):\n    x = 1\n"
                           "  def run(self): ...\n  def stop(self): ...\n",
                           Phrases));
  EXPECT_TRUE(
      mayLeaveOpen(std::string(Whole) + "class B(Base): pass\n", Phrases));
}

} // namespace
