#!/usr/bin/env python3
"""Writes down under which terms the code of others in a program stands.

What is in the program is not kept in a list: the linker's map names the
archives and objects that went in, ninja the sources and headers that our own
objects were made of, a manifest the files that were embedded. Each of them
belongs to a package of Debian (dpkg says which; /usr/share/doc has its terms),
to an npm package (its LICENSE files) or to this project. A file that belongs
to none, or to a package without terms, is an error: no package of ours is
made then.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMON_LICENSES = Path("/usr/share/common-licenses")

# Packages whose headers are read but leave no code behind, with the reason.
INTERFACES = {
    "linux-libc-dev": "numbers and layouts of the system calls",
}


class Unknown(Exception):
    """A file whose terms nobody knows; the text says which, and what to do."""


def linked_files(map_text):
    """The archives and objects in lld's map: {path: {member, ...}}."""
    files = defaultdict(set)
    # address, load address, size, alignment, nine blanks: an input section
    section = re.compile(r"^ *[0-9a-f]+ +[0-9a-f]+ +[0-9a-f]+ +\d+ {9}(\S.*?):\(", re.M)
    for match in section.finditer(map_text):
        path, member = re.fullmatch(r"(.*?)(?:\(([^()]*)\))?", match[1]).groups()
        if not path.startswith("<"):  # what the linker makes itself
            files[path].add(member or "")
    return files


def ninja_inputs(build):
    """What each object below \\p build was compiled from: {object: [path]}."""
    listed = subprocess.run(
        ["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True
    )
    inputs = {}
    for block in listed.stdout.split("\n\n"):
        head, *paths = block.splitlines() or [""]
        inputs[head.partition(": #deps")[0]] = [p.strip() for p in paths]
    return inputs


def compiled_files(build, linked):
    """The sources and headers of our own objects among \\p linked."""
    inputs = ninja_inputs(build)
    files = set()
    for path, members in linked.items():
        if not is_below(Path(build, path), build):
            continue
        # An archive lies beside the folder of its target's objects.
        name = re.sub(r"^lib|\.a$", "", os.path.basename(path))
        folder = os.path.join(os.path.dirname(path), f"CMakeFiles/{name}.dir/")
        objects = [path] if path.endswith(".o") else [o for o in inputs if o.startswith(folder)]
        for o in objects:
            files.update(os.path.join(build, p) for p in inputs.get(o, ()))
    return files


def is_below(path, folder):
    path, folder = os.path.realpath(path), os.path.realpath(folder)
    return path.startswith(folder + os.sep)


def debian_packages(paths):
    """{path: package} of those \\p paths that a package has installed."""
    # dpkg knows files by the name they were installed under, which may lead
    # through the link from /lib to /usr/lib.
    names = {}
    for path in paths:
        for name in {path, os.path.realpath(path)}:
            names[name] = path
            names[re.sub(r"^/usr(?=/lib)", "", name)] = path
    owners = {}
    queries = sorted(names)
    for start in range(0, len(queries), 500):
        found = subprocess.run(
            ["dpkg-query", "--search", *queries[start : start + 500]],
            capture_output=True, text=True, env=os.environ | {"LC_ALL": "C"},
        )
        for line in found.stdout.splitlines():
            packages, _, name = line.partition(": ")
            if name in names and not line.startswith("diversion "):
                owners[names[name]] = packages.split(",")[0].split(":")[0]
    return owners


def debian_terms(package):
    """(title, terms) of an installed Debian package."""
    version = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}\n", package],
        check=True, capture_output=True, text=True,
    ).stdout.splitlines()[0]
    terms = Path("/usr/share/doc", package, "copyright")
    if not terms.is_file():
        raise Unknown(f"{package} is in the program, but {terms} is missing")
    return f"{package} {version} (Debian)", terms.read_text(errors="replace")


def npm_package(path):
    """The folder of the npm package that \\p path lies in, or None."""
    for folder in Path(path).parents:
        if folder.parent.name == "node_modules":
            return folder
    return None


