// What is left of a cell; '.' stands for a blank that was put there.
#include "notebook/Magics.h"
#include "llvm/ADT/StringRef.h"
#include <gtest/gtest.h>

using namespace model_tidy;

namespace {

std::string python(std::string Cell, CellState State = CellState::Whole) {
  std::string Before = Cell;
  EXPECT_EQ(leavePython(Cell), State) << Before;
  EXPECT_EQ(Cell.size(), Before.size());
  for (size_t I = 0; I < std::min(Cell.size(), Before.size()); ++I)
    if (Cell[I] == ' ' && Before[I] != ' ')
      Cell[I] = '.';
  return Cell;
}

TEST(Magics, LeavesPythonAlone) {
  for (llvm::StringRef Text :
       {"x = 5 % 3\ny %= 2\nif x != y:\n  pass\n", "x = (1\n% y)\n",
        "'''\n%ls\n!ls\nwhat?\n'''\n", "x = '''\\'''\n!ls'''", "a = 1 \\\n% b",
        "x = 'a # b?'\n", "f(a,\n  '?',\n)\n", "# what?\n", "", "x == y",
        "print('it\\'s') # (\n", "{\n'a': [\n1]}\n"})
    EXPECT_EQ(python(Text.str()), Text);
}

TEST(Magics, BlanksLines) {
  EXPECT_EQ(python("%ls a\nx\n"), "_.. .\nx\n");
  EXPECT_EQ(python("if x:\n  !ls\ny"), "if x:\n  _..\ny");
  EXPECT_EQ(python("!a \\\n b\r\nc"), "_. .\n .\r\nc");
  EXPECT_EQ(python("!a \\\r\n b\nc"), "_. .\r\n .\nc");
  EXPECT_EQ(python("?f\nf??\nx"), "_.\n_..\nx");
  EXPECT_EQ(python("f = !ls *\nx"), "f = _.. .\nx");
  EXPECT_EQ(python("f.a, b = %ls"), "f.a, b = _..");
  EXPECT_EQ(python("é"), "é");
}

TEST(Magics, KeepsStatementsOfMagics) {
  EXPECT_EQ(python("%time x = f(\n1)\n"), "_;... x = f(\n1)\n");
  EXPECT_EQ(python("  %timeit -n 10 -r3 -o f()"), "  _;..... .. .. ... .. f()");
  EXPECT_EQ(python("%time"), "_....");
}

TEST(Magics, KnowsMagicsOfCells) {
  EXPECT_EQ(python("%%bash\nfor (\n"), "......\n... .\n");
  EXPECT_EQ(python("\n# note\n%%bash\n("), "\n. ....\n......\n.");
  EXPECT_EQ(python("%%time\n%%capture out\nf()"), "......\n......... ...\nf()");
  EXPECT_EQ(python("x\n%%bash\ny"), "x\n_.....\ny");
}

TEST(Magics, TellsOpenEnds) {
  EXPECT_EQ(python("f(1,\n", CellState::Open), "f(1,\n");
  EXPECT_EQ(python("'''a\n", CellState::Open), "'''a\n");
  EXPECT_EQ(python("'a\nx"), "'a\nx"); // an error of one line
  EXPECT_EQ(python("x \\"), "x \\");
}

} // namespace
