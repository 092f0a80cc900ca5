#!/usr/bin/env python3
"""Writes source files that spell pickles, so that none lies in the repository.

A line "PICKLE name: opcode; opcode; …" in the template, in any comment, lists
one (see assemble.py); "@name:form@" anywhere becomes that pickle in that form.
Lines stay where they are. A file for each line that has such a mark, as well:
what finds one form must not depend on another in the same file.

usage: spell.py TEMPLATE OUTPUT [FOLDER]
"""
import base64
import re
import sys
import zlib
from pathlib import Path

import assemble


def listed(form):
    return lambda data: ", ".join(form(byte) for byte in data)


def text64(data):
    return base64.b64encode(data).decode()


def escaped(data):
    plain = lambda byte: 32 <= byte < 127 and chr(byte) not in "\\\"'"
    return "".join(chr(b) if plain(b) else f"\\{b:03o}" for b in data)


FORMS = {
    "hex": listed(lambda b: f"0x{b:02x}"),
    "decimal": listed(str),
    "signed": listed(lambda b: str(b - 256 if b > 127 else b)),
    "octal": listed(lambda b: f"0{b:o}"),
    "char": listed(lambda b: f"'\\x{b:02x}'"),
    "cast": listed(lambda b: f"(char)0x{b:02x}"),
    "byte": listed(lambda b: f"std::byte{{0x{b:02x}}}"),
    "escapes": escaped,
    "adjacent": lambda data: '" "'.join(f"\\x{b:02x}" for b in data),
    "repr": repr,
    "latin1": lambda data: repr(data.decode("latin-1")),
    "sum": lambda data: f"{data[:7]!r} + {data[7:11]!r} + {data[11:]!r}",
    "digits": bytes.hex,
    "spaced": lambda data: data.hex(" ").upper(),
    "base64": text64,
    "urlsafe": lambda data: base64.urlsafe_b64encode(data).decode().rstrip("="),
    "twice": lambda data: text64(text64(data).encode()),
    "zlib": lambda data: repr(zlib.compress(data)),
    "zlib64": lambda data: text64(zlib.compress(data)),
    "inzlib": lambda data: text64(zlib.compress(text64(data).encode())),
    "uri": lambda data: f"data:application/octet-stream;base64,{text64(data)}",
    "behind": lambda data: escaped(b"model v1:" + data),
    "plus": lambda data: f'{escaped(data[:9])}") + std::string("{escaped(data[9:])}',
}


def main(template, output, folder=None):
    text = Path(template).read_text()
    pickles = {
        name: assemble.assemble(listing.split("; "))
        for name, listing in re.findall(r"PICKLE (\w+): (.*)", text)
    }
    spell = lambda mark: FORMS[mark[2]](pickles[mark[1]])
    mark = r"@(\w+):(\w+)@"
    Path(output).write_text(re.sub(mark, spell, text))
    for number, line in enumerate(text.splitlines(), 1):
        if folder and re.search(mark, line):
            Path(folder).mkdir(exist_ok=True)
            alone = Path(folder) / f"{number}{Path(template).suffix}"
            alone.write_text(re.sub(mark, spell, line) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
