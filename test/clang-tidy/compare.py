#!/usr/bin/env python3
"""Lists what only one of two hosts says: model-tidy, and clang-tidy with the plugin.

    compare.py --binary PROGRAM --plugin LIBRARY [--without NAME] SOURCE… [-- FLAGS]

A SOURCE may be a directory: all its .cpp files. Both hosts export what they found
(--export-fixes), and every diagnostic has to be the same, byte for byte: name,
message, place, notes, edits; only the level is the host's own. Without FLAGS the
declarations of checks/models are the libraries' headers, so that both see the
same code on every machine.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

MODELS = Path(__file__).resolve().parents[2] / "checks/models"
INCLUDE = re.compile(r'^\s*#\s*(?:include|import)\s*[<"]([^>"]+)[>"]', re.M)
# What fast mode accepts; nothing but the models is found by #include <…>.
FLAGS = ["-xc++", "-std=gnu++20", "-fms-extensions", "-fdeclspec", "-fblocks", "-nostdinc", f"-include{MODELS}/std-all.h"]


def write_headers(source, folder):
    """A header of one line for each library header that may be included."""
    rows = json.loads((MODELS / "index.json").read_text())
    models = {row["include"]: row["model"] for row in rows if row["include"][-1] != "*"}
    for include in INCLUDE.findall(source.read_text(errors="replace")):
        for row in rows:
            pattern = row["include"]
            if pattern[-1] == "*" and include.startswith(pattern[:-1]):
                models.setdefault(include, row["model"])
    for include, model in models.items():
        header = folder / include
        header.parent.mkdir(parents=True, exist_ok=True)
        header.write_text(f'#include "{MODELS / model}"\n')


def diagnostics(exported):
    """The diagnostics of a YAML file as it is written, less their levels; null if the
    code does not compile."""
    if not exported.is_file():
        return set()
    _, *entries = re.split(r"^  - (?=DiagnosticName:)", exported.read_text(), flags=re.M)
    if any("clang-diagnostic-error" in e.split("\n")[0] for e in entries):
        return None
    entries = (re.sub(r"^    Level: .*\n", "", e, flags=re.M).rstrip("\n.") for e in entries)
    return {e for e in entries if "clang-diagnostic-" not in e.split("\n")[0]}


def run(command, cwd):
    result = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if result.returncode not in (0, 1) or "LLVM ERROR" in result.stderr:
        sys.exit(f"compare.py: {command[0]} left with {result.returncode}:\n{result.stderr}")


def compare(source, options):
    """The number of diagnostics, and what only one of the hosts says; nothing if the
    code does not compile."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        flags = options.flags
        if not flags:
            write_headers(source, folder / "include")
            flags = [*FLAGS, f"-isystem{folder / 'include'}"]
        exports = [folder / "model-tidy.yaml", folder / "clang-tidy.yaml"]
        run(
            [options.binary, "--exit-zero", "--show-notes", "--checks=*",
             f"--export-fixes={exports[0]}", str(source), "--", *flags],
            source.parent,
        )
        run(
            ["clang-tidy-19", f"-load={options.plugin}", "-checks=-*," + options.checks,
             "-header-filter=.*", "-config={CheckOptions: {ShowNotes: true}}", "--quiet",
             f"-export-fixes={exports[1]}", str(source), "--", *flags],
            source.parent,
        )
        ours, theirs = map(diagnostics, exports)
    if theirs is None:
        return None
    return len(ours), [("model-tidy", e) for e in ours - theirs] + [("clang-tidy", e) for e in theirs - ours]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=lambda p: Path(p).resolve(), required=True)
    parser.add_argument("--plugin", type=lambda p: Path(p).resolve(), required=True)
    parser.add_argument("--without", action="append", default=[], help="name of a file to leave out")
    parser.add_argument("sources", type=Path, nargs="+")
    arguments = sys.argv[1:]
    at = arguments.index("--") if "--" in arguments else len(arguments)
    options = parser.parse_args(arguments[:at])
    options.flags = arguments[at + 1 :]
    listed = subprocess.run([options.binary, "--list-checks=markdown"], capture_output=True, text=True)
    options.checks = ",".join(re.findall(r"^\| \[([a-z-]+)\]", listed.stdout, re.M))
    total = differ = files = broken = 0
    for path in options.sources:
        for source in sorted(path.resolve().glob("*.cpp")) if path.is_dir() else [path.resolve()]:
            if source.name in options.without:
                continue
            compared = compare(source, options)
            if compared is None:
                broken += 1
                print(f"{source}: does not compile, so the hosts see different code")
                continue
            found, differences = compared
            total, files, differ = total + found, files + 1, differ + len(differences)
            for host, entry in differences:
                print(f"{source}: only {host}:\n  - {entry}")
    print(f"{total} findings in {files} files, {differ} differences; {broken} files left out")
    return 1 if differ or not total else 0


if __name__ == "__main__":
    sys.exit(main())
