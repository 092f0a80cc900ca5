// What is in the page; that nothing else gets in is judged by a parser of HTML
// in test/tool/html-report.test.
#include "report/Html.h"
#include "SarifExample.h"
#include "report/HtmlExcerpt.h"
#include "gtest/gtest.h"

using namespace model_tidy;
using namespace model_tidy::test;

static std::string html(Example &E, bool ShowNotes = false,
                        llvm::ArrayRef<ArtifactDetails> Models = {}) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  finish(E.R);
  writeHtml(E.R, E.Text, checks(), Models, ShowNotes, OS);
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
            "<li>reported here<br><code class=\"place\">"
            "src/serve.cpp:4:10</code><pre>"
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
  EXPECT_EQ(Text.find("<h3>.</h3>"), std::string::npos);
}

TEST(Html, RepeatsNoMessageWhereThereIsNoWay) {
  Example E;
  E.file("top.cpp", "load();\n");
  E.add(Severity::Warning, E.at("top.cpp", "load"), "can run code");
  std::string Text = html(E);
  EXPECT_EQ(llvm::StringRef(Text).count("can run code"), 1u);
  EXPECT_EQ(Text.find("class=\"trace\""), std::string::npos);
  EXPECT_NE(Text.find("<mark>load</mark>"), std::string::npos);
}

TEST(Html, CountsAsTheTextReportDoes) {
  Example E;
  E.file("top.cpp", "load();\n");
  E.add(Severity::Warning, E.at("top.cpp", "load"), "can run code");
  E.R.Totals.Files = E.R.Totals.Parsed = 1;
  EXPECT_NE(html(E).find("<p>1 finding (1 warning) in 1 file; 1 file looked "
                         "at, 1 analysed.</p>"),
            std::string::npos);
}

TEST(Html, GivesReasonsForVerdictsWhereThereAreAny) {
  Example E;
  E.R.Artifacts = {{"m.pt", Verdict::Dangerous, true, {}}};
  EXPECT_EQ(html(E).find("because of"), std::string::npos);
  E.R.Artifacts.push_back({"n.pt", Verdict::Review, true, {"acme.Layer"}});
  EXPECT_NE(html(E).find("<td><code>acme.Layer</code></td>"),
            std::string::npos);
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

TEST(Html, DrawsTheTreeOfAModel) {
  Example E;
  E.R.Artifacts = {{"m.pt", Verdict::Dangerous, true, {}}};
  ArtifactDetails M = {"m.pt",
                       {{"", "container", 90},
                        {"a/b/data.pkl", "pickle", 20},
                        {"a/in.zip", "container", 30},
                        {"a/in.zip!c<", "data", 4}},
                       {{"a/b/data.pkl", 0, "import os.system"},
                        {"a/b/data.pkl", 26, "%1 = os.system('<')"}},
                       "do not load it"};
  std::string Text = html(E, false, M);
  EXPECT_EQ(between(Text, "<ul class=\"tree\">\n", "<p>"),
            "<li><code>(file)</code> container, 90 bytes</li>\n"
            "<li><code>a</code><ul>\n"
            "<li><code>b</code><ul>\n"
            "<li><code>data.pkl</code> pickle, 20 bytes</li>\n"
            "</ul></li>\n"
            "<li><code>in.zip</code> container, 30 bytes</li>\n"
            "<li><code>in.zip</code><ul>\n"
            "<li><code>c&lt;</code> data, 4 bytes</li>\n"
            "</ul></li>\n"
            "</ul></li>\n"
            "</ul>\n");
  EXPECT_EQ(between(Text, "<ol class=\"steps\">\n", "</ol>"),
            "<li><code class=\"place\">a/b/data.pkl</code><br>"
            "<code class=\"number\">0x0</code>"
            "<code>import os.system</code></li>\n"
            "<li><code class=\"number\">0x1a</code>"
            "<code>%1 = os.system(&#39;&lt;&#39;)</code></li>\n");
  // However many parts there are, and however deep, the page has an end.
  M.Parts.assign(1000, {std::string(5000, '/') + "x" + "/y!z", "data", 1});
  M.Steps.clear();
  for (ArtifactDetails::Part &P : M.Parts)
    for (int I = 0; I < 50; ++I)
      P.Path = "d/" + P.Path;
  Text = html(E, false, M);
  EXPECT_NE(Text.find("<li>… and 700 more</li>"), std::string::npos);
  EXPECT_NE(Text.find("<p>Loading it calls nothing.</p>"), std::string::npos);
  llvm::StringRef Whole = Text;
  EXPECT_EQ(Whole.count("<ul"), Whole.count("</ul>"));
  EXPECT_LE(Whole.count("<ul"), 12u);
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
  EXPECT_NE(
      Text.find("1 file not analysed completely: findings may be missing"),
      std::string::npos);
  EXPECT_NE(Text.find("<code>c.cpp</code> cannot be read [not-analyzed]"),
            std::string::npos);
}
