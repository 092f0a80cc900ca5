"""Measures model files: beside picklescan and fickling, and by themselves.

    run.py --binary PROGRAM --models

The files are made here, none is ever loaded: torch's zips of many tensors,
vocabularies (opcodes without end), a folder of small pickles, a zip of 10 GB
that has holes instead of weights, and hostile ones. The Python programs come
from PyPI into an environment of their own, pinned by requirements.txt. Times
are of the processor, and what each program needs to start is taken off.
"""

import os
import pickle
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

HERE = Path(__file__).parent

# Ours needs at most this part of the time that the other program needs.
TARGETS = [
    ("tensors", "picklescan", 1 / 20),
    ("tensors", "fickling", 1 / 100),
    ("opcodes", "picklescan", 1 / 50),
    ("opcodes", "fickling", 1 / 100),
    ("small", "picklescan", 1 / 20),
    ("small", "fickling", 1 / 100),
]
MEGABYTES = 64  # of memory beside the mapped file, for any file
HOSTILE_SECONDS = 1  # "well under a second": each, on any machine of today


def add_arguments(parser):
    parser.add_argument("--models", action="store_true", help="measure model files")


# --- What is measured ---------------------------------------------------------


def short(text):
    return b"\x8c" + bytes([len(text)]) + text.encode()


def state_dict(tensors):
    """What torch.save writes into data.pkl for so many tensors of 160 KB."""
    size = b"J" + struct.pack("<i", 40_000)
    out = [b"\x80\x02ccollections\nOrderedDict\nq\x00)Rq\x01("]
    for number in range(tensors):
        key = str(number)
        out += [
            short(f"layers.{number}.weight"),
            b"ctorch._utils\n_rebuild_tensor_v2\n((",
            short("storage") + b"ctorch\nFloatStorage\n" + short(key) + short("cpu"),
            size + b"tQK\x00" + size + b"\x85K\x01\x85\x89ccollections\nOrderedDict\n)RtR",
        ]
    return b"".join(out) + b"u."


def torch_zip(path, tensors):
    weights = os.urandom(160_000)
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("archive/data.pkl", state_dict(tensors))
        for number in range(tensors):
            out.writestr(f"archive/data/{number}", weights)
        out.writestr("archive/version", "3\n")


def vocabulary(words):
    return pickle.dumps({f"token{number}": [number] for number in range(words)}, 4)


def small(number):
    config = {"name": f"model {number}", "sizes": [64, 128], "rate": 0.1, "tags": {"a", "b"}}
    return pickle.dumps([config] * 3 + list(range(20)), 2 + number % 4)


def sparse_zip(path, gigabytes):
    """A torch zip whose only storage is a hole; zip64, as torch writes it."""
    size = gigabytes << 30
    data = state_dict(1)
    with path.open("wb") as out:
        records = []
        for name, length, content in (
            (b"archive/data.pkl", len(data), data),
            (b"archive/data/0", size, None),
            (b"archive/version", 2, b"3\n"),
        ):
            offset = out.tell()
            big = b"\x01\x00\x10\x00" + struct.pack("<QQ", length, length)
            fields = (0, 0, 0, 0x21, 0, 0xFFFFFFFF, 0xFFFFFFFF, len(name), len(big))
            out.write(b"PK\3\4" + struct.pack("<HHHHHIIIHH", 45, *fields) + name + big)
            if content is None:
                out.seek(length, os.SEEK_CUR)
            else:
                out.write(content)
            extra = b"\x01\x00\x18\x00" + struct.pack("<QQQ", length, length, offset)
            fields = (0, 0, 0, 0x21, 0, 0xFFFFFFFF, 0xFFFFFFFF, len(name), len(extra))
            records.append(
                b"PK\1\2"
                + struct.pack("<HHHHHHIIIHHHHHII", 45, 45, *fields, 0, 0, 0, 0, 0xFFFFFFFF)
                + name
                + extra
            )
        begin = out.tell()
        out.write(b"".join(records))
        end = out.tell()
        count = len(records)
        out.write(
            b"PK\6\6"
            + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, end - begin, begin)
            + b"PK\6\7"
            + struct.pack("<IQI", 0, end, 1)
            + b"PK\5\6"
            + struct.pack("<HHHHIIH", 0, 0, count, count, 0xFFFFFFFF, 0xFFFFFFFF, 0)
        )


def bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("archive/data.pkl", b"\x80\x02" + b"N0" * 60_000_000 + b"N.")


# What costs a reader much for little; MB says how much of it there is.
HOSTILE = {
    "memo": lambda: b"\x80\x04" + b"N\x94" * 4_000_000 + b".",
    "stack": lambda: b"\x80\x04" + b"N" * 8_000_000 + b".",
    "marks": lambda: b"\x80\x04" + b"(N" * 4_000_000 + b".",
    "padding": lambda: b"\x80\x04" + b"N0" * 4_000_000 + b"cos\nsystem\n\x8c\x02id\x85R.",
    "copies": lambda: b"\x80\x04N" + b"2" * 8_000_000 + b".",
    "nested": lambda: b"\x80\x04" + b"]" * 2_000_000 + b"a" * 1_999_999 + b".",
    "laughs": lambda: b"\x80\x04]\x94" + b"(h\x00h\x00l\x94" * 500_000 + b".",
    "tuples": lambda: b"\x80\x04N" + b"\x85" * 4_000_000 + b".",
    "dictionaries": lambda: b"\x80\x04" + b"}0" * 4_000_000 + b"N.",
    "imports": lambda: b"\x80\x02"
    + b"".join(b"cm%d\nx\n0" % number for number in range(200_000))
    + b"N.",
    "calls": lambda: b"\x80\x02cacme\nf\nq\x00" + b"h\x00)R0" * 1_000_000 + b"N.",
    "streams": lambda: b"\x80\x02ccollections\nOrderedDict\n)R." * 90_000,
    "trivial streams": lambda: b"\x80\x02N." + b"N." * 2_000_000,
    "broken streams": lambda: b"\x80\x02N." + b"C\x04\x80\x02N." * 500_000,
    "crossing frames": lambda: (b"\x80\x04\x95\x02" + b"\0" * 7 + b"NC\x04N0N00.") * 60_000,
    "sparse memo": lambda: b"\x80\x04"
    + b"".join(b"Nr" + struct.pack("<I", n * 600) + b"0" for n in range(500_000))
    + b"N.",
    "texts": lambda: b"\x80\x04"
    + b"".join(
        b"coperator\nitemgetter\n\x8c\xfa%0250d\x85R0" % number for number in range(30_000)
    )
    + b"N.",
}


def make_models(folder):
    for kind in "tensors", "opcodes", "small", "hostile":
        (folder / kind).mkdir()
    for number in range(10):
        torch_zip(folder / f"tensors/{number}.pt", 400)
    for number in range(3):
        (folder / f"opcodes/{number}.pkl").write_bytes(vocabulary(300_000))
    for number in range(3000):
        (folder / f"small/{number}.pkl").write_bytes(small(number))
    for name, make in HOSTILE.items():
        (folder / f"hostile/{name}.pkl").write_bytes(make())
    bomb(folder / "hostile/bomb.pt")
    sparse_zip(folder / "sparse.pt", 10)


# --- The other programs -------------------------------------------------------

# Both as their users call them on a folder. fickling's own command takes one
# file, so that its folder is read by the same three lines as in its README.
PICKLESCAN = "import sys; from picklescan.cli import main; sys.argv[0] = 'picklescan'; main()"
FICKLING = """
import sys, zipfile
from pathlib import Path
from fickling.analysis import check_safety
from fickling.fickle import Pickled
for path in sorted(Path(sys.argv[1]).iterdir()):
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            data = archive.read("archive/data.pkl")
    else:
        data = path.read_bytes()
    check_safety(Pickled.load(data))
"""


