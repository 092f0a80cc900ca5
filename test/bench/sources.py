"""Measures Python sources beside ruff and bandit.

    run.py --binary PROGRAM --python [--sources DIR]

Read are the standard library of the Python that runs this and transformers, or
the project in DIR. ruff and bandit come from PyPI into an environment of their
own, pinned by requirements-python.txt. Both look for what their rules of
security name (ruff's S, which are bandit's), without a cache; times are of the
processor. bandit takes minutes, so that it reads but once.
"""

import statistics
import subprocess
import sysconfig
import tempfile
from pathlib import Path

import models

# How many times faster than the other program is good enough.
TARGETS = {"ruff": 1, "bandit": 50}


def add_arguments(parser):
    parser.add_argument("--python", action="store_true", help="measure Python sources")
    parser.add_argument("--sources", type=Path, help="with --python: the project to read")


def standard_library(folder):
    """A copy, for what is installed beside it is no part of it."""
    source = sysconfig.get_path("stdlib")
    # In cp's words, for shutil would copy what is left out as well.
    subprocess.run(["cp", "-r", source, folder / "stdlib"], check=True)
    for other in "site-packages", "dist-packages":
        subprocess.run(["rm", "-rf", folder / "stdlib" / other], check=True)
    return folder / "stdlib"


def measure(options):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = models.environment(folder, "requirements-python.txt")
        programs = {
            "model-tidy": [str(options.binary), "--quiet", "--exit-zero", "--no-cache"],
            "ruff": [str(Path(python).parent / "ruff"), "check", "--isolated", "--no-cache"]
            + ["--select=S", "--exit-zero", "--quiet"],
            "bandit": [python, "-m", "bandit", "--quiet", "--exit-zero", "--recursive"],
        }
        if options.sources:
            projects = [options.sources.resolve()]
        else:
            [package] = (folder / "venv").glob("lib/python*/site-packages/transformers")
            projects = [standard_library(folder), package]
        missed = 0
        print(f"{'':16}{'median':>10}{'beside':>20}{'faster':>10}{'target':>9}")
        for project in projects:
            times = {program: [] for program in programs}
            for _ in range(options.runs):
                for program, command in programs.items():
                    if program != "bandit" or not times[program]:
                        times[program].append(models.run([*command, str(project)], codes=(0, 2))[0])
            median = {program: statistics.median(values) for program, values in times.items()}
            for other, target in TARGETS.items():
                ratio = median[other] / median["model-tidy"]
                missed += ratio < target
                print(
                    f"{project.name:16}{median['model-tidy']:>8.3f} s"
                    f"{f'{other} {median[other]:.3f} s':>20}{ratio:>9.2f}x{target:>8}x"
                    f"  {'MISSED' if ratio < target else 'ok'}",
                    flush=True,
                )
    return 1 if missed else 0
