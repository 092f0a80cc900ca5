#include "notebook/Notebook.h"
#include <gtest/gtest.h>

using namespace model_tidy;

namespace {

Notebook read(llvm::StringRef File) {
  llvm::Expected<Notebook> Read = Notebook::read(File);
  if (!Read) {
    ADD_FAILURE() << llvm::toString(Read.takeError());
    return {};
  }
  return std::move(*Read);
}

std::string failure(llvm::StringRef File) {
  llvm::Expected<Notebook> Read = Notebook::read(File);
  return Read ? "" : llvm::toString(Read.takeError());
}

TEST(Notebook, JoinsCodeCells) {
  Notebook N = read(R"({"cells": [
    {"cell_type": "markdown", "source": "text"},
    {"outputs": [{"source": "no"}], "source": ["a\n", "b"],
     "cell_type": "code"},
    {"cell_type": "code", "source": "c\n"},
    {"cell_type": "code", "source": []}, 7,
    {"cell_type": "code", "source": "%ls"}]})");
  EXPECT_EQ(N.text(), "a\nb\n\nc\n\n%ls\n\n");
  EXPECT_EQ(N.code(), "a\nb\n\nc\n\n_  \n\n");
  ASSERT_EQ(N.cells().size(), 3u);
  EXPECT_EQ(N.cells()[0].Number, 2u);
  EXPECT_EQ(N.cells()[2].Number, 6u);
  EXPECT_EQ(N.cellAt(4)->Number, 2u);
  EXPECT_EQ(N.cellAt(5)->Number, 3u);
  EXPECT_EQ(N.cellAt(99)->Number, 6u);
}

TEST(Notebook, ReadsFormatThree) {
  Notebook N = read(R"({"worksheets": [{"metadata": {}, "cells": [
    {"cell_type": "code", "language": "python", "input": ["a"]}]}]})");
  EXPECT_EQ(N.text(), "a\n\n");
}

TEST(Notebook, FindsTheWayBack) {
  std::string File = "\xEF\xBB\xBF"
                     R"({"cells":[{"cell_type":"code","source":)"
                     R"("\"\u00e9\ud83d\ude00\ud83d\u0000x"}]})";
  Notebook N = read(File);
  EXPECT_EQ(N.text(), "\"é😀\xEF\xBF\xBD\xEF\xBF\xBDx\n\n");
  auto Spelled = [&](uint32_t Begin, uint32_t End) {
    return llvm::StringRef(File).slice(N.beginInFile(Begin), N.endInFile(End));
  };
  EXPECT_EQ(Spelled(0, 1), "\\\"");
  EXPECT_EQ(Spelled(1, 3), "\\u00e9");
  EXPECT_EQ(Spelled(2, 3), "\\u00e9");
  EXPECT_EQ(Spelled(3, 7), "\\ud83d\\ude00");
  EXPECT_EQ(Spelled(7, 10), "\\ud83d");
  EXPECT_EQ(Spelled(13, 14), "x");
  EXPECT_EQ(Spelled(13, 99), "x");
}

TEST(Notebook, LeavesOtherLanguagesOut) {
  for (llvm::StringRef Metadata : {R"("kernelspec": {"language": "R"})",
                                   R"("kernelspec": {"language": "python"},
           "language_info": {"name": "julia"})"}) {
    std::string File = R"({"cells": [{"cell_type": "code", "source": "a"}],
                           "metadata": {)" +
                       Metadata.str() + "}}";
    EXPECT_EQ(read(File).text(), "");
  }
  EXPECT_EQ(read(R"({"metadata": {"language_info": {"name": "ipython"}},
    "cells": [{"cell_type": "code", "source": "a",
               "metadata": {"vscode": {"languageId": "sql"}}},
              {"cell_type": "code", "source": "b"}]})")
                .text(),
            "b\n\n");
}

TEST(Notebook, BlanksCellsThatCannotRun) {
  Notebook N = read(R"({"cells": [
    {"cell_type": "code", "source": "f(\ng"},
    {"cell_type": "code", "source": "x"}]})");
  EXPECT_EQ(N.text(), "f(\ng\n\nx\n\n");
  EXPECT_EQ(N.code(), "  \n \n\nx\n\n");
  EXPECT_TRUE(N.cells()[0].IsBroken);
  EXPECT_FALSE(N.cells()[1].IsBroken);
}

TEST(Notebook, SaysWhatIsNone) {
  EXPECT_EQ(failure(""), "");
  EXPECT_EQ(failure(" \n"), "");
  EXPECT_NE(failure("[]").find("it has no cells"), std::string::npos);
  EXPECT_NE(failure("{\"cells\": 1}").find("no cells"), std::string::npos);
  EXPECT_NE(failure("{\n\"cells\": [").find("broken JSON at line 2"),
            std::string::npos);
  EXPECT_NE(failure("{\"cells\": []} x").find("broken"), std::string::npos);
  EXPECT_NE(failure("{\"cells\": [{\"source\": \"\\u12").find("broken"),
            std::string::npos);
  EXPECT_NE(failure(std::string(100'000, '[')).find("broken"),
            std::string::npos);
}

TEST(Notebook, IsToldByItsName) {
  EXPECT_TRUE(isNotebook("a/b.ipynb"));
  EXPECT_TRUE(isNotebook("B.IPYNB"));
  EXPECT_FALSE(isNotebook("ipynb"));
  EXPECT_FALSE(isNotebook("b.ipynb.py"));
}

} // namespace
