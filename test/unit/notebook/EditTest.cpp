// An edit of the text, and what becomes of the file.
#include "notebook/Notebook.h"
#include <gtest/gtest.h>

using namespace model_tidy;

namespace {

std::string edited(std::string File, uint32_t Offset, uint32_t Length,
                   llvm::StringRef New) {
  llvm::Expected<Notebook> Read = Notebook::read(File);
  if (!Read)
    return llvm::toString(Read.takeError());
  std::optional<Notebook::Edit> E = Read->edit(Offset, Length, New);
  if (!E)
    return "refused";
  return File.replace(E->Offset, E->Length, E->Text);
}

std::string cells(llvm::StringRef Source, llvm::StringRef More = "") {
  return ("{\"cells\":[{\"cell_type\":\"code\",\"source\":" + Source + "}" +
          More + "]}")
      .str();
}

TEST(NotebookEdit, Escapes) {
  EXPECT_EQ(edited(cells(R"("a\"b")"), 1, 1, "\\\"\t\n\x01"),
            cells(R"("a\\\"\t\n\u0001b")"));
  EXPECT_EQ(edited(cells(R"("a\u00e9b")"), 1, 2, "x"), cells(R"("axb")"));
}

TEST(NotebookEdit, KeepsALinePerString) {
  std::string Two = "[\n  \"a\\n\",\n  \"b\"\n ]";
  EXPECT_EQ(edited(cells(Two), 2, 0, "x\n"),
            cells("[\n  \"a\\n\",\n  \"x\\n\",\n  \"b\"\n ]"));
  EXPECT_EQ(edited(cells("[\n  \"b\"\n ]"), 0, 0, "x\n"),
            cells("[\n  \"x\\n\",\n  \"b\"\n ]"));
  EXPECT_EQ(edited(cells("\"b\""), 0, 0, "x\n"), cells("\"x\\nb\""));
}

TEST(NotebookEdit, PutsLinesBehindTheLast) {
  // The offset behind the break that the last line has not got.
  EXPECT_EQ(edited(cells("[\n  \"b\"\n ]"), 2, 0, "x\n"),
            cells("[\n  \"b\\n\",\n  \"x\"\n ]"));
  std::string More = ",{\"cell_type\":\"code\",\"source\":\"c\"}";
  EXPECT_EQ(edited(cells("\"b\"", More), 2, 0, "x\n"),
            cells("\"b\\nx\"", More));
  EXPECT_EQ(edited(cells("\"b\\n\"", More), 2, 0, "x\n"),
            cells("\"b\\nx\\n\"", More));
  EXPECT_EQ(edited(cells("\"b\""), 1, 0, "c"), cells("\"bc\""));
}

TEST(NotebookEdit, JoinsLines) {
  EXPECT_EQ(edited(cells("[\"a\\n\", \"b\\n\", \"c\"]"), 1, 3, "-"),
            cells("[\"a-\", \"c\"]"));
  EXPECT_EQ(edited(cells("[\"a\\n\", \"b\"]"), 0, 3, "-"), cells("[\"-\"]"));
}

TEST(NotebookEdit, StaysWithinACell) {
  std::string Other = ",{\"cell_type\":\"code\",\"source\":\"%%time\\nc\"}";
  EXPECT_EQ(edited(cells("\"b\"", Other), 0, 4, ""), "refused");
  EXPECT_EQ(edited(cells("\"b\"", Other), 3, 0, "x"), "refused");
  EXPECT_NE(edited(cells("\"b\"", Other), 4, 0, "x"), "refused");
  EXPECT_EQ(edited(cells("\"\""), 0, 0, "x"), "refused");
}

} // namespace
