// Style and script stand in the page itself, for it is a single file; the
// policy names their hashes, so the browser runs nothing else.
#include "report/HtmlPage.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/SHA256.h"

namespace model_tidy {

static constexpr llvm::StringLiteral Style = R"style(
:root { color-scheme: light dark; --line: #8886; --soft: #8881;
  --error: #c0182b; --warning: #a15c00; --note: #0b6bcb; --good: #1a7f37; }
@media (prefers-color-scheme: dark) { :root { --error: #ff7b85;
  --warning: #f0a94b; --note: #7ab8ff; --good: #5fd07f; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem;
  max-width: 76rem; overflow-wrap: anywhere; }
h1 { margin: 0; } h2 { margin: 2rem 0 0; font-size: 1.2rem; }
h2 code { font-size: 1.1rem; }
h3 { margin: 1rem 0 .3rem; font-size: 1rem; font-weight: 500; opacity: .75; }
code, pre { font: 13px/1.5 ui-monospace, monospace; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; gap: .8rem;
  flex-wrap: wrap; align-items: center; padding: .6rem 0; background: Canvas;
  border-bottom: 1px solid var(--line); }
.filters input[type=search] { flex: 1 1 9rem; min-width: 6rem; }
select { max-width: 12rem; }
.filters input, select, button { font: inherit; }
.level { font-weight: 700; } .place, .help { opacity: .75; }
.finding.error { --level: var(--error); }
.finding.warning { --level: var(--warning); }
.finding.note { --level: var(--note); }
.level { color: var(--level); }
.dangerous { color: var(--error); }
.review, .unscannable { color: var(--warning); }
.safe, .safe-weights-only { color: var(--good); }
.finding { border: 1px solid var(--line); border-radius: 6px;
  margin: .4rem 0; padding: .4rem .8rem; scroll-margin-top: 6rem; }
.finding > summary { cursor: pointer; }
.finding > summary .place { display: block; }
.trace { list-style: none; counter-reset: step; margin: .8rem 0 .4rem;
  padding: 0; }
.trace > li { counter-increment: step; position: relative; padding: 0 0 .8rem
  2.4rem; border-left: 2px solid var(--line); margin-left: .8rem; }
.trace > li:last-child { border-color: transparent; }
.trace > li::before { content: counter(step); position: absolute;
  left: calc(-.8rem - 1px); top: 0; width: 1.6rem; height: 1.6rem;
  border-radius: 50%; text-align: center; background: #767676;
  color: Canvas; font-weight: 700; }
.trace > li:last-child::before { background: var(--level); }
pre { margin: .3rem 0; padding: .4rem; background: var(--soft);
  border-radius: 4px; overflow-x: auto; overflow-wrap: normal; }
.number { display: inline-block; width: 4.5em; padding-right: 1em;
  text-align: right; opacity: .5; user-select: none; }
mark { background: #f5b50055; color: inherit; border-bottom: 2px solid
  var(--warning); }
.model { margin: .4rem 0; } .model > summary { cursor: pointer; }
.tree, .tree ul { list-style: none; margin: 0; padding-left: 1.2rem; }
.tree ul { border-left: 1px solid var(--line); }
.steps { list-style: none; padding: 0; }
table { border-collapse: collapse; } td, th { text-align: left;
  padding: .2rem 1rem .2rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
@media print { .filters { display: none; } }
)style";

static constexpr llvm::StringLiteral Script = R"script(
"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const every = (css) => [...document.querySelectorAll(css)];
  const findings = every(".finding");
  if (!findings.length) return;
  const [text, check, folder] = [by("text"), by("check"), by("folder")];
  const levels = every("input[name=level]");
  const words = new Map(
      findings.map((f) => [f, f.textContent.toLowerCase()]));
  function matches(finding, on, wanted) {
    const data = finding.dataset;
    return on.includes(data.level) &&
        (!check.value || data.check === check.value) &&
        (!folder.value || data.folder === folder.value ||
         data.folder.startsWith(folder.value + "/")) &&
        wanted.every((word) => words.get(finding).includes(word));
  }
  function filter() {
    const on = levels.filter((l) => l.checked).map((l) => l.value);
    const wanted = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const finding of findings) {
      finding.hidden = !matches(finding, on, wanted);
      shown += !finding.hidden;
    }
    for (const group of every(".group"))
      group.hidden = !group.querySelector(".finding:not([hidden])");
    by("shown").textContent = shown + " of " + findings.length;
  }
  by("filters").hidden = false;
  by("filters").addEventListener("input", filter);
  const fold = (open) => () => findings.forEach((f) => { f.open = open; });
  by("open").addEventListener("click", fold(true));
  by("close").addEventListener("click", fold(false));
  // A link to a finding opens it.
  function follow() {
    const finding = by(location.hash.slice(1));
    if (finding && finding.matches(".finding")) finding.open = true;
  }
  addEventListener("hashchange", follow);
  follow();
  filter();
})();
)script";

/// "'sha256-…'"
static std::string sourceOf(llvm::StringRef Code) {
  auto Hash = llvm::SHA256::hash(llvm::arrayRefFromStringRef(Code));
  return "'sha256-" + llvm::encodeBase64(Hash) + "'";
}

void writePageStart(llvm::raw_ostream &OS) {
  OS << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
        "'none'; base-uri 'none'; form-action 'none'; style-src "
     << sourceOf(Style) << "; script-src " << sourceOf(Script)
     << "\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
        "<title>model-tidy</title>\n<style>"
     << Style << "</style>\n</head>\n<body>\n";
}

void writePageEnd(llvm::raw_ostream &OS) {
  OS << "<script>" << Script << "</script>\n</body>\n</html>\n";
}

} // namespace model_tidy
