// As much of VS Code as the extension and its client library ask for: one
// workspace, documents that are opened and edited by the test, and everything
// that was shown or registered kept for it to look at.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL, fileURLToPath } = require("node:url");

class Disposable {
  constructor(run) {
    this.run = run;
  }
  dispose() {
    if (this.run) this.run();
  }
  static from = (...parts) => new Disposable(() => parts.forEach((part) => part.dispose()));
}

class EventEmitter {
  listeners = new Set();
  event = (listener, self) => {
    const bound = self ? listener.bind(self) : listener;
    this.listeners.add(bound);
    return new Disposable(() => this.listeners.delete(bound));
  };
  fire(value) {
    return [...this.listeners].map((listener) => listener(value));
  }
  dispose() {}
}

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.slice(0, text.indexOf(":"));
    this.fsPath = this.path = this.scheme === "file" ? fileURLToPath(text) : text;
  }
  toString() {
    return this.text;
  }
  static parse = (text) => new Uri(text);
  static file = (file) => new Uri(pathToFileURL(file).href);
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(a, b, c, d) {
    this.start = a instanceof Position ? a : new Position(a, b);
    this.end = a instanceof Position ? b : new Position(c, d);
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class CodeActionKind {
  constructor(value) {
    this.value = value;
  }
  append(part) {
    return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
  }
  static Empty = new CodeActionKind("");
  static QuickFix = new CodeActionKind("quickfix");
}

class WorkspaceEdit {
  edits = [];
  set(uri, edits) {
    this.edits.push({ uri, edits: [...edits].map((e) => (Array.isArray(e) ? e[0] : e)) });
  }
  replace(uri, range, newText) {
    this.edits.push({ uri, edits: [{ range, newText }] });
  }
}

class TextEdit {
  constructor(range, newText) {
    Object.assign(this, { range, newText });
  }
}

class TabInputText {
  constructor(uri) {
    this.uri = uri;
  }
}

class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable() };
  cancel() {}
  dispose() {}
}

class TextDocument {
  constructor(file, languageId) {
    this.uri = Uri.file(file);
    this.fileName = file;
    this.languageId = languageId;
    this.version = 1;
    this.text = fs.readFileSync(file, "utf8");
    this.isDirty = this.isClosed = this.isUntitled = false;
  }
  getText() {
    return this.text;
  }
}

/** What is not listed: classes by capital letters, else functions that do nothing. */
function withDefaults(known, name) {
  return new Proxy(known, {
    get(target, key) {
      if (key in target || typeof key === "symbol" || key === "then" || key === "__esModule") return target[key];
      if (/^on(Did|Will)/.test(key)) return (target[key] = new EventEmitter().event);
      if (/^[A-Z]/.test(key) && name === "vscode")
        return (target[key] = withDefaults(class { constructor(...a) { this.arguments = a; } }, key));
      if (/^(is|has)/.test(key)) return undefined;
      return (target[key] = () => new Disposable());
    },
  });
}

