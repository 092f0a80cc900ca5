"""Nothing of others gets into a program without its terms getting into the
packages: the list is what the linker says, and a file without terms is an error."""

import re
import shutil
import subprocess
import unittest
from pathlib import Path

from case import BUILD, ROOT, Case, checked, run, scratch

NOTICES = ROOT / "tool/package/notices.py"
PROGRAM = "#include <zlib.h>\nint main() { return crc32(0, Z_NULL, 0); }\n"


def notices(folder, map_file, *options):
    output = folder / "notices.txt"
    result = run(
        "python3", NOTICES, "--build", folder, "--map", map_file, "--output", output, *options
    )
    return result, output.read_text() if output.is_file() else ""


def linked(folder, library):
    """A program of ours, made by ninja in \\p folder, with \\p library in it."""
    folder.mkdir()
    (folder / "main.c").write_text(PROGRAM)
    (folder / "build.ninja").write_text(
        "rule cc\n command = clang-19 -MD -MF $out.d -c $in -o $out\n depfile = $out.d\n deps = gcc\n"
        "rule link\n command = clang-19 -fuse-ld=lld -Wl,--gc-sections -Wl,-Map=program.map $in -o $out\n"
        f"build main.o: cc main.c\nbuild program: link main.o {library}\n"
    )
    checked("ninja", "-C", folder)
    return folder / "program.map"


class Notices(Case):
    def test_what_is_linked_is_listed_with_its_terms(self):
        # Below the tree, so that the program counts as ours.
        folder = BUILD / "test" / f"notices-{scratch().name}"
        self.addCleanup(shutil.rmtree, folder)
        libz = checked("clang-19", "-print-file-name=libz.a").strip()
        result, text = notices(folder, linked(folder, libz))
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertRegex(text, r"(?m)^zlib1g-dev \S+ \(Debian\): libz\.a, ")
        self.assertRegex(text, r"(?m)^libc6-dev \S+ \(Debian\): Scrt1\.o, ")
        self.assertIn("Jean-loup Gailly and Mark Adler", text)
        self.assertNotIn("libbz2", text)

    def test_an_archive_of_nobody_is_an_error(self):
        folder = BUILD / "test" / f"notices-{scratch().name}"
        self.addCleanup(shutil.rmtree, folder)
        libz = checked("clang-19", "-print-file-name=libz.a").strip()
        foreign = scratch() / "libforeign.a"
        shutil.copy(libz, foreign)
        result, text = notices(folder, linked(folder, foreign))
        self.assertEqual(result.returncode, 1)
        self.assertIn(f"{foreign} is in the program, but neither Debian nor npm", result.stdout)
        self.assertEqual(text, "")

    def test_an_npm_package_without_a_license_is_an_error(self):
        folder = scratch() / "npm"
        package = folder / "node_modules/bare"
        package.mkdir(parents=True)
        (package / "package.json").write_text('{"name": "bare", "version": "1.2.3"}')
        (package / "bare.h").write_text("")
        (folder / "build.ninja").write_text("")
        (folder / "empty.map").write_text("")
        (folder / "manifest.txt").write_text(f"bare.h={package}/bare.h\n")
        options = [folder, folder / "empty.map", "--manifest", folder / "manifest.txt"]
        result, _ = notices(*options)
        self.assertEqual(result.returncode, 1)
        self.assertIn("bare is in the program, but", result.stdout)
        (package / "LICENSE").write_text("Do as you like.\n")
        result, text = notices(*options)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn("bare 1.2.3 (npm): one source or header", text)
        self.assertIn("Do as you like.", text)

    def test_every_archive_in_the_program_is_named(self):
        """Of the real one; found in its map by other means than notices.py's."""
        manifest = ["--manifest", BUILD / "checks/manifest.txt"]
        map_file = BUILD / "model-tidy.map"
        output = scratch() / "program.txt"
        checked("python3", NOTICES, "--build", BUILD, "--map", map_file, *manifest, "--output", output)
        text = output.read_text()
        archives = set(re.findall(r"/([^/ ]+\.a)\(", map_file.read_text(errors="replace")))
        archives = {a for a in archives if not a.startswith("libmodel-tidy-")}
        archives -= {"libtree-sitter-python.a"}  # ours only in that we compile it
        for archive in archives:
            self.assertIn(archive, text)
        for name in "tree-sitter ", "tree-sitter-python ", "nlohmann-json3-dev ", "llvm-19-dev ":
            self.assertRegex(text, rf"(?m)^{name}")


if __name__ == "__main__":
    unittest.main()
