"""What the guards look at: the files of the project, and its program."""

import json
import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = {".cpp", ".h", ".c", ".def", ".py", ".cmake", ".sh"}

# Flat declarations of other people's libraries: data rather than code, as long
# and as wide as the headers they stand for.
MODELS = "checks/models/"


class Tree:
    """The files git knows or would add, and the program's view of them."""

    def __init__(self, binary):
        self.binary = binary
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        names = listed.stdout.decode().split("\0")
        self.names = sorted({n for n in names if n and (ROOT / n).is_file()})

    def files(self, prefix="", suffixes=CODE):
        return [
            n
            for n in self.names
            if n.startswith(prefix) and (not suffixes or Path(n).suffix in suffixes)
        ]

    def run(self, *arguments, cwd=ROOT):
        return subprocess.run(
            [self.binary, *arguments],
            cwd=cwd,
            env=os.environ | {"MODEL_TIDY_CACHE_DIR": ""},
            capture_output=True,
            text=True,
        )

    def list_checks(self):
        return self.run("--list-checks=markdown").stdout.strip()

    def checks(self):
        return re.findall(r"^\| *[\[`]*([a-z]+(?:-[a-z]+)+)", self.list_checks(), re.M)

    def languages(self, check):
        row = re.search(rf"^\| \[{check}\].*\| ([^|]+) \|$", self.list_checks(), re.M)
        return row[1].split(", ") if row else []

    def rows(self, role):
        """(file, callee) of every catalogue row in that role."""
        for name in self.files("checks/apis/", {".json"}):
            for row in json.loads(text(name))["rows"]:
                if row["role"] == role:
                    for callee in row.get("callees") or [row["callee"]]:
                        yield name, callee


def text(name):
    return (ROOT / name).read_text(errors="replace")


def without_exempt(breaches, exemptions, table):
    """Drops exempt (key, message) pairs; reports exemptions nobody needs."""
    breaches = dict(breaches)
    for key, message in breaches.items():
        if key not in exemptions:
            yield message
    for key in exemptions:
        if key not in breaches:
            yield f"guards.py: {table} has '{key}', which needs no exemption; remove it"
