"""The hooks, as the real pre-commit runs them on real commits."""

import json
import sys
import unittest
import zipfile

from case import ROOT, TOOLS, Case, Repository, checked, clone, environment, run, scratch, wheel

sys.path.insert(0, str(ROOT / "test"))
import assemble

LOADS = """\
#include <torch/script.h>

int main(int argc, char **argv) { torch::jit::load(argv[1]); }
"""
LOADS_FIXED = """\
#include <onnxruntime_cxx_api.h>

int main(int argc, char **argv) {
  Ort::Env env;
  Ort::Session session(env, "model.onnx", Ort::SessionOptions());
}
"""
FORWARD = """\
#include <torch/script.h>

c10::IValue run(torch::jit::Module &module, std::vector<c10::IValue> inputs) {
  return module.forward(inputs);
}
"""
UNPICKLES = """\
import pickle
import sys

model = pickle.load(open(sys.argv[1], "rb"))
"""


def notebook(code):
    cell = {
        "cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [],
        "source": code.splitlines(keepends=True),
    }
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


class PreCommit(Case):
    """What the hooks of a clone of this tree do with commits."""

    def repository(self, *hooks, settings="", environment_=None):
        """With the hooks on, and committed once."""
        wheel()  # what the hook finds when it is installed
        repository = Repository(scratch() / self.id())
        config = f"repos:\n- repo: {clone().as_uri()}\n  rev: v0.0.1\n  hooks:\n"
        for hook in hooks:
            config += f"  - id: {hook}\n{settings}"
        repository.write({".pre-commit-config.yaml": config})
        checked(TOOLS / "pre-commit", "install", cwd=repository.folder, env=environment())
        self.assert_passes(repository.record())
        return repository

    def assert_passes(self, commit):
        self.assertEqual(commit.returncode, 0, commit.stdout)

    def assert_stopped(self, commit):
        self.assertEqual(commit.returncode, 1, commit.stdout)

    def test_a_bad_commit_is_stopped_and_a_mended_one_passes(self):
        repository = self.repository("model-tidy")
        repository.write({"src/serve.cpp": LOADS, "load.py": UNPICKLES, "n.ipynb": notebook(UNPICKLES)})
        commit = repository.record()
        self.assert_stopped(commit)
        self.assert_once("src/serve.cpp:3:35: error: 'torch::jit::load' can run code", commit.stdout)
        self.assertIn("export the model to ONNX", commit.stdout)
        self.assert_once("load.py:4:16: error: 'pickle.load' can run code", commit.stdout)
        self.assert_once("n.ipynb:cell 1:4:16: error: 'pickle.load' can run code", commit.stdout)
        self.assertEqual(repository.git("log", "--oneline").stdout.count("\n"), 1)

        repository.write({"src/serve.cpp": LOADS_FIXED, "load.py": "model = None\n", "n.ipynb": notebook("1")})
        self.assert_passes(repository.record())

    def test_colours_come_without_progress(self):
        repository = self.repository("model-tidy")
        repository.write({"load.py": UNPICKLES})
        repository.git("add", "load.py")
        command = [TOOLS / "pre-commit", "run", "--color=always"]
        result = run(*command, cwd=repository.folder, env=environment())
        self.assert_stopped(result)
        self.assertIn("\x1b[0;1;31merror: ", result.stdout)
        self.assertNotIn("\x1b[K", result.stdout)

    def test_only_what_is_committed_is_looked_at(self):
        repository = self.repository("model-tidy")
        repository.write({"new.py": "print()\n"})
        repository.git("add", "new.py")
        repository.write({"other.py": UNPICKLES})
        self.assert_passes(repository.git("commit", "-m", "new"))

    def test_exclude_holds_although_pre_commit_names_every_file(self):
        repository = self.repository("model-tidy")
        repository.write({".model-tidy": "Exclude: [third_party/]\n", "third_party/load.py": UNPICKLES})
        self.assert_passes(repository.record())

    def test_fixes_stop_the_commit_and_the_next_one_passes(self):
        repository = self.repository("model-tidy-fix")
        repository.write({"run.cpp": FORWARD})
        commit = repository.record()
        self.assert_stopped(commit)
        self.assertIn("files were modified by this hook", commit.stdout)
        self.assertIn("Fixed 1 finding in 1 file", commit.stdout)
        # As pre-commit has it: mended on the disk, not yet among what is staged.
        self.assertIn("+  return module(inputs);", repository.git("diff", "run.cpp").stdout)
        self.assertIn("+  return module.forward(inputs);", repository.git("diff", "--cached", "run.cpp").stdout)
        self.assert_passes(repository.record())

    def test_a_bad_model_file_is_stopped(self):
        repository = self.repository("model-tidy-artifacts")
        bad = assemble.main("GLOBAL os system\nMARK\nUNICODE echo no\nTUPLE\nREDUCE\nSTOP\n")
        good = assemble.main("EMPTY_DICT\nSTOP\n")
        for name in "bad.pkl", "deep/Bad.PTH", "bad.joblib", "bad.bin":
            repository.write({name: bad, "good.pkl": good})
            commit = repository.record()
            self.assert_stopped(commit)
            self.assert_once(f"{name}+0x16: error: loading the file calls", commit.stdout)
            self.assertNotIn("good.pkl", commit.stdout)
            repository.git("rm", "--cached", "--quiet", name)
            (repository.folder / name).unlink()
        self.assert_passes(repository.record())

    def test_what_only_has_the_name_of_a_model_stops_nobody(self):
        repository = self.repository("model-tidy-artifacts")
        pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
        repository.write({"w.bin": bytes(range(256)) * 999, "lfs.pt": pointer, "a.plan": "pickle.load\n"})
        self.assert_passes(repository.record())

    def test_model_files_and_sources_are_matters_of_different_hooks(self):
        repository = self.repository("model-tidy-artifacts")
        repository.write({"load.py": UNPICKLES, "README.md": "pickle.load\n"})
        commit = repository.record()
        self.assert_passes(commit)
        self.assertIn("(no files to check)Skipped", commit.stdout)

    def test_system_uses_the_program_on_the_path(self):
        repository = self.repository("model-tidy-system")
        repository.write({"load.py": UNPICKLES})
        commit = repository.record()
        self.assert_stopped(commit)
        self.assertIn("Executable `model-tidy` not found", commit.stdout)
        venv = scratch() / "venv"
        checked(TOOLS / "virtualenv", "--quiet", venv, env=environment())
        checked(venv / "bin/pip", "install", "model-tidy", env=environment())
        path = f"{venv}/bin:{environment()['PATH']}"
        commit = repository.git("commit", "-m", "x", env=environment() | {"PATH": path})
        self.assert_stopped(commit)
        self.assert_once("load.py:4:16: error:", commit.stdout)

    def test_of_two_processes_one_tells_of_the_header_they_share(self):
        repository = self.repository("model-tidy")
        header = "#include <torch/script.h>\ninline auto load() { return torch::jit::load(\"a.pt\"); }\n"
        source = '#include "../first/load.h"\nauto again = torch::jit::load("b.pt");\n'
        files = {"first/load.h": header, "first/a.cpp": source, "second/b.cpp": source}
        # pre-commit starts another process where 128 KiB of names are full.
        files |= {f"middle/{i:04}{'x' * 196}.py": "" for i in range(700)}
        repository.write(files)
        commit = repository.record()
        self.assert_stopped(commit)
        self.assertEqual(commit.stdout.count(" looked at"), 2, commit.stdout)
        self.assertEqual(commit.stdout.count("1 finding "), 1, commit.stdout)
        self.assertEqual(commit.stdout.count("2 findings "), 1, commit.stdout)
        for place in "first/load.h:2:29:", "first/a.cpp:2:14:", "second/b.cpp:2:14:":
            self.assert_once(f"{place} warning:", commit.stdout)

    def test_arguments_can_be_replaced(self):
        repository = self.repository("model-tidy", settings="    args: [--exit-zero]\n    verbose: true\n")
        repository.write({"load.py": UNPICKLES})
        commit = repository.record()
        self.assert_passes(commit)
        self.assert_once("load.py:4:16: error:", commit.stdout)

    def test_nothing_is_built_on_the_machine_of_a_user(self):
        self.repository("model-tidy")
        (installed,) = (scratch() / "home/pre-commit").glob("*/py_env-*/bin/model-tidy")
        with zipfile.ZipFile(wheel()) as packed:
            (name,) = [n for n in packed.namelist() if n.endswith("/scripts/model-tidy")]
            self.assertEqual(installed.read_bytes(), packed.read(name))


if __name__ == "__main__":
    unittest.main()
