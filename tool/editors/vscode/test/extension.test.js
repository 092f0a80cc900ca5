// The bundled extension in front of the real server; only VS Code is played.
//
//   MODEL_TIDY=program node --test test/
"use strict";

const assert = require("node:assert");
const fs = require("node:fs");
const Module = require("node:module");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");
const { fileURLToPath } = require("node:url");
const { makeVscode } = require("./vscode-stub");
const { findServer, serverSettings } = require("../src/server");

const PROGRAM = path.resolve(process.env.MODEL_TIDY);
const BUNDLE = path.resolve(process.env.MODEL_TIDY_EXTENSION || path.join(__dirname, "../dist/extension.js"));
const UNSAFE = 'import pickle\nimport sys\nmodel = pickle.load(open(sys.argv[1], "rb"))\n';

/** Waits until \p wanted is true; what it waits for always comes, or the test is stuck and fails. */
async function until(wanted) {
  for (let patience = 6000; !wanted(); --patience) {
    assert.ok(patience, `still not so: ${wanted}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

function temporaryFolder(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "model-tidy-vscode-"));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  return folder;
}

async function start(t, settings = {}, files = {}) {
  const folder = temporaryFolder(t);
  for (const [name, text] of Object.entries({ "load.py": UNSAFE, ...files })) fs.writeFileSync(path.join(folder, name), text);
  const { vscode, editor } = makeVscode(folder, { "model-tidy.path": PROGRAM, ...settings });
  const load = Module._load;
  Module._load = (request, ...rest) => (request === "vscode" ? vscode : load(request, ...rest));
  delete require.cache[BUNDLE];
  const extension = require(BUNDLE);
  Module._load = load;
  const context = { subscriptions: [], extensionPath: folder };
  await extension.activate(context);
  t.after(async () => {
    await extension.deactivate();
    for (const s of context.subscriptions) s.dispose();
  });
  return { folder, editor, vscode };
}

test("findings of an opened file are shown, follow an edit, and say which server runs", async (t) => {
  const { editor } = await start(t);
  assert.match(editor.told.status.tooltip, /^model-tidy \d+\.\d+\.\d+ is running/);
  const document = editor.open("load.py", "python");
  await until(() => editor.diagnostics(document).length);
  const [found, ...more] = editor.diagnostics(document);
  assert.deepStrictEqual(more, []);
  assert.strictEqual(found.source, "model-tidy");
  assert.strictEqual(found.code.value ?? found.code, "serialization-unsafe-load");
  assert.strictEqual(found.range.start.line, 2);
  assert.ok(found.relatedInformation.length, "the way of the data");
  editor.change(document, "import pickle\n");
  await until(() => !editor.diagnostics(document).length);
});

test("a code action edits the document, another one opens the replacement", async (t) => {
  const { editor } = await start(t);
  const document = editor.open("load.py", "python");
  await until(() => editor.diagnostics(document).length);
  const [found] = editor.diagnostics(document);
  const [provider] = editor.codeActions;
  const context = { diagnostics: [found], triggerKind: 1 };
  const actions = await provider.provideCodeActions(document, found.range, context, editor.token);
  const named = (title) => actions.find((a) => (a.title ?? a.arguments[0]).startsWith(title));
  const [{ edits }] = named("Suppress").edit.edits;
  assert.match(edits[0].newText, /# NOLINT\(serialization-unsafe-load\)/);
  const { command } = named("Open the replacement");
  await editor.commands.get(command.command)(...command.arguments);
  await until(() => editor.told.shown.length);
  const shown = fileURLToPath(editor.told.shown[0]);
  assert.match(fs.readFileSync(shown, "utf8"), /^# serialization-unsafe-load: .*\n/);
});

test("'Show ONNX Replacement' looks at the line of the cursor", async (t) => {
  const { editor, vscode } = await start(t);
  const document = editor.open("load.py", "python");
  await until(() => editor.diagnostics(document).length);
  await editor.commands.get("model-tidy.showReplacementHere")();
  assert.deepStrictEqual(editor.told.messages, ["model-tidy: no finding with a replacement is on this line."]);
  vscode.window.activeTextEditor.selection.active = new vscode.Position(2, 0);
  await editor.commands.get("model-tidy.showReplacementHere")();
  await until(() => editor.told.shown.length);
  const shown = fileURLToPath(editor.told.shown[0]);
  assert.strictEqual(fs.statSync(shown).mode & 0o077, 0, "nobody else may read it");
});

test("settings reach the server, at its start and later", async (t) => {
  const { editor } = await start(t, { "model-tidy.checks": "-*,module-*" });
  const document = editor.open("load.py", "python");
  await until(() => editor.hasHeard(document));
  assert.deepStrictEqual(editor.diagnostics(document), []);
  await editor.configure({ "model-tidy.checks": null });
  await until(() => editor.diagnostics(document).length);
});

test("arguments reach the server, and changing them starts another one", async (t) => {
  const { editor } = await start(t, { "model-tidy.extraArgs": ["--checks=-*,module-*"] });
  const document = editor.open("load.py", "python");
  await until(() => editor.hasHeard(document));
  assert.deepStrictEqual(editor.diagnostics(document), []);
  await editor.configure({ "model-tidy.extraArgs": [] });
  await until(() => editor.diagnostics(document).length);
  assert.match(editor.told.status.tooltip, /is running/);
});

test("after a restart the open file has its findings again", async (t) => {
  const { editor } = await start(t);
  const document = editor.open("load.py", "python");
  await until(() => editor.diagnostics(document).length);
  await editor.commands.get("model-tidy.restart")();
  await until(() => editor.diagnostics(document).length);
  assert.match(editor.told.status.tooltip, /is running/);
  await editor.commands.get("model-tidy.showOutput")();
  assert.deepStrictEqual(editor.told.shown, ["output"]);
});

test("the workspace is scanned on command", async (t) => {
  const { editor, folder, vscode } = await start(t);
  await editor.commands.get("model-tidy.scanWorkspace")();
  const closed = { uri: vscode.Uri.file(path.join(folder, "load.py")) };
  await until(() => editor.diagnostics(closed).length);
});

test("a program that is not there is told, and the status says so", async (t) => {
  const { editor } = await start(t, { "model-tidy.path": "/nowhere/model-tidy" });
  assert.match(editor.told.messages[0], /names no program: \/nowhere\/model-tidy/);
  assert.match(editor.told.status.text, /error/);
  await editor.configure({ "model-tidy.path": PROGRAM });
  assert.match(editor.told.status.tooltip, /is running/);
});

test("the program: the setting, then the package, then the PATH", (t) => {
  const folder = temporaryFolder(t);
  const make = (name) => {
    const file = path.join(folder, name, "model-tidy");
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, "", { mode: 0o755 });
    return file;
  };
  const [set, onPath] = [make("set"), make("on-path")];
  const extension = path.join(folder, "extension");
  const search = ["relative", path.dirname(onPath)].join(path.delimiter);
  assert.deepStrictEqual(findServer({ extension, path: search }), { file: onPath, from: "PATH" });
  const bundled = make("extension/bin");
  assert.deepStrictEqual(findServer({ extension, path: search }), { file: bundled, from: "bundled" });
  assert.deepStrictEqual(findServer({ configured: set, extension, path: search }), { file: set, from: "setting" });
  assert.ok(findServer({ configured: "./model-tidy", extension, path: search }).problem);
  assert.ok(findServer({ configured: path.join(folder, "none"), extension, path: search }).problem);
  assert.ok(findServer({ configured: folder, extension, path: search }).problem, "a directory is no program");
  fs.rmSync(bundled);
  assert.ok(findServer({ extension, path: "" }).problem);
  t.mock.method(process, "cwd", () => path.dirname(onPath));
  assert.ok(findServer({ extension, path: "." }).problem, "the workspace does not choose");
});

test("'mode' is what the server calls 'fast'", () => {
  assert.strictEqual(serverSettings({ mode: "fast" }).fast, true);
  assert.strictEqual(serverSettings({ mode: "precise" }).fast, false);
});
