"""What the tests of packages share: the build, a wheel of it, a user who has
nothing but the two. No test asks the network: PIP_NO_INDEX says so to pip."""

import functools
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ["MODEL_TIDY_BUILD"])
TOOLS = Path(os.environ["MODEL_TIDY_TOOLS"]) / "bin"  # what requirements.txt installs


def run(*command, **options):
    """Both streams as one text in .stdout, as a person would see them."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True} | options
    return subprocess.run([str(c) for c in command], **options)


def checked(*command, **options):
    result = run(*command, **options)
    if result.returncode:
        raise AssertionError(f"{command} left with {result.returncode}:\n{result.stdout}")
    return result.stdout


@functools.cache
def scratch():
    """A folder for everything; the runner removes it."""
    return Path(tempfile.mkdtemp(prefix="packages-", dir=os.environ["MODEL_TIDY_SCRATCH"]))


@functools.cache
def environment():
    """Of a user without settings, cache or network."""
    home = scratch() / "home"
    home.mkdir()
    kept = {k: os.environ[k] for k in ("PATH", "LANG", "ASAN_OPTIONS") if k in os.environ}
    (scratch() / "wheels").mkdir()
    return kept | {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "GIT_CONFIG_GLOBAL": str(home / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(scratch() / "wheels"),
        "VIRTUALENV_NO_PERIODIC_UPDATE": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


@functools.cache
def wheel():
    """Of the program in BUILD, packed as the released one is."""
    checked(
        TOOLS / "pip", "wheel", "--no-deps", "--no-build-isolation", ROOT,
        "--wheel-dir", environment()["PIP_FIND_LINKS"],
        "-C", f"cmake.define.MODEL_TIDY_BUILD_DIR={BUILD}",
        env=environment() | {"PATH": f"{TOOLS}:{os.environ['PATH']}"},
    )
    (made,) = Path(environment()["PIP_FIND_LINKS"]).glob("*.whl")
    return made


@functools.cache
def clone():
    """This tree as others get it: what git knows, or would add, and no more."""
    folder = scratch() / "clone"
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    Repository(folder).record("release")
    checked("git", "tag", "v0.0.1", cwd=folder, env=environment())
    return folder


class Repository:
    """A git repository of somebody who has just made it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet")

    def git(self, *arguments, **options):
        name = ["-c", "user.name=A", "-c", "user.email=a@example.invalid"]
        options = {"cwd": self.folder, "env": environment()} | options
        return run("git", *name, *arguments, **options)

    def write(self, files):
        for name, content in files.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())

    def record(self, message="change"):
        """Commits everything; the result is git's, with what hooks printed."""
        self.git("add", "--all")
        return self.git("commit", "--quiet", "-m", message)


class Case(unittest.TestCase):
    maxDiff = None

    def assert_once(self, part, text):
        self.assertEqual(text.count(part), 1, f"'{part}' once in:\n{text}")
