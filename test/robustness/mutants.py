#!/usr/bin/env python3
"""Cuts source files off at random points, flips bytes of others, and scans them.

The same seed gives the same files. The program must come to an end by itself,
with no crash and without telling of one in Clang. C++ is read in both modes, in
precise mode with the headers of the system and preambles that are kept.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from pathlib import Path

SUFFIXES = {
    "cpp": {".cpp", ".cc", ".cu", ".mm", ".c", ".h", ".hpp"},
    "python": {".py", ".pyi"},
}
FLIPS = 12  # bytes of one file


def mutants(sources, count, seed):
    """Yields (name, bytes): count that are cut off, count with flipped bytes."""
    rng = random.Random(seed)
    for number in range(2 * count):
        source = rng.choice(sources)
        data = bytearray(source.read_bytes())
        if number < count:
            del data[rng.randrange(len(data) + 1) :]
        else:
            for _ in range(FLIPS if data else 0):
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        yield f"{number:03}-{source.stem}{source.suffix}", bytes(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--count", type=int, default=50, help="of each kind")
    parser.add_argument("--language", choices=SUFFIXES, default="cpp")
    parser.add_argument("--seed", type=int, default=19)
    parser.add_argument("roots", nargs="+", type=Path)
    arguments = parser.parse_args()
    sources = sorted(
        path
        for root in arguments.roots
        for path in root.rglob("*")
        if path.suffix in SUFFIXES[arguments.language] and path.is_file()
    )
    if not sources:
        sys.exit("mutants.py: no such files there")
    with tempfile.TemporaryDirectory() as folder:
        for name, data in mutants(sources, arguments.count, arguments.seed):
            (Path(folder) / name).write_bytes(data)
        scan(arguments.binary, "--fast", "--no-cache", folder)
        if arguments.language == "cpp":
            cache = f"--cache-dir={folder}/cache"
            scan(arguments.binary, cache, folder, "--", "-std=c++17")


def scan(*command):
    run = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=1200)
    text = run.stdout + run.stderr
    bad = [
        line
        for line in text.splitlines()
        if "crashed while" in line
        or "not read to its end" in line
        or "runtime error" in line
        or "Sanitizer" in line
    ]
    if run.returncode not in (0, 1, 2) or bad or "looked at" not in text:
        print(*(bad or text.splitlines()[-20:]), sep="\n")
        sys.exit(f"mutants.py: {' '.join(command)}: exit code {run.returncode}")


if __name__ == "__main__":
    main()
