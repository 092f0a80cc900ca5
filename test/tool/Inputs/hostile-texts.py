"""Writes files of one token sequence, repeated, and two that are as usual."""

from pathlib import Path

TIMES = 50_000
REPEATED = [
    "class ",
    "class [",
    "class A : ",
    "struct A {",
    "namespace a {",
    "template <class ",
    "typedef a ",
    "using a = ",
    "Layer::",
    "string(",
    '] = "aaaaaaaaaa" ',
    ') { return "aaaaaaaaaa" ',
    '"kT9/x2LmQ8vRz" "W4yNp7sHc1Bf6Jd3Ge0Ua5Xi+Oq",',
]
IN_TEXTS = ["sk-", "hf_", "AKIA", "eyJ", "://a:b@", "-----BEGIN "]

for number, what in enumerate(REPEATED):
    Path(f"code{number}.cpp").write_text(what * TIMES + ' "password"\n')
for number, what in enumerate(IN_TEXTS):
    Path(f"text{number}.cpp").write_text(f'auto secret = "{what * TIMES}";\n')
Path("base.cpp").write_text(
    """#include <stdexcept>
struct Layer {
  virtual void forward() { throw std::logic_error("not implemented"); }
};
struct Relu : Layer { void forward() override; };
"""
)
Path("last.cpp").write_text('auto secret = "' + "hf_" + "QmVxRtYpLkJhGfDsAzXcVbNqWeUiOpTkLm" + '";\n')
