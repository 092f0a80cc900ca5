// What --list-checks and explain print, and that the documentation says it.
#include "checks/Listing.h"
#include "checks/Catalogue.h"
#include "checks/Resources.h"
#include <gtest/gtest.h>

using namespace model_tidy;

namespace {

std::string printed(llvm::function_ref<void(llvm::raw_ostream &)> Print) {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  Print(Out);
  return Text;
}

TEST(Listing, TableStandsInTheDocumentation) {
  std::string Table = printed([](auto &Out) { printChecks(Out, true); });
  EXPECT_TRUE(resource("docs/checks/README.md").contains(Table))
      << "put this into docs/checks/README.md:\n"
      << Table;
}

TEST(Listing, OneLineForEachCheck) {
  llvm::StringRef Lines;
  std::string Text = printed([](auto &Out) { printChecks(Out, false); });
  Lines = Text;
  EXPECT_EQ(Lines.count('\n'), Catalogue::builtin().checks().size());
  EXPECT_TRUE(Lines.contains("\nserialization-unsafe-load            loading a "
                             "model or data from a format"));
}

TEST(Listing, EveryCheckHasAPageWithTheFiveHeadings) {
  for (const CheckInfo &C : Catalogue::builtin().checks()) {
    llvm::StringRef Page = resource("docs/checks/" + C.Name + ".md");
    EXPECT_TRUE(Page.starts_with("# " + C.Name + "\n")) << C.Name;
    for (const char *Heading : {"What it flags", "Why it matters", "Flagged",
                                "Not flagged", "What to do instead"})
      EXPECT_EQ(Page.count(("\n## " + llvm::Twine(Heading) + "\n").str()), 1u)
          << C.Name << ": " << Heading;
  }
}

TEST(Listing, ExplainPrintsRecordCallablesAndPage) {
  std::string Text = printed([](auto &Out) {
    EXPECT_TRUE(explain("serialization-unsafe-load", Out));
  });
  llvm::StringRef Explained = Text;
  EXPECT_TRUE(Explained.starts_with(
      "serialization-unsafe-load: loading a model or data from a format that "
      "can run code or corrupt memory\n\n"
      "severity:  warning\n"
      "CWE:       502 (https://cwe.mitre.org/data/definitions/502.html)\n"
      "languages: c++, python\n\n"))
      << Text;
  EXPECT_TRUE(Explained.contains("\nLibTorch:\n"
                                 "  torch::jit::load (code-execution)\n"))
      << Text;
  EXPECT_TRUE(Explained.contains("\n## Why it matters\n"));
  EXPECT_FALSE(explain("no-such-check", llvm::nulls()));
}

} // namespace