def environment(folder, requirements):
    """The interpreter of what is pinned there."""
    python = folder / "venv/bin/python"
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        + ["--no-deps", "--require-hashes", "--requirement", HERE / requirements],
        check=True,
    )
    return str(python)


def anonymous_memory(pid):
    """Resident and in no file, in bytes: a mapped model is not counted."""
    try:
        with open(f"/proc/{pid}/status") as status:
            lines = dict(line.split(":", 1) for line in status if ":" in line)
    except OSError:
        return 0
    return int(lines.get("RssAnon", "0 kB").split()[0]) << 10


def run(command, watches=False, codes=(0,)):
    """Seconds of processor time and, if watched, the most memory that was seen."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory = 0
    while watches and os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        memory = max(memory, anonymous_memory(process.pid))
        time.sleep(0.001)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        sys.exit(f"models.py: {' '.join(map(str, command))} left with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, memory


def beside(ours, python, folder, runs):
    """Ratios to the other programs, measured in the same rounds."""
    programs = {
        "model-tidy": lambda path: [*ours, path],
        "picklescan": lambda path: [python, "-c", PICKLESCAN, "-p", path],
        "fickling": lambda path: [python, "-c", FICKLING, path],
    }
    empty = folder / "empty"
    empty.mkdir(exist_ok=True)
    (empty / "none.pkl").write_bytes(b"N.")
    start = {
        name: min(run(make(str(empty)))[0] for _ in range(3)) for name, make in programs.items()
    }
    print("start: " + ", ".join(f"{name} {value:.3f} s" for name, value in start.items()))
    missed = 0
    print(f"{'':12}{'median':>10}{'beside':>24}{'faster':>10}{'target':>9}")
    for kind in dict.fromkeys(kind for kind, _, _ in TARGETS):
        path = str(folder / kind)
        times = {name: [] for name in programs}
        for _ in range(runs):
            for name, make in programs.items():
                # fickling takes minutes; a ratio of hundreds needs no median
                if name != "fickling" or not times[name]:
                    times[name].append(max(run(make(path))[0] - start[name], 0.001))
        median = {name: statistics.median(values) for name, values in times.items()}
        for _, name, target in (t for t in TARGETS if t[0] == kind):
            ratio = median[name] / median["model-tidy"]
            missed += ratio < 1 / target
            print(
                f"{kind:12}{median['model-tidy']:>8.3f} s"
                f"{name + f' {median[name]:.3f} s':>24}{ratio:>9.1f}x{1 / target:>8.0f}x"
                f"  {'MISSED' if ratio < 1 / target else 'ok'}",
                flush=True,
            )
    return missed


def alone(ours, folder):
    """Memory and time for what is large or hostile."""
    missed = 0
    print(f"\n{'':22}{'size':>12}{'time':>10}{'memory':>10}")
    for path in [folder / "sparse.pt", *sorted((folder / "hostile").iterdir())]:
        seconds = min(run([*ours, str(path)])[0] for _ in range(3))
        _, memory = run([*ours, str(path)], watches=True)
        size = path.stat().st_size
        is_bad = seconds > HOSTILE_SECONDS or memory > MEGABYTES << 20
        missed += is_bad
        print(
            f"{path.name:22}{size / 1e6:>9.1f} MB{seconds:>8.3f} s{memory / 2**20:>7.0f} MB"
            f"  {'MISSED' if is_bad else 'ok'}"
        )
    return missed


def measure(options):
    ours = [str(options.binary), "--jobs=1", "--quiet", "--exit-zero", "--no-cache"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_models(folder)
        missed = beside(ours, environment(folder, "requirements.txt"), folder, options.runs)
        missed += alone(ours, folder)
    return 1 if missed else 0
