// node validate.mjs FILE…: exits 1 with the reason where a SARIF file is not
// one. Two judges, because each is blind to what the other sees: the schema
// (the multitool passes schema violations in silence) and the multitool's rules
// for use on GitHub (its exit code is 0 whatever they find).
// Once before: npm ci --ignore-scripts

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const platform = join(dirname(fileURLToPath(import.meta.url)),
                      'node_modules/@microsoft/sarif-multitool-linux');
const exempt = new Set([
  'Warning_ProvideToolnformationUri', // sic; the project has no home page yet
]);
const readJson = (path) =>
    JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));

function schemaErrors(path) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const isValid = ajv.compile(readJson(join(platform, 'sarif-2.1.0.json')));
  return isValid(readJson(path))
      ? []
      : isValid.errors.map((e) => `${e.instancePath || '/'}: ${e.message}`);
}

function ruleErrors(path) {
  const multitool = join(platform, 'Sarif.Multitool');
  chmodSync(multitool, 0o755); // what the install script we skip would do
  const directory = mkdtempSync(join(tmpdir(), 'sarif-'));
  const output = join(directory, 'out.sarif');
  try {
    const run = spawnSync(
        multitool,
        ['validate', path, '--rule-kind', 'Sarif;Gh', '-o', output],
        { encoding: 'utf8' });
    if (run.status !== 0)
      return [`multitool failed: ${run.error ?? run.stdout + run.stderr}`];
    return readJson(output).runs.flatMap(complaints);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function complaints(run) {
  return (run.results ?? [])
      .filter((r) => ['error', 'warning'].includes(r.level ?? 'warning'))
      .filter((r) => !exempt.has(r.message.id))
      .map((r) => {
        const rule = run.tool.driver.rules[r.ruleIndex];
        const text = rule.messageStrings[r.message.id].text.replace(
            /\{(\d+)\}/g, (_, index) => r.message.arguments[index]);
        const line = r.locations?.[0]?.physicalLocation?.region?.startLine;
        return `line ${line}: ${r.ruleId}: ${text}`;
      });
}

let isValid = process.argv.length > 2;
for (const path of process.argv.slice(2)) {
  const errors = [...schemaErrors(path), ...ruleErrors(path)];
  for (const error of errors)
    console.error(`${path}: ${error}`);
  isValid &&= errors.length === 0;
}
process.exit(isValid ? 0 : 1);
