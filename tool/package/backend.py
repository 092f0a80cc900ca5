"""How "pip install ." comes by the program (PEP 517).

A tree in which ./tool/dev has been run is built, or taken as it is if it is
built already, and packed by scikit-build-core. A bare clone cannot be built
and is not tried: it takes the wheel that was released as the same version.
pre-commit installs hooks from such a clone, so that nobody's commit ever waits
for a compiler.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What makes a tree one that can be built, or has been; git ignores both.
GRAMMAR = ROOT / "tool/frontend/python/grammar/node_modules"
PROGRAM = ROOT / "build/release/bin/model-tidy"


def _is_buildable(config_settings):
    named = any("MODEL_TIDY_BUILD_DIR" in s for s in config_settings or ())
    return named or GRAMMAR.is_dir() or PROGRAM.is_file()


def _pin():
    text = (ROOT / "tool/package/requirements.in").read_text()
    return re.search(r"^scikit-build-core==.*$", text, re.M)[0]


def _version():
    text = (ROOT / "CMakeLists.txt").read_text()
    return re.search(r"project\(model-tidy VERSION (\S+)", text)[1]


def get_requires_for_build_wheel(config_settings=None):
    if not _is_buildable(config_settings):
        return []
    from_cmake = []
    try:
        from scikit_build_core.build import get_requires_for_build_wheel as more

        from_cmake = more(config_settings)
    except ImportError:
        pass  # CMake and ninja are Debian's
    return [_pin(), *from_cmake]


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    if _is_buildable(config_settings):
        from scikit_build_core import build

        return build.build_wheel(wheel_directory, config_settings, metadata_directory)
    return _released_wheel(wheel_directory)


def get_requires_for_build_sdist(config_settings=None):
    return [_pin()]


def build_sdist(sdist_directory, config_settings=None):
    from scikit_build_core import build

    return build.build_sdist(sdist_directory, config_settings)


def _released_wheel(wheel_directory):
    """Has pip fetch it, from where the user's settings say (PIP_FIND_LINKS, …)."""
    requirement = f"model-tidy=={_version()}"
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    # The environment that pip builds in hides pip itself.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    before = set(Path(wheel_directory).glob("*.whl"))
    result = subprocess.run(
        [*command, "--dest", wheel_directory, requirement], env=environment
    )
    wheels = set(Path(wheel_directory).glob("model_tidy-*.whl")) - before
    if result.returncode or len(wheels) != 1:
        sys.exit(
            f"model-tidy: there is no wheel of {requirement} for this platform to be had, and\n"
            "this tree cannot be built yet; run './tool/dev build release' and try again"
        )
    return wheels.pop().name
