"""Guards: what the catalogue's rows say is called by a test, and declared."""

import re

from tree import CODE, MODELS, text, without_exempt

# Sink callees that no test names, or no header of checks/models declares.
UNTESTED_CALLEES: dict[str, str] = {}
UNDECLARED_CALLEES: dict[str, str] = {}
# Sources that no test calls.
UNTESTED_SOURCES: dict[str, str] = {}


def last_name(callee):
    """A pattern for the last component of a callee, as a word of its own."""
    name = re.split(r"::|\.", callee)[-1]
    return (r"(?<!\w)" if name[0].isalnum() else "") + re.escape(name) + r"(?!\w)"


def tested_callees(tree):
    """Every sink row is exercised by a test."""
    tests = "\n".join(text(n) for n in tree.files("test/", CODE | {".test"}) if "/project/" not in n)
    breaches = [
        (callee, f"{name}: no test calls '{callee}'; add a line to a test in test/checks")
        for name, callee in tree.rows("sink")
        if not re.search(last_name(callee), tests)
    ]
    yield from without_exempt(breaches, UNTESTED_CALLEES, "UNTESTED_CALLEES")


def called_sources(tree):
    """Every source row is exercised by a test."""
    tests = tree.files("test/", {".cpp", ".mm", ".py"})
    tests = [n for n in tests if n.startswith(("test/checks/", "test/frontend/"))]
    facts = "".join(tree.run("dump-facts", "--fast", n).stdout for n in tests)
    bases = dict(re.findall(r"^class (\S+) : (.*?)  ", facts, re.M))
    # A method that a class inherits has the name of its base's.
    for method, name in set(re.findall(r"call \S+::(\S+) on .* : (\S+) \(", facts)):
        for _ in range(8):
            facts += f" {name}::{method} "
            name = bases.get(name, "").split(", ")[0]
    # A class whose objects come with the data is not called, but the first
    # parameter of a function, or of a macro that stands for one.
    named = "".join(text(n) for n in tests + tree.files(MODELS, None))
    facts += " ".join(re.findall(r"\((?:const )?(\w+(?:::\w+)+) [*&]", named))
    python = "".join(text(n) for n in tests if n.endswith(".py"))
    breaches = []
    for name, callee in tree.rows("source"):
        # std::getenv is getenv to the parser.
        plain = re.escape(callee.removeprefix("std::"))
        if "." in callee:
            found = re.search(last_name(callee), python)
        else:
            found = re.search(rf"(?<![\w:])(?:std::)?{plain}(?![\w:])", facts)
        if not found:
            message = f"{name}: no test calls '{callee}'; add a line to a test in test/checks"
            breaches.append((callee, message))
    yield from without_exempt(breaches, UNTESTED_SOURCES, "UNTESTED_SOURCES")


def declared_callees(tree):
    """Fast mode finds a C++ sink only through its declaration."""
    models = "\n".join(text(n) for n in tree.files(MODELS, None))
    breaches = [
        (callee, f"{name}: '{callee}' is not declared in checks/models; declare it there")
        for name, callee in tree.rows("sink")
        if "." not in callee and not re.search(last_name(callee), models)
    ]
    yield from without_exempt(breaches, UNDECLARED_CALLEES, "UNDECLARED_CALLEES")
