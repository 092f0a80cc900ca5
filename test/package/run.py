#!/usr/bin/env python3
"""Runs the tests in this folder against one build tree.

Leaves with 77, which ctest knows for "skipped", if the Python tools that they
need are not installed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, required=True, help="a build tree")
    parser.add_argument("--tools", type=Path, required=True, help="made by ./tool/dev setup")
    parser.add_argument("tests", nargs="*", help="as unittest takes them; none: all")
    options = parser.parse_args()
    options.tools = options.tools.absolute()  # not resolved: a venv is its path
    python = options.tools / "bin/python"
    if not python.is_file():
        print(f"run.py: {options.tools} is missing; run ./tool/dev setup")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        environment = os.environ | {
            "MODEL_TIDY_BUILD": str(options.build.resolve()),
            "MODEL_TIDY_TOOLS": str(options.tools),
            "MODEL_TIDY_SCRATCH": scratch,
        }
        what = ["-v", *options.tests] if options.tests else ["discover", "-v", "-p", "*_test.py"]
        command = [python, "-B", "-m", "unittest", *what]
        return subprocess.run(command, cwd=Path(__file__).parent, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
