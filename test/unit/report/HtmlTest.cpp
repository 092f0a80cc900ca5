// What is in the page; that nothing else gets in is judged by a parser of HTML
// in test/tool/html-report.test.
#include "report/Html.h"
#include "SarifExample.h"
#include "report/HtmlExcerpt.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using namespace model_tidy::test;

static std::string html(Example &E, bool ShowNotes = false) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(E.R);
  writeHtml(E.R, E.Text, checks(), ShowNotes, OS);
  return Text;
}

TEST(Html, DrawsTheWayStepByStep) {
  Example E;
  addTraced(E);
  std::string Text = html(E);
  EXPECT_EQ(between(Text, "<ol class=\"trace\">\n", "</ol>"),
            "<li>the command line is read here<br><code class=\"place\">"
            "src/serve.cpp:8:21</code><pre>"
            "<span class=\"number\">6</span>\n"
            "<span class=\"number\">7</span>int main(int argc, char **argv) {\n"
            "<span class=\"number\">8</span>  auto model = open("
            "<mark>argv[1]</mark>);\n"
            "<span class=\"number\">9</span>  model.forward({});\n"
            "<span class=\"number\">10</span>}\n</pre></li>\n"
            "<li>it is passed to &#39;open&#39; here<br><code class=\"place\">"
            "src/serve.cpp:8:16</code><pre>"
            "<span class=\"number\">6</span>\n"
            "<span class=\"number\">7</span>int main(int argc, char **argv) {\n"
            "<span class=\"number\">8</span>  auto model = "
            "<mark>open(argv</mark>[1]);\n"
            "<span class=\"number\">9</span>  model.forward({});\n"
            "<span class=\"number\">10</span>}\n</pre></li>\n"
            "<li>&#39;torch::jit::load&#39; can run code stored in the "
            "file<br><code class=\"place\">src/serve.cpp:4:10</code><pre>"
            "<span class=\"number\">2</span>\n"
            "<span class=\"number\">3</span>static auto open(const "
            "std::string &amp;path) {\n"
            "<span class=\"number\">4</span>  return "
            "<mark>torch::jit::load</mark>(path);\n"
            "<span class=\"number\">5</span>}\n"
            "<span class=\"number\">6</span>\n</pre></li>\n");
}

TEST(Html, GroupsByCheckAndFolder) {
  Example E;
  addTraced(E);
  E.file("top.cpp", "load();\n");
  E.add(Severity::Note, E.at("top.cpp", "load"), "advice");
  std::string Text = html(E);
  EXPECT_NE(Text.find("<h2><code>serialization-unsafe-load</code> (1)</h2>"),
            std::string::npos);
  EXPECT_NE(Text.find("<h3>src</h3>"), std::string::npos);
  EXPECT_EQ(Text.find("advice"), std::string::npos);
  Text = html(E, /*ShowNotes=*/true);
  EXPECT_NE(Text.find("<option value=\".\">. (1)</option>"), std::string::npos);
  EXPECT_NE(Text.find("advice"), std::string::npos);
}

TEST(Html, ShowsNoSecretInAnyExcerpt) {
  Example E;
  E.file("a.py", "key = 'hunter2'\nload('hunter2.pt', 'hunter2')\n");
  E.add(Severity::Warning, E.at("a.py", "'hunter2'"), "a secret").IsSecret =
      true;
  HtmlExcerpts Excerpts(E.Text, E.R.Findings);
  EXPECT_EQ(Excerpts.excerpt(E.at("a.py", "load")),
            "<pre><span class=\"number\">1</span>key = *********\n"
            "<span class=\"number\">2</span><mark>load</mark>(&#39;hunter2.pt"
            "&#39;, &#39;hunter2&#39;)\n</pre>");
}

TEST(Html, CutsLongLinesAndLongRanges) {
  Example E;
  std::string Many(40, '\n');
  E.file("long.js", std::string(999, 'a') + "load" + std::string(999, 'b'));
  E.file("many.cpp", "load(" + Many + ");\n");
  E.file("empty.cpp", "");
  HtmlExcerpts Excerpts(E.Text, {});
  EXPECT_EQ(Excerpts.excerpt(E.at("long.js", "load")),
            "<pre><span class=\"number\">1</span>…" + std::string(100, 'a') +
                "<mark>load</mark>" + std::string(196, 'b') + "…\n</pre>");
  EXPECT_EQ(
      llvm::StringRef(Excerpts.excerpt(E.at("many.cpp", "load(" + Many + ")")))
          .count('\n'),
      13u);
  EXPECT_EQ(Excerpts.excerpt({"empty.cpp", "", 0, 0}), "");
  EXPECT_EQ(Excerpts.excerpt({"m.pt", "data.pkl", 0, 0}), "");
}

TEST(Html, TellsVerdictsAndNotices) {
  Example E;
  E.R.Artifacts = {{"m.pt", Verdict::Dangerous, false, {"os.system", "<b>"}}};
  E.R.Notices = {{NoticeKind::NotAnalyzed, "c.cpp", "cannot be read"}};
  std::string Text = html(E);
  EXPECT_NE(Text.find("<code>m.pt</code></td><td><strong class=\"dangerous\">"
                      "dangerous</strong> (not all of it was looked at)"
                      "</td><td><code>os.system, &lt;b&gt;</code>"),
            std::string::npos);
  EXPECT_NE(Text.find("1 not analysed: findings may be missing."),
            std::string::npos);
  EXPECT_NE(Text.find("<code>c.cpp</code> cannot be read [not-analyzed]"),
            std::string::npos);
}
