// One file of the extension and its libraries, and the licences of these.
//
//   node bundle.mjs [DIRECTORY]      (default: dist)
import { build } from "esbuild";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "dist"));

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["src/extension.js"],
  outfile: join(out, "extension.js"),
  bundle: true,
  minify: true,
  platform: "node",
  target: "node18",
  format: "cjs",
  external: ["vscode"],
  metafile: true,
  logLevel: "warning",
});

const packages = new Set();
for (const input of Object.keys(metafile.inputs)) {
  const inside = input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
  if (inside) packages.add(inside[1]);
}
const notices = [...packages].sort().map((folder) => {
  const { name, version } = JSON.parse(readFileSync(join(here, folder, "package.json"), "utf8"));
  const file = readdirSync(join(here, folder)).find((f) => /^licen[cs]e/i.test(f));
  if (!file) throw new Error(`${name} has no licence file; what it may be used for is not known`);
  return `${name} ${version}\n\n${readFileSync(join(here, folder, file), "utf8").trim()}\n`;
});
writeFileSync(join(out, "NOTICES.txt"), notices.join(`\n${"-".repeat(78)}\n\n`));
