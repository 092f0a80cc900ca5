// The page is part of the program, so that it is the one of this version.
#include "lsp/Hover.h"
#include "checks/Resources.h"
#include "lsp/Transport.h"
#include "llvm/Support/FormatVariadic.h"

namespace model_tidy::lsp {

namespace json = llvm::json;

static std::string textOf(const Finding &F) {
  std::string Text = "**" + F.Check + "**: " + F.Message + "\n\n";
  if (!F.Instead.Code.empty())
    Text +=
        llvm::formatv("{0}:\n\n```{1}\n{2}\n```\n\n", F.Instead.Summary,
                      F.Instead.Language == "c++" ? "cpp" : F.Instead.Language,
                      llvm::StringRef(F.Instead.Code).rtrim())
            .str();
  llvm::StringRef Page = resource("docs/checks/" + F.Check + ".md");
  Page.consume_front("# " + F.Check);
  return Text + "---\n\n" + Page.trim().str() + "\n";
}

json::Value hoverAt(const Analysis &A, const Documents::Target &Doc,
                    Position At, const Client &C) {
  View V(A, C.Units);
  std::string Text;
  std::optional<Range> Where;
  for (const Finding &F : A.Findings) {
    if (F.Where.Path != Doc.Path)
      continue;
    auto [Cell, R] = V.spotOf(F.Where);
    if (Cell != Doc.Cell)
      continue;
    if (At < R.Start || R.End < At)
      continue;
    Text += (Where ? "\n---\n\n" : "") + textOf(F);
    if (!Where)
      Where = R;
  }
  if (!Where)
    return nullptr;
  return json::Object{
      {"contents", json::Object{{"kind", C.Markdown ? "markdown" : "plaintext"},
                                {"value", utf8(Text)}}},
      {"range", toJson(*Where)}};
}

} // namespace model_tidy::lsp
