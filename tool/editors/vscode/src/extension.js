// Starts the language server and shows how it is. All that is found comes from
// there; see docs/editors.md.
"use strict";

const vscode = require("vscode");
const { LanguageClient, RevealOutputChannelOn, State } = require("vscode-languageclient/node");
const { findServer, serverSettings } = require("./server");

const LANGUAGES = ["python", "c", "cpp", "cuda-cpp", "objective-c", "objective-cpp"];
const SECTION = "model-tidy";

/** @type {LanguageClient | undefined} */
let client;
let output;
let status;
let starting = Promise.resolve(); // one start or stop at a time

function show(icon, text, background) {
  status.text = `$(${icon}) model-tidy`;
  status.tooltip = text;
  status.backgroundColor = background && new vscode.ThemeColor(background);
}

function showState(state) {
  const info = client && client.initializeResult && client.initializeResult.serverInfo;
  if (state === State.Running)
    show("shield", `model-tidy ${(info && info.version) || ""} is running; click for its output`);
  else if (state === State.Starting) show("loading~spin", "model-tidy is starting");
  else show("circle-slash", "model-tidy is not running; click for its output", "statusBarItem.warningBackground");
}

function complain(message) {
  show("error", message, "statusBarItem.errorBackground");
  output.appendLine(message);
  vscode.window.showErrorMessage(`model-tidy: ${message}`, "Open Settings").then((choice) => {
    if (choice) vscode.commands.executeCommand("workbench.action.openSettings", SECTION);
  });
}

/** The server knows other names for some settings than people do. */
const middleware = {
  workspace: {
    configuration: async (params, token, next) => {
      const sections = await next(params, token);
      return Array.isArray(sections)
        ? sections.map((s, i) => (s && params.items[i].section === SECTION ? serverSettings(s) : s))
        : sections;
    },
  },
};

async function start(context) {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const found = findServer({
    configured: settings.get("path"),
    extension: context.extensionPath,
    path: process.env.PATH,
  });
  if (found.problem) return complain(found.problem);
  const args = ["lsp", ...settings.get("extraArgs", [])];
  output.appendLine(`starting ${found.file} (${found.from}) ${args.join(" ")}`);
  client = new LanguageClient(
    SECTION,
    "model-tidy",
    { command: found.file, args },
    {
      documentSelector: [
        ...LANGUAGES.map((language) => ({ scheme: "file", language })),
        { scheme: "vscode-notebook-cell", language: "python" },
      ],
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: serverSettings(settings),
      middleware,
    },
  );
  client.onDidChangeState((change) => showState(change.newState));
  try {
    await client.start();
  } catch (error) {
    complain(`${found.file} cannot be started as a server: ${error.message || error}`);
  }
}

async function stop() {
  const old = client;
  client = undefined;
  if (old && old.needsStop()) await old.stop();
  if (old) await old.dispose();
}

/** A stop that fails leaves nothing that a start would have to wait for. */
function restart(context) {
  starting = starting
    .then(stop)
    .catch((error) => output.appendLine(`stopping failed: ${error}`))
    .then(() => start(context));
  return starting;
}

/** At the cursor; the server answers with a document to be shown. */
async function showReplacement() {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client || !client.isRunning()) return;
  const found = await client.sendRequest("workspace/executeCommand", {
    command: "model-tidy.showReplacement",
    arguments: [
      {
        uri: client.code2ProtocolConverter.asUri(editor.document.uri),
        position: client.code2ProtocolConverter.asPosition(editor.selection.active),
      },
    ],
  });
  if (!found) vscode.window.showInformationMessage("model-tidy: no finding with a replacement is on this line.");
}

async function activate(context) {
  output = vscode.window.createOutputChannel("model-tidy");
  status = vscode.window.createStatusBarItem("model-tidy", vscode.StatusBarAlignment.Right, 0);
  status.name = "model-tidy";
  status.command = "model-tidy.showOutput";
  status.show();
  const command = (name, run) => vscode.commands.registerCommand(`model-tidy.${name}`, run);
  context.subscriptions.push(
    output,
    status,
    command("restart", () => restart(context)),
    command("showOutput", () => output.show()),
    command("showReplacementHere", showReplacement),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("model-tidy.path") || event.affectsConfiguration("model-tidy.extraArgs"))
        return restart(context);
      if (event.affectsConfiguration(SECTION) && client && client.isRunning())
        // Without settings: the server then asks for them.
        return client.sendNotification("workspace/didChangeConfiguration", { settings: null });
    }),
  );
  await restart(context);
}

function deactivate() {
  return starting.then(stop);
}

module.exports = { activate, deactivate };
