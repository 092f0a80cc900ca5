"""Writes one assembly file that puts other files into the program.

    embed.py MANIFEST OUTPUT

Each line of MANIFEST is "name=path". OUTPUT holds the bytes of all paths
(.incbin) and an index of name and data offsets sorted by name, which
checks/Resources.cpp reads. Digests of the contents stand in comments, so that
a changed file changes OUTPUT and no compiler cache can serve an old object.
"""

import hashlib
import sys

HEAD = """\
        .section .rodata
        .global model_tidy_resource_bytes, model_tidy_resource_index
        .global model_tidy_resource_count
model_tidy_resource_bytes:
"""


def main(manifest, output):
    with open(manifest, encoding="utf-8") as lines:
        files = dict(line.rstrip("\n").split("=", 1) for line in lines)
    index = []
    with open(output, "w", encoding="utf-8") as out:
        out.write(HEAD)
        for number, name in enumerate(sorted(files, key=str.encode)):
            with open(files[name], "rb") as file:
                data = file.read()
            out.write(f'.Lname{number}: .ascii "{name}"\n')
            out.write(f'.Ldata{number}: .incbin "{files[name]}"'
                      f" // {hashlib.sha256(data).hexdigest()}\n")
            out.write("        .byte 0\n")
            index.append((len(name.encode()), len(data)))
        out.write("        .balign 4\nmodel_tidy_resource_index:\n")
        for number, (name_size, size) in enumerate(index):
            out.write(f"        .long .Lname{number} - model_tidy_resource_bytes,"
                      f" {name_size}, .Ldata{number} - model_tidy_resource_bytes,"
                      f" {size}\n")
        out.write(f"model_tidy_resource_count: .long {len(index)}\n")
        out.write('        .section .note.GNU-stack, "", %progbits\n')


if __name__ == "__main__":
    main(*sys.argv[1:])
