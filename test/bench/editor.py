"""Measures the language server: how long a change in a file of 1,000 lines takes.

The time is that from a change to the answer of a request that needs to know what
is found in the changed text; the pause that the server makes while somebody
types is not part of it, because such a request ends it.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from lsp_client import Client, span, uri  # noqa: E402

LINES = 1000
CHANGES = 5

CPP = """\
float sum{i}(const std::vector<float> &Values, float Weight) {{
  float Total = Weight;
  for (float Value : Values)
    Total += std::max(Value, Weight) * {i};
  return Total;
}}

"""
PYTHON = """\
def total{i}(values, weight):
    result = weight
    for value in values:
        result += max(value, weight) * {i}
    return result


"""


def pad(text, part):
    """\\p text with functions behind it, to LINES lines."""
    number = (LINES - text.count("\n")) // part.count("\n") + 1
    return text + "\n" + "".join(part.format(i=i) for i in range(number))


def make_inputs(folder, cpp, python):
    """Files with a loader each; \\p cpp and \\p python are their beginnings."""
    folder.mkdir()
    (folder / "long.cpp").write_text("#include <algorithm>\n#include <vector>\n" + pad(cpp, CPP))
    (folder / "long.py").write_text(pad(python, PYTHON))


def measure(binary, file):
    """The median of some changes at the begin of \\p file."""
    client = Client(binary)
    client.initialize(str(file.parent))
    client.open(file)
    if not client.diagnostics(file):
        sys.exit(f"editor.py: nothing is found in {file}")
    where = {"textDocument": {"uri": uri(file)}, "position": {"line": 0, "character": 0}}
    times = []
    for _ in range(CHANGES):
        begin = time.perf_counter()
        client.change(file, {"range": span(0, 0), "text": "\n"})
        client.request("textDocument/hover", where)
        times.append(time.perf_counter() - begin)
    if client.end() != 0:
        sys.exit("editor.py: the server did not end as it should")
    return statistics.median(times)
