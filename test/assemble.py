#!/usr/bin/env python3
"""Writes model files out of named opcodes, so that none lies in the repository.

One opcode a line, with its argument as Python writes it: GLOBAL os system,
SHORT_BINUNICODE 'id', BININT1 7, TUPLE1. RAW b'…' is bytes as they are. Names
are those of pickletools; what they mean stands in Opcodes.def. A line
"=== NAME" begins a member of a zip, "=== NAME as OTHER" one whose local header
says OTHER, which has to be as long. Lines of other kinds (#, blank) are left
out.

usage: assemble.py [FILE] > model.pkl
       assemble.py FOLDER
"""
import ast
import io
import re
import sys
import zipfile
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "tool/frontend/pickle/Opcodes.def"


def opcodes():
    pattern = r"^OPCODE\((\w+), '(\\x[0-9a-f]{2}|.)', (\w+)\)"
    for name, byte, argument in re.findall(pattern, TABLE.read_text(), re.M):
        yield name.upper(), (ast.literal_eval(f"b'{byte}'"), argument)


def little(number, width):
    return number.to_bytes(width, "little")


def encode(argument, text):
    if argument == "None":
        return b""
    if argument == "Line":
        return text.encode() + b"\n"
    if argument == "TwoLines":
        return text.replace(" ", "\n").encode() + b"\n"
    value = ast.literal_eval(text)
    width = int(argument[-1])
    if argument.startswith("Bytes"):
        return little(value, width) if isinstance(value, int) else value
    value = value.encode() if isinstance(value, str) else value
    return little(len(value), width) + value


def assemble(lines):
    table = dict(opcodes())
    result = b""
    for line in lines:
        name, _, text = line.strip().partition(" ")
        if not name or name.startswith("#"):
            continue
        if name == "RAW":
            result += ast.literal_eval(text)
            continue
        byte, argument = table[name.replace("_", "")]
        result += byte + encode(argument, text)
    return result


def archive(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as out:
        for name, _, lines in members:
            out.writestr(zipfile.ZipInfo(name), assemble(lines))
    result = file.getvalue()
    for name, local, _ in members:
        if local:
            assert len(local) == len(name)
            result = result.replace(name.encode(), local.encode(), 1)
    return result


def main(text):
    members, lines = [], []
    for line in text.splitlines():
        header = re.fullmatch(r"=== (\S+)(?: as (\S+))?", line.strip())
        if header:
            lines = []
            members.append((header[1], header[2], lines))
        else:
            lines.append(line)
    return archive(members) if members else assemble(lines)


def folder(path):
    """Every listing in the folder becomes a model file of its name."""
    for file in sorted(path.iterdir()):
        file.with_suffix(file.suffix or ".pkl").write_bytes(main(file.read_text()))
        if not file.suffix:
            file.unlink()


if __name__ == "__main__":
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if given and given.is_dir():
        folder(given)
    else:
        sys.stdout.buffer.write(main(given.read_text() if given else sys.stdin.read()))
