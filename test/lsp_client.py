#!/usr/bin/env python3
"""A language client for tests: plays a scenario against `model-tidy lsp`.

usage: lsp_client.py MODEL-TIDY SCENARIO

A scenario is a Python file that sees one name, `client`, a Client. What it
prints is checked with FileCheck; whatever goes wrong fails the test.
"""

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import quote

WAIT = 120  # seconds: more than any answer takes on a busy machine


class Client:
    def __init__(self, program, *options):
        command = [program, "lsp", *options]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.messages = queue.Queue()
        self.seen = []
        self.texts = {}
        self.last_id = 0
        threading.Thread(target=self.listen, daemon=True).start()

    # --- The wire ---

    def listen(self):
        out = self.process.stdout
        while True:
            length = 0
            while (line := out.readline().strip()):
                name, value = line.split(b":")
                if name == b"Content-Length":
                    length = int(value)
            if not length:
                return self.messages.put(None)
            self.messages.put(json.loads(out.read(length)))

    def send_bytes(self, content):
        self.process.stdin.write(content)
        self.process.stdin.flush()

    def send_text(self, content):
        content = content if isinstance(content, bytes) else content.encode()
        self.send_bytes(b"Content-Length: %d\r\n\r\n" % len(content) + content)

    def send(self, **message):
        self.send_text(json.dumps({"jsonrpc": "2.0", **message}))

    def wait_for(self, wanted):
        """The first message for which \\p wanted is true; each is given once."""
        for message in self.seen:
            if wanted(message):
                self.seen.remove(message)
                return message
        while True:
            message = self.messages.get(timeout=WAIT)
            assert message is not None, "the server has ended"
            if wanted(message):
                return message
            self.seen.append(message)

    # --- Messages ---

    def start(self, method, params=None):
        self.last_id += 1
        self.send(id=self.last_id, method=method, params=params or {})
        return self.last_id

    def response(self, number):
        return self.wait_for(lambda m: m.get("id") == number and "method" not in m)

    def request(self, method, params=None):
        answer = self.response(self.start(method, params))
        return answer["result"] if "result" in answer else answer["error"]

    def notify(self, method, params=None):
        self.send(method=method, params=params or {})

    def notification(self, method):
        return self.wait_for(lambda m: m.get("method") == method)["params"]

    def initialize(self, *roots, encodings=None, window=None, pulls=False, notebooks=False, **options):
        """\p window: more of the client's capabilities of that name."""
        capabilities = {
            "general": {"positionEncodings": encodings} if encodings else {},
            "window": {"workDoneProgress": True, **(window or {})},
            "workspace": {"workspaceEdit": {"documentChanges": True}},
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {
                    "relatedInformation": True,
                    "codeDescriptionSupport": True,
                },
            },
        }
        if pulls:
            capabilities["textDocument"]["diagnostic"] = {}
            capabilities["workspace"]["diagnostics"] = {"refreshSupport": True}
        if notebooks:
            capabilities["notebookDocument"] = {"synchronization": {}}
        result = self.request(
            "initialize",
            {
                "capabilities": capabilities,
                "workspaceFolders": [{"uri": uri(r), "name": r} for r in roots] or None,
                "initializationOptions": options,
            },
        )
        self.notify("initialized")
        return result

    def end(self):
        """The exit code of an orderly shutdown."""
        assert self.request("shutdown") is None
        self.notify("exit")
        return self.process.wait(WAIT)

    # --- Documents ---

    def open(self, path, text=None):
        self.texts[path] = Path(path).read_text() if text is None else text
        self.version = 1
        document = {"uri": uri(path), "languageId": "", "version": 1, "text": self.texts[path]}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, path, *changes):
        self.version += 1
        document = {"uri": uri(path), "version": self.version}
        self.notify(
            "textDocument/didChange",
            {"textDocument": document, "contentChanges": list(changes)},
        )

    def save(self, path):
        self.notify("textDocument/didSave", {"textDocument": {"uri": uri(path)}})

    def diagnostics(self, path, version=None):
        """What is published next about \\p path (in that version)."""
        return self.wait_for(
            lambda m: m.get("method") == "textDocument/publishDiagnostics"
            and m["params"]["uri"] == uri(path)
            and version in (None, m["params"].get("version"))
        )["params"]["diagnostics"]

    def actions(self, path, where, *only):
        params = {
            "textDocument": {"uri": uri(path)},
            "range": where,
            "context": {"diagnostics": [], **({"only": only} if only else {})},
        }
        return self.request("textDocument/codeAction", params)


def uri(path):
    return "file://" + quote(str(Path(path).absolute()))


def span(line, character, end_line=None, end=None):
    stop = {"line": line if end_line is None else end_line}
    stop["character"] = character if end is None else end
    return {"start": {"line": line, "character": character}, "end": stop}


def show(diagnostics):
    for d in diagnostics:
        start, end = d["range"]["start"], d["range"]["end"]
        place = "{line}:{character}".format(**start) + "-{line}:{character}".format(**end)
        print(f"{place} {d['severity']} {d['code']}: {d['message']}")


def edited(text, edits):
    """\\p text with the \\p edits of an action; columns are UTF-16 units."""
    lines = text.splitlines(keepends=True)

    def offset(position):
        line = "".join(lines[position["line"] : position["line"] + 1])
        units = line.encode("utf-16-le")[: 2 * position["character"]]
        return sum(map(len, lines[: position["line"]])) + len(units.decode("utf-16-le"))

    places = [(offset(e["range"]["start"]), offset(e["range"]["end"]), e["newText"]) for e in edits]
    for begin, end, new in sorted(places, reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def edits_of(action, path):
    for change in action["edit"]["documentChanges"]:
        if change["textDocument"]["uri"] == uri(path):
            return change["edits"]
    return []


if __name__ == "__main__":
    program, scenario = sys.argv[1:]
    names = {"Client": Client, "program": program, "client": Client(program)}
    names |= {"uri": uri, "span": span, "show": show, "edited": edited, "edits_of": edits_of}
    exec(compile(Path(scenario).read_text(), scenario, "exec"), names)
