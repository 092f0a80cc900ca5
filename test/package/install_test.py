"""What lands where, and that it runs there: cmake --install, the Debian package,
the wheel."""

import gzip
import os
import unittest
import zipfile
from pathlib import Path

from case import BUILD, ROOT, TOOLS, Case, checked, environment, run, scratch, wheel

# Below the prefix; the pages of docs/ come on top.
INSTALLED = {
    "bin/model-tidy",
    "share/bash-completion/completions/model-tidy",
    "share/doc/model-tidy/README.md",
    "share/doc/model-tidy/copyright",
    "share/fish/vendor_completions.d/model-tidy.fish",
    "share/man/man1/model-tidy.1.gz",
    "share/zsh/vendor-completions/_model-tidy",
}


def files_below(folder):
    found = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    return {f for f in found if "/docs/" not in f}


def version():
    return checked(BUILD / "bin/model-tidy", "--version").split()[1]


class Install(Case):
    def assert_works(self, program, **options):
        sample = scratch() / "sample.py"
        sample.write_text("import pickle, sys\npickle.load(open(sys.argv[1], 'rb'))\n")
        result = run(program, "--no-cache", sample, **options)
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn("sample.py:2:8: error: 'pickle.load' can run code", result.stdout)

    def assert_has_notices(self, text):
        self.assertIn("tree-sitter-python ", text)
        self.assertIn("Permission is hereby granted, free of charge", text)

    def test_install(self):
        prefix = scratch() / "prefix"
        checked("cmake", "--install", BUILD, "--prefix", prefix)
        self.assertEqual(files_below(prefix), INSTALLED)
        self.assert_works(prefix / "bin/model-tidy")
        self.assert_has_notices((prefix / "share/doc/model-tidy/copyright").read_text())
        page = gzip.decompress((prefix / "share/man/man1/model-tidy.1.gz").read_bytes()).decode()
        self.assertIn(f'"model\\-tidy {version()}"', page)
        self.assertTrue((prefix / "share/doc/model-tidy/docs/integrating.md").is_file())

    def test_debian_package(self):
        folder = scratch() / "deb"
        checked("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", folder, cwd=scratch())
        (package,) = folder.glob("*.deb")
        control = checked("dpkg-deb", "--info", package)
        self.assertIn(f" Version: {version()}-1\n", control)
        self.assertRegex(control, r"(?m)^ Depends: .*\blibc6 \(>= [0-9.]+\)")
        root = scratch() / "root"
        checked("dpkg-deb", "--extract", package, root)
        self.assertEqual(files_below(root / "usr"), INSTALLED)
        self.assert_works(root / "usr/bin/model-tidy")

    def test_wheel(self):
        with zipfile.ZipFile(wheel()) as packed:
            names = packed.namelist()
            info = f"model_tidy-{version()}.dist-info"
            self.assertIn("Tag: py3-none-linux_", packed.read(f"{info}/WHEEL").decode())
            about = packed.read(f"{info}/METADATA").decode()
            self.assertIn(f"\nVersion: {version()}\n", about)
            self.assertIn("\nDescription-Content-Type: text/markdown\n", about)
            self.assertIn((ROOT / "README.md").read_text()[:200], about)
            self.assert_has_notices(packed.read(f"{info}/licenses/THIRD-PARTY-NOTICES.txt").decode())
        self.assertFalse([n for n in names if n.endswith(".py")], "there is no Python in it")

        # Into an empty environment; what is on the PATH there is the program.
        venv = scratch() / "empty"
        checked(TOOLS / "virtualenv", "--quiet", venv, env=environment())
        checked(venv / "bin/pip", "install", "model-tidy", env=environment())
        program = venv / "bin/model-tidy"
        self.assertEqual(program.read_bytes()[:4], b"\x7fELF")
        self.assert_works("model-tidy", env=environment() | {"PATH": f"{venv}/bin"})
        for file in (venv / "share/man/man1").iterdir():
            self.assertEqual(file.name, "model-tidy.1.gz")

    def test_a_bare_clone_takes_the_released_wheel_or_says_what_to_do(self):
        from case import clone

        wheel()
        venv = scratch() / "from-clone"
        checked(TOOLS / "virtualenv", "--quiet", venv, env=environment())
        nothing = scratch() / "nothing"
        nothing.mkdir()
        result = run(
            venv / "bin/pip", "install", clone(),
            env=environment() | {"PIP_FIND_LINKS": str(nothing)},
        )
        self.assertEqual(result.returncode, 1)
        self.assertIn("run './tool/dev build release' and try again", result.stdout)
        checked(venv / "bin/pip", "install", clone(), env=environment())
        self.assert_works(venv / "bin/model-tidy")


if __name__ == "__main__":
    unittest.main()
