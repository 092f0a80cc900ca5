"""Measures a project's tree: cold and warm, fast and precise, beside clang-tidy.

    run.py --binary PROGRAM --tree DIR [--sample N] [-p BUILD | -- FLAGS]

clang-tidy needs seconds for a file that includes LibTorch, so that only N files
of the tree are given to it, spread evenly over all of its C++ sources; what the
whole tree would cost it is said by their mean. It runs one check, which hardly
costs anything beside the parsing: any useful set of checks takes it longer.

Both modes read the whole tree, precise mode with clang-tidy's flags: what it
spends on headers that many files begin with shows its worth only there.
Everything runs on one thread.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SOURCES = {".cc", ".cpp", ".cxx"}

# How many times faster than clang-tidy is good enough.
TARGETS = {
    "fast cold": 50,
    "fast warm": 500,
    "precise cold": 4,
    "precise warm": 500,
}


def add_arguments(parser):
    parser.add_argument("--tree", type=Path, help="measure the project in this directory")
    parser.add_argument("--sample", type=int, default=6, help="files for clang-tidy (default: 6)")
    parser.add_argument("-p", dest="build", type=Path, help="where compile_commands.json is")
    parser.add_argument("flags", nargs="*", help="compiler flags, after --")


def sources(folder):
    """As model-tidy finds them: without hidden directories."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        found += [Path(parent) / n for n in names if Path(n).suffix in SOURCES]
    return sorted(found)


def seconds(command, cache, folder):
    environment = os.environ | {"MODEL_TIDY_CACHE_DIR": str(cache)}
    start = time.perf_counter()
    result = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    elapsed = time.perf_counter() - start
    # 1 is "found something" for us and "did not compile" for clang-tidy; 2 is
    # "did not see all", which a project without all its headers comes to.
    if result.returncode not in (0, 1, 2):
        sys.exit(f"tree.py: {command[0]} left with {result.returncode}:\n{result.stderr.decode()}")
    return elapsed


def cold_and_warm(what, command, runs, folder):
    """Medians of runs that find an empty cache, and of runs right after them."""
    times = {f"{what} cold": [], f"{what} warm": []}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as cache:
            for values in times.values():
                values.append(seconds(command, Path(cache) / "model-tidy", folder))
    return {name: statistics.median(values) for name, values in times.items()}


def measure(options):
    clang_tidy = shutil.which("clang-tidy-19")
    if not clang_tidy:
        sys.exit("tree.py: clang-tidy-19 is missing; run ./tool/dev setup")
    folder = options.tree.resolve()
    files = sources(folder)
    if not files:
        sys.exit(f"tree.py: no C++ source below {folder}")
    step = max(1, len(files) // options.sample)
    sample = [str(f) for f in files[step // 2 :: step][: options.sample]]
    if options.build:
        flags = [f"-p={options.build.resolve()}"]
    else:
        flags = ["--", *options.flags]
    ours = [str(options.binary), "--jobs=1", "--quiet"]
    theirs = [clang_tidy, "--quiet", "--checks=-*,misc-unused-using-decls"]

    mean = statistics.mean(seconds([*theirs, f, *flags], "", folder) for f in sample)
    median = cold_and_warm("fast", [*ours, "--fast", "."], options.runs, folder)
    median |= cold_and_warm("precise", [*ours, ".", *flags], options.runs, folder)

    print(f"{folder.name}: {len(files)} C++ sources; clang-tidy read {len(sample)} of them,")
    print(f"{mean:.2f} s each; the runs are compared with {len(files)} times that")
    print(f"{'':14}{'median':>10}{'clang-tidy':>16}{'faster':>10}{'target':>9}")
    missed = 0
    for what, target in TARGETS.items():
        beside = mean * len(files)
        ratio = beside / median[what]
        missed += ratio < target
        print(
            f"{what:14}{median[what]:>8.3f} s{beside:>14.1f} s{ratio:>9.1f}x"
            f"{target:>8}x  {'MISSED' if ratio < target else 'ok'}"
        )
    return 1 if missed else 0