def npm_terms(folder, paths):
    """(title, terms): its own, and those that stand beside some of \\p paths."""
    about = json.loads((folder / "package.json").read_text())
    folders = {folder}
    for path in paths:
        folders |= {p for p in Path(path).parents if is_below(p, folder)}
    texts = [f for d in sorted(folders) for f in sorted(d.glob("[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]*"))]
    if not texts:
        raise Unknown(f"{about['name']} is in the program, but {folder} has no LICENSE")
    terms = "\n\n".join(f.read_text(errors="replace").strip() for f in texts)
    return f"{about['name']} {about['version']} (npm)", terms


def sort_by_owner(paths):
    """{("debian", package) or ("npm", folder): [path]}; our own are left out."""
    owners = defaultdict(set)
    rest = set()
    for path in paths:
        folder = npm_package(path)
        if folder:
            owners["npm", folder].add(path)
        elif not is_below(path, ROOT):
            rest.add(path)
    packages = debian_packages(rest)
    for path in sorted(rest):
        if path not in packages:
            raise Unknown(
                f"{path} is in the program, but neither Debian nor npm installed it, so "
                "its terms are unknown; take it from a package, or teach "
                f"{os.path.relpath(__file__, ROOT)} where its terms are"
            )
        if packages[path] not in INTERFACES:
            owners["debian", packages[path]].add(path)
    return owners


def summary(paths):
    """The archives and objects of \\p paths by name, the headers as a number."""
    names = sorted({os.path.basename(p) for p in paths if p.endswith((".a", ".o"))})
    others = sum(not p.endswith((".a", ".o")) for p in paths)
    if others:
        names.append(f"{others} sources and headers" if others > 1 else "one source or header")
    return ", ".join(names)


def collect(paths):
    """The text for everything in \\p paths."""
    by_terms = defaultdict(list)
    for (kind, owner), files in sorted(sort_by_owner(paths).items(), key=str):
        title, terms = npm_terms(owner, files) if kind == "npm" else debian_terms(owner)
        by_terms[terms.strip()].append((title, files))
    if not by_terms:
        raise Unknown("nothing of others is in the program: that is not its map")
    own = next(ROOT.glob("LICEN[CS]E*"), None)
    out = [own.read_text().strip() + "\n"] if own else []
    out.append("model-tidy contains code of the packages below, under their terms.\n")
    for terms, packages in by_terms.items():
        out.append("=" * 78)
        out += [f"{title}: {summary(files)}" for title, files in packages]
        out.append("=" * 78 + f"\n\n{terms}\n")
    # "The full text is in /usr/share/common-licenses" holds on Debian only.
    everything = "\n".join(out)
    named = {n.rstrip(".") for n in re.findall(rf"{COMMON_LICENSES}/([\w.-]+)", everything)}
    for name in sorted(named):
        if (COMMON_LICENSES / name).is_file():
            out.append("=" * 78 + f"\n{COMMON_LICENSES}/{name}\n" + "=" * 78 + "\n")
            out.append((COMMON_LICENSES / name).read_text(errors="replace").strip() + "\n")
    return "\n".join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--map", type=Path, required=True, help="what lld wrote for -Map")
    parser.add_argument("--build", type=Path, required=True, help="where ninja built it")
    parser.add_argument("--manifest", type=Path, help="'name=path' lines of embedded files")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    linked = linked_files(options.map.read_text(errors="replace"))
    build = str(options.build.resolve())
    paths = {os.path.normpath(os.path.join(build, p)) for p in linked}
    paths |= {os.path.normpath(p) for p in compiled_files(build, linked)}
    if options.manifest:
        lines = options.manifest.read_text().splitlines()
        paths |= {line.partition("=")[2] for line in lines if line}
    try:
        text = collect(paths)
    except Unknown as problem:
        sys.exit(f"notices.py: {problem}")
    options.output.write_text(text)


if __name__ == "__main__":
    main()
