#!/usr/bin/env python3
"""Lists what only one of the two modes finds in a project.

    compare.py --binary PROGRAM [--only LIST] DIR [-- FLAGS]

Fast mode reads models of the libraries, precise mode their headers; both have to
find the same. FLAGS say where the libraries' headers are. Folders of the project
that its own includes speak of are added by this script, so that a project need
not be configured first. LIST is a file with paths to read, one a line; without
it the whole project is read.

A difference in a file for which a header was missing in precise mode is marked:
there the modes do not look at the same program.
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys
from pathlib import Path

EXTENSIONS = {".c", ".cc", ".cpp", ".cu", ".cuh", ".cxx", ".h", ".hh", ".hpp", ".inl"}
INCLUDE = re.compile(rb'^\s*#\s*include\s*([<"])([^">]+)[">]', re.M)


def files_of(folder):
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (Path(parent) / n for n in names if Path(n).suffix in EXTENSIONS)


def own_folders(folder):
    """The folders below which the project's includes are, most used first."""
    files = list(files_of(folder))
    by_name = collections.defaultdict(list)
    for file in files:
        by_name[file.name].append(str(file))
    used = collections.Counter()
    for file in files:
        for quote, name in INCLUDE.findall(file.read_bytes()):
            name = os.path.normpath(name.decode(errors="replace"))
            # A bare <string.h> is the system's, whatever the project has.
            if "/" not in name and quote == b"<" or (file.parent / name).is_file():
                continue
            found = [f for f in by_name[os.path.basename(name)] if f.endswith("/" + name)]
            if len(found) == 1:
                used[found[0][: -len(name) - 1]] += 1
    return [path for path, _ in used.most_common()]


def findings(binary, folder, options):
    command = [str(binary), "--output-format=json", "--show-notes", *options]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if result.returncode not in (0, 1, 2) or not result.stdout:
        sys.exit(f"compare.py: {binary} left with {result.returncode}:\n{result.stderr}")
    return json.loads(result.stdout)


def key(finding):
    """What has to be the same: the place, and what is said about it."""
    place = finding["path"], finding["line"], finding["column"]
    said = finding["check"], finding["severity"], finding.get("callee"), finding.get("origin")
    return *place, *(str(s) for s in said)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--only", type=Path, help="file with paths to read")
    parser.add_argument("tree", type=Path)
    parser.add_argument("flags", nargs="*", help="compiler flags, after --")
    options = parser.parse_args()
    binary = options.binary.resolve()
    tree = options.tree.resolve()
    paths = options.only.read_text().split() if options.only else ["."]
    flags = [*options.flags, *(f"-I{path}" for path in own_folders(tree))]

    fast = findings(binary, tree, ["--fast", *paths])
    precise = findings(binary, tree, [*paths, "--", *flags])
    missing = {
        notice["path"]: notice["message"]
        for notice in precise["notices"]
        if notice["message"].startswith("headers not found")
    }
    in_fast, in_precise = ({key(f) for f in run["findings"]} for run in (fast, precise))
    print(f"{tree.name}: {len(in_fast)} findings in fast mode, {len(in_precise)} in precise mode")
    unexplained = 0
    for finding in sorted(in_fast ^ in_precise):
        mode = "fast" if finding in in_fast else "precise"
        path, line, column, *said = finding
        why = missing.get(path, "")
        unexplained += not why
        print(f"  {mode:8}{path}:{line}:{column} {' '.join(said)}{'  # ' + why if why else ''}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
