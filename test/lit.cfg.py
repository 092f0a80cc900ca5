# End-to-end tests: a file is its own test, the expectation stands on the line
# below the flagged call, and a warning or error nobody expected fails it.
#
#   %model-tidy        the program
#   %filecheck         FileCheck on this file; unexpected findings fail
#   %check_cxx NAME    this file in fast mode, with the check NAME alone
#   %check_notes NAME  the same, and a note nobody expected fails it too
#   %check_torch NAME  %check_cxx in precise mode, with the real headers of
#                      LibTorch (REQUIRES: libtorch)
#   %apply_replacements DIR
#                      clang-apply-replacements (REQUIRES: of the same name)
#   %check_real NAME   %check_cxx in precise mode, with installed headers
#                      (REQUIRES: source-headers)
#   %compile_torch F   compiles F with the real headers (REQUIRES: libtorch)
#   %assemble F        the model file whose opcodes F lists, on stdout
#   %spell IN OUT DIR  the source IN with its pickles spelled out, and in DIR a
#                      file for each of them
#   %dump_facts        the facts of this file
#   %save_models DIR   models that installed Python libraries write into DIR
#                      (REQUIRES: python-libraries)
#   %same_findings F   F has the same findings in fast and in precise mode
#                      (REQUIRES: libtorch)
#   %lsp_client F      plays the scenario F against the language server
#   %clang_tidy ...    stock clang-tidy with the plugin (REQUIRES: plugin)
#   %compare_hosts     see clang-tidy/compare.py (REQUIRES: plugin)
#   %browser P F       plays the scenario F on the page P (REQUIRES: chromium)
#   %vscode_bundle DIR bundles the VS Code extension (REQUIRES: vscode)
#   %vscode_test DIR   tests that bundle against the server
#   %validate_sarif F  fails if F is not good SARIF (REQUIRES: sarif)
import glob
import os
import shutil
import subprocess

import lit.formats

config.name = "model-tidy"
config.test_format = lit.formats.ShTest(execute_external=False)
config.test_source_root = os.path.dirname(__file__)
config.suffixes = [".cpp", ".cc", ".cu", ".mm", ".c", ".h", ".py", ".test"]
# Folders of the other kinds of tests, of data, and of what npm installs.
config.excludes = [
    "Inputs",
    "assemble.py",
    "bench",
    "compare.py",
    "demo",
    "fuzz",
    "lit.cfg.py",
    "lsp_client.py",
    "modes",
    "node_modules",
    "package",
    "project",
    "robustness",
    "save_models.py",
    "spell.py",
    "unit",
]
config.environment["PATH"] = os.pathsep.join(
    [config.llvm_tools_dir, config.environment["PATH"]]
)
# Neither the user's cache nor the user's settings reach a test. No cache at all:
# a test that was answered from one would have tested nothing.
config.environment["MODEL_TIDY_CACHE_DIR"] = ""
config.environment["XDG_CACHE_HOME"] = os.path.join(config.test_exec_root, "cache")
config.environment["XDG_CONFIG_HOME"] = os.path.join(config.test_exec_root, "config")

if config.libtorch_include_dir:
    config.available_features.add("libtorch")
# Of libraries that data comes from: see packages in tool/dev.
source_headers = [
    "curl/curl.h",
    "hiredis/hiredis.h",
    "jsoncpp/json/json.h",
    "librdkafka/rdkafkacpp.h",
    "mosquitto.h",
    "pugixml.hpp",
    "rapidjson/document.h",
    "tinyxml2.h",
]
folders = ["/usr/include", *glob.glob("/usr/include/*-linux-gnu")]
if all(any(os.path.exists(f"{f}/{h}") for f in folders) for h in source_headers):
    config.available_features.add("source-headers")
if shutil.which("git"):
    config.available_features.add("git")
if shutil.which("clang-apply-replacements-19"):
    config.available_features.add("clang-apply-replacements")
if config.sanitized:
    config.available_features.add("asan")