/** @param {string} folder of the workspace  @param {object} settings by their full names */
function makeVscode(folder, settings) {
  const told = { messages: [], output: [], shown: [], status: undefined };
  const commands = new Map();
  const codeActions = [], hovers = [];
  const collections = [];
  const events = {};
  for (const name of [
    "onDidOpenTextDocument", "onDidChangeTextDocument", "onDidSaveTextDocument", "onDidCloseTextDocument",
    "onDidChangeConfiguration",
  ])
    events[name] = new EventEmitter();
  const documents = [];
  const tabsChange = new EventEmitter();
  const below = (prefix) => {
    const own = Object.entries(settings).filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(own.map(([key, value]) => [key.slice(prefix.length), value]));
  };
  const section = (name) => {
    const prefix = name ? `${name}.` : "";
    const get = (key, otherwise) => {
      if (prefix + key in settings) return settings[prefix + key] ?? otherwise;
      const inner = below(`${prefix}${key}.`);
      return Object.keys(inner).length ? inner : otherwise;
    };
    return { ...below(prefix), get, has: (key) => get(key) !== undefined };
  };
  const message = async (text) => void told.messages.push(text);
  const workspace = {
    ...Object.fromEntries(Object.entries(events).map(([name, emitter]) => [name, emitter.event])),
    workspaceFolders: [{ uri: Uri.file(folder), name: path.basename(folder), index: 0 }],
    textDocuments: documents,
    notebookDocuments: [],
    isTrusted: true,
    fs: withDefaults({}, "fs"),
    getConfiguration: section,
    getWorkspaceFolder: () => workspace.workspaceFolders[0],
    asRelativePath: (uri) => uri.fsPath,
    applyEdit: async () => true,
    createFileSystemWatcher: () => ({
      onDidCreate: () => new Disposable(), onDidChange: () => new Disposable(),
      onDidDelete: () => new Disposable(), dispose() {},
    }),
  };
  const window = {
    visibleTextEditors: [], activeTextEditor: undefined,
    // Diagnostics are asked for where a tab shows the document.
    tabGroups: { all: [{ tabs: [] }], onDidChangeTabs: tabsChange.event },
    createOutputChannel: (name) => ({
      name, append: (t) => told.output.push(t), appendLine: (t) => told.output.push(t),
      clear() {}, show() { told.shown.push("output"); }, hide() {}, dispose() {}, replace() {},
    }),
    createStatusBarItem: () => (told.status = { show() {}, hide() {}, dispose() {} }),
    showErrorMessage: message, showWarningMessage: message, showInformationMessage: message,
    showTextDocument: async (uri) => void told.shown.push(uri.toString()),
    withProgress: (_options, run) => run({ report() {} }, new CancellationTokenSource().token),
  };
  const languages = {
    match: (selector, document) =>
      selector.some((s) => s.language === document.languageId && s.scheme === document.uri.scheme) ? 10 : 0,
    createDiagnosticCollection: () => {
      const byUri = new Map();
      const collection = {
        byUri, set: (uri, list) => byUri.set(uri.toString(), list || []), delete: (uri) => byUri.delete(uri.toString()),
        clear: () => byUri.clear(), dispose: () => byUri.clear(),
      };
      collections.push(collection);
      return collection;
    },
    registerCodeActionsProvider: (_selector, provider) => (codeActions.push(provider), new Disposable()),
    registerHoverProvider: (_selector, provider) => (hovers.push(provider), new Disposable()),
  };
  const vscode = withDefaults(
    {
      version: "1.82.0",
      env: { appName: "stub", language: "en", appRoot: "" },
      Disposable, EventEmitter, Uri, Position, Range, Diagnostic, CodeActionKind, WorkspaceEdit, TextEdit,
      CancellationTokenSource, TabInputText,
      DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
      StatusBarAlignment: { Left: 1, Right: 2 },
      ProgressLocation: { SourceControl: 1, Window: 10, Notification: 15 },
      TextDocumentSaveReason: { Manual: 1 },
      TextDocumentChangeReason: { Undo: 1, Redo: 2 },
      CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
      FileType: { Unknown: 0, File: 1, Directory: 2 },
      workspace: withDefaults(workspace, "workspace"),
      window: withDefaults(window, "window"),
      languages: withDefaults(languages, "languages"),
      commands: withDefaults(
        {
          registerCommand: (name, run) => {
            if (commands.has(name)) throw new Error(`command '${name}' already exists`);
            commands.set(name, run);
            return new Disposable(() => commands.delete(name));
          },
          executeCommand: async (name, ...a) => (commands.has(name) ? commands.get(name)(...a) : told.shown.push(name)),
        },
        "commands",
      ),
    },
    "vscode",
  );

  const editor = {
    /** Opens a file as its user would, and puts the cursor at its begin. */
    open(file, languageId) {
      const document = new TextDocument(path.join(folder, file), languageId);
      documents.push(document);
      window.activeTextEditor = { document, selection: { active: new Position(0, 0) } };
      window.visibleTextEditors = [window.activeTextEditor];
      window.tabGroups.all[0].tabs.push({ input: new TabInputText(document.uri) });
      tabsChange.fire({ opened: window.tabGroups.all[0].tabs.slice(-1), closed: [], changed: [] });
      events.onDidOpenTextDocument.fire(document);
      return document;
    },
    change(document, text) {
      const lines = document.text.split("\n");
      const range = new Range(0, 0, lines.length - 1, lines.at(-1).length);
      const contentChanges = [{ range, rangeOffset: 0, rangeLength: document.text.length, text }];
      document.text = text;
      document.version += 1;
      events.onDidChangeTextDocument.fire({ document, contentChanges, reason: undefined });
    },
    configure(changes) {
      Object.assign(settings, changes);
      const affectsConfiguration = (name) => Object.keys(changes).some((key) => key === name || key.startsWith(`${name}.`));
      return Promise.all(events.onDidChangeConfiguration.fire({ affectsConfiguration }));
    },
    diagnostics: (document) => collections.flatMap((c) => c.byUri.get(document.uri.toString()) || []),
    hasHeard: (document) => collections.some((c) => c.byUri.has(document.uri.toString())),
    token: new CancellationTokenSource().token,
    told, commands, codeActions, hovers,
  };
  return { vscode, editor };
}

module.exports = { makeVscode };
