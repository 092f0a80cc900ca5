// The extension in a real VS Code window: code-server, driven by Chromium. Not
// part of the tests: installing it takes minutes and 300 MB (see --help).
//
//   node window.mjs CODE-SERVER VSIX SCREENSHOTS
//
// Fails unless the finding is underlined, its fix is offered and applied, and
// the underline goes. What was on the screen is in the directory SCREENSHOTS.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const HELP = `usage: node window.mjs CODE-SERVER VSIX SCREENSHOTS

CODE-SERVER is a directory that was made like this (Node.js 20, Debian's chromium
and ripgrep):

  npm i --ignore-scripts code-server@4.100.3 playwright-core@1.49.0
  npm rebuild argon2
  cd node_modules/code-server/lib/vscode
  npm i --omit=dev --ignore-scripts --no-save
  (cd extensions && npm ci --ignore-scripts)
  npm_config_yes=true npm rebuild @vscode/spdlog native-watchdog node-pty
  mkdir -p node_modules/@vscode/ripgrep/bin
  ln -s /usr/bin/rg node_modules/@vscode/ripgrep/bin/rg
`;

const [server, vsix, shots] = process.argv.slice(2).map((a) => resolve(a));
if (!shots) {
  console.log(HELP);
  process.exit(process.argv.includes("--help") ? 0 : 2);
}
const { chromium } = createRequire(join(server, "package.json"))("playwright-core");

const SOURCE = `#include <torch/script.h>

int main(int argc, char **argv) {
  torch::jit::Module module = torch::jit::load(argv[1]);
  module.eval();
  auto result = module.forward({torch::ones({1, 3})});
}
`;

const home = mkdtempSync(join(tmpdir(), "model-tidy-window-"));
const project = join(home, "project");
mkdirSync(project);
mkdirSync(shots, { recursive: true });
writeFileSync(join(project, "serve.cpp"), SOURCE);
const directories = ["--user-data-dir", join(home, "data"), "--extensions-dir", join(home, "extensions")];
const entry = join(server, "node_modules/code-server/out/node/entry.js");
const env = { ...process.env, HOME: home };

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function answers(url) {
  for (let patience = 300; patience; --patience) {
    if (await fetch(url).then((r) => r.ok, () => false)) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`nothing answers at ${url}`);
}

async function tryOut(page) {
  const see = (name) => page.screenshot({ path: join(shots, `${name}.png`) });
  const underline = page.locator(".squiggly-error, .squiggly-warning");
  await page.waitForSelector(".monaco-editor .view-line", { timeout: 120000 });
  await page.waitForSelector(".squiggly-error", { timeout: 120000 });
  await page.waitForSelector('[aria-label*="model-tidy"]', { timeout: 60000 });
  const before = await underline.count();
  await see("1-findings");
  // The fix of the call of 'forward', by the keyboard.
  await page.locator(".view-line", { hasText: "forward" }).click();
  await page.keyboard.press("Control+Period");
  await page.waitForSelector(".action-widget", { timeout: 60000 });
  await see("2-fixes");
  await page.keyboard.press("Enter"); // the first one is the preferred fix
  await page.waitForFunction(
    () => ![...document.querySelectorAll(".view-line")].some((l) => l.textContent.includes("forward")),
    null,
    { timeout: 60000 },
  );
  await page.waitForFunction(
    (n) => document.querySelectorAll(".squiggly-error, .squiggly-warning").length < n,
    before,
    { timeout: 60000 },
  );
  await see("3-fixed");
  await page.keyboard.press("Control+s");
  // The replacement as a document.
  await page.locator(".view-line", { hasText: "jit::load" }).click();
  await page.keyboard.press("F1");
  await page.keyboard.type("model-tidy: Show ONNX Replacement");
  await page.waitForSelector(".quick-input-list .monaco-list-row", { timeout: 60000 });
  await page.keyboard.press("Enter");
  await page.locator(".view-line", { hasText: "Ort::Session" }).first().waitFor({ timeout: 60000 });
  await see("4-replacement");
}

const port = await freePort();
const install = spawnSync("node", [entry, ...directories, "--install-extension", vsix], { env, encoding: "utf8" });
if (install.status !== 0) throw new Error(`the extension cannot be installed: ${install.stderr}${install.stdout}`);
const host = spawn(
  "node",
  [
    entry, "--bind-addr", `127.0.0.1:${port}`, "--auth", "none", "--disable-telemetry", "--disable-update-check",
    "--disable-workspace-trust", "--config", join(home, "config.yaml"), ...directories, project,
  ],
  { env, stdio: "ignore" },
);
let browser;
try {
  await answers(`http://127.0.0.1:${port}/healthz`);
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
  const open = JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${port}${join(project, "serve.cpp")}`]]);
  try {
    await page.goto(`http://127.0.0.1:${port}/?folder=${project}&payload=${encodeURIComponent(open)}`);
    await tryOut(page);
  } catch (error) {
    await page.screenshot({ path: join(shots, "failed.png") });
    throw error;
  }
  const saved = readFileSync(join(project, "serve.cpp"), "utf8");
  if (saved.includes("forward")) throw new Error("the fix was not saved");
  console.log("a finding was shown, fixed and explained in a VS Code window");
} finally {
  await browser?.close();
  host.kill();
  rmSync(home, { recursive: true, force: true });
}