# Debian's libraries are those of Debian's interpreter.
if os.path.exists("/usr/bin/python3"):
    has_all = "from importlib.util import find_spec as f; exit(not all(map(f, %r)))"
    names = ("joblib", "numpy", "sklearn", "torch")
    if subprocess.call(["/usr/bin/python3", "-c", has_all % (names,)]) == 0:
        config.available_features.add("python-libraries")

model_tidy = config.model_tidy
sarif = os.path.join(config.test_source_root, "tool/sarif")
if shutil.which("nvim"):
    config.available_features.add("neovim")
for program in "fish", "mandoc", "zsh":
    if shutil.which(program):
        config.available_features.add(program)
if shutil.which("node") and os.path.isdir(os.path.join(sarif, "node_modules")):
    config.available_features.add("sarif")

vscode = os.path.join(os.path.dirname(config.test_source_root), "tool/editors/vscode")
if shutil.which("node") and os.path.isdir(os.path.join(vscode, "node_modules")):
    config.available_features.add("vscode")
if shutil.which("node") and shutil.which("chromium"):
    config.available_features.add("chromium")
if config.plugin and shutil.which("clang-tidy-19"):
    config.available_features.add("plugin")

filecheck = "FileCheck %s --implicit-check-not=warning: --implicit-check-not=error:"
check = rf"{model_tidy} --color=never --exit-zero --checks='-*,\1'"
findings = f"{model_tidy} --color=never --exit-zero --show-notes"
include = config.libtorch_include_dir
# After all others: before them, /usr/include would hide libstdc++'s wrappers.
torch_flags = f"-std=c++17 -isystem {include}/torch/csrc/api/include -idirafter {include}"
config.substitutions += [
    (r"%check_cxx ([a-z-]+)", rf"{check} --fast %s 2>&1 | {filecheck}"),
    (
        r"%check_notes ([a-z-]+)",
        rf"{check} --show-notes --fast %s 2>&1 |"
        rf" {filecheck} --implicit-check-not='{{{{note: .*\[\1\]}}}}'",
    ),
    (r"%check_torch ([a-z-]+)", rf"{check} %s -- {torch_flags} 2>&1 | {filecheck}"),
    ("%clang_tidy", f"clang-tidy-19 -load={config.plugin} --quiet"),
    (
        "%compare_hosts",
        f"python3 {config.test_source_root}/clang-tidy/compare.py"
        f" --binary {model_tidy} --plugin {config.plugin}",
    ),
    ("%browser", f"node {config.test_source_root}/browser.mjs"),
    ("%vscode_bundle", f"node {vscode}/bundle.mjs"),
    (
        r"%vscode_test (\S+)",
        rf"env MODEL_TIDY={model_tidy} MODEL_TIDY_EXTENSION=\1/extension.js"
        rf" node --test {vscode}/test/extension.test.js",
    ),
    ("%torch_flags", torch_flags),
    ("%vscode", vscode),
    (
        r"%check_real ([a-z-]+)",
        rf"{check} %s -- -std=c++17 -isystem /usr/include/jsoncpp 2>&1 | {filecheck}",
    ),
    ("%assemble", f"python3 {config.test_source_root}/assemble.py"),
    ("%apply_replacements", "clang-apply-replacements-19"),
    ("%compile_torch", f"clang++ -fsyntax-only -Wno-unused {torch_flags}"),
    ("%dump_facts", f"{model_tidy} dump-facts --fast %s"),
    ("%filecheck", filecheck),
    ("%lsp_client", f"python3 {config.test_source_root}/lsp_client.py {model_tidy}"),
    ("%model-tidy", model_tidy),
    (
        r"%same_findings (\S+)",
        rf"{findings} --fast \1 > %t.fast 2>&1 &&"
        rf" {findings} \1 -- {torch_flags} > %t.precise 2>&1 &&"
        rf" diff %t.fast %t.precise",
    ),
    ("%save_models", f"/usr/bin/python3 {config.test_source_root}/save_models.py"),
    ("%spell", f"python3 {config.test_source_root}/spell.py"),
    ("%validate_sarif", f"node {sarif}/validate.mjs"),
]
