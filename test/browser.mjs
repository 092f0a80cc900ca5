// A page in Chromium, without a window, for tests.
//
//   node browser.mjs PAGE.html SCENARIO.mjs
//
// The scenario's default export is called with a Page; what it prints is checked
// with FileCheck, and whatever goes wrong fails the test. The browser is spoken
// to through a pipe, in the DevTools Protocol.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

class Page {
  #last = 0;
  #waiting = new Map();
  #rest = "";
  problems = []; // what the page complained of: errors, refused scripts, requests

  constructor(browser) {
    this.pipe = browser.stdio[3];
    browser.stdio[4].setEncoding("utf8").on("data", (text) => {
      const messages = (this.#rest + text).split("\0");
      this.#rest = messages.pop();
      for (const message of messages) this.#take(JSON.parse(message));
    });
    browser.on("exit", () => this.#waiting.forEach(([, fail]) => fail(new Error("the browser has ended"))));
  }

  #take({ id, result, error, method, params }) {
    if (id) {
      const [done, fail] = this.#waiting.get(id);
      this.#waiting.delete(id);
      return error ? fail(new Error(error.message)) : done(result);
    }
    if (method === "Log.entryAdded") this.problems.push(params.entry.text);
    if (method === "Runtime.exceptionThrown") this.problems.push(params.exceptionDetails.text);
    if (method === "Network.requestWillBeSent" && params.request.url !== this.url) this.problems.push(params.request.url);
    if (method === "Page.loadEventFired") this.loaded?.();
  }

  call(method, params = {}) {
    const id = ++this.#last;
    this.pipe.write(JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
    return new Promise((done, fail) => this.#waiting.set(id, [done, fail]));
  }

  async open(url) {
    this.url = url;
    const { targetId } = await this.call("Target.createTarget", { url: "about:blank" });
    this.session = (await this.call("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    for (const domain of ["Page", "Runtime", "Log", "Network"]) await this.call(`${domain}.enable`);
    const loaded = new Promise((done) => (this.loaded = done));
    await this.call("Page.navigate", { url });
    await loaded;
  }

  /** The value of an expression in the page. */
  async value(expression) {
    const { result, exceptionDetails } = await this.call("Runtime.evaluate", { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async screenshot(file) {
    const { data } = await this.call("Page.captureScreenshot", { format: "png", captureBeyondViewport: true });
    fs.writeFileSync(file, Buffer.from(data, "base64"));
  }
}

const [page, scenario] = process.argv.slice(2).map((file) => path.resolve(file));
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "model-tidy-browser-"));
const browser = spawn(
  process.env.CHROMIUM || "chromium",
  ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
   "--disable-background-networking", "--window-size=1100,900", `--user-data-dir=${profile}`, "--remote-debugging-pipe"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);
try {
  const tab = new Page(browser);
  await tab.open(pathToFileURL(page).href);
  await (await import(pathToFileURL(scenario).href)).default(tab);
} finally {
  const ended = new Promise((done) => browser.on("exit", done));
  browser.kill("SIGKILL");
  await ended;
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
