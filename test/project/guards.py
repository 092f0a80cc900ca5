#!/usr/bin/env python3
"""The habits of this project that no reviewer should have to remember.

Each guard yields one message per breach, and the message says what to do. An
exemption is an entry in a table, with its reason; one that is no longer needed
is a breach too. Guards that need the program are skipped without --binary.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import assemble
from calls import called_sources, declared_callees, tested_callees
from tree import CODE, MODELS, ROOT, Tree, text, without_exempt

# What a room may include besides itself: whole rooms, or single headers.
# docs/architecture.md says why.
ROOMS = {
    "tool/cache": set(),
    "tool/container": set(),
    "tool/notebook": {"tool/container/Json.h"},
    "tool/facts": {"tool/notebook"},
    "tool/frontend/pickle": {"tool/container", "tool/facts"},
    "tool/flow": {"tool/facts"},
    "checks": {"tool/facts", "tool/flow"},
    "tool/frontend/cpp": {"tool/cache", "tool/facts", "checks/Resources.h"},
    "tool/frontend/python": {"tool/facts"},
    "tool/report": {"tool/facts", "checks/Catalogue.h"},
    "tool/engine": {
        "tool/cache", "tool/container", "tool/facts", "tool/flow", "tool/frontend/cpp",
        "tool/frontend/pickle", "tool/frontend/python", "tool/notebook", "tool/report", "checks",
    },
    "tool/clang-tidy": {"tool/engine", "tool/facts", "tool/frontend/cpp", "tool/report", "checks"},
    "tool/lsp": {"tool/engine", "tool/facts", "tool/notebook", "tool/report", "checks"},
    "tool": {
        "tool/cache", "tool/facts", "tool/engine", "tool/lsp", "tool/report", "checks",
    },
}
CLANG_ROOMS = ("tool/frontend/cpp", "tool/clang-tidy")

# Files that may be longer than 400 lines, each with its reason.
MAX_LINES = 400
LONG_FILES: dict[str, str] = {}

HEADINGS = [
    "What it flags",
    "Why it matters",
    "Flagged",
    "Not flagged",
    "What to do instead",
]


def without_comments(code):
    """C++ without comments, the line numbers kept."""
    token = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"'
    keep = lambda m: m[0] if m[0][0] == '"' else re.sub(r"[^\n]", " ", m[0])
    return re.sub(token, keep, code, flags=re.S)


# --- Includes ---------------------------------------------------------------


def room_of(name):
    return max((r for r in ROOMS if name.startswith(r + "/")), key=len, default=None)


def project_code(tree):
    for name in tree.files("tool/", {".cpp", ".h"}) + tree.files("checks/", {".cpp", ".h"}):
        if not name.startswith(MODELS):
            yield name


def resolve(name, included):
    """The project file that an include of \\p name means, or None."""
    for folder in (ROOT / name).parent, ROOT / "tool", ROOT:
        if (folder / included).is_file():
            return (folder / included).resolve().relative_to(ROOT).as_posix()
    return None


def rooms(tree):
    """Includes run one way between the rooms."""
    for name in project_code(tree):
        room = room_of(name)
        for line, included in enumerate_includes(name):
            target = resolve(name, included)
            other = room_of(target) if target else None
            if other and other != room and not {other, target} & ROOMS[room]:
                yield (
                    f"{name}:{line}: {room} must not include {included} ({other}); "
                    f"move the code, or the declaration both need, to the room below"
                )


def enumerate_includes(name):
    for number, line in enumerate(text(name).splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if match:
            yield number, match[1]


def clang_room(tree):
    """Only the C++ front-end and the plugin for clang-tidy know Clang."""
    for name in project_code(tree):
        if room_of(name) in CLANG_ROOMS:
            continue
        code = without_comments(text(name))
        for number, line in enumerate(code.splitlines(), 1):
            if re.search(r"\bclang::|[<\"]clang(-tidy)?/", line):
                yield f"{name}:{number}: names Clang; only {CLANG_ROOMS[0]} may: lower it to facts there"


def json_header(tree):
    """json.hpp costs seconds in every file that includes it."""
    for name in tree.files(suffixes={".h"}):
        for line, included in enumerate_includes(name):
            if included.endswith("json.hpp"):
                yield f"{name}:{line}: includes json.hpp; include json_fwd.hpp here, json.hpp in the .cpp"


# --- Checks, pages, tests, rows ---------------------------------------------


def check_table(tree):
    """docs/checks/README.md holds the table that the program prints."""
    printed = tree.list_checks()
    page = ROOT / "docs/checks/README.md"
    if not printed:
        yield "model-tidy --list-checks=markdown prints nothing; it must print the table of checks"
    elif not page.is_file() or printed not in page.read_text():
        yield (
            "docs/checks/README.md: the table is not what the program prints; replace it "
            "with the output of model-tidy --list-checks=markdown"
        )


def pages_and_tests(tree):
    """Every check has a page and a test; every page and test has a check."""
    checks = set(tree.checks())
    pages = {Path(n).stem for n in tree.files("docs/checks/", {".md"})} - {"README"}
    tests = [n for n in tree.files("test/checks/", CODE | {".test"}) if "/Inputs/" not in n]
    for check in sorted(checks - pages):
        yield f"docs/checks/{check}.md is missing; write it, with the headings {HEADINGS}"
    for page in sorted(pages - checks):
        yield f"docs/checks/{page}.md: no check has this name; rename or remove the page"
    for check in sorted(checks):
        suffix = {"pickle": ".test", "python": ".py"}.get(tree.languages(check)[0], ".cpp")
        if not any(n.startswith(f"test/checks/{check}") and n.endswith(suffix) for n in tests):
            yield f"test/checks/{check}*{suffix} is missing; test what '{check}' flags and what it does not"
    for name in tests:
        if not any(Path(name).name.startswith(check) for check in checks):
            yield f"{name}: no check has this name; name a test after its check, or move it to test/tool"


def headings(tree):
    """A page answers the same five questions, in the same order."""
    for check in tree.checks():
        page = f"docs/checks/{check}.md"
        if page in tree.names:
            found = re.findall(r"^## (.+)$", text(page), re.M)
            if found != HEADINGS:
                yield f"{page}: the headings are {found}; they must be {HEADINGS}"


# How a page shows code of each language, and the file it is put into.
SNIPPETS = {
    "c++": ("cpp", "snippet.cpp"),
    "python": ("python", "snippet.py"),
    "pickle": ("pickle", "snippet.pkl"),
}


def snippets(tree):
    """Under 'Flagged' every snippet is flagged, under 'Not flagged' none is."""
    for check in tree.checks():
        page = f"docs/checks/{check}.md"
        if page not in tree.names:
            continue
        languages = [x for x in tree.languages(check) if x in SNIPPETS]
        sections = re.split(r"^## (.+)$", text(page), flags=re.M)
        for heading, body in zip(sections[1::2], sections[2::2]):
            if heading in ("Flagged", "Not flagged"):
                blocks = [
                    (language, code)
                    for language in languages
                    for code in re.findall(
                        rf"^```{SNIPPETS[language][0]}\n(.*?)^```", body, re.M | re.S
                    )
                ]
                if not blocks:
                    fence = SNIPPETS[languages[0]][0]
                    yield f"{page}: '{heading}' shows no code; add a ```{fence} block"
                for number, code in enumerate(blocks, 1):
                    where = f"{page}: '{heading}' {number}"
                    yield from snippet(tree, check, heading, code, where)


def snippet(tree, check, heading, code, where):
    language, code = code
    _, file = SNIPPETS[language]
    with tempfile.TemporaryDirectory() as folder:
        content = assemble.main(code) if language == "pickle" else code.encode()
        (Path(folder) / file).write_bytes(content)
        result = tree.run("--show-notes", "--output-format=json", file, cwd=folder)
    if result.returncode > 1:
        yield f"{where}: the program failed on it; mend the snippet or the program: {result.stderr.strip()}"
        return
    found = json.loads(result.stdout)["findings"]
    if heading == "Flagged" and not any(f["check"] == check for f in found):
        yield f"{where}: nothing is reported as {check}; mend the snippet or the check"
    if heading == "Not flagged":
        for finding in found:
            if finding["check"] == check or finding["severity"] != "note":
                yield f"{where}: line {finding['line']} is reported as {finding['check']}; mend the snippet or the check"


def options(tree):
    """Commands in README and docs use options and formats that exist."""
    known = tree.run("--help=all").stdout
    pages = ["README.md"] + [n for n in tree.files("docs/", {".md"}) if "/checks/" not in n]
    for name in pages:
        for number, line in enumerate(text(name).splitlines(), 1):
            command = re.search(r"(?:^|[`'|$:]|\|\| )\s*(model-tidy (?:-|\S+ -).*)", line)
            options = re.findall(r"(?<=\s)--?[a-z][\w-]*", command[1] if command else "")
            for option in options + re.findall(r"`(--[a-z][\w-]*)", line):
                if not re.search(rf"(?<![\w-]){option}(?![\w-])", known):
                    yield f"{name}:{number}: no option is called {option}; see model-tidy --help=all"
            for form in re.findall(r"--output-format=([a-z]+)", line):
                if not re.search(rf"--output-format=.*\b{form}\b", known):
                    yield f"{name}:{number}: no format is called {form}; see model-tidy --help=all"


def python_words(tree):
    """Every C or C++ function that runs Python makes its file worth parsing."""
    checks = json.loads(text("checks/checks.json"))["checks"]
    words = next(c["words"] for c in checks if c["name"] == "embedded-python-dynamic-code")
    api = text("tool/frontend/cpp/PythonApi.cpp")
    for name in re.findall(r'(?:runs|imports)\("([\w:]+)"', api):
        scope, _, word = name.rpartition("::")
        library = re.sub(r"::module_?$", "", scope)
        if word not in words or library and library not in words[word]:
            yield f"{name}: no word of embedded-python-dynamic-code; add '{word}' for '{library}' to checks.json"


# --- Files ------------------------------------------------------------------


def length(tree):
    """A file of over 400 lines is a concern that has not got its rooms yet."""
    breaches = []
    for name in tree.files():
        lines = text(name).count("\n")
        if lines > MAX_LINES and not name.startswith(MODELS):
            breaches.append((name, f"{name}: {lines} lines; split it by concern (at most {MAX_LINES})"))
    yield from without_exempt(breaches, LONG_FILES, "LONG_FILES")


def machine_paths(tree):
    """No file knows the machine it was written on, nor a package registry."""
    # The brackets keep the pattern from finding itself.
    pattern = r"/wor[k]/|/far[m]/|/roo[t]/|https?:/[/](registry|deb|files|index|static|repo1?)\."
    for name in tree.files(suffixes=None):
        for number, line in enumerate(text(name).splitlines(), 1):
            if re.search(pattern, line):
                yield f"{name}:{number}: names a machine path or a registry host; take it out"


def formatting(tree):
    """LLVM style, nothing else; lit tests keep their lines as written."""
    program = shutil.which("clang-format-19")
    folders = ("tool/", "checks/", "test/unit/", "test/demo/")
    names = tree.files(suffixes={".cpp", ".h"})
    names = [n for n in names if n.startswith(folders) and not n.startswith(MODELS)]
    if not program or not names:
        return
    command = [program, "--dry-run", "-Werror", *names]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    for name in sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", result.stderr, re.M))):
        yield f"{name}: not formatted; run ./tool/dev format"


ABOUT_FILES = [rooms, clang_room, json_header, tested_callees, declared_callees]
ABOUT_FILES += [python_words, length, machine_paths, formatting]
ABOUT_PROGRAM = [check_table, pages_and_tests, headings, snippets, options, called_sources]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, help="model-tidy, for the guards that run it")
    parser.add_argument("guard", nargs="*", help="only these guards")
    options = parser.parse_args()
    tree = Tree(options.binary and options.binary.resolve())
    broken = 0
    for guard in ABOUT_FILES + (ABOUT_PROGRAM if tree.binary else []):
        if options.guard and guard.__name__ not in options.guard:
            continue
        breaches = list(guard(tree))
        broken += len(breaches)
        print(f"{'FAIL' if breaches else 'ok'}: {guard.__name__}: {guard.__doc__}")
        for breach in breaches:
            print(f"  {breach}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
