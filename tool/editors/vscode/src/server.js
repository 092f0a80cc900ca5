// Which program is the server, and how it is started. Knows nothing of VS Code,
// so that it can be tried without one.
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const NAME = process.platform === "win32" ? "model-tidy.exe" : "model-tidy";

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The absolute path of the program, or why there is none.
 *
 * What the user names is not replaced by another one that happens to exist.
 * Relative directories of the PATH are left out: they would let the workspace
 * choose what is run.
 *
 * @param {{configured?: string|null, extension: string, path?: string}} where
 *   the setting; the extension's directory; the PATH
 * @returns {{file?: string, from?: "setting"|"bundled"|"PATH", problem?: string}}
 */
function findServer({ configured, extension, path: searchPath }) {
  if (configured) {
    const file = configured.replace(/^~(?=\/|\\|$)/, os.homedir());
    if (!path.isAbsolute(file))
      return { problem: `the setting 'model-tidy.path' must be an absolute path: ${configured}` };
    if (!isProgram(file))
      return { problem: `the setting 'model-tidy.path' names no program: ${configured}` };
    return { file, from: "setting" };
  }
  const bundled = path.join(extension, "bin", NAME);
  if (isProgram(bundled)) return { file: bundled, from: "bundled" };
  for (const directory of (searchPath || "").split(path.delimiter)) {
    const file = path.join(directory, NAME);
    if (path.isAbsolute(directory) && isProgram(file)) return { file, from: "PATH" };
  }
  return { problem: "no model-tidy on the PATH; install it, or set 'model-tidy.path'" };
}

/** What the server calls the settings of the section "model-tidy". */
function serverSettings(section) {
  const { checks, config, buildPath, mode, showNotes } = section;
  return { checks, config, buildPath, showNotes, fast: mode === "fast" };
}

module.exports = { findServer, serverSettings };
