#!/usr/bin/env python3
"""Compares model-tidy with programs that do comparable work, side by side.

Seconds differ from machine to machine; ratios hardly do. So every round runs
each command once, and what has a target is the ratio of two medians.

A commit stands for the hook of pre-commit; "typing" is the time the language
server needs after a change in a file of 1,000 lines (editor.py).

With --tree the project in a directory is measured instead of the small inputs
that are made here; see tree.py. With --models, model files are (models.py),
with --python, sources in Python (sources.py).
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import editor
import models
import sources
import tree

LIBTORCH = """\
#include <torch/script.h>
#include <torch/torch.h>

int main(int argc, char **argv) {
  torch::jit::script::Module module = torch::jit::load(argv[1]);
  torch::Tensor mean;
  torch::load(mean, "mean.pt");
  auto scores = module.forward({torch::ones({1, 3, 224, 224}) - mean});
  return scores.toTensor().argmax().item<int>();
}
"""

# About 10 KB of C++ that has nothing to do with models.
IRRELEVANT = "// File {number}.\n#include <vector>\n\n" + "".join(
    f"""\
int sum{i}(const std::vector<int> &Values) {{
  int Total = {{number}};
  for (int Value : Values)
    Total += Value * {i};
  return Total;
}}

"""
    for i in range(70)
)

PYTHON = """\
import sys
import torch

def main():
    state = torch.load(sys.argv[1], map_location="cpu")
    model = torch.nn.Linear({number}, 4)
    model.load_state_dict(state)
    print(model(torch.ones(1, {number})))
"""


def make_commit(folder):
    """Twenty files such as one commit has, every second one with a loader in it."""
    for number in range(20):
        name = f"file{number}"
        if number % 10 == 0:
            cell = {"cell_type": "code", "source": PYTHON.replace("{number}", str(number))}
            page = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
            (folder / f"{name}.ipynb").write_text(json.dumps(page))
        elif number % 4 == 0:
            (folder / f"{name}.py").write_text(PYTHON.replace("{number}", str(number)))
        elif number % 2 == 0:
            (folder / f"{name}.cpp").write_text(LIBTORCH)
        else:
            (folder / f"{name}.cpp").write_text(IRRELEVANT.replace("{number}", str(number)))


def make_inputs(folder):
    """A LibTorch file, once bare and once with a compile command; a commit; a
    tree."""
    for name in "fast", "precise":
        (folder / name).mkdir()
        (folder / name / "app.cpp").write_text(LIBTORCH)
    include = Path("/usr/include/torch/csrc/api/include")
    if not include.is_dir():
        sys.exit("run.py: LibTorch's headers are missing; run ./tool/dev setup")
    command = {
        "directory": str(folder / "precise"),
        "file": "app.cpp",
        "arguments": ["clang++-19", "-std=c++17", f"-I{include}", "-c", "app.cpp"],
    }
    (folder / "precise/compile_commands.json").write_text(json.dumps([command]))
    (folder / "commit").mkdir()
    make_commit(folder / "commit")
    editor.make_inputs(folder / "editor", LIBTORCH, PYTHON.replace("{number}", "4"))
    for number in range(1000):
        file = folder / f"tree/part{number // 50}/file{number}.cpp"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(IRRELEVANT.replace("{number}", str(number)))


def commands(binary, folder):
    """Each command with the exit code that says it did the work."""
    clang_tidy = shutil.which("clang-tidy-19")
    if not clang_tidy:
        sys.exit("run.py: clang-tidy-19 is missing; run ./tool/dev setup")
    build = f"-p={folder}/precise"
    app = f"{folder}/precise/app.cpp"
    # As .pre-commit-hooks.yaml has it.
    hook = [binary, "--force-exclude", "--named-only", "--fast"]
    commit = [*hook, *sorted(map(str, (folder / "commit").iterdir()))]
    cheap_check = "--checks=-*,misc-unused-using-decls"
    return {
        "clang-tidy": (0, [clang_tidy, "--quiet", cheap_check, build, app]),
        "precise": (1, [binary, build, app]),
        "precise again": (1, [binary, build, app]),
        "fast": (1, [binary, f"{folder}/fast/app.cpp"]),
        "fast again": (1, [binary, f"{folder}/fast/app.cpp"]),
        "commit": (1, commit),
        "commit again": (1, commit),
        "cat": (0, ["find", f"{folder}/tree", "-type", "f", "-exec", "cat", "{}", "+"]),
        "tree": (0, [binary, f"{folder}/tree"]),
        "tree again": (0, [binary, f"{folder}/tree"]),
    }


# What is measured, beside what, and the highest ratio that is good enough.
TARGETS = [
    ("fast", "clang-tidy", 1 / 50),
    ("fast again", "clang-tidy", 1 / 150),
    ("precise", "clang-tidy", 1 / 2),
    ("precise again", "clang-tidy", 1 / 100),
    ("commit", "clang-tidy", 1 / 30),
    ("commit again", "clang-tidy", 1 / 80),
    ("typing C++", "clang-tidy", 1 / 100),
    ("typing Python", "clang-tidy", 1 / 100),
    ("tree", "cat", 2.0),
    ("tree again", "cat", 2.0),
]


def seconds(exit_code, command, folder, warm):
    """One run; unless it is a warm one, nothing that was cached is there."""
    cache = folder / "cache"
    if not warm:
        shutil.rmtree(cache, ignore_errors=True)
    environment = os.environ | {
        "XDG_CACHE_HOME": str(cache),
        "MODEL_TIDY_CACHE_DIR": str(cache / "model-tidy"),
    }
    start = time.perf_counter()
    result = subprocess.run(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    elapsed = time.perf_counter() - start
    if result.returncode != exit_code:
        sys.exit(
            f"run.py: {' '.join(command)} left with {result.returncode}, "
            f"not {exit_code}:\n{result.stderr.decode()}"
        )
    return elapsed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, required=True, help="model-tidy to measure")
    parser.add_argument("--runs", type=int, default=5, help="rounds (default: 5)")
    models.add_arguments(parser)
    sources.add_arguments(parser)
    tree.add_arguments(parser)
    options = parser.parse_args()
    options.binary = options.binary.resolve()
    if options.models:
        return models.measure(options)
    if options.python:
        return sources.measure(options)
    if options.tree:
        return tree.measure(options)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_inputs(folder)
        todo = commands(str(options.binary), folder)
        typed = {"typing C++": "long.cpp", "typing Python": "long.py"}
        times = {what: [] for what in (*todo, *typed)}
        for _ in range(options.runs):
            for what, name in typed.items():
                times[what].append(editor.measure(str(options.binary), folder / "editor" / name))
            for what, (exit_code, command) in todo.items():
                warm = what.endswith("again")
                times[what].append(seconds(exit_code, command, folder, warm))
    median = {what: statistics.median(values) for what, values in times.items()}

    print(f"{'':14}{'median':>10}{'beside':>22}{'ratio':>9}{'target':>9}")
    missed = 0
    for what, reference, target in TARGETS:
        ratio = median[what] / median[reference]
        missed += ratio > target
        beside = f"{reference} {median[reference]:.3f} s"
        verdict = "MISSED" if ratio > target else "ok"
        print(
            f"{what:14}{median[what]:>8.3f} s{beside:>22}{ratio:>9.4f}"
            f"{target:>9.4f}  {verdict}"
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
